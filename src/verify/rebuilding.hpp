// What a program makes of a PDF whose tables of cross-references it does not heed: it looks for objects in the bytes of
// the file, and of two with one number it takes the last.
#pragma once

#include <string>
#include <string_view>

#include "verify/cross_references.hpp"

namespace brief::verify {

/// Why a program that rebuilds the file finds other objects than the tables give; empty: it finds the same. `pdf`: from
/// its "%PDF-" on, which the tables are of. Time is linear in the file.
std::string fault_of_rebuilding(std::string_view pdf, const CrossReferences& tables);

}  // namespace brief::verify
