#include "report/set_aside.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/byte_set.hpp"
#include "report/left_out.hpp"

namespace brief::report {
namespace {

constexpr std::string_view blanks = " \t";

/// Whether the value is all that a key at the head of its line has: key = "…
bool is_value_of_line(std::string_view head) {
  const auto key = std::min(head.find_first_not_of(blanks), head.size());
  const auto end = std::find_if_not(head.begin() + static_cast<std::ptrdiff_t>(key), head.end(), is_bare_key);
  const std::string_view rest(end, head.end());
  const auto equals = rest.find_first_not_of(blanks);
  return end != head.begin() + static_cast<std::ptrdiff_t>(key) && equals != std::string_view::npos &&
         rest[equals] == '=' && rest.find_first_not_of(blanks, equals + 1) == std::string_view::npos;
}

/// What the parser would refuse, or read otherwise than as it stands.
constexpr ByteSet special = [] {
  std::array<char, 33> bytes{'\\', '\x7F'};
  std::size_t count = 2;
  for (char c = 0; c < 0x20; ++c)
    if (c != '\t') bytes[count++] = c;
  return ByteSet(std::string_view(bytes.data(), count));
}();

/// A string between three marks, without them: the first end of line is no part of it, nor what is white behind a
/// backslash at the end of a line. Nothing where it holds more than that and plain text.
std::optional<std::string> joined_lines(std::string_view body) {
  std::string text;
  text.reserve(body.size());
  for (std::size_t from = body.starts_with('\n') ? 1 : 0; from < body.size();) {
    const std::size_t at = special.find_in(body, from);
    const bool ends_line = at < body.size() && body[at] == '\n';
    text.append(body, from, at - from + (ends_line ? 1 : 0));
    from = at + 1;
    if (ends_line || at == body.size()) continue;
    from = std::min(body.find_first_not_of(" \t\n", at + 1), body.size());
    const auto white = body.substr(at + 1, from - at - 1);
    if (body[at] != '\\' || white.find('\n') == std::string_view::npos) return std::nullopt;
  }
  return text;
}

bool is_multi_line(std::string_view token) { return token.starts_with("\"\"\""); }

/// The value of a token between quotation marks; nothing where only the parser can tell.
std::optional<std::string> plain_value(std::string_view token) {
  if (token.front() != '"') return std::nullopt;
  const std::size_t marks = is_multi_line(token) ? 3 : 1;
  if (token.size() < 2 * marks || token.substr(token.size() - marks) != token.substr(0, marks)) return std::nullopt;
  const std::string_view body = token.substr(marks, token.size() - 2 * marks);
  if (body.ends_with('"')) return std::nullopt;
  if (marks == 3) return joined_lines(body);
  if (special.find_in(body, 0) != body.size()) return std::nullopt;
  return std::string(body);
}

/// An empty string of as many lines.
void append_empty(std::string& toml, std::string_view token) {
  const auto lines = static_cast<std::size_t>(std::count(token.begin(), token.end(), '\n'));
  const std::string_view marks = is_multi_line(token) ? "\"\"\"" : "\"";
  toml.append(marks).append(lines, '\n').append(marks);
}

}  // namespace

SetAside::SetAside(std::string_view toml, std::span<const StringToken> strings) {
  rest_.reserve(toml.size());
  std::size_t from = 0;
  for (const StringToken& token : strings) {
    const std::string_view before = toml.substr(from, token.begin - from);
    rest_ += before;
    see_lines(before);
    take(toml.substr(token.begin, token.end - token.begin));
    from = token.end;
  }
  rest_ += toml.substr(from);
}

void SetAside::see_lines(std::string_view text) {
  for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    ++line_;
    line_begin_ = rest_.size() - text.size() + at + 1;
  }
}

void SetAside::take(std::string_view token) {
  const std::string_view head = std::string_view(rest_).substr(line_begin_);
  auto text = is_value_of_line(head) ? plain_value(token) : std::nullopt;
  const std::size_t before = rest_.size();
  if (text) {
    values_.push_back({line_, static_cast<std::uint32_t>(head.size() + 1), *std::move(text)});
    append_empty(rest_, token);
  } else {
    rest_ += token;
  }
  see_lines(std::string_view(rest_).substr(before));
}

bool SetAside::put_back(toml::table& root) const { return put_into(root) == values_.size(); }

std::size_t SetAside::put_into(toml::node& node) const {
  std::size_t count = 0;
  if (auto* table = node.as_table())
    for (auto&& [key, value] : *table) count += put_into(value);
  if (auto* array = node.as_array())
    for (auto& value : *array) count += put_into(value);
  auto* string = node.as_string();
  if (string == nullptr) return count;
  const auto& begin = node.source().begin;
  const auto found = std::lower_bound(values_.begin(), values_.end(), begin.line,
                                      [](const Value& value, std::uint32_t line) { return value.line < line; });
  if (found == values_.end() || found->line != begin.line || found->column != begin.column) return count;
  string->get() = found->text;
  return count + 1;
}

}  // namespace brief::report
