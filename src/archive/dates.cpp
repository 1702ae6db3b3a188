#include "archive/dates.hpp"

#include <array>
#include <cstdio>
#include <vector>

#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string written(int year, int month, int day) {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return {};
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
  return text.data();
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

int month_of(std::string_view word) {
  const std::string name = lower_case(word.substr(0, 3));
  for (std::size_t i = 0; i < months.size(); ++i)
    if (months[i] == name) return static_cast<int>(i) + 1;
  return 0;
}

/// Digits with this pattern at the head: "9999-99-99", "99999999".
bool begins_as(std::string_view text, std::string_view pattern) {
  if (text.size() < pattern.size()) return false;
  for (std::size_t i = 0; i < pattern.size(); ++i)
    if (pattern[i] == '9' ? !is_digit(text[i]) : text[i] != pattern[i]) return false;
  return text.size() == pattern.size() || !is_digit(text[pattern.size()]);
}

/// Runs of digits and of letters.
std::vector<std::string_view> words_of(std::string_view date) {
  const auto kind = [](char c) { return is_digit(c) ? 1 : (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 2 : 0; };
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < date.size() && words.size() < 12;) {
    std::size_t end = at + 1;
    while (end < date.size() && kind(date[end]) == kind(date[at])) ++end;
    if (kind(date[at]) != 0) words.push_back(date.substr(at, end - at));
    at = end;
  }
  return words;
}

/// A month by name, with a day before or after it and a year after both.
std::string by_month_name(std::string_view date) {
  const auto words = words_of(date);
  int month = 0, day = 0;
  for (const std::string_view word : words) {
    if (!is_digit(word.front())) {
      if (month == 0 && word.size() >= 3) month = month_of(word);
    } else if (word.size() <= 2 && day == 0) {
      day = number(word);
    } else if (word.size() == 4 && month != 0 && day != 0) {
      return written(number(word), month, day);
    }
  }
  return {};
}

}  // namespace

std::string day_of(std::string_view date) {
  date = trimmed(date);
  if (begins_as(date, "9999-99-99") || begins_as(date, "9999/99/99"))
    return written(number(date.substr(0, 4)), number(date.substr(5, 2)), number(date.substr(8, 2)));
  if (begins_as(date, "99999999"))
    return written(number(date.substr(0, 4)), number(date.substr(4, 2)), number(date.substr(6, 2)));
  return by_month_name(date.substr(0, 100));
}

}  // namespace brief::archive
