#include "draft/relative_dates.hpp"

#include <algorithm>

#include "draft/calendar.hpp"
#include "draft/tense.hpp"
#include "draft/wording.hpp"

namespace brief::draft {

std::optional<FoundDate> RelativeDates::at(std::uint32_t i, std::uint32_t after) const {
  if (auto found = phrase(i)) return found;
  if (auto found = weekday(i, after)) return found;
  return span(i);
}

/// "next year", "last month": a phrase of the tables, "year +1".
std::optional<FoundDate> RelativeDates::phrase(std::uint32_t i) const {
  const Token& t = token(i);
  if (!today_ || !t.is(Class::relative_date) || t.phrase == 0 || is_name(i) || is_anaphoric(i)) return std::nullopt;
  const auto space = t.value.find(' ');
  if (space == std::string_view::npos || is_whole_year(i + t.phrase)) return std::nullopt;
  return offset_by(t.value.substr(0, space), offset_of(t.value), i, i + t.phrase);
}

/// "USA TODAY", "the Today programme": a capital inside a sentence.
bool RelativeDates::is_name(std::uint32_t i) const {
  return token(i).capital && i != first_ && !is_after_mark(i) && article_.lexicon.language() != "de";
}

bool RelativeDates::is_after_mark(std::uint32_t i) const {
  return token(i - 1).is(Token::Kind::punctuation) || token(i - 1).is(Token::Kind::quotation);
}

/// "the next year" goes on from the year told before (TimeML 1.2.1, "anaphoric"), where "next year" is the article's.
bool RelativeDates::is_anaphoric(std::uint32_t i) const {
  return i > first_ && token(i - 1).is(Class::determiner) && token(i - 1).value == "definite";
}

std::optional<FoundDate> RelativeDates::offset_by(std::string_view unit, int n, std::uint32_t first,
                                                  std::uint32_t last) const {
  report::Date date = *today_;
  if (unit == "year")
    date = {date.year + n, 0, 0};
  else if (unit == "month")
    date = moved({date.year, date.month, 0}, 0, n, 0);
  else if (unit == "day" && date.day)
    date = moved(date, 0, 0, n);
  else if (unit == "week" && date.day)
    date = month_of_week(moved(date, 0, 0, 7 * n));
  else
    return std::nullopt;
  if (date.year == 0) return std::nullopt;
  FoundDate found = made(date, first, last);
  found.relative = true;
  return found;
}

/// "on Wednesday" in a report is the last one, the article's own day among them; after "will", the next.
std::optional<FoundDate> RelativeDates::weekday(std::uint32_t i, std::uint32_t after) const {
  constexpr int week = 7;
  const int day = token(i).is(Class::weekday) ? to_int(token(i).value) : -1;
  if (!today_ || today_->day == 0 || day < 1 || day > week || is_of_a_date(i, after) || !is_one_day(i))
    return std::nullopt;
  const int today = day_of_week(*today_), ahead = (day - today + week) % week, back = (today - day + week) % week;
  // "last Friday" told on a Friday, and "next Friday", are a week away.
  const bool beside = stands_beside(i, Class::last) || stands_beside(i, Class::coming);
  const int away = is_to_come(i) ? (ahead == 0 && beside ? week : ahead) : -(back == 0 && beside ? week : back);
  FoundDate found = made(moved(*today_, 0, 0, away), i, i + 1);
  found.relative = found.weekday = true;
  return found;
}

/// "Tuesday, 21 October"; "21 October (Tuesday)".
bool RelativeDates::is_of_a_date(std::uint32_t i, std::uint32_t after) const {
  std::uint32_t next = i + 1;
  if (is_mark(next, ',')) ++next;
  if (number(next) >= 0 || month(next) != 0) return true;
  return after > first_ && i >= after && i - after <= 1;
}

/// None of a name ("Black Friday", "Sunday Times"), of every week ("each Monday") or of a week told before ("the
/// Monday").
bool RelativeDates::is_one_day(std::uint32_t i) const {
  const auto is_capital_word = [this](std::uint32_t at) {
    return token(at).is(Token::Kind::word) && token(at).capital;
  };
  if (i > first_ && token(i - 1).is(Class::determiner)) return false;
  if (article_.lexicon.language() == "en" && !token(i).capital) return false;
  if (article_.lexicon.language() == "de") return true;  // every noun has a capital
  if (inside(i + 1) && is_capital_word(i + 1)) return false;
  return i == first_ || i - 1 == first_ || !is_capital_word(i - 1);
}

bool RelativeDates::stands_beside(std::uint32_t i, Class c) const {
  return (i > first_ && token(i - 1).is(c)) || (inside(i + 1) && token(i + 1).is(c) && token(i + 1).phrase > 0);
}

/// "The next session |is on| Friday".
bool RelativeDates::is_present(std::uint32_t i) const {
  if (i < first_ + 2 || !token(i - 1).is(Class::preposition)) return false;
  const std::string_view verb = article_.words(token(i - 2));
  return article_.lexicon.language() == "en" && (verb == "is" || verb == "are");
}

bool RelativeDates::is_to_come(std::uint32_t i) const {
  if (stands_beside(i, Class::last)) return false;
  if (stands_beside(i, Class::coming) || is_present(i)) return true;
  for (std::uint32_t at = clause_start(article_, sentence_, i); at < i; ++at)
    if (token(at).is(Class::auxiliary) && token(at).value == "future") return true;
  if (i > first_ && token(i - 1).is(Class::more)) return true;  // "next Friday"
  // "|On Friday| we will publish it"
  const bool leads = i == first_ || (i == first_ + 1 && token(first_).is(Class::preposition));
  for (std::uint32_t at = i + 1; leads && at < std::min(last_, i + 4); ++at)
    if (token(at).is(Class::auxiliary) && token(at).value == "future") return true;
  return false;
}

/// "for another three years", "for the next 18 months"; "three years ago"; "in three weeks".
std::optional<FoundDate> RelativeDates::span(std::uint32_t i) const {
  const auto count = number_at(article_, i);
  if (!today_ || !count || *count > 200) return std::nullopt;
  std::uint32_t unit = i + 1;
  while (inside(unit) && token(unit).is(Class::more)) ++unit;
  const std::string_view of = unit_at(unit);
  if (of.empty()) return std::nullopt;
  const std::uint32_t ago = ago_before(i);
  const bool after = inside(unit + 1) && token(unit + 1).is(Class::ago);
  if (after || ago < i) return offset_by(of, -*count, ago, unit + (after ? 2 : 1));
  if (is_in_span(i)) return offset_by(of, *count, i - 1, unit + 1);
  const std::uint32_t lead = span_lead(i);
  const bool goes_on = unit > i + 1 || (i > first_ && token(i - 1).is(Class::more));
  if (lead == i && !(goes_on && tense_at(article_, sentence_, i, unit + 1) == Tense::future)) return std::nullopt;
  auto found = offset_by(of, *count, lead, unit + 1);
  if (found) found->until = true;
  return found;
}

std::string_view RelativeDates::unit_at(std::uint32_t i) const {
  if (!inside(i)) return {};
  if (token(i).is(Class::unit_year)) return "year";
  if (token(i).is(Class::unit_month)) return "month";
  if (token(i).is(Class::unit_week)) return "week";
  return token(i).is(Class::unit_day) ? "day" : "";
}

/// "vor |drei Jahren|", "il y a |trois ans|": the first of the words before; `i` where there is none.
std::uint32_t RelativeDates::ago_before(std::uint32_t i) const {
  std::uint32_t at = i;
  while (at > first_ && token(at - 1).is(Class::ago_before)) --at;
  return at;
}

/// "starts |in| three weeks", where "was built in three weeks" tells how long it took.
bool RelativeDates::is_in_span(std::uint32_t i) const {
  return i > first_ && token(i - 1).is(Class::in_span) && tense_at(article_, sentence_, i - 1, i + 2) != Tense::past;
}

/// The first of "for at least another": a span from now on needs a word that says so.
std::uint32_t RelativeDates::span_lead(std::uint32_t i) const {
  std::uint32_t lead = i;
  bool more = inside(i + 1) && token(i + 1).is(Class::more);
  while (lead > first_ && (token(lead - 1).is(Class::more) || token(lead - 1).is(Class::at_least))) {
    more = more || token(lead - 1).is(Class::more);
    --lead;
  }
  if (more && lead > first_ && token(lead - 1).value == "definite") --lead;  // "over |the| next three years"
  return more && lead > first_ && token(lead - 1).is(Class::for_span) ? lead - 1 : i;
}

}  // namespace brief::draft
