// Character sets of saved files: their names, how a file's own is found, and its text as UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace brief::archive {

/// The name of the character set that a label stands for ("latin1": "windows-1252"), as the WHATWG Encoding Standard
/// (4.2) has it; empty where the label is unknown.
std::string_view charset_of_label(std::string_view label);

/// The name by the byte order mark at the head (Encoding Standard, 6.1); empty where there is none.
std::string_view charset_of_mark(std::string_view bytes);

/// The text as UTF-8, without its byte order mark; what is no character becomes U+FFFD. Nothing where the set is not
/// one that can be read: `charset` must be a name given by one of these functions.
std::optional<std::string> decode(std::string_view bytes, std::string_view charset);

bool is_utf8(std::string_view bytes);

/// The most likely character set of a text that names none: UTF-8 where it is valid or nearly so, UTF-16 by its zero
/// bytes, else the single-byte set whose reading has the fewest letters out of place.
std::string_view guess_charset(std::string_view bytes);

}  // namespace brief::archive
