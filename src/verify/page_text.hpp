// The words that a page shows.
#pragma once

#include <string>

#include "verify/pdf_file.hpp"

namespace brief::verify {

/// All content streams of a page as one (ISO 32000-1, 7.8.2). Returns what is wrong with them, as what is said of the
/// page: one cannot be decoded, or they are not cut at ends of lines, where all programs join them alike. Empty:
/// nothing.
std::string content_of(const PdfObject& page, std::string& content);

/// The text that a page's content streams show, by the fonts' own mapping, in the order in which it is drawn: UTF-8,
/// with a space wherever the text position is set.
std::string text_of(const PdfObject& page);

/// A page's entry, which may stand in a node above it (7.7.3.4).
PdfObject inherited(const PdfObject& page, const char* key);

}  // namespace brief::verify
