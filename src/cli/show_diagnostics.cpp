#include "cli/show_diagnostics.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace brief::cli {
namespace {

constexpr std::size_t widest = 110;  // columns of a line shown

/// A line's code points, each with its width on a terminal; control characters made visible.
struct Cell {
  std::string text;
  std::size_t width = 1;
};

std::vector<Cell> cells_of(std::string_view line) {
  std::vector<Cell> cells;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(line.data());
  for (std::size_t i = 0; i < line.size();) {
    utf8proc_int32_t c = 0;
    const auto size = utf8proc_iterate(bytes + i, static_cast<utf8proc_ssize_t>(line.size() - i), &c);
    const std::size_t length = size > 0 ? static_cast<std::size_t>(size) : 1;
    if (size <= 0 || (c < 32 && c != '\t') || c == 127)
      cells.push_back({"\uFFFD", 1});
    else if (c == '\t')
      cells.push_back({" ", 1});
    else
      cells.push_back(
          {std::string(line.substr(i, length)), static_cast<std::size_t>(std::max(0, utf8proc_charwidth(c)))});
    i += length;
  }
  return cells;
}

/// The lines of a report, by number; the one last asked for is kept in cells, as many diagnostics may be in one.
class Lines {
 public:
  explicit Lines(std::string_view source) {
    while (!source.empty()) {
      std::string_view line = source.substr(0, source.find('\n'));
      source.remove_prefix(std::min(source.size(), line.size() + 1));
      if (line.ends_with('\r')) line.remove_suffix(1);
      lines_.push_back(line);
    }
  }
  /// Counted from 1.
  const std::vector<Cell>& cells(std::size_t number) {
    if (number != shown_) cells_ = cells_of(number <= lines_.size() ? lines_[number - 1] : std::string_view{});
    shown_ = number;
    return cells_;
  }

 private:
  std::vector<std::string_view> lines_;
  std::vector<Cell> cells_;
  std::size_t shown_ = 0;
};

/// The line, cut around the place where it is long, and a line with the place underlined.
std::string excerpt(const std::vector<Cell>& cells, const Diagnostic& d, const Palette& p) {
  const std::size_t column = std::min<std::size_t>(d.origin.column, cells.size() + 1) - 1;
  const std::size_t from = column > widest * 2 / 3 ? column - widest / 2 : 0;
  const std::size_t to = std::min(cells.size(), from + widest);
  std::string shown = from > 0 ? "…" : "", under = from > 0 ? " " : "";
  const std::size_t length = std::max<std::uint32_t>(1, d.length);
  for (std::size_t i = from; i < std::max(to, column + 1); ++i) {
    const Cell cell = i < cells.size() ? cells[i] : Cell{"", 1};
    shown += cell.text;
    if (i >= to && i > column) break;
    const bool marked = i >= column && i < column + length;
    under += std::string(cell.width, marked ? (i == column ? '^' : '~') : ' ');
  }
  if (to < cells.size()) shown += "…";
  under.erase(under.find_last_not_of(' ') + 1);
  return "  " + shown + "\n  " + std::string(p.green) + under + std::string(p.plain) + "\n";
}

std::string detail_lines(std::string_view detail, const Palette& p) {
  std::string out;
  while (!detail.empty()) {
    const std::string_view line = detail.substr(0, detail.find('\n'));
    detail.remove_prefix(std::min(detail.size(), line.size() + 1));
    const std::string_view colour = line.starts_with("- ") ? p.red : line.starts_with("+ ") ? p.green : "";
    ((out += "  ") += colour) += line;
    (out += colour.empty() ? "" : p.plain) += "\n";
  }
  return out;
}

}  // namespace

std::string show_diagnostics(std::string_view path, std::string_view source, const std::vector<Diagnostic>& list,
                             const Palette& p) {
  std::string out;
  Lines lines(list.empty() ? std::string_view{} : source);
  for (const Diagnostic& d : list) {
    const bool placed = d.origin.line > 0;
    const bool error = d.severity == Severity::error;
    (out += p.bold) += path;
    if (placed) out += ":" + std::to_string(d.origin.line) + ":" + std::to_string(d.origin.column);
    ((out += ": ") += p.plain) += error ? p.red : p.yellow;
    ((out += error ? "error: " : "warning: ") += p.plain) += d.message + "\n";
    if (placed && !source.empty()) out += excerpt(lines.cells(d.origin.line), d, p);
    out += detail_lines(d.detail, p);
  }
  return out;
}

}  // namespace brief::cli
