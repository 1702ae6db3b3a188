// Lines that the parser of a report cannot read, left out so that the rest is read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace brief::report {

/// Whether a character may be part of a key without quotation marks.
bool is_bare_key(char c);

/// The line that begins at an offset, without its end.
std::string_view line_at(std::string_view text, std::size_t begin);

/// Blanks the line that begins at an offset, so that all others keep their places, and adds its key to `keys`; false
/// where it can't be left out: it holds not one key and the whole of its value, or it is an `id`, without which all
/// that names it would seem wrong (`is_second`: the table has that key already).
bool leave_out(std::string& text, std::size_t line, std::vector<std::string>& keys, bool is_second = false);

}  // namespace brief::report
