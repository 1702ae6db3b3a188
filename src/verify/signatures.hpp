// Signatures that were added to a PDF (ISO 32000-1, 12.8). Whether they are valid is for other programs to say.
#pragma once

#include <string>
#include <vector>

#include "verify/pdf_file.hpp"

namespace brief::verify {

/// Whether an annotation is the field of a signature that shows nothing: it is a point, or is hidden (12.5.3), and no
/// entry of it acts.
bool is_invisible_signature(const PdfObject& annotation);

/// Whether an interactive form holds signatures and nothing else (12.7.2).
bool is_of_signatures_alone(const PdfObject& form);

/// The signatures of a form, for a person: "a signature of A Name, 2026-11-26; whether it is valid is not checked".
std::vector<std::string> signatures_of(const PdfObject& form);

}  // namespace brief::verify
