#include "language/months.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "language/keys.hpp"
#include "language/language.hpp"

namespace brief::language {
namespace {

constexpr int months = 12;

bool is_figure(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_MC;
}

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const CodePoint c = code_point_at(text, end);
    if (!is_letter(c.value)) break;
    end += c.size;
  }
  return text.substr(0, end);
}

/// " 2025", four figures and no more.
bool begins_with_year(std::string_view rest) {
  constexpr std::size_t figures = 4;
  if (!rest.starts_with(' ') || rest.size() <= figures) return false;
  const std::string_view year = rest.substr(1, figures);
  return std::all_of(year.begin(), year.end(), is_figure) &&
         (rest.size() == figures + 1 || !is_figure(rest[figures + 1]));
}

bool ends_day_with_stop(const Language& row) { return row.words[Key("date.day").index()].starts_with("{day}. "); }

/// Abbreviated a month has three letters or more, and a full stop.
bool names_month(const Language& row, std::string_view word, bool is_abbreviated) {
  constexpr std::size_t shortest = 3;
  const auto is = [&](std::string_view month) {
    return month == word || (is_abbreviated && word.size() >= shortest && month.starts_with(word));
  };
  for (int month = 1; month <= months; ++month)
    if (is(row.words[Key::month(month).index()]) || is(row.words[Key::standalone_month(month).index()])) return true;
  return false;
}

}  // namespace

report::Month month_at_head(std::string_view text) {
  const std::string_view word = first_word(text), rest = text.substr(word.size());
  report::Month found = report::Month::none;
  if (word.empty()) return found;
  const bool has_year = begins_with_year(rest);
  for (const Language& row : languages()) {
    const bool stop = ends_day_with_stop(row);
    if (!names_month(row, word, stop && rest.starts_with('.'))) continue;
    if (stop || has_year) return report::Month::of_date;
    found = report::Month::alone;
  }
  return found;
}

}  // namespace brief::language
