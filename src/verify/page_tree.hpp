// The tree of pages (ISO 32000-1, 7.7.3), as other programs follow it.
#pragma once

#include <string>

#include "verify/pdf_file.hpp"

namespace brief::verify {

/// What is wrong with the tree of a file that has so many pages, for a person; empty: nothing. qpdf finds the pages of
/// trees that lead another program to fewer of them, as by a wrong /Count.
std::string fault_of_page_tree(const PdfFile& file, int pages);

}  // namespace brief::verify
