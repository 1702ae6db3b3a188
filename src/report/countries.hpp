#pragma once

#include <string_view>

namespace brief::report {

/// The country's name as GOV.UK writes it, by ISO 3166-1 alpha-2 code or XK (Kosovo); empty where there is no such
/// code.
std::string_view country_name(std::string_view code);

}  // namespace brief::report
