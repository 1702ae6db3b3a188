// Reckoning with dates of which the day or the month may be missing (0).
#pragma once

#include <chrono>
#include <string_view>

#include "report/report.hpp"

namespace brief::draft {

/// A number in digits alone; -1 for anything else.
int to_int(std::string_view text);

inline bool is_day(int n) { return n >= 1 && n <= 31; }
inline bool is_year(int n) { return n >= 1800 && n <= 2199; }

/// The first day of what is meant.
std::chrono::year_month_day calendar(report::Date date);

/// A day `months` months and `days` days away; month and day stay 0 where they are 0.
report::Date moved(report::Date date, int years, int months, int days);

/// 1: Monday (ISO 8601, 3.1.2.8).
int day_of_week(report::Date date);

/// The month in which the whole week of a day lies; no date where it lies in two.
report::Date month_of_week(report::Date day);

}  // namespace brief::draft
