// The text of a print document as a converter gives it, made whole again.
#pragma once

#include <string>
#include <string_view>

namespace brief::archive {

/// `utf8`: lines as they stand on the page, a form feed after each page, as pdftotext writes. Running heads and feet
/// and page numbers are taken out, words broken at line ends joined, ligatures spelled out, and a paragraph that a page
/// turn breaks runs on. Each page but the first begins with a form feed. A word that may be a compound is left broken.
std::string mended_print_text(std::string_view utf8);

/// A converter's text in reading order, with the line ends and hyphens that it took out of broken words put back from
/// its text of the lines as printed, so that mended_print_text() decides on each.
std::string with_line_end_hyphens(std::string_view joined, std::string_view printed);

}  // namespace brief::archive
