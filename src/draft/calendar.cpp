#include "draft/calendar.hpp"

#include <algorithm>
#include <charconv>

namespace brief::draft {
namespace {

report::Date report_date(std::chrono::year_month_day ymd) {
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

}  // namespace

int to_int(std::string_view text) {
  int value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  return result.ec == std::errc{} && result.ptr == text.data() + text.size() ? value : -1;
}

std::chrono::year_month_day calendar(report::Date date) {
  using namespace std::chrono;
  return year{date.year} / month{static_cast<unsigned>(std::max(1, date.month))} /
         day{static_cast<unsigned>(std::max(1, date.day))};
}

report::Date moved(report::Date date, int years, int months, int days) {
  if (date.month == 0) return {date.year + years, 0, 0};
  const int month = date.year * 12 + years * 12 + date.month - 1 + months;
  report::Date result{month / 12, month % 12 + 1, date.day};
  if (date.day == 0 || days == 0) return result;
  return report_date(std::chrono::sys_days(calendar(result)) + std::chrono::days(days));
}

int day_of_week(report::Date date) {
  return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(calendar(date))).iso_encoding());
}

report::Date month_of_week(report::Date day) {
  const report::Date monday = moved(day, 0, 0, 1 - day_of_week(day)), sunday = moved(monday, 0, 0, 6);
  return monday.month == sunday.month ? report::Date{monday.year, monday.month, 0} : report::Date{};
}

}  // namespace brief::draft
