#include "report/outside_strings.hpp"

#include <algorithm>

namespace brief::report {
namespace {

/// One past the string that begins at a quotation mark; one that is not closed ends with its line, or with the file.
std::size_t after_string(std::string_view toml, std::size_t at) {
  const char mark = toml[at];
  const bool multi_line = at + 2 < toml.size() && toml[at + 1] == mark && toml[at + 2] == mark;
  std::size_t i = at + (multi_line ? 3 : 1);
  while (i < toml.size()) {
    if (mark == '"' && toml[i] == '\\') {
      i += 2;
    } else if (!multi_line && (toml[i] == mark || toml[i] == '\n')) {
      return i + 1;
    } else if (multi_line && toml.compare(i, 3, std::string_view(toml).substr(at, 3)) == 0) {
      i += 3;
      while (i < toml.size() && toml[i] == mark) ++i;  // up to two more belong to the text
      return i;
    } else {
      ++i;
    }
  }
  return toml.size();
}

}  // namespace

std::size_t non_ascii_outside_strings(std::string_view toml) {
  std::size_t i = toml.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  while (i < toml.size()) {
    if (static_cast<unsigned char>(toml[i]) >= 0x80) return i;
    if (toml[i] == '#')
      i = std::min(toml.find('\n', i), toml.size());
    else if (toml[i] == '"' || toml[i] == '\'')
      i = after_string(toml, i);
    else
      ++i;
  }
  return toml.size();
}

}  // namespace brief::report
