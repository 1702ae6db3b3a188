#include "report/calendar.hpp"

namespace brief::report {
namespace {

constexpr bool leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in(int year, int month) {
  static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : days[month - 1];
}

std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count) {
  int value = 0;
  for (std::size_t i = from; i < from + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = 10 * value + (text[i] - '0');
  }
  return value;
}

}  // namespace

bool exists(const Date& date) {
  if (date.year < 1 || date.year > 9999) return false;
  if (date.month == 0) return date.day == 0;
  if (date.month < 1 || date.month > 12) return false;
  return date.day >= 0 && date.day <= days_in(date.year, date.month);
}

std::optional<Date> parse_date(std::string_view text) {
  const bool month = text.size() == 7 || text.size() == 10;
  if (text.size() != 4 && !month) return std::nullopt;
  if (month && text[4] != '-') return std::nullopt;
  if (text.size() == 10 && text[7] != '-') return std::nullopt;
  const auto y = digits(text, 0, 4);
  const auto m = month ? digits(text, 5, 2) : std::optional<int>(0);
  const auto d = text.size() == 10 ? digits(text, 8, 2) : std::optional<int>(0);
  if (!y || !m || !d) return std::nullopt;
  // "2025-00" has the form of a date and is none: kept as an impossible month.
  const bool zero = (month && *m == 0) || (text.size() == 10 && *d == 0);
  return Date{*y, zero ? 13 : *m, *d};
}

}  // namespace brief::report
