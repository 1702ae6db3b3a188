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

void StringPlaces::add_run(std::size_t size, bool escaped) const {
  runs_.push_back({found_, next_, escaped});
  found_ += size;
}

/// An escape stands for one character, however many bytes that has.
std::size_t StringPlaces::escaped_size() const {
  std::size_t end = found_ + 1;
  while (end < value_.size() && !begins_code_point(value_[end])) ++end;
  return end - found_;
}

/// Finds the places of the value's first `count` bytes.
void StringPlaces::find(std::size_t count) const {
  if (!opened_) open();
  const std::string_view file = lines_.file();
  while (found_ < count && next_ < file.size()) {
    const std::string_view rest = file.substr(next_, value_.size() - found_);
    const std::size_t plain = std::min({mark_ == '"' ? rest.find('\\') : rest.size(), rest.find('\r'), rest.size()});
    if (plain > 0 || (rest.front() == '\r' && value_[found_] == '\r')) {
      const std::size_t size = std::max<std::size_t>(plain, 1);
      add_run(size, false);
      next_ += size;
    } else if (rest.front() == '\r') {
      ++next_;
    } else if (const std::size_t joined = multi_line_ ? after_line_ending_backslash(file, next_) : next_;
               joined != next_) {
      next_ = joined;
    } else {
      add_run(escaped_size(), true);
      next_ += escape_size(file, next_);
    }
  }
}

std::string_view StringPlaces::backslash() const {
  if (!opened_) open();
  return mark_ == '"' ? "\\\\" : "\\";
}

Origin StringPlaces::at(std::size_t value_offset) const {
  find(std::min(value_offset + 1, value_.size()));
  if (value_offset >= found_) return lines_.origin(std::min(next_, lines_.file().size()));
  const auto after = std::upper_bound(runs_.begin(), runs_.end(), value_offset,
                                      [](std::size_t offset, const Run& run) { return offset < run.value; });
  const Run& run = *(after - 1);
  return lines_.origin(run.escaped ? run.file : run.file + value_offset - run.value);
}

}  // namespace brief::report
