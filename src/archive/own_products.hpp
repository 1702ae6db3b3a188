// What the program itself reads and writes, under whatever name: a quote must not be checked against its own report.
#pragma once

#include <string_view>

namespace brief::archive {

/// Why a file that was read as this text is no archive: it is a report, a brief or what `check` writes. Empty: it is
/// none of these. `bytes` are the file's own, before they were read.
std::string_view own_product(std::string_view bytes, std::string_view text);

}  // namespace brief::archive
