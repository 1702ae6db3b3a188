// What programs read each in its own way: a file may be made so that one program shows the brief and another something
// else, without any damage that either would tell.
#pragma once

#include <string>
#include <string_view>

#include "verify/pdf_file.hpp"

namespace brief::verify {

/// Why other programs may take other objects than qpdf for those of the file; empty: they take the same. Each object
/// must be where one table says, under its number and of generation 0, which programs heed or not; so must be what
/// refers to it. `pdf`: from its "%PDF-" on; `file`: the same, opened.
std::string ambiguity_of(std::string_view pdf, const PdfFile& file);

}  // namespace brief::verify
