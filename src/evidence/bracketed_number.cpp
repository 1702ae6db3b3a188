#include "evidence/bracketed_number.hpp"

#include <algorithm>
#include <string>

#include "evidence/characters.hpp"

namespace brief::evidence {
namespace {

using namespace beside_number;
using Kind = Unit::Kind;

constexpr std::string_view number_marks = "+-.,'/:%";

bool is_comparison(const Unit& unit) {
  constexpr std::string_view signs[] = {"≥", "≤", "<", ">", "≈", "~", "±", "+", "=", "≠", "×", "/"};
  return std::find(std::begin(signs), std::end(signs), unit.key) != std::end(signs);
}

bool is_year(const Unit& unit) {
  return unit.kind == Kind::number && unit.key.size() == 4 &&
         unit.key.find_first_not_of("0123456789") == std::string::npos;
}

bool is_day(const Unit& unit) { return unit.kind == Kind::number && unit.key.size() <= 2; }

}  // namespace

BracketedNumber::Stretch BracketedNumber::whole(Stretch stretch) const {
  if (stretch.begin == stretch.end) return stretch;
  while (stretch.begin > 0 && units_[stretch.begin].joined) --stretch.begin;
  while (stretch.end < units_.size() && units_[stretch.end].joined) ++stretch.end;
  return stretch;
}

std::optional<BracketedNumber::Stretch> BracketedNumber::changed(std::size_t begin, std::size_t end) {
  begin_ = begin, end_ = end;
  const auto begins = [](const Unit& one, std::size_t byte) { return one.end <= byte; };
  const auto begin_unit = std::lower_bound(units_.begin(), units_.end(), begin, begins);
  Stretch put_in{static_cast<std::size_t>(begin_unit - units_.begin()), 0};
  put_in.end = put_in.begin;
  while (put_in.end < units_.size() && units_[put_in.end].begin < end) ++put_in.end;
  if (put_in.begin == put_in.end) return std::nullopt;
  for (std::size_t at = put_in.begin; at < put_in.end;) {
    const Stretch one = whole({at, at + 1});
    if (changes_joined(one)) return one;
    at = one.end;
  }
  const bool after_one = put_in.begin > 0 && !units_[put_in.begin].joined;
  const bool before_one = put_in.end < units_.size() && !units_[put_in.end].joined;
  const Stretch left = after_one ? whole({put_in.begin - 1, put_in.begin}) : Stretch{};
  const Stretch right = before_one ? whole({put_in.end, put_in.end + 1}) : Stretch{};
  if (!changes_beside(put_in, left, right)) return std::nullopt;
  return Stretch{has_number(left) ? left.begin : put_in.begin, has_number(right) ? right.end : put_in.end};
}

bool BracketedNumber::is_number(std::size_t i) {
  const NumberWord& word = measures_.of(units_[i]).number;
  const std::uint8_t in_letters = in_number::cardinal | in_number::ordinal;
  return units_[i].kind == Kind::number || (word.is & in_letters) != 0;
}

bool BracketedNumber::has_number(Stretch stretch) {
  for (std::size_t i = stretch.begin; i < stretch.end; ++i)
    if (is_number(i) && !measures_.of(units_[i]).doubtful) return true;
  return false;
}

bool BracketedNumber::has(Stretch stretch, std::uint32_t flags) {
  for (std::size_t i = stretch.begin; i < stretch.end; ++i)
    if ((is(i) & flags) != 0) return true;
  return false;
}

/// Whether units that are one number together, some of which are in the brackets and some not, are another one for it.
bool BracketedNumber::changes_joined(Stretch one) {
  bool outside = false, added = false;
  Stretch put_in{one.end, one.begin};
  for (std::size_t i = one.begin; i < one.end; ++i) {
    if (is_before(i) || is_after(i)) {
      outside = outside || is_number(i);
      continue;
    }
    put_in = {std::min(put_in.begin, i), i + 1};
    outside = outside || (crosses(i) && is_number(i));
    added = added || (crosses(i) ? changes_within(i) : adds(i, one));
  }
  return outside && (added || links(put_in, one));
}

/// What a number counts makes no other one, nor does the day of a month or the year of a day.
bool BracketedNumber::adds(std::size_t i, Stretch one) {
  const std::uint32_t flags = is(i);
  if (is_ratio(i)) return true;
  const bool names = (flags & sign) != 0 && units_[i].kind == Kind::word;  // Article 5, EUR 5
  if (names || is_of_date(i, one)) return false;
  const bool counted = (flags & (beside_number::unit | first | second)) != 0 && (flags & scale) == 0;
  if ((flags & first) != 0 && (flags & (qualifies | to | of)) == 0 && i + 1 < one.end && is_after(i + 1)) return true;
  if (counted && units_[i].kind != Kind::number) return false;
  const bool fraction = (measures_.of(units_[i]).number.is & in_number::fraction) != 0;
  const bool mark = units_[i].kind == Kind::mark && is_comparison(units_[i]);
  return is_number(i) || fraction || mark || (flags & (minus | scale | between)) != 0;
}

/// The day of a month and the year of a day.
bool BracketedNumber::is_of_date(std::size_t i, Stretch one) {
  if (!has(one, month)) return false;
  return is_year(units_[i]) || (is_day(units_[i]) && i + 1 < one.end && (is(i + 1) & month) != 0);
}

/// Whether words in brackets make one of two numbers that stand on either side of them: 5 [to] 10.
bool BracketedNumber::links(Stretch put_in, Stretch one) {
  const bool between_two = has_number({one.begin, put_in.begin}) && has_number({put_in.end, one.end});
  if (!between_two) return false;
  for (std::size_t i = put_in.begin; i < put_in.end; ++i) {
    const bool link = (is(i) & (to | nor | of_all | past | between)) != 0 && (is(i) & (unit | month)) == 0;
    if (link || units_[i].kind == Kind::dash || is_comparison(units_[i])) return true;
  }
  return false;
}

/// A word or sign by which a number is a part of something.
bool BracketedNumber::is_ratio(std::size_t i) {
  return (is(i) & ratio) != 0 || (i > 0 && (is(i) & ratio_end) != 0 && (is(i - 1) & first) != 0);
}

/// Whether brackets within a unit make another number of it: 20[25], [twenty-]five. One letter at a word's beginning is
/// its case: [T]housands.
bool BracketedNumber::changes_within(std::size_t i) {
  if (units_[i].kind == Kind::number) return has_figures();
  const bool is_case = is_letter_at(begin_, end_) && units_[i].begin <= begin_ && begin_ - units_[i].begin <= 1;
  return is_number(i) && !is_case;
}

/// Whether one letter stands between two bytes of the text.
bool BracketedNumber::is_letter_at(std::size_t begin, std::size_t end) const {
  const auto all = characters_of(text_.substr(begin, end - begin));
  return std::count_if(all.begin(), all.end(), [](const Character& c) { return is_word_character(c.c); }) == 1;
}

/// Of brackets within a number: figures, signs, per cent, or m and bn.
bool BracketedNumber::has_figures() const {
  const std::string put_in = lower_case(text_.substr(begin_, end_ - begin_));
  for (const Character& c : characters_of(put_in)) {
    const bool mark = c.c < 128 && number_marks.find(static_cast<char>(c.c)) != std::string_view::npos;
    if (is_digit(c.c) || is_dash(c.c) || c.c == U'‰' || mark) return true;
  }
  constexpr std::string_view letters[] = {"m", "k", "bn", "mn", "tn", "pp", "pct", "mio", "mrd"};
  return std::find(std::begin(letters), std::end(letters), put_in) != std::end(letters);
}

/// Whether a unit makes a number, or another of the one beside it.
bool BracketedNumber::makes_number(std::size_t i) {
  const Unit& one = units_[i];
  const NumberWord& word = measures_.of(one).number;
  const bool letters = !measures_.of(one).doubtful && (word.is & (in_number::cardinal | in_number::fraction)) != 0;
  const bool before = i + 1 == units_.size() || is_after(i + 1);  // double 5
  return one.kind == Kind::number || letters || is_ratio(i) || (is(i) & (minus | scale)) != 0 ||
         (before && (is(i) & arithmetic) != 0) || (before && (one.kind == Kind::dash || is_comparison(one)));
}

/// Whether a unit is a number or nothing but what goes with one.
bool BracketedNumber::is_part(std::size_t i) {
  const Unit& one = units_[i];
  const std::uint8_t any = in_number::one | in_number::conjunction | in_number::part;
  const NumberWord& word = measures_.of(one).number;
  const bool letters = (word.is & any) != 0 && (word.languages & languages_) != 0;
  const bool last_of = (is(i) & of) != 0 && (i + 1 == units_.size() || is_after(i + 1));  // half of 5
  const bool goes_with = (is(i) & (beside_number::unit | first | second | arithmetic)) != 0;
  return makes_number(i) || letters || last_of || goes_with || !has_words(one);
}

bool BracketedNumber::has_currency_or_unit(Stretch stretch) {
  for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
    const bool sign_of_currency =
        units_[i].kind == Kind::number && is_currency(characters_of(units_[i].key.substr(0, 4)).front().c);
    if (sign_of_currency || ((is(i) & (unit | second)) != 0 && (is(i) & scale) == 0)) return true;
  }
  return false;
}

