#pragma once

#include <cstdint>
#include <string>

namespace brief {

/// Sixteen random hexadecimal digits, for names of temporary files: processes of other machines that share the folder
/// have the same process ids.
std::string unique_name();

}  // namespace brief
