// The text of a print document as a converter gives it, made whole again.
#pragma once

#include <string>
#include <string_view>

namespace brief::archive {

/// `utf8`: lines as they stand on the page, a form feed after each page, as pdftotext writes. Running heads and feet
/// and page numbers are taken out, words broken at line ends joined, ligatures spelled out, and a paragraph that a page
/// turn breaks runs on. Each page but the first begins with a form feed. A word that may be a compound is left broken.
std::string mended_print_text(std::string_view utf8);

}  // namespace brief::archive
