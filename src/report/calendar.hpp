#pragma once

#include <optional>
#include <string_view>

#include "report/report.hpp"

namespace brief::report {

/// Whether the day exists: 30 February and the year 0 do not.
bool exists(const Date& date);

/// "YYYY", "YYYY-MM" or "YYYY-MM-DD"; nothing where the text has another form. The date may not exist.
std::optional<Date> parse_date(std::string_view text);

}  // namespace brief::report
