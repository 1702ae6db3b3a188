// Parts of years and of wholes, and ranges of days and months, that are told in words.
#include "evidence/joining.hpp"
#include "evidence/periods.hpp"

namespace brief::evidence {

using namespace beside_number;

void Joining::join_periods() {
  for (std::size_t i = 0; i < units_.size(); ++i) {
    join_part_of_unit(i);
    join_article_of_fraction(i);
    join_part_of_year(i);
    join_part_in_figures(i);
    join_part_of_whole(i);
    join_thousands(i);
    join_half_of_unit(i);
    join_days_or_months(i);
  }
}

/// The units from a place on that may stand before a year or a whole: of the; du; godine.
std::size_t Joining::behind_small(std::size_t at, std::size_t most) const {
  const std::size_t from = at;
  while (at < units_.size() && at - from < most && !in_figures(at) && joins_part(lower(at))) ++at;
  return at;
}

/// The first half of 2025; das dritte Quartal 2025; 2025'in ilk yarısı.
void Joining::join_part_of_year(std::size_t i) {
  if (!is(i, period)) return;
  std::size_t year = behind_small(i + 1, 3);
  if (tells_which(lower(year))) year = behind_small(year + 1, 2);  // gjysma e parë e 2025
  const bool dated = is_year(year);
  if (dated) join_through(i + 1, year + 1);
  if (i == 0) return;
  const bool stop = is_mark(i - 1, ".") && i >= 2 && figures_of(i - 2) == 1;  // 1. polovina
  const std::size_t ordinal = stop ? i - 2 : i - 1;
  const bool roman = units_[ordinal].key.find_first_not_of("IVX") == std::string::npos;
  const bool in_words = tells_which(lower(ordinal));
  const bool counted = roman || stop || in_words || (in_figures(ordinal) && units_[ordinal].key[0] < '5');
  if (dated && counted) join_through(ordinal + 1, i + 1);
  for (std::size_t at = i; in_words && at-- > 0 && i - at <= 3;)
    if (is_year(at)) join_through(at + 1, i + 1);
}

/// Q3 2025; 2025 Q3; Q3 of 2025.
void Joining::join_part_in_figures(std::size_t i) {
  if (!is_part_in_figures(units_[i].key)) return;
  const std::size_t year = is_mark(i + 1, ",") || is_mark(i + 1, "/") ? i + 2 : behind_small(i + 1, 2);
  if (is_year(year))
    join_through(i + 1, year + 1);
  else if (i > 0 && is_year(i - 1))
    units_[i].joined = true;
}

/// Half of the 500; la moitié des 500; polovina od 500; two thirds of our 3,000.
void Joining::join_part_of_whole(std::size_t i) {
  if (!is(i, part_of_whole)) return;
  const std::size_t number = behind_small(i + 1, 3);
  if (number > i + 1 && is_number(number) && !is(number + 1, month)) join_through(i + 1, number + 1);
}

/// Tens of thousands; des dizaines de milliers; desetine hiljada.
void Joining::join_thousands(std::size_t i) {
  if (!measure_[i]->counts_thousands) return;
  const std::size_t at = is(i + 1, of) || lower(i + 1) == "von" ? i + 2 : i + 1;
  if (is(at, scale) || is_thousands(lower(at))) join_through(i + 1, at + 1);
}

/// Half a mile is of join_part_of_unit(): media hora; pola sata; half hour.
void Joining::join_half_of_unit(std::size_t i) {
  const std::uint8_t number = measure_[i]->number.is;
  const bool half = (number & in_number::fraction) != 0 && (number & in_number::ordinal) == 0;
  if (half && is(i + 1, unit | span | span_rest) && !is(i + 1, half_day) && !is_number(i + 1))
    join_through(i + 1, i + 2);
}

/// Monday to Friday; between May and September; lundi à vendredi; May 2024 to June 2025.
void Joining::join_days_or_months(std::size_t i) {
  const std::uint32_t named = is(i, weekday) ? weekday : is(i, month) ? month : 0;
  if (named == 0) return;
  std::size_t link = named == month && is_year(i + 1) ? i + 2 : i + 1;
  if (is_mark(link, ".") && units_[i].key.size() <= 5) ++link;
  if (link >= units_.size()) return;
  const bool dash = units_[link].kind == Unit::Kind::dash;
  const bool ends = is_after_between(i) && is(link, conjunction);
  const bool next_to = is(link, named) && (lower(link).ends_with("a") || lower(link).ends_with("e") ||
                                           lower(link).ends_with("ig"));  // pazartesiden cumaya
  std::size_t next = next_to && units_[i].key != units_[link].key && !is(link, month) ? link : link + 1;
  if (next > link && !dash && !ends && !is(link, to) && !is_until(link)) return;
  while (next > link && next < link + 4 && (is(next, to | definite) || is_mark(next, "e") || is_mark(next, "şi")) &&
         !is(next, named))
    ++next;
  if (is(next, named)) join_through(link, next + 1);
}

/// Words of a range that are none between numbers: tot, până.
bool Joining::is_until(std::size_t i) const {
  for (const char* word : {"tot", "t/m", "până", "thru", "through", "hasta", "até", "fino", "jusqu'", "bis"})
    if (lower(i) == word) return true;
  return false;
}

}  // namespace brief::evidence