/// The year of a month, of a resolution, or in which something was: May [2025]; Resolution 1244 [(1999)]; [in 2025].
bool BracketedNumber::is_year_of(std::size_t i, Stretch left) {
  const bool adverb = i > 0 && !is_before(i - 1) && (is(i - 1) & (beside_number::inside | of | to)) != 0;
  return is_year(units_[i]) && (adverb || has(left, month | sign | beside_number::inside));
}

/// Whether brackets with nothing but a number in them stand beside another. A sum in another currency or measure
/// explains the one before it: 100 miles [160 km].
bool BracketedNumber::changes_beside(Stretch put_in, Stretch left, Stretch right) {
  const bool after_number = has_number(left) && (has_words(units_[left.end - 1]) || is(left.end - 1) != 0);
  const bool before_number =
      right.begin < right.end && (is_number(right.begin) || (is(right.begin) & sign) != 0) && has_number(right);
  if (!after_number && !before_number) return false;
  bool makes = false;
  for (std::size_t i = put_in.begin; i < put_in.end; ++i) {
    if (crosses(i) || !is_part(i) || is_year_of(i, left)) return false;
    makes = makes || makes_number(i);
  }
  return makes && (before_number || !has_currency_or_unit(left) || !has_currency_or_unit(put_in));
}

}  // namespace brief::evidence
