#include "content/content.hpp"

#include <chrono>
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
    if (part.kind != Inline::Kind::citation && !part.with_short_form) words += part.text;
  return words;
}

Span span_of(const report::Date& date) {
  using namespace std::chrono;
  if (date.month == 0) return {static_cast<double>(date.year), date.year + 1.0};
  const sys_days first = year(date.year) / January / 1;
  const double days_in_year = year(date.year).is_leap() ? 366 : 365;
  const auto at = [&](sys_days day) { return date.year + static_cast<double>((day - first).count()) / days_in_year; };
  const year_month in = year(date.year) / date.month;
  if (date.day == 0) return {at(sys_days(in / 1)), at(sys_days((in + months(1)) / 1))};
  const sys_days day = sys_days(in / date.day);
  return {at(day), at(day + days(1))};
}

String page_words(const Furniture& furniture, std::size_t page, std::size_t pages) {
  String words = furniture.page;
  replace(words, "{page}", page);
  replace(words, "{pages}", pages);
  return words;
}

}  // namespace brief::content
