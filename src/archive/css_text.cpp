#include "archive/css_text.hpp"

#include <algorithm>
#include <charconv>

#include "base/utf8.hpp"

namespace brief::archive {
namespace {

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// The place of the mark that closes the string at `at`; a string ends at its line's end where it is not closed
/// (4.3.5).
std::size_t end_of_string(std::string_view css, std::size_t at) {
  const char quote = css[at];
  for (++at; at < css.size() && css[at] != quote && css[at] != '\n'; ++at)
    if (css[at] == '\\') ++at;
  return std::min(at, css.size());
}

/// Where the bracket at `at` opens an unquoted address: the place of the bracket that closes it; else `at`.
std::size_t end_of_url(std::string_view css, std::size_t at) {
  const auto is = [&](std::size_t back, char c) { return (css[at - back] | 0x20) == c; };
  if (at < 3 || !is(3, 'u') || !is(2, 'r') || !is(1, 'l')) return at;
  const auto first = css.find_first_not_of(css_space, at + 1);
  if (first == std::string_view::npos || css[first] == '"' || css[first] == '\'') return at;
  return std::min(css.find(')', first), css.size());
}

/// The character of the escape whose backslash stands at `at`, which moves behind it (4.3.7).
void unescape(std::string_view css, std::size_t& at, std::string& out) {
  std::size_t end = ++at;
  while (end < css.size() && end < at + 6 && is_hex(css[end])) ++end;
  if (end == at) {
    if (at < css.size()) out += css[at++];
    return;
  }
  unsigned value = 0;
  std::from_chars(css.data() + at, css.data() + end, value, 16);
  const bool stands = value > 0 && value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
  append_utf8(out, stands ? static_cast<char32_t>(value) : U'\uFFFD');
  at = end;
  if (at < css.size() && css_space.find(css[at]) != std::string_view::npos) ++at;
}

}  // namespace

std::string_view css_trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(css_space);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(css_space) + 1 - from);
}

bool is_css_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c < 0;
}

std::string_view without_css_comments(std::string_view css, CssStrings& strings) {
  if (css.find("/*") == std::string_view::npos) return css;
  std::string out;
  for (std::size_t at = 0; at < css.size();) {
    std::size_t stop = std::min(css.find_first_of("/\"'\\(", at), css.size());
    out += css.substr(at, stop - at);
    if (stop == css.size()) break;
    at = stop;
    if (css.substr(at, 2) == "/*") {
      const auto end = css.find("*/", at + 2);
      at = end == std::string_view::npos ? css.size() : end + 2;
      continue;
    }
    if (css[at] == '\\') stop = at + 1;
    if (css[at] == '"' || css[at] == '\'') stop = end_of_string(css, at);
    if (css[at] == '(') stop = end_of_url(css, at);
    stop = std::min(stop + 1, css.size());
    out += css.substr(at, stop - at);
    at = stop;
  }
  return strings.emplace_back(std::move(out));
}

std::size_t find_in_css(std::string_view css, std::string_view wanted, std::size_t at, bool bracketed) {
  int depth = 0;
  for (; at < css.size(); ++at) {
    const char c = css[at];
    if (is_css_name(c)) continue;
    if (depth <= 0 && wanted.find(c) != std::string_view::npos) return at;
    if (c == '\\') {
      ++at;
    } else if (c == '"' || c == '\'') {
      at = end_of_string(css, at);
    } else if (c == '(') {
      const std::size_t end = end_of_url(css, at);
      if (end == at && bracketed) ++depth;
      at = end;
    } else if (bracketed && c == '[') {
      ++depth;
    } else if (bracketed && (c == ')' || c == ']')) {
      --depth;
    }
  }
  return css.size();
}

std::vector<std::string_view> css_list(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = find_in_css(text, ",", at, true);
    parts.push_back(css_trimmed(text.substr(at, end - at)));
    at = end + 1;
  }
  return parts;
}

std::string_view read_css_name(std::string_view css, std::size_t& at, CssStrings& strings) {
  const std::size_t from = at;
  while (at < css.size() && is_css_name(css[at])) ++at;
  if (at == css.size() || css[at] != '\\') return css.substr(from, at - from);
  std::string name(css.substr(from, at - from));
  while (at < css.size() && (is_css_name(css[at]) || css[at] == '\\')) {
    if (css[at] == '\\')
      unescape(css, at, name);
    else
      name += css[at++];
  }
  return strings.emplace_back(std::move(name));
}

std::string css_unescaped(std::string_view css) {
  std::string out;
  for (std::size_t at = 0; at < css.size();) {
    if (css[at] != '\\') {
      out += css[at++];
    } else if (css.substr(at + 1, 1) == "\n") {
      at += 2;
    } else {
      unescape(css, at, out);
    }
  }
  return out;
}

}  // namespace brief::archive
