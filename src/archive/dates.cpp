#include "archive/dates.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

/// As words of ASCII letters, in the languages of pages here; of "März" and "août" the letters before and behind are
/// too few to tell.
constexpr std::array<std::string_view, 12> months = {
    "jan january januar janvier gennaio enero janar januari",
    "feb february februar februari febbraio febrero shkurt",
    "mar march mars marzo mart maart",
    "apr april avril aprile abril prill",
    "may mai maggio mayo maj mei",
    "jun june juni juin giugno junio qershor",
    "jul july juli juillet luglio julio korrik",
    "aug august agosto gusht augustus avgust",
    "sep sept september septembre settembre septiembre septembar shtator",
    "oct october octobre ottobre octubre okt oktober oktobar tetor",
    "nov november novembre noviembre novembar",
    "dec december dez dezember dicembre diciembre decembar dhjetor"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int days_in(int year, int month) {
  static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

std::string written(int year, int month, int day) {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > days_in(year, month)) return {};
  std::array<char, 40> text{};  // of any three numbers
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
  return text.data();
}

/// Of at most nine digits.
int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

int month_of(std::string_view word) {
  const std::string name = lower_case(word);
  for (std::size_t i = 0; i < months.size(); ++i)
    for (std::size_t at = 0; at < months[i].size();) {
      const std::size_t end = std::min(months[i].find(' ', at), months[i].size());
      if (months[i].substr(at, end - at) == name) return static_cast<int>(i) + 1;
      at = end + 1;
    }
  return 0;
}

/// Digits with this pattern at the head: "9999-99-99", "99999999".
bool begins_as(std::string_view text, std::string_view pattern) {
  if (text.size() < pattern.size()) return false;
  for (std::size_t i = 0; i < pattern.size(); ++i)
    if (pattern[i] == '9' ? !is_digit(text[i]) : text[i] != pattern[i]) return false;
  return text.size() == pattern.size() || !is_digit(text[pattern.size()]);
}

bool is_day(std::string_view word) { return is_digit(word.front()) && word.size() <= 2; }

/// Runs of digits and of letters, but for times of day: "9:30", "09:30:00", "3 pm".
std::vector<std::string_view> words_of(std::string_view date) {
  const auto kind = [](char c) { return is_digit(c) ? 1 : (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 2 : 0; };
  std::vector<std::string_view> words;
  bool after_time = false;
  for (std::size_t at = 0; at < date.size() && words.size() < 16;) {
    std::size_t end = at + 1;
    while (end < date.size() && kind(date[end]) == kind(date[at])) ++end;
    const std::string_view word = date.substr(at, end - at);
    const bool time = (at > 0 && date[at - 1] == ':') || (end < date.size() && date[end] == ':');
    const std::string half = lower_case(word.substr(0, 2));
    const bool hour = !after_time && !words.empty() && is_day(words.back());
    if ((half == "am" || half == "pm") && word.size() == 2 && hour)
      words.pop_back();
    else if (kind(date[at]) != 0 && !(time && is_digit(word.front())))
      words.push_back(word);
    if (kind(date[at]) != 0) after_time = time && is_digit(word.front());
    at = end;
  }
  return words;
}

/// RFC 5322, 4.3: of two figures, those below 50 are of this century.
int year_of(std::string_view word) {
  const int year = number(word);
  return word.size() == 4 ? year : word.size() == 3 || year >= 50 ? 1900 + year : 2000 + year;
}

/// A month by name, with a day beside it ("22nd of October", "October the 22nd") and a year.
std::string by_month_name(std::string_view date) {
  const auto words = words_of(date);
  for (std::size_t m = 0; m < words.size(); ++m) {
    const int month = month_of(words[m]);
    if (month == 0) continue;
    std::size_t day = words.size();
    for (std::size_t i = m; i-- > 0 && m - i <= 3 && day == words.size();)
      if (is_day(words[i])) day = i;
    const bool before = day < words.size();
    for (std::size_t i = m + 1; i < words.size() && i <= m + 2 && !before && day == words.size(); ++i)
      if (is_day(words[i])) day = i;
    if (day == words.size()) continue;
    for (std::size_t i = m + 1; i < words.size(); ++i)
      if (i != day && is_digit(words[i].front()) &&
          (words[i].size() == 4 || (before && i == m + 1 && words[i].size() < 4)))
        return written(year_of(words[i]), month, number(words[day]));
  }
  return {};
}

/// "22.10.2025", "22. 10. 2025", "2025.10.22"; with other marks where the first is no month: "22/10/2025".
std::string by_figures(std::string_view date) {
  std::array<std::string_view, 3> parts;
  std::size_t at = 0, count = 0;
  char mark = 0;
  for (; count < 3 && at < date.size() && is_digit(date[at]); ++count) {
    std::size_t end = at;
    while (end < date.size() && is_digit(date[end])) ++end;
    parts[count] = date.substr(at, end - at);
    if (count < 2 && end < date.size() && (mark == 0 || date[end] == mark)) mark = date[end];
    at = count < 2 ? date.find_first_not_of(" ", std::min(end + 1, date.size())) : end;
  }
  if (count < 3 || std::string_view("./-").find(mark) == std::string_view::npos || parts[1].size() > 2) return {};
  if (parts[0].size() == 4 && parts[2].size() <= 2)
    return written(number(parts[0]), number(parts[1]), number(parts[2]));
  if (parts[0].size() > 2 || parts[2].size() != 4) return {};
  if (mark != '.' && number(parts[0]) <= 12) return {};  // perhaps the month
  return written(number(parts[2]), number(parts[1]), number(parts[0]));
}

}  // namespace

std::string day_of(std::string_view date) {
  date = trimmed(date);
  if (begins_as(date, "9999-99-99") || begins_as(date, "9999/99/99"))
    return written(number(date.substr(0, 4)), number(date.substr(5, 2)), number(date.substr(8, 2)));
  if (begins_as(date, "99999999"))
    return written(number(date.substr(0, 4)), number(date.substr(4, 2)), number(date.substr(6, 2)));
  const std::string day = by_figures(date.substr(0, 100));
  return day.empty() ? by_month_name(date.substr(0, 100)) : day;
}

}  // namespace brief::archive
