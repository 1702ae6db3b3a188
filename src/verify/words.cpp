#include "verify/words.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace brief::verify {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// Both texts walked together, white space left out.
struct Common {
  std::size_t a, b;  ///< bytes at the beginning of each that are the same
};

Common common_beginning(std::string_view a, std::string_view b) {
  Common at{0, 0};
  for (;;) {
    while (at.a < a.size() && is_space(a[at.a])) ++at.a;
    while (at.b < b.size() && is_space(b[at.b])) ++at.b;
    if (at.a == a.size() || at.b == b.size() || a[at.a] != b[at.b]) return at;
    ++at.a, ++at.b;
  }
}

/// Bytes at the end of each that are the same, none of them before `begin`.
Common common_end(std::string_view a, std::string_view b, Common begin) {
  Common end{a.size(), b.size()};
  for (;;) {
    while (end.a > begin.a && is_space(a[end.a - 1])) --end.a;
    while (end.b > begin.b && is_space(b[end.b - 1])) --end.b;
    if (end.a == begin.a || end.b == begin.b || a[end.a - 1] != b[end.b - 1]) return end;
    --end.a, --end.b;
  }
}

/// The stretch, and the rest of the words that it cuts.
std::string whole_words(std::string_view text, std::size_t begin, std::size_t end, std::size_t more) {
  for (std::size_t i = 0; i <= more && begin > 0; ++i) {
    if (i > 0)
      while (begin > 0 && is_space(text[begin - 1])) --begin;
    while (begin > 0 && !is_space(text[begin - 1])) --begin;
  }
  while (end < text.size() && !is_space(text[end])) ++end;
  std::string words(text.substr(begin, std::max(begin, end) - begin));
  while (!words.empty() && is_space(words.back())) words.pop_back();
  while (!words.empty() && is_space(words.front())) words.erase(0, 1);
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

}  // namespace

std::string clipped(std::string_view text, std::size_t characters) {
  std::size_t end = 0, space = 0;
  for (std::size_t seen = 0; end < text.size(); ++end) {
    if (begins_code_point(text[end]) && seen++ == characters) break;
    if (is_space(text[end])) space = end;
  }
  if (end == text.size()) return std::string(text);
  return std::string(text.substr(0, space == 0 ? end : space)) + " …";
}

std::string difference_of(std::string_view given, std::string_view expected, std::string_view expected_from) {
  const Common begin = common_beginning(given, expected);
  if (begin.a == given.size() && begin.b == expected.size()) return {};
  const Common end = common_end(given, expected, begin);
  // A word more on one side alone is told with the word before it.
  const std::size_t more = begin.a == end.a || begin.b == end.b ? 1 : 0;
  const std::string here = whole_words(given, begin.a, end.a, more),
                    there = whole_words(expected, begin.b, end.b, more);
  const auto quoted = [](const std::string& words) { return words.empty() ? "nothing" : "“" + clipped(words) + "”"; };
  return quoted(here) + " stands where " + std::string(expected_from) + " has " + quoted(there);
}

}  // namespace brief::verify
