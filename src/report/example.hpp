#pragma once

#include <string_view>

namespace brief::report {

/// A commented report to start from; it builds as it is.
std::string_view example();

}  // namespace brief::report
