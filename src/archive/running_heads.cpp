#include "archive/running_heads.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

constexpr std::size_t edge_lines = 3;  // of a page, at its head and at its foot, that may be furniture
constexpr std::size_t longest_head = 120;

bool is_blank(std::string_view line) { return trimmed(line).empty(); }

/// "page 3 of 12" as "page # of #".
std::string pattern_of(std::string_view line) {
  std::string pattern;
  for (const char c : lower_case(one_line(line))) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit)
      pattern += c;
    else if (pattern.empty() || pattern.back() != '#')
      pattern += '#';
  }
  return pattern;
}

/// A number alone, with signs and words of counting about it.
bool is_page_number(std::string_view line) {
  static constexpr std::array<std::string_view, 16> words = {"page",   "p.",   "of",   "seite",   "von", "strana",
                                                             "str.",   "od",   "faqe", "nga",     "pag", "sur",
                                                             "страна", "стр.", "од",   "страница"};
  const std::string pattern = pattern_of(line);
  if (pattern.find('#') == std::string::npos) return false;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t end = std::min(pattern.find(' ', at), pattern.size());
    const std::string_view word = std::string_view(pattern).substr(at, end - at);
    const bool sign = word.find_first_not_of("#-/|[]()._") == std::string_view::npos || word == "–" || word == "—";
    if (!sign && std::find(words.begin(), words.end(), word) == words.end()) return false;
    at = end + 1;
  }
  return pattern.size() < 30;
}

/// Places of the lines at one edge of a page that are not blank, from the edge inwards.
std::vector<std::size_t> edge_of(const Lines& page, bool head) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < page.size() && places.size() < edge_lines; ++i) {
    const std::size_t place = head ? i : page.size() - 1 - i;
    if (!is_blank(page[place])) places.push_back(place);
  }
  return places;
}

std::map<std::string, std::size_t> count_patterns(const std::vector<Lines>& pages, bool head) {
  std::map<std::string, std::size_t> counts;
  for (const Lines& page : pages)
    for (const std::size_t place : edge_of(page, head)) ++counts[pattern_of(page[place])];
  return counts;
}

/// From the edge inwards, as long as the lines are furniture.
void strip(Lines& page, bool head, const std::map<std::string, std::size_t>& counts, std::size_t pages) {
  for (const std::size_t place : edge_of(page, head)) {
    const std::size_t times = counts.at(pattern_of(page[place]));
    const bool again = times >= 2 && times * 3 >= pages && page[place].size() <= longest_head;
    if (!again && !is_page_number(page[place])) return;
    page[place].clear();
  }
}

}  // namespace

void remove_running_heads(std::vector<Lines>& pages) {
  for (const bool head : {true, false}) {
    const auto counts = count_patterns(pages, head);
    for (Lines& page : pages) strip(page, head, counts, pages.size());
  }
}

}  // namespace brief::archive
