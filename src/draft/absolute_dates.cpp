#include "draft/absolute_dates.hpp"

#include <algorithm>
#include <string>

#include "draft/calendar.hpp"
#include "draft/characters.hpp"

namespace brief::draft {

std::optional<FoundDate> AbsoluteDates::at(std::uint32_t i) const {
  if (auto found = iso(i)) return found;
  if (auto found = several_days(i)) return found;
  if (auto found = in_one_word(i)) return found;
  int day = 0;
  if (const auto next = after_day(i, day))
    if (const int m = month(*next)) return with_year(m, day, i, *next + 1);
  if (const int m = month(i)) {
    const auto next = after_day(i + 1, day);
    if (next && !is_year(number(i + 1)) && !is_unit(i + 1, *next)) return with_year(m, day, i, *next);
    if (is_year(year_at(i + 1))) return made({year_at(i + 1), m, 0}, i, year_end(i + 1));
    const bool prepared = i > first_ && token(i - 1).is(Class::preposition);
    // "Jan" and "Mar" alone are names; "May" is a month in most languages.
    const bool whole = token(i).end - token(i).begin > 3 || m == 5;
    const bool written = token(i).capital || !has_capital_months();
    if (written && prepared && whole && !is_before_noun(i)) return with_year(m, 0, i, i + 1);
  }
  return bare_year(i);
}

/// A number as a day: "22", "22nd", "22.".
std::optional<std::uint32_t> AbsoluteDates::after_day(std::uint32_t i, int& day) const {
  if (!is_day(day = number(i))) return std::nullopt;
  std::uint32_t next = i + 1;
  if (is_mark(next, '.') && month(next + 1)) ++next;
  if (inside(next) && token(next).is(Class::ending) && token(next).begin == token(next - 1).end) ++next;
  if (inside(next) && article_.words(token(next)) == "of") ++next;
  return next;
}

/// "15-17 November", "15 to 17 November": from the first day on.
std::optional<FoundDate> AbsoluteDates::several_days(std::uint32_t i) const {
  int day = 0, until = 0;
  const bool joins = is_mark(i + 1, '-') || is_mark(i + 1, 0x2013) ||
                     (inside(i + 1) && (token(i + 1).is(Class::until) || token(i + 1).is(Class::conjunction)));
  if (!is_day(day = number(i)) || !joins) return std::nullopt;
  const auto next = after_day(i + 2, until);
  if (!next || until <= day || month(*next) == 0) return std::nullopt;
  return with_year(month(*next), day, i, *next + 1);
}

/// "mid-2027", "FY2026": a part of a year.
std::optional<FoundDate> AbsoluteDates::in_one_word(std::uint32_t i) const {
  const std::string_view words = article_.words(token(i));
  if (!token(i).is(Token::Kind::word) || words.size() < 6 || words.size() > 12) return std::nullopt;
  const int year = to_int(words.substr(words.size() - 4));
  std::string part = lower(words.substr(0, words.size() - 4));
  if (part.ends_with('-')) part.pop_back();
  const Entry* entry = article_.lexicon.find(part);
  if (!is_year(year) || !entry) return std::nullopt;
  if (!entry->classes.has(Class::at_least) && !entry->classes.has(Class::season)) return std::nullopt;
  FoundDate found = made({year, 0, 0}, i, i + 1);
  found.bound = true;
  return found;
}

/// "March |3rd Division|": the number of a unit.
bool AbsoluteDates::is_unit(std::uint32_t day, std::uint32_t next) const {
  if (next == day + 1 || !inside(next) || article_.lexicon.language() != "en") return false;
  return token(next).is(Token::Kind::word) && token(next).capital && month(next) == 0;
}

/// "In August company, …".
bool AbsoluteDates::is_before_noun(std::uint32_t i) const {
  if (article_.lexicon.language() != "en" || !is_mark(i + 2, ',') || !token(i + 1).is(Token::Kind::word)) return false;
  const Token& noun = token(i + 1);
  return !noun.capital && !noun.is(Class::relative_date) && !noun.is(Class::adverb) && !noun.is(Class::saying);
}

/// "2025-10-22", which the scanner cuts at its hyphens.
std::optional<FoundDate> AbsoluteDates::iso(std::uint32_t i) const {
  if (!is_year(number(i)) || !is_mark(i + 1, '-') || !is_mark(i + 3, '-')) return std::nullopt;
  const int m = number(i + 2), d = number(i + 4);
  if (m < 1 || m > 12 || !is_day(d)) return std::nullopt;
  return made({number(i), m, d}, i, i + 5);
}

std::optional<FoundDate> AbsoluteDates::with_year(int m, int day, std::uint32_t first, std::uint32_t next) const {
  if (is_year(year_at(next))) return made({year_at(next), m, day}, first, year_end(next));
  FoundDate found = made({0, m, day}, first, next);
  if (!today_) return found;
  found.relative = true;
  if (const auto year = relative_year(next)) {  // "June |last year|"
    found.date.year = today_->year + year->first;
    found.last = year->second;
  } else {
    found.date.year = nearest_year(found, next);
    const bool told = inside(next) && (token(next).is(Class::last) || token(next).is(Class::coming));
    found.last += told && article_.lexicon.language() == "fr";  // "le 3 avril |dernier|"
  }
  return found;
}

/// The years between the article and "last year" at a token or after one ("of last year"), and one past its words.
std::optional<std::pair<int, std::uint32_t>> AbsoluteDates::relative_year(std::uint32_t at) const {
  for (std::uint32_t i = at; i < std::min(last_, at + 2); ++i) {
    const Token& t = token(i);
    if (t.is(Class::relative_date) && t.phrase > 0 && t.value.starts_with("year "))
      return std::pair(offset_of(t.value), i + t.phrase);
    if (!t.is(Class::preposition) && !t.is(Class::determiner) && !t.is(Class::auxiliary)) break;
  }
  return std::nullopt;
}

/// The last such day in the past tense, the next one in the future; else the one nearest to the article.
int AbsoluteDates::nearest_year(const FoundDate& found, std::uint32_t next) const {
  constexpr int half_a_year = 200;  // days, of months of 31
  const int m = found.date.month, day = found.date.day;
  const int distance = (m - today_->month) * 31 + (day && today_->day ? day - today_->day : 0);
  const Tense tense = tense_of(found, next);
  if (tense == Tense::past) return today_->year - (distance > 0);
  if (tense == Tense::future) return today_->year + (distance < 0);
  return today_->year - (distance > half_a_year) + (distance < -half_a_year);
}

/// By the adjective beside it ("last May"), else by the verb.
Tense AbsoluteDates::tense_of(const FoundDate& found, std::uint32_t next) const {
  for (const std::uint32_t i : {next, found.first - 1}) {
    if (i < first_ || !inside(i)) continue;
    if (token(i).is(Class::last) && !token(i).is(Class::adverb)) return Tense::past;
    if (token(i).is(Class::coming)) return Tense::future;
  }
  return tense_at(article_, sentence_, found.first, found.last);
}

/// A year alone stands after a preposition, or a span's other end.
std::optional<FoundDate> AbsoluteDates::bare_year(std::uint32_t i) const {
  if (!is_whole_year(i) || i == first_) return std::nullopt;
  const Token& before = token(i - 1);
  const bool prepared = before.is(Class::preposition) || before.is(Class::until) || before.is(Class::conjunction) ||
                        before.value == "of" || before.is(Class::year_word) || before.is(Class::at_least) ||
                        before.is(Class::season) || before.is(Class::bound) || before.is(Class::relative_date);
  if ((!prepared && !is_german_year(i) && !is_named_year(i)) || is_count(i) || is_mark(i + 1, '/') ||
      is_mark(i + 1, '%'))
    return std::nullopt;
  FoundDate found = made({number(i), 0, 0}, i, i + 1);
  found.bound = before.is(Class::season) || is_part_of_year(i);
  // "between 1999 and 2004"
  const bool spans = before.is(Class::preposition) && inside(i + 1) && token(i + 1).is(Class::conjunction);
  if (!spans || !is_whole_year(i + 2) || is_count(i + 2)) return found;
  found.last = i + 3;
  found.bound = true;
  return found;
}

/// "in the spring |of| 2027", "in the first quarter |of| 2027".
bool AbsoluteDates::is_part_of_year(std::uint32_t i) const {
  return i > first_ + 1 && token(i - 1).is(Class::preposition) && token(i - 2).is(Class::season);
}

/// "2025 soldiers", "and 1999 vehicles".
bool AbsoluteDates::is_count(std::uint32_t i) const {
  if (!inside(i + 1) || !token(i + 1).is(Token::Kind::word) || token(i + 1).capital) return false;
  const Token& noun = token(i + 1);
  if (noun.is(Class::force) || noun.is(Class::nation)) return true;
  const bool joined = token(i - 1).is(Class::conjunction) || article_.words(token(i - 1)) == "of";
  return joined && article_.lexicon.language() == "en" && noun.classes.none() && article_.words(noun).ends_with('s');
}

/// "otvorena 1976. |godine|": with the word for a year behind it.
bool AbsoluteDates::is_named_year(std::uint32_t i) const {
  const std::uint32_t next = is_mark(i + 1, '.') ? i + 2 : i + 1;
  return inside(next) && token(next).is(Class::year_word) && !token(next).is(Class::unit_month);
}

/// "begann 1999": German sets no preposition, and a noun, which a number could count, has a capital letter.
bool AbsoluteDates::is_german_year(std::uint32_t i) const {
  if (article_.lexicon.language() != "de") return false;
  const Token& before = token(i - 1);
  const bool noun = inside(i + 1) && (token(i + 1).capital || token(i + 1).is(Token::Kind::number));
  return before.is(Token::Kind::word) && !before.capital && !before.is(Class::quantity) && !noun;
}

}  // namespace brief::draft
