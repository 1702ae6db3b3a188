// The months at the head of a text.
#pragma once

#include <string_view>

namespace brief::language {

/// Whether a text that stood behind "22." goes on as a date does: with a month's name or its abbreviation, in a
/// language that writes the day with a full stop; with the month of another and a year ("October 2025").
bool begins_with_month(std::string_view text);

}  // namespace brief::language
