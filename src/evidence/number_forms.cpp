#include "evidence/number_forms.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "evidence/characters.hpp"

namespace brief::evidence {

bool is_figure(char32_t c) { return c >= U'0' && c <= U'9'; }

bool parts_figures(char32_t c) {
  constexpr std::u32string_view marks = U".,'\u2019 \u00A0\u202F\u2009\u2007\u066B\u066C";
  return marks.find(c) != std::u32string_view::npos;
}

namespace {

/// What a text is without the marks inside its one number.
struct Form {
  std::u32string before, number, behind;  // the number with its marks
  bool several = false;                   // numbers
};

Form form_of(std::string_view text) {
  Form form;
  std::u32string all;
  for (const Character& c : characters_of(text)) all += c.c;
  const auto first = std::find_if(all.begin(), all.end(), is_figure);
  auto last = first;
  for (auto at = first; at != all.end() && (is_figure(*at) || parts_figures(*at)); ++at)
    if (is_figure(*at)) last = at + 1;
  form.before = std::u32string(all.begin(), first);
  form.number = std::u32string(first, last);
  form.behind = std::u32string(last, all.end());
  form.several = std::any_of(last, all.end(), is_figure);
  std::erase_if(form.behind, [](char32_t c) { return parts_figures(c); });
  std::erase_if(form.before, [](char32_t c) { return parts_figures(c); });
  return form;
}

/// Whether the figures stand in threes behind each mark, all of one kind.
bool is_in_thousands(std::u32string_view number) {
  const std::size_t first = number.find_first_not_of(U"0123456789");
  if (first == 0 || first > 3 || first == std::u32string_view::npos) return false;
  for (std::size_t at = first; at < number.size(); at += 4) {
    if (number[at] != number[first] || at + 3 >= number.size()) return false;
    if (!std::all_of(number.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                     number.begin() + static_cast<std::ptrdiff_t>(at) + 4, is_figure))
      return false;
  }
  return true;
}

std::u32string figures_in(std::u32string_view number) {
  std::u32string figures;
  std::copy_if(number.begin(), number.end(), std::back_inserter(figures), is_figure);
  return figures;
}

/// The values that a number may have, each as its figures with a point before the decimals.
std::vector<std::u32string> values_of(std::u32string_view number) {
  std::vector<std::u32string> values;
  const std::size_t mark = number.find_last_not_of(U"0123456789");
  if (mark == std::u32string_view::npos) return {std::u32string(number)};
  if (is_in_thousands(number)) values.push_back(figures_in(number));
  const bool decimal = number[mark] == U'.' || number[mark] == U',';
  const std::u32string_view whole = number.substr(0, mark);
  const bool plain = whole.find_first_not_of(U"0123456789") == std::u32string_view::npos;
  if (decimal && (plain || (is_in_thousands(whole) && whole.find(number[mark]) == std::u32string_view::npos)))
    values.push_back(figures_in(whole) + U'.' + std::u32string(number.substr(mark + 1)));
  return values;
}

/// The figures of a time or a date between its marks: 10.30, 10:30, 10h30; 3.5.2024, 3/5/2024. None of other numbers.
std::vector<std::u32string> clock_or_date(std::string_view text) {
  constexpr std::u32string_view marks = U".:h/-";
  std::vector<std::u32string> groups(1);
  for (const Character& c : characters_of(text)) {
    if (is_figure(c.c))
      groups.back() += c.c;
    else if (marks.find(c.c) == std::u32string_view::npos || groups.back().empty())
      return {};
    else
      groups.emplace_back();
  }
  const bool clock = groups.size() == 2 && groups[0].size() <= 2 && groups[1].size() == 2 && groups[1][0] < U'6';
  const bool date = groups.size() == 3 && groups[0].size() <= 2 && groups[1].size() <= 2 && groups[2].size() == 4;
  return clock || date ? groups : std::vector<std::u32string>();
}

}  // namespace

bool is_same_number(std::string_view one, std::string_view other) {
  if (const auto groups = clock_or_date(one); one != other && !groups.empty() && groups == clock_or_date(other))
    return true;
  const Form a = form_of(one), b = form_of(other);
  if (a.number.empty() || a.several || b.several || a.number == b.number) return false;
  if (a.before != b.before || a.behind != b.behind) return false;
  const auto values = values_of(a.number), others = values_of(b.number);
  return std::find_first_of(values.begin(), values.end(), others.begin(), others.end()) != values.end();
}

}  // namespace brief::evidence
