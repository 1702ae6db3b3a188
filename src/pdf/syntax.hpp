// PDF's own notation (ISO 32000-1, 7.3): numbers, names, strings, references.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/arena.hpp"
#include "base/units.hpp"

namespace brief::pdf {

/// A number with at most `decimals` decimals, 0 to 3, no exponent, no trailing zeros; independent of the locale.
void append_number(String& out, double value, int decimals = 2);
void append_number(String& out, Pt value);
/// A number and the space after it.
void append_operand(String& out, double value, int decimals = 2);
void append_integer(String& out, std::int64_t value);

/// A text string (7.9.2.2): PDFDocEncoding where it has all the characters, or else UTF-16BE with a byte order mark.
void append_text(String& out, std::string_view utf8);
/// A byte string, literal (7.3.4.2).
void append_literal(String& out, std::string_view bytes);
/// UTF-16BE in hexadecimal digits.
void append_utf16_hex(String& out, std::string_view utf8);
/// A byte string in hexadecimal.
void append_hex(String& out, std::string_view bytes);
/// "/Name", with what is not a regular character escaped as #xx (7.3.5).
void append_name(String& out, std::string_view name);
/// " 12 0 R"
void append_reference(String& out, std::uint32_t object);

}  // namespace brief::pdf
