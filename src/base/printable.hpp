// What comes from a report, an archive, a file name or the command line is made safe here before a person, a terminal,
// a log or a service for continuous integration sees it.
#pragma once

#include <string>
#include <string_view>

namespace brief {

/// Any bytes as one line of UTF-8 that shows what they are: controls (C0, C1, DEL, line breaks, tabs), the characters
/// that reorder text or show nothing (Unicode's general category Cf and the Hangul fillers), separators of lines and
/// unassigned code points become \u{1b}, bytes that are no UTF-8 \x{ff}. What GitHub Actions and Azure Pipelines would
/// obey is broken up: "::" at the start of a line, "##[" and "##vso[" anywhere.
std::string printable(std::string_view bytes);

/// The same for several lines: line breaks stay, and a tab becomes a space.
std::string printable_lines(std::string_view bytes);

/// Whether a character shows itself where it stands, so that `printable` leaves it as it is.
bool is_printable(char32_t c);

/// JSON text with those characters written as escapes (RFC 8259, section 7), so that it means the same and shows them.
/// Bytes that are no UTF-8 become U+FFFD. Outside of strings JSON is ASCII and stays as it is.
std::string printable_json(std::string_view json);

/// What stands at `at`: its visible form where it is one that printable() shows, or itself; `size` is set to its bytes.
std::string visible_at(std::string_view bytes, std::size_t at, std::size_t& size);

}  // namespace brief
