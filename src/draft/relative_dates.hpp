// Dates that are told from the day of the article: "next year", "on Wednesday", "for another three years".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "draft/date_words.hpp"

namespace brief::draft {

class RelativeDates : DateWords {
 public:
  using DateWords::DateWords;

  /// The date that begins at a token. `after`: one past the date found last in the sentence, its first token where
  /// there is none.
  std::optional<FoundDate> at(std::uint32_t i, std::uint32_t after) const;

 private:
  std::optional<FoundDate> phrase(std::uint32_t i) const;
  bool is_name(std::uint32_t i) const;
  bool is_after_mark(std::uint32_t i) const;
  bool is_anaphoric(std::uint32_t i) const;
  std::optional<FoundDate> offset_by(std::string_view unit, int n, std::uint32_t first, std::uint32_t last) const;
  std::optional<FoundDate> weekday(std::uint32_t i, std::uint32_t after) const;
  bool is_of_a_date(std::uint32_t i, std::uint32_t after) const;
  bool is_one_day(std::uint32_t i) const;
  bool stands_beside(std::uint32_t i, Class c) const;
  bool is_present(std::uint32_t i) const;
  bool is_to_come(std::uint32_t i) const;
  std::optional<FoundDate> span(std::uint32_t i) const;
  std::string_view unit_at(std::uint32_t i) const;
  std::uint32_t ago_before(std::uint32_t i) const;
  bool is_in_span(std::uint32_t i) const;
  std::uint32_t span_lead(std::uint32_t i) const;
};

}  // namespace brief::draft
