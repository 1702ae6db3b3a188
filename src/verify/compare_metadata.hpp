// What a file says of itself beside what its pages show: metadata, information dictionary, identifier, trailer,
// version.
#pragma once

#include "verify/compare_files.hpp"

namespace brief::verify {

/// Tells what differs in them, was added or was rewritten.
void compare_metadata(const PdfFile& expected, const PdfFile& given, FileComparison& made);

}  // namespace brief::verify
