// Whether words that are put in beside a number make another one of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "evidence/measures.hpp"

namespace brief::evidence {

/// A text that is read as if its brackets were none: the units of it all, and what stands in each pair of brackets.
class BracketedNumber {
 public:
  /// `languages`: of the text, bits as in number_words.hpp. All of these are kept, and must outlive it.
  BracketedNumber(std::string_view text, std::span<const Unit> units, Measures& measures, std::uint32_t languages)
      : text_(text), units_(units), measures_(measures), languages_(languages) {}

  /// A stretch of units.
  struct Stretch {
    std::size_t begin = 0, end = 0;
    bool operator==(const Stretch&) const = default;
  };

  /// The number that the words between two bytes of the text make another one, with these words; nothing where they
  /// make none.
  std::optional<Stretch> changed(std::size_t begin, std::size_t end);

 private:
  /// Units that are one number together, from the first to behind the last.
  Stretch whole(Stretch stretch) const;
  bool changes_joined(Stretch one);
  bool changes_beside(Stretch put_in, Stretch left, Stretch right);
  bool links(Stretch put_in, Stretch one);
  bool adds(std::size_t i, Stretch one);
  bool is_of_date(std::size_t i, Stretch one);
  bool changes_within(std::size_t i);
  bool has_figures() const;
  bool is_letter_at(std::size_t begin, std::size_t end) const;
  bool is_part(std::size_t i);
  bool makes_number(std::size_t i);
  bool is_ratio(std::size_t i);
  bool is_number(std::size_t i);
  bool is_year_of(std::size_t i, Stretch left);
  bool has(Stretch stretch, std::uint32_t flags);
  bool has_number(Stretch stretch);
  bool has_currency_or_unit(Stretch stretch);
  bool is_before(std::size_t i) const { return units_[i].end <= begin_; }
  bool is_after(std::size_t i) const { return units_[i].begin >= end_; }
  bool crosses(std::size_t i) const {
    return !is_before(i) && !is_after(i) && (units_[i].begin < begin_ || units_[i].end > end_);
  }
  std::uint32_t is(std::size_t i) { return i < units_.size() ? measures_.of(units_[i]).is : 0; }

  std::string_view text_;
  std::span<const Unit> units_;
  Measures& measures_;
  std::uint32_t languages_;
  std::size_t begin_ = 0, end_ = 0;
};

}  // namespace brief::evidence
