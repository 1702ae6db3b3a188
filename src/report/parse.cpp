#include "report/parse.hpp"

#include <algorithm>

#include "report/left_out.hpp"
#include "report/set_aside.hpp"

namespace brief::report {
namespace {

/// What the parser says, in words that help somebody who does not know its insides.
Diagnostic syntax_error(const toml::parse_error& error) {
  const auto& at = error.source().begin;
  const Origin origin{at.line, at.column};
  std::string_view description = error.description();
  const auto says = [description](std::string_view words) { return description.find(words) != std::string_view::npos; };
  Diagnostic made{Severity::error, "syntax", {}, origin, 1, {}};
  if (says("day between") || says("month between")) {
    made.code = "impossible-date";
    made.message = "this is a date that does not exist";
  } else if (says("control characters other than TAB")) {
    made.message = "this is not TOML: a string is not closed on its line, or holds a control character";
  } else {
    // The parser begins with what it was doing, which helps nobody but its authors.
    const auto colon = description.find(": ");
    if (description.starts_with("Error while parsing") && colon != std::string_view::npos)
      description.remove_prefix(colon + 2);
    made.message = "this is not TOML: " + std::string(description);
    if (description.starts_with("unknown escape sequence"))
      made.message += "; a backslash is written `\\\\` between \"";
  }
  return made;
}

/// Whether the value of a line is a month without quotation marks, which TOML has not got: date = 2025-10.
bool is_bare_month(std::string_view line) {
  const auto equals = line.find('=');
  if (equals == std::string_view::npos) return false;
  std::string_view value = line.substr(equals + 1);
  value = value.substr(0, value.find('#'));
  const auto begin = value.find_first_not_of(" \t"), end = value.find_last_not_of(" \t\r");
  if (begin == std::string_view::npos || end - begin != std::string_view("2025-10").size() - 1) return false;
  value = value.substr(begin, end - begin + 1);
  for (std::size_t i = 0; i < value.size(); ++i)
    if (i == 4 ? value[i] != '-' : value[i] < '0' || value[i] > '9') return false;
  return true;
}

/// A header of a table as it is meant, where a bracket of it is missing: [[quotes]; empty for any other line.
std::string mended_header(std::string_view line) {
  constexpr std::string_view blanks = " \t\r";
  const auto from = std::min(line.find_first_not_of(blanks), line.size());
  const auto name = std::min(line.find_first_not_of("[ \t", from), line.size());
  auto end = name;
  while (end < line.size() && (is_bare_key(line[end]) || line[end] == '.')) ++end;
  const auto rest = std::min(line.find_first_not_of("] \t\r", end), line.size());
  const auto count = [line](std::size_t begin, std::size_t stop, char bracket) {
    return std::count(line.begin() + static_cast<std::ptrdiff_t>(begin),
                      line.begin() + static_cast<std::ptrdiff_t>(stop), bracket);
  };
  const auto opened = count(from, name, '['), closed = count(end, rest, ']');
  const bool header = opened > 0 && end > name && opened <= 2 && closed <= 2 && opened != closed;
  if (!header || (rest < line.size() && line[rest] != '#')) return {};
  const bool list = opened == 2 || closed == 2;
  return std::string(list ? "[[" : "[") + std::string(line.substr(name, end - name)) + (list ? "]]" : "]");
}

/// Whether the value of a line is text without quotation marks: marking = NONE.
bool is_bare_text(std::string_view line) {
  const auto equals = line.find('=');
  const auto start = equals == std::string_view::npos ? equals : line.find_first_not_of(" \t", equals + 1);
  if (start == std::string_view::npos) return false;
  const char c = line[start];
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The offset of a line, from 1.
std::size_t offset_of(std::string_view text, std::uint32_t line) {
  std::size_t at = 0;
  for (; line > 1 && at != std::string_view::npos; --line) at = text.find('\n', at) + 1;
  return at;
}

/// Where a string of several lines begins that is not closed up to the end of a text: the last mark of an odd number.
std::size_t unclosed_string(std::string_view text) {
  std::size_t last = std::string_view::npos;
  for (const std::string_view mark : {"\"\"\"", "'''"}) {
    bool open = false;
    std::size_t at = text.find(mark), begin = at;
    for (; at != std::string_view::npos; at = text.find(mark, at + mark.size())) {
      open = !open;
      if (open) begin = at;
    }
    if (open && (last == std::string_view::npos || begin < last)) last = begin;
  }
  return last;
}

/// What is wrong at the end of a file: the string that was to end before it, where one was.
Diagnostic error_at_end(std::string_view text, Diagnostic error) {
  const std::size_t at = unclosed_string(text);
  if (at == std::string_view::npos || error.message.find("end-of-file") == std::string::npos) return error;
  const std::string_view before = text.substr(0, at);
  const std::size_t line = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  error.origin = {static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1),
                  static_cast<std::uint32_t>(at - line + 1)};
  error.message =
      "this is not TOML: the string that begins here with " + std::string(text.substr(at, 3)) + " is not closed";
  return error;
}

/// The tables of a file without a mistake; nothing where there is one.
std::optional<toml::table> parse_faultless(std::string_view bytes, std::span<const StringToken> strings) {
  const SetAside aside(bytes, strings);
  toml::parse_result result = toml::parse(aside.rest());
  if (!result || !aside.put_back(result.table())) return std::nullopt;
  return std::move(result).table();
}

}  // namespace

Parsed parse(std::string_view bytes, std::span<const StringToken> strings, Diagnostics& diagnostics) {
  constexpr std::size_t most = 10;
  Parsed parsed{parse_faultless(bytes, strings), {}};
  if (parsed.table) return parsed;
  std::string rest;
  std::size_t tried = 0;
  for (;;) {
    toml::parse_result result = toml::parse(rest.empty() ? bytes : rest);
    if (result) {
      parsed.table = std::move(result).table();
      return parsed;
    }
    if (rest.empty()) rest = bytes;
    const std::size_t line = offset_of(rest, result.error().source().begin.line);
    const std::string header = mended_header(line_at(rest, line));
    Diagnostic error = syntax_error(result.error());
    if (is_bare_month(line_at(rest, line)))
      error.message = "this is not TOML: a month stands in quotation marks, as \"2025-10\"";
    else if (is_bare_text(line_at(rest, line)))
      error.message = "this is not TOML: text stands in quotation marks, as \"NONE\"";
    if (!header.empty()) error.message = "this is not TOML: the line is written " + header;
    error = error_at_end(rest, std::move(error));
    const bool at_end = error.message.ends_with("is not closed");
    const bool is_second = error.message.find("cannot redefine") != std::string::npos;
    diagnostics.add(std::move(error));
    if (at_end) return parsed;  // what follows is all in it
    if (++tried > most) return parsed;
    if (!header.empty())
      rest.replace(line, line_at(rest, line).size(), header);  // the rest is read as it is meant
    else if (!leave_out(rest, line, parsed.left_out, is_second))
      return parsed;
  }
}

}  // namespace brief::report
