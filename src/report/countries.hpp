// The codes of countries. Their names are a matter of language (see language/language.hpp).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace brief::report {

/// ISO 3166-1 alpha-2 and XK (Kosovo), in alphabetical order.
std::span<const std::string_view> country_codes();

/// The place of a code among them; nothing where there is no such code.
std::optional<std::size_t> country_index(std::string_view code);

}  // namespace brief::report
