// A PDF with other bytes around it, as mail and web servers leave them.
#pragma once

#include <string>
#include <string_view>

namespace brief::verify {

/// What a file is, from the first bytes of a PDF to the last: all of it where there are none.
struct Enclosed {
  std::string_view before, pdf, after;
};

Enclosed enclosed_in(std::string_view file);

/// Whether a program that rebuilds a damaged file finds nothing in these bytes: no object, table or beginning.
bool is_of_no_pdf(std::string_view bytes);

/// Why other programs may not find the tables of a file where qpdf does, and take the objects as they come; empty: they
/// do. They look for the beginning in the first KiB and for the end in the last (ISO 32000-1, annex H, notes 13 and
/// 18).
std::string why_rebuilt(std::string_view file);

}  // namespace brief::verify
