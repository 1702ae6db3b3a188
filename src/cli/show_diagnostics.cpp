#include "cli/show_diagnostics.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "report/place.hpp"

namespace brief::cli {
namespace {

constexpr std::size_t widest = 110;  // code points of a line shown

/// Byte by byte to the code point `count` before `at`, but not before `start`.
std::size_t back(std::string_view text, std::size_t at, std::size_t start, std::size_t count) {
  for (; count > 0 && at > start; --count) do
      --at;
    while (at > start && !begins_code_point(text[at]));
  return at;
}

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    width += static_cast<std::size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(c.value))));
    i += c.size;
  }
  return width;
}

/// The line, cut around the place where it is long, and a line with the place underlined.
std::string excerpt(const report::Lines& lines, const Diagnostic& d, const Palette& p) {
  const std::string_view file = lines.file();
  const std::size_t start = lines.offset({d.origin.line, 1});
  const std::size_t place = std::min(lines.offset(d.origin), std::min(file.find('\n', start), file.size()));
  const bool far = place - start > widest * 2 / 3;
  const std::size_t from = far ? back(file, place, start, widest / 2) : start;
  std::string shown = from > start ? "…" : "", under = from > start ? " " : "";
  std::uint32_t marked = 0;
  std::size_t at = from, size = 0;
  for (std::size_t count = 0; at < file.size() && file[at] != '\n' && count < widest; at += size, ++count) {
    std::string cell = visible_at(file, at, size);
    if (file[at] == '\t') cell = " ";
    if (file.substr(at, 2) == "\r\n") cell = "";
    const bool mark = at >= place && marked < std::max<std::uint32_t>(1, d.length);
    if (mark) ++marked;
    const std::size_t width = width_of(cell);
    under.append(width, mark ? '~' : ' ');
    if (at == place) under.replace(under.size() - width, 1, "^");
    shown += cell;
  }
  if (marked == 0) under += '^';
  if (at < file.size() && file[at] != '\n') shown += "…";
  under.erase(under.find_last_not_of(' ') + 1);
  return "  " + printable_lines(shown) + "\n  " + std::string(p.green) + under + std::string(p.plain) + "\n";
}

std::string detail_lines(std::string_view detail, const Palette& p) {
  std::string out;
  while (!detail.empty()) {
    const std::string_view line = detail.substr(0, detail.find('\n'));
    detail.remove_prefix(std::min(detail.size(), line.size() + 1));
    const std::string_view colour = line.starts_with("- ") ? p.red : line.starts_with("+ ") ? p.green : "";
    ((out += "  ") += colour) += printable_lines(line);
    (out += colour.empty() ? "" : p.plain) += "\n";
  }
  return out;
}

}  // namespace

std::string show_diagnostics(std::string_view path, std::string_view source, const std::vector<Diagnostic>& list,
                             const Palette& p) {
  std::string out;
  const report::Lines lines(list.empty() ? std::string_view{} : source);
  for (const Diagnostic& d : list) {
    const bool placed = d.origin.line > 0;
    const bool error = d.severity == Severity::error;
    (out += p.bold) += printable(path);
    if (placed) out += ":" + std::to_string(d.origin.line) + ":" + std::to_string(d.origin.column);
    ((out += ": ") += p.plain) += error ? p.red : p.yellow;
    ((out += error ? "error: " : "warning: ") += p.plain) += printable(d.message) + "\n";
    if (placed && !source.empty()) out += excerpt(lines, d, p);
    out += detail_lines(d.detail, p);
  }
  return out;
}

}  // namespace brief::cli
