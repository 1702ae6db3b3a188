#include "report/left_out.hpp"

#include <algorithm>

namespace brief::report {
namespace {

constexpr std::string_view blanks = " \t";

/// What stands behind the equals sign of a line, or where that was forgotten in front of a string: speaker "Healey".
std::string_view value_behind(std::string_view line, std::size_t key_end) {
  const auto at = line.find_first_not_of(blanks, key_end);
  if (at == std::string_view::npos || at == 0) return {};
  if (line[at] == '"' || line[at] == '\'') return line.substr(at);
  return line[at] == '=' ? line.substr(std::min(line.find_first_not_of(blanks, at + 1), line.size()))
                         : std::string_view();
}

/// The key of a line that holds the whole of its value too: none that may go on in the lines after it.
std::string_view key_alone(std::string_view line) {
  const auto start = std::min(line.find_first_not_of(blanks), line.size());
  const auto end = static_cast<std::size_t>(
      std::find_if_not(line.begin() + static_cast<std::ptrdiff_t>(start), line.end(), is_bare_key) - line.begin());
  const auto value = value_behind(line, end);
  const bool goes_on = value.empty() || value.starts_with("\"\"\"") || value.starts_with("'''") ||
                       value.front() == '[' || value.front() == '{';
  return goes_on ? std::string_view() : line.substr(start, end - start);
}

}  // namespace

bool is_bare_key(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, text.find('\n', begin) - begin);
}

bool leave_out(std::string& text, std::size_t line, std::vector<std::string>& keys, bool is_second) {
  const std::string_view whole = line_at(text, line);
  const std::string key(key_alone(whole));
  if (key.empty() || (key == "id" && !is_second)) return false;
  keys.push_back(key);
  std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(line), whole.size(), ' ');
  return true;
}

}  // namespace brief::report
