// Dates in running text: absolute ones, and relative ones resolved against the day of the article.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "draft/article.hpp"
#include "report/report.hpp"

namespace brief::draft {

struct FoundDate {
  report::Date date;
  std::uint32_t first = 0, last = 0;  ///< of Article::tokens, [first, last)
  bool relative = false;              ///< resolved against the article's date, its year included
  bool until = false;                 ///< the end of a span: "until December 2028", "for another three years"
  std::uint32_t lead = 0;             ///< first token of the words before it that belong to it: "till not less than"
  bool bound = false;    ///< what is told lies before or after it, or in a span that it stands for: "before 2027"
  bool weekday = false;  ///< told by its name alone: "on Wednesday"
};

/// The dates of a sentence, in order. Without the article's date, relative ones are left out, and a day without a year
/// is given the year 0.
std::vector<FoundDate> dates_in(const Article& article, const Sentence& sentence, std::optional<report::Date> today);

/// "three", "12", "a hundred": the number at a token, or nothing.
std::optional<int> number_at(const Article& article, std::uint32_t token);

}  // namespace brief::draft
