#include "draft/dateline.hpp"

#include <algorithm>

#include "draft/characters.hpp"

namespace brief::draft {
namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// In capitals, as agencies in English set the place.
bool begins_in_capitals(std::string_view line) {
  const std::size_t word = line.find_first_of(" ,(/");
  if (word == std::string_view::npos || word < 3) return false;
  const std::string_view first = line.substr(0, word);
  return std::none_of(first.begin(), first.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string_view take_word(std::string_view& text) {
  const std::string_view word = text.substr(0, text.find(' '));
  text.remove_prefix(std::min(text.size(), word.size() + 1));
  return word;
}

/// "Berlin", "New York", "Novi Sad": up to three words, each with a capital.
bool is_place(std::string_view text) {
  constexpr int most = 3;
  int words = 0;
  for (; !text.empty() && words <= most; ++words) {
    const std::string_view word = take_word(text);
    if (word.empty() || !is_upper(character_at(word, 0).code)) return false;
    if (std::any_of(word.begin(), word.end(), is_ascii_digit)) return false;
  }
  return words > 0 && words <= most;
}

/// "3. Juni 2025", "17 November 2021", "October 22, 2025", "le 12 septembre 2025", "1. novembar 2024. godine": a day, a
/// year and few words.
bool is_whole_day(std::string_view text) {
  constexpr int most = 5;
  int words = 0, days = 0, years = 0, names = 0;
  for (; !text.empty() && words <= most; ++words) {
    const std::string_view word = take_word(text);
    const auto digits = std::find_if_not(word.begin(), word.end(), is_ascii_digit) - word.begin();
    const auto beside = static_cast<std::ptrdiff_t>(word.size()) - digits;
    if (digits > 0 && digits <= 2 && beside <= 2)
      ++days;
    else if (digits == 4 && beside <= 1)
      ++years;
    else if (digits == 0 && !word.empty())
      ++names;
    else
      return false;
  }
  return words <= most && days == 1 && years == 1 && names >= 1;
}

/// The agency in brackets at the end, taken off.
bool take_agency(std::string_view& text) {
  constexpr std::size_t longest = 20;
  if (!text.ends_with(')')) return false;
  const auto open = text.rfind('(');
  if (open == std::string_view::npos || text.size() - open > longest) return false;
  text = trimmed(text.substr(0, open));
  return true;
}

}  // namespace

bool is_place_and_day(std::string_view line) {
  const auto comma = line.find(',');
  return comma != std::string_view::npos && is_place(line.substr(0, comma)) &&
         is_whole_day(trimmed(line.substr(comma + 1)));
}

std::size_t dateline_size(std::string_view line) {
  constexpr std::size_t longest = 70;
  const std::string_view head = line.substr(0, longest);
  for (const std::string_view dash : {" - ", " – ", " — "}) {
    const auto at = head.find(dash);
    if (at == std::string_view::npos) continue;
    if (begins_in_capitals(line)) return at + dash.size();
    std::string_view before = trimmed(line.substr(0, at));
    const bool agency = take_agency(before);
    if ((agency && is_place(before)) || is_place_and_day(before)) return at + dash.size();
  }
  return 0;
}

}  // namespace brief::draft
