// Dates that tell their day, month or year: "22 October 2025", "in May", "since 1999".
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "draft/date_words.hpp"
#include "draft/tense.hpp"

namespace brief::draft {

class AbsoluteDates : DateWords {
 public:
  using DateWords::DateWords;

  /// The date that begins at a token. A year that is not told is the one that tense and nearness to the article's day
  /// give; 0 where that day is not known.
  std::optional<FoundDate> at(std::uint32_t i) const;

 private:
  std::optional<std::uint32_t> after_day(std::uint32_t i, int& day) const;
  std::optional<FoundDate> several_days(std::uint32_t i) const;
  std::optional<FoundDate> in_one_word(std::uint32_t i) const;
  bool is_unit(std::uint32_t day, std::uint32_t next) const;
  bool is_before_noun(std::uint32_t i) const;
  std::optional<FoundDate> iso(std::uint32_t i) const;
  int year_at(std::uint32_t i) const { return is_mark(i, ',') ? number(i + 1) : number(i); }
  std::uint32_t year_end(std::uint32_t i) const { return is_mark(i, ',') ? i + 2 : i + 1; }
  std::optional<FoundDate> with_year(int m, int day, std::uint32_t first, std::uint32_t next) const;
  std::optional<std::pair<int, std::uint32_t>> relative_year(std::uint32_t at) const;
  int nearest_year(const FoundDate& found, std::uint32_t next) const;
  Tense tense_of(const FoundDate& found, std::uint32_t next) const;
  std::optional<FoundDate> bare_year(std::uint32_t i) const;
  bool is_part_of_year(std::uint32_t i) const;
  bool is_count(std::uint32_t i) const;
  bool is_named_year(std::uint32_t i) const;
  bool is_german_year(std::uint32_t i) const;
};

}  // namespace brief::draft
