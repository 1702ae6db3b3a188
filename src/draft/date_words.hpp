// The words of a sentence, as those who read dates ask for them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "draft/article.hpp"
#include "draft/dates.hpp"

namespace brief::draft {

/// The base of the readers of dates. Indices are of Article::tokens.
class DateWords {
 public:
  /// `today`: the day of the article. Article and sentence must outlive this.
  DateWords(const Article& article, const Sentence& sentence, std::optional<report::Date> today)
      : article_(article), sentence_(sentence), first_(sentence.first), last_(sentence.last), today_(today) {}

 protected:
  const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
  bool inside(std::uint32_t i) const { return i < last_; }
  bool is_mark(std::uint32_t i, char32_t mark) const;
  int number(std::uint32_t i) const;
  int month(std::uint32_t i) const;
  bool is_whole_year(std::uint32_t i) const;
  bool has_capital_months() const;
  static int offset_of(std::string_view value);
  static FoundDate made(report::Date date, std::uint32_t first, std::uint32_t last);

  const Article& article_;
  const Sentence& sentence_;
  std::uint32_t first_, last_;
  std::optional<report::Date> today_;
};

}  // namespace brief::draft
