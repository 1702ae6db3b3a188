#include "report/place.hpp"

#include <algorithm>
#include <string>

namespace brief::report {
namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// How many bytes of the file an escape sequence takes, from its backslash on.
std::size_t escape_size(std::string_view file, std::size_t at) {
  const char kind = at + 1 < file.size() ? file[at + 1] : ' ';
  return kind == 'u' ? 6 : kind == 'U' ? 10 : 2;
}

/// After the backslash that ends a line, all white space is left out.
std::size_t after_line_ending_backslash(std::string_view file, std::size_t at) {
  const auto next = file.find_first_not_of(" \t\r\n", at + 1);
  const auto space = file.substr(at + 1, next == std::string_view::npos ? next : next - at - 1);
  return space.find('\n') == std::string_view::npos ? at : std::min(next, file.size());
}

}  // namespace

Lines::Lines(std::string_view file) : file_(file), starts_{0} {
  for (std::size_t i = 0; i < file.size(); ++i)
    if (file[i] == '\n') starts_.push_back(i + 1);
}

Origin Lines::origin(std::size_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::size_t start = *(after - 1);
  std::uint32_t column = 1;
  for (std::size_t i = start; i < offset && i < file_.size(); ++i)
    if (!continues(file_[i])) ++column;
  return {static_cast<std::uint32_t>(after - starts_.begin()), column};
}

std::size_t Lines::offset(Origin origin) const {
  if (origin.line == 0 || origin.line > starts_.size()) return file_.size();
  std::size_t at = starts_[origin.line - 1];
  for (std::uint32_t column = 1; column < origin.column && at < file_.size(); ++column) do
      ++at;
    while (at < file_.size() && continues(file_[at]));
  return at;
}

StringPlaces::StringPlaces(const Lines& lines, Origin token, std::string_view value) : lines_(lines) {
  const std::string_view file = lines.file();
  std::size_t at = lines.offset(token);
  const char mark = at < file.size() ? file[at] : '"';
  const bool multi_line = file.substr(at, 3) == std::string(3, mark);
  at += multi_line ? 3 : 1;
  if (multi_line && file.substr(at, 2) == "\r\n") ++at;
  if (multi_line && at < file.size() && file[at] == '\n') ++at;
  offsets_.reserve(value.size() + 1);
  while (offsets_.size() < value.size() && at < file.size()) {
    if (mark == '"' && file[at] == '\\') {
      const std::size_t joined = multi_line ? after_line_ending_backslash(file, at) : at;
      if (joined != at) {
        at = joined;
        continue;
      }
      // An escape stands for one character, however many bytes that has.
      do offsets_.push_back(at);
      while (offsets_.size() < value.size() && continues(value[offsets_.size()]));
      at += escape_size(file, at);
      continue;
    }
    if (file[at] == '\r' && value[offsets_.size()] != '\r') {
      ++at;
      continue;
    }
    offsets_.push_back(at++);
  }
  offsets_.resize(value.size() + 1, std::min(at, file.size()));
}

Origin StringPlaces::at(std::size_t value_offset) const {
  return lines_.origin(offsets_[std::min(value_offset, offsets_.size() - 1)]);
}

}  // namespace brief::report
