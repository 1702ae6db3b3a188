#include "report/place.hpp"

#include <algorithm>
#include <string>

#include "base/utf8.hpp"

namespace brief::report {
namespace {

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
  for (auto at = file.find('\n'); at != std::string_view::npos; at = file.find('\n', at + 1)) starts_.push_back(at + 1);
  std::size_t count = 0;
  for (std::size_t at = 0; at <= file.size(); at += stretch) {
    counts_.push_back(static_cast<std::uint32_t>(count));
    count += count_code_points(file.substr(at, stretch));
  }
}

std::size_t Lines::code_points_before(std::size_t offset) const {
  const std::size_t begin = offset / stretch * stretch;
  return counts_[offset / stretch] + count_code_points(file_.substr(begin, offset - begin));
}

Origin Lines::origin(std::size_t offset) const {
  offset = std::min(offset, file_.size());
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::size_t column = 1 + code_points_before(offset) - code_points_before(*(after - 1));
  return {static_cast<std::uint32_t>(after - starts_.begin()), static_cast<std::uint32_t>(column)};
}

std::size_t Lines::offset(Origin origin) const {
  if (origin.line == 0 || origin.line > starts_.size()) return file_.size();
  // The code point looked for is the one with `wanted` before it: in the last stretch with no more than that before.
  const std::size_t wanted = code_points_before(starts_[origin.line - 1]) + std::max(1u, origin.column) - 1;
  const auto after = std::upper_bound(counts_.begin(), counts_.end(), wanted);
  std::size_t at = static_cast<std::size_t>(after - counts_.begin() - 1) * stretch;
  std::size_t count = *(after - 1);
  for (std::size_t more = 0; at + word_size <= file_.size(); at += word_size, count += more) {
    more = count_code_points_of_word(file_, at);
    if (count + more >= wanted) break;
  }
  while (at < file_.size() && (count < wanted || !begins_code_point(file_[at])))
    if (begins_code_point(file_[at++])) ++count;
  return at;
}

/// Past the quotation marks, and the end of line after three of them.
void StringPlaces::open() const {
  opened_ = true;
  const std::string_view file = lines_.file();
  next_ = lines_.offset(token_);
  if (next_ < file.size()) mark_ = file[next_];
  multi_line_ = file.substr(next_, 3) == std::string(3, mark_);
  next_ += multi_line_ ? 3 : 1;
  if (multi_line_ && next_ < file.size() && file.substr(next_, 2) == "\r\n") ++next_;
  if (multi_line_ && next_ < file.size() && file[next_] == '\n') ++next_;
}

/// Finds the places of the value's first `count` bytes.
void StringPlaces::find(std::size_t count) const {
  if (!opened_) open();
  const std::string_view file = lines_.file();
  while (offsets_.size() < count && next_ < file.size()) {
    if (mark_ == '"' && file[next_] == '\\') {
      const std::size_t joined = multi_line_ ? after_line_ending_backslash(file, next_) : next_;
      if (joined != next_) {
        next_ = joined;
        continue;
      }
      // An escape stands for one character, however many bytes that has.
      do offsets_.push_back(next_);
      while (offsets_.size() < value_.size() && !begins_code_point(value_[offsets_.size()]));
      next_ += escape_size(file, next_);
      continue;
    }
    if (file[next_] == '\r' && value_[offsets_.size()] != '\r') {
      ++next_;
      continue;
    }
    offsets_.push_back(next_++);
  }
}

std::string_view StringPlaces::backslash() const {
  if (!opened_) open();
  return mark_ == '"' ? "\\\\" : "\\";
}

Origin StringPlaces::at(std::size_t value_offset) const {
  find(std::min(value_offset + 1, value_.size()));
  const bool found = value_offset < offsets_.size();
  return lines_.origin(found ? offsets_[value_offset] : std::min(next_, lines_.file().size()));
}

}  // namespace brief::report
