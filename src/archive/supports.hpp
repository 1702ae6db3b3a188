// What @supports asks for, and whether today's Chromium has it (CSS Conditional Rules 4).
#pragma once

#include <optional>
#include <string_view>

namespace brief::archive {

/// Of a declaration ("display: grid"), or of a function with its brackets ("selector(:has(a))"), in lower case. A
/// property must be one that Chromium knows; its value is read as far as the property is read here, and otherwise must
/// be written of functions, units and words that are not known to be other browsers'. Nothing: it asks in a way unknown
/// here, and holds neither as it stands nor negated.
std::optional<bool> is_feature_supported(std::string_view feature);

}  // namespace brief::archive
