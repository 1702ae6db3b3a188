#include "content/content.hpp"

#include <string>

namespace brief::content {
namespace {

void replace(String& pattern, std::string_view name, std::size_t number) {
  const auto at = pattern.find(name);
  if (at != String::npos) pattern.replace(at, name.size(), String(std::to_string(number)));
}

}  // namespace

String plain(const Inlines& inlines) {
  String words;
  for (const Inline& part : inlines)
    if (part.kind != Inline::Kind::citation) words += part.text;
  return words;
}

Span span_of(const report::Date& date) {
  constexpr double days_in_year = 365.25, days_in_month = 30.4;
  const double year = date.year;
  if (date.month == 0) return {year, year + 1};
  if (date.day == 0) return {year + (date.month - 1) / 12.0, year + date.month / 12.0};
  const double days = (date.month - 1) * days_in_month + date.day;
  return {year + (days - 1) / days_in_year, year + days / days_in_year};
}

String page_words(const Furniture& furniture, std::size_t page, std::size_t pages) {
  String words = furniture.page;
  replace(words, "{page}", page);
  replace(words, "{pages}", pages);
  return words;
}

}  // namespace brief::content
