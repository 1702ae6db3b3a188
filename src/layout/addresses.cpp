#include "layout/addresses.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace brief::layout {
namespace {

constexpr std::string_view signs = "./?&=#-_~+%,;:@";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
/// Of a name in a script of its own: "пример.рф".
bool is_of_other_script(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool is_of_host(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

/// "www.example.org" of two names or more, the last of letters.
bool is_host(std::string_view host) {
  const auto dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 2 >= host.size() || host.find("..") != host.npos) return false;
  return std::all_of(host.begin(), host.end(), is_of_host) &&
         std::all_of(host.begin() + static_cast<std::ptrdiff_t>(dot) + 1, host.end(), is_letter);
}

/// A host in a script of its own, known by the path behind it: in prose such words may stand around a full stop.
bool is_other_host(std::string_view host) {
  const auto dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || host.find("..") != host.npos) return false;
  const std::string_view last = host.substr(dot + 1);
  return count_code_points(last) > 1 && std::all_of(last.begin(), last.end(), is_of_other_script) &&
         std::all_of(host.begin(), host.end(), [](char c) { return is_of_host(c) || is_of_other_script(c); });
}

/// Where the marks end that may open before a word.
std::size_t after_openers(std::string_view word) {
  std::size_t from = 0;
  while (from < word.size() && static_cast<unsigned char>(word[from]) < 0x80 && !is_letter(word[from]) &&
         !(word[from] >= '0' && word[from] <= '9'))
    ++from;
  return from;
}

}  // namespace

std::optional<Address> address_in(std::string_view word) {
  const auto scheme = word.find("://");
  const std::size_t from = scheme == std::string_view::npos ? after_openers(word) : scheme + 3;
  std::size_t path = std::min(word.find_first_of("/?#:", from), word.size());
  // What closes behind a host alone is no part of it.
  if (path == word.size())
    while (path > from && !is_of_host(word[path - 1])) --path;
  std::string_view host = word.substr(from, path - from);
  if (host.ends_with('.')) host.remove_suffix(1);
  const bool has_path = path < word.size() && word[path] == '/';
  if (!is_host(host) && !(has_path && is_other_host(host))) return std::nullopt;
  return Address{from + host.size(), word.size()};
}

bool may_break_address(char before, char after) {
  if (before == '/' || before == '=') return after != '/' && after != '=';
  return (after == '?' || after == '&' || after == '#') && before != '&';
}

bool may_break_long_address(char before, char after) {
  return may_break_address(before, after) ||
         (signs.find(after) != std::string_view::npos && signs.find(before) == std::string_view::npos);
}

}  // namespace brief::layout
