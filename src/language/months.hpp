// The months at the head of a text.
#pragma once

#include <string_view>

#include "report/list_numbers.hpp"

namespace brief::language {

/// Whether a text that stood behind "22." goes on as a date does: with a month's name or its abbreviation, in a
/// language that writes the day with a full stop; with the month of another and a year ("October 2025"). Of the latter
/// alone only the month is known.
report::Month month_at_head(std::string_view text);

}  // namespace brief::language
