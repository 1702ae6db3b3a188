#include "evidence/joining.hpp"

#include <algorithm>

#include "base/is_any.hpp"
#include "evidence/characters.hpp"
#include "evidence/limit_words.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;
using namespace beside_number;

}  // namespace

Joining::Joining(std::vector<Unit>& units, Measures& measures) : units_(units) {
  measure_.reserve(units.size());
  for (const Unit& each : units) measure_.push_back(&measures.of(each));
}

void Joining::join() {
  for (std::size_t i = 0; i < units_.size();) {
    join_pronoun(i);
    join_part_in_brackets(i);
    join_name_number(i);
    join_one_share(i);
    join_one_on_the(i);
    join_miles_in_brackets(i);
    join_initials(i);
    join_parts_of_all(i);
    join_each(i);
    join_vague(i);
    join_one_and_half(i);
    join_unit_and_half(i);
    join_two_ordinals(i);
    join_sign_before(i);
    if (!is_number(i)) {
      ++i;
      continue;
    }
    join_before(i);
    join_part_before(i);
    join_noun_before(i);
    join_half_before_hour(i);
    join_decimals(i);
    // The end of one number with all that belongs to it, then of a range of numbers.
    std::size_t end = in_letters(i) ? join_letters(i) : i + 1;
    end = join_half(end);
    end = join_date(i, end);
    end = join_ordinal(i, end);
    end = join_year_word(i, end);
    end = join_no_cents(i, end);
    end = join_bearing(join_lesser_unit(join_below_zero(join_units(i, end))));
    end = join_rest(i, join_half(join_clock(join_smaller(join_power(i, end)))));
    end = join_telephone(i, join_paragraph(end));
    end = join_part_of_day(i, join_minutes_less(i, join_minutes(i, join_repeated(i, end))));
    end = join_rate(join_plus(i, end));
    join_limit(i, end);
    i = std::max(join_range(i, end), i + 1);
  }
  join_periods();
}

bool Joining::in_figures(std::size_t i) const { return i < units_.size() && units_[i].kind == Kind::number; }
bool Joining::in_letters(std::size_t i) const {
  if (i >= units_.size() || (measure_[i]->number.is & (in_number::cardinal | in_number::ordinal)) == 0) return false;
  // A common word that is a number in another language is one before another number of that language.
  return !measure_[i]->doubtful || (is_part(i + 1, in_number::cardinal, i) && !measure_[i + 1]->doubtful);
}

/// Whether a unit is a part of a number in the language of another one.
bool Joining::is_part(std::size_t i, std::uint8_t flags, std::size_t other) const {
  return i < units_.size() && (measure_[i]->number.is & flags) != 0 &&
         (measure_[i]->number.languages & measure_[other]->number.languages) != 0;
}

/// How many figures a number has that is nothing but figures; else 0.
std::size_t Joining::figures_of(std::size_t i) const {
  if (!in_figures(i)) return 0;
  const std::string& key = units_[i].key;
  const bool figures = std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
  return figures ? key.size() : 0;
}

/// 2025; Turkish 2025’te.
bool Joining::is_year(std::size_t i) const {
  if (figures_of(i) == 4) return true;
  if (!in_figures(i)) return false;
  const std::string& key = units_[i].key;
  return key.size() > 5 && key[4] == '\'' &&
         std::all_of(key.begin(), key.begin() + 4, [](char c) { return c >= '0' && c <= '9'; }) &&
         std::none_of(key.begin() + 5, key.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::size_t Joining::join_through(std::size_t from, std::size_t end) {
  for (std::size_t i = from; i < end && i < units_.size(); ++i) units_[i].joined = true;
  return std::min(end, units_.size());
}

void Joining::join_before(std::size_t i) {
  if (i == 0) return;
  // “At least five” is no negative number: French au moins, du moins.
  const bool least = i >= 2 && (is_mark(i - 2, "au") || is_mark(i - 2, "du"));
  if (is(i - 1, minus) && !least) units_[i].joined = true;
  if (in_letters(i)) {
    if (lower(i - 1) == "yüzde") units_[i].joined = true;
    if (lower(i) == "buçuk" && is_part(i - 1, in_number::one, i)) units_[i].joined = true;  // bir buçuk
    const bool whole = is_part(i, in_number::tens, i) || is(i, scale);  // half a million, half a dozen
    const bool half_a_million = i >= 2 && is_part(i - 1, in_number::one, i) && whole;
    if (half_a_million && is_part(i - 2, in_number::fraction, i)) join_through(i - 1, i + 1);
    return;
  }
  if (is_labelled(i)) units_[i].joined = true;
  if (is(i - 1, sign) || (i >= 2 && is_mark(i - 1, ".") && is(i - 2, sign) && figures_of(i) > 0)) {
    units_[i].joined = true;
    if (is_mark(i - 1, ".")) units_[i - 1].joined = true;
  }
  if (is(i - 1, month) && (is_day(i) || is_year(i))) units_[i].joined = true;
}

/// Room no 5: of what bears a number, no is none of the negation.
bool Joining::is_labelled(std::size_t i) const {
  static constexpr std::string_view labels[] = {
      "room",     "bus",       "line",     "house",   "platform",  "gate",       "road",    "flat",     "unit",
      "item",     "table",     "chapter",  "rule",    "point",     "article",    "route",   "tram",     "bed",
      "cell",     "order",     "form",     "section", "battalion", "brigade",    "company", "division", "regiment",
      "squadron", "annex",     "list",     "case",    "file",      "resolution", "problem", "priority", "terminal",
      "building", "paragraph", "question", "exhibit", "lot",       "page"};
  return i >= 2 && (is_mark(i - 1, "no") || is_mark(i - 1, "nos")) && figures_of(i) > 0 && is_any(lower(i - 2), labels);
}

std::string_view Joining::lower(std::size_t i) const {
  return i < measure_.size() ? measure_[i]->lower : std::string_view();
}

/// Up to 500; at least £3.6 million. Of a date (do 2028., until May) there is none.
void Joining::join_limit(std::size_t i, std::size_t end) {
  const std::size_t start = i > 0 && is(i - 1, sign) ? i - 1 : i;
  if (start == 0 || !is(start - 1, limit)) return;
  const bool counted = end > i + 1 && !is(end - 1, month);
  const bool of_month =
      is(i + 1, month) || (is(i + 1, of) && is(i + 2, month)) || (is_mark(i + 1, ".") && is(i + 2, month));
  const bool ordinal = is_mark(i + 1, ".") && i + 2 < units_.size() && figures_of(i) > 0 && units_[i + 1].joined;
  const bool time = is(i + 1, clock | half_day) || units_[i].key.find(':') != std::string::npos;
  if ((is_year(i) && !counted) || of_month || ordinal || time) return;
  const std::size_t words = words_of_limit(
      [this, start](std::size_t k) { return k > start ? std::string() : std::string(lower(start - k)); });
  if (words == 0) return;
  join_through(start - words + 1, i + 1);
  const bool multiple = start > words && is(start - words - 1, arithmetic | part_of_whole);  // twice as many as
  if (multiple && is_mark(start - words, "as")) units_[start - words].joined = true;
}

/// €25m a year; 5 per cent less.
std::size_t Joining::join_rate(std::size_t end) {
  if (!is(end, rate)) return end;
  const std::string_view next = lower(end), after = lower(end + 1);
  const std::size_t words = is_rate(next, {}) || is_difference(next, {}) ? 1 : 2;
  if (!is_rate(next, after) && !is_difference(next, after)) return end;
  const bool dated = in_figures(end + words);  // im Jahr 2025
  return dated || end + words > units_.size() ? end : join_through(end, end + words);
}

/// Whether a number may be that of a day: 22, 22nd, 22–25; not 4,500.
bool Joining::is_day(std::size_t i) const {
  const std::string& key = units_[i].key;
  const std::size_t figures = std::min(key.find_first_not_of("0123456789"), key.size());
  if (figures == 0 || figures > 2 || key.find_first_of(" .,'") != std::string::npos) return false;
  return figures == 1 || (key[0] < '4' && (key[0] < '3' || key[1] < '2'));
}

/// A quarter of a million; half past two; halb drei; pola miliona.
void Joining::join_part_before(std::size_t i) {
  const auto is_fraction = [this, i](std::size_t k) {
    return is_part(k, in_number::fraction, i) || units_[k].key.ends_with("quarters") ||
           units_[k].key.ends_with("thirds");
  };
  join_minutes_before(i);
  const bool minutes = i >= 2 && (is_number(i - 2) || (measure_[i - 2]->number.is & in_number::fraction) != 0);
  if (minutes && is_mark(i - 1, "past")) join_through(i - 1, i + 1);  // 5 past 3
  if (i >= 1 && units_[i - 1].key == "halb") join_through(i, i + 1);
  if (!is(i, scale)) return;
  if (i >= 1 && is_fraction(i - 1)) join_through(i, i + 1);  // pola miliona
  const std::size_t start = i > 0 && (is_article(i - 1) || is_part(i - 1, in_number::one, i)) ? i - 1 : i;
  if (start >= 2 && is(start - 1, of) && is_fraction(start - 2)) join_through(start - 1, i + 1);
}

/// Charles III, Phase IIb, Article V; the second part of a postcode, SW1A 2AA.
void Joining::join_name_number(std::size_t i) {
  if (i == 0 || units_[i].begin == units_[i - 1].end) return;
  const std::string &key = units_[i].key, &before = units_[i - 1].key;
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (before.empty() || !is_capital(before.front()) || units_[i - 1].kind == Kind::mark) return;
  std::size_t figures = std::min(key.find_first_not_of("IVX"), key.size());
  const bool letter = figures + 1 == key.size() && figures >= 2 && key.back() >= 'a' && key.back() <= 'c';
  const bool roman = figures > 0 && (figures == key.size() || letter) && (figures >= 2 || key == "V" || key == "X");
  const bool inward = key.size() == 3 && is_digit(key[0]) && is_capital(key[1]) && is_capital(key[2]);
  const bool outward = before.size() <= 4 && std::any_of(before.begin(), before.end(), is_digit);
  if (roman || (inward && outward)) units_[i].joined = true;
}

/// Die 5. Brigade; 63. padobranska brigada: the full stop of an ordinal. A sentence ends before a capital, but after an
/// article of German, and before a Slavic noun in the case of its preposition.
std::size_t Joining::join_ordinal(std::size_t i, std::size_t end) {
  if (figures_of(i) == 0 || figures_of(i) > 3 || end != i + 1 || !is_mark(end, ".") || end + 1 >= units_.size())
    return end;
  if (units_[end + 1].kind != Kind::word || units_[end].begin != units_[i].end) return end;
  const bool lower = is_lower(characters_of(units_[end + 1].key.substr(0, 4)).front().c);
  const bool after_article = i > 0 && is(i - 1, article) && figures_of(i) <= 2;
  if (!lower && !after_article && !is_ordinal_in_case(i, end + 1)) return end;
  units_[end].joined = true;
  return end;
}

/// 1 million 250 thousand.
std::size_t Joining::join_smaller(std::size_t end) {
  const std::size_t at = is(end, conjunction) ? end + 1 : end;
  const bool smaller = is(end - 1, scale) && in_figures(at) && is(at + 1, scale) && lower(at + 1) != lower(end - 1);
  const bool plain = smaller && units_[at].key[0] >= '0' && units_[at].key[0] <= '9';  // no sum: £4.3
  const bool rest = is(end - 1, scale) && at > end && figures_of(at) > 0 && figures_of(at) <= 3;
  if (rest && !plain && (is_mark(end, "e") || is(at + 1, unit)) && !is(at + 1, month))
    return join_units(at, join_through(end, at + 1));  // 5 mijë e 200 euro
  return plain ? join_units(at, join_through(end, at + 1)) : end;
}

/// 10^6.
std::size_t Joining::join_power(std::size_t i, std::size_t end) {
  const bool power = end == i + 1 && is_mark(end, "^") && in_figures(end + 1);
  return power && units_[end].begin == units_[i].end ? join_units(i, join_through(end, end + 2)) : end;
}

/// (020) 7946 0018; +44 (0)20 7930 4433.
std::size_t Joining::join_telephone(std::size_t i, std::size_t end) {
  const bool area = i > 0 && is_mark(i - 1, "(") && is_mark(end, ")") && in_figures(end + 1);
  if (area && units_[i].key.starts_with('0')) {
    join_through(i, end + 2);
    return end;
  }
  const bool trunk = units_[i].key.starts_with('+') && is_mark(end, "(") && figures_of(end + 1) == 1 &&
                     is_mark(end + 2, ")") && in_figures(end + 3);
  return trunk ? join_through(end, end + 3) : end;
}

/// Two hundred and five; dvadeset i pet; vingt et un.
std::size_t Joining::join_letters(std::size_t i) {
  constexpr std::uint8_t last = in_number::cardinal | in_number::ordinal | in_number::one;
  std::size_t end = i + 1;
  while (end < units_.size()) {
    const bool after_tens = is_part(end - 1, in_number::tens, i);
    const bool twenty = is_part(end - 1, in_number::cardinal, i) && units_[end - 1].key.ends_with("ty");
    const bool next = is_part(end, in_number::cardinal, i) ||
                      (after_tens && is_part(end, in_number::ordinal | in_number::one, i) && !is_article(end)) ||
                      (twenty && is_part(end, in_number::ordinal, i)) ||
                      (after_tens && (is_part(end, in_number::part, i) || is_inflected_ordinal(end))) ||
                      (is_part(end - 1, in_number::cardinal, i) && is_part(end, in_number::fraction, i));
    if (next)
      end = join_through(end, end + 1);
    else if (after_tens && is_part(end, in_number::conjunction, i) && !is_article(end + 1) &&
             (is_part(end + 1, last, i) || is_inflected_ordinal(end + 1)))
      end = join_through(end, end + 2);
    else if (goes_on_smaller(i, end))
      end = join_through(end, end + 2);
    else
      break;
  }
  return end;
}

/// One and a half; two and three quarters; e mezzo; i po.
std::size_t Joining::join_half(std::size_t end) {
  if (end >= units_.size() || (measure_[end]->number.is & in_number::conjunction) == 0) return end;
  std::size_t half = end + 1;
  if (is_part(half, in_number::one, end)) ++half;
  if (is_part(half, in_number::fraction, end)) return join_through(end, half + 1);
  for (const std::string_view ending : {"-quarter", "-quarters", "-third", "-thirds", "-half", "-fifths", "-tenths"})
    if (lower(half).ends_with(ending)) return join_through(end, half + 1);
  const bool parts = half + 1 < units_.size() &&
                     (units_[half + 1].key.ends_with("quarters") || units_[half + 1].key.ends_with("thirds"));
  return parts && is_part(half, in_number::cardinal, end) ? join_through(end, half + 2) : end;
}

/// Whether a word that names a month begins a sentence behind a number and its full stop: by 2025. May God help us.
bool Joining::begins_sentence(std::size_t number, std::size_t word) const {
  if (!is_mark(word - 1, ".")) return false;
  const bool verb = is_mark(word, "May") || is_mark(word, "March");
  const bool words = word + 1 < units_.size() && units_[word + 1].kind == Kind::word;
  return is_year(number) || (verb && words);
}

/// 22 October 2025; 22. oktobra 2025; October 22, 2025; 22 de octubre de 2025; first of May; 22. 10. 2025.
std::size_t Joining::join_date(std::size_t i, std::size_t end) {
  const bool ordinal = (measure_[i]->number.is & in_number::ordinal) != 0;
  if (in_letters(i) && !ordinal) return end;
  if (in_figures(i) && is_mark(end, ".") && figures_of(i) <= 2 && figures_of(end + 1) > 0 && figures_of(end + 1) <= 2 &&
      is_mark(end + 2, ".") && is_year(end + 3) && figures_of(i) > 0)
    return join_through(end, end + 4);
  std::size_t at = end;
  if (is_mark(at, ".") || (is(at, of) && at + 1 < units_.size())) ++at;
  if (is(at, month) && !begins_sentence(i, at)) {
    end = join_through(end, at + 1);
    const bool mark = is_mark(end, ",") || (is_mark(end, ".") && units_[end - 1].key.size() <= 4);  // 15 Oct. 2026
    at = mark ? end + 1 : end;
    while (at < end + 2 && is(at, of)) ++at;  // Albanian të vitit
    return is_year(at) ? join_through(end, at + 1) : end;
  }
  const bool after_month = i > 0 && is(i - 1, month) && !is_year(i);
  at = is_mark(end, ",") ? end + 1 : end;
  return after_month && is_year(at) ? join_through(end, at + 1) : end;
}

/// Units follow each other: 5 million euros, 2.5 million per cent, millions of euros, Mio. €.
std::size_t Joining::join_units(std::size_t i, std::size_t end) {
  while (end < units_.size()) {
    const bool time = figures_of(i) <= 2;  // of other numbers none: 2.30, 14:30
    if ((is(end, unit) && (!is(end, half_day) || time)) || (figures_of(end - 1) > 0 && is_fraction_sign(end)) ||
        (figures_of(end - 1) > 0 && figures_of(end - 1) < 4 && is_written_fraction(end)))
      end = join_through(end, end + 1);
    else if (is(end, first) && is(end + 1, second))
      end = join_through(end, end + 2);
    else if (is_romanian_of(end) && is(end + 1, scale | unit))  // 43 de miliarde, 20 de euro
      end = join_through(end, end + 2);
    else if (is(end - 1, scale) && is(end, of) && (is(end + 1, unit) || (is(end + 1, first) && is(end + 2, second))))
      end = join_through(end, end + 2);
    else if (const std::size_t behind = std::max(behind_short_unit(end), behind_code(end)); behind > end)
      end = join_through(end, behind);
    else if (is(end - 1, short_form) && is_mark(end, ".") && (is(end + 1, unit) || is(end + 1, first)))
      end = join_through(end, end + 2);
    else
      break;
  }
  return end;
}

bool Joining::is_fraction_sign(std::size_t i) const {
  const auto characters = in_figures(i) ? characters_of(units_[i].key) : std::vector<Character>();
  return characters.size() == 1 && characters[0].c > 0xBB;  // 1 ½
}

/// 2 1/2.
bool Joining::is_written_fraction(std::size_t i) const {
  if (!in_figures(i) || units_[i].begin != units_[i - 1].end + 1) return false;
  const std::string& key = units_[i].key;
  return key.size() >= 3 && key.size() <= 5 && key.find('/') == 1 && key.find_first_not_of("0123456789/") == key.npos &&
         std::count(key.begin(), key.end(), '/') == 1;
}

/// 5.- francs; 5,– Euro.
std::size_t Joining::join_no_cents(std::size_t i, std::size_t end) {
  const bool figures = in_figures(i) && units_[i].key.find_first_not_of("0123456789.' ") == std::string::npos;
  const bool stop = end == i + 1 && figures && (is_mark(end, ".") || is_mark(end, ","));
  const bool dash = end + 1 < units_.size() && units_[end + 1].kind == Kind::dash;
  if (!stop || !dash || in_figures(end + 2)) return end;  // 1.–5. oktobra
  const bool tight = units_[end].begin == units_[i].end && units_[end + 1].begin == units_[end].end;
  const bool counted = is(end + 2, unit | first | second) || figures_of(i) != 4;
  return tight && counted ? join_through(end, end + 2) : end;
}

/// Article 15(2)(b).
std::size_t Joining::join_paragraph(std::size_t end) {
  const auto is_part = [this](std::size_t i) {
    const bool tight = is_mark(i, "(") && units_[i].begin == units_[i - 1].end && is_mark(i + 2, ")");
    return tight && has_words(units_[i + 1]) && units_[i + 1].key.size() <= 4;
  };
  while (is_part(end)) end = join_through(end, end + 3);
  return end;
}

/// “No one” is one word written as two.
void Joining::join_pronoun(std::size_t i) {
  if (i > 0 && is_mark(i, "one") && (is_mark(i - 1, "no") || is_mark(i - 1, "No"))) units_[i].joined = true;
}

/// 3, 4 and 5 May; 5. i 6. oktobra.
bool Joining::days_before_month(std::size_t i, std::size_t link) const {
  constexpr std::size_t most = 6;
  bool any = false;
  for (std::size_t days = 0; days < most; ++days) {
    if (figures_of(i) == 0 || figures_of(i) > 2) return false;
    if (is(link, month) || (is(link, of) && is(link + 1, month))) return any;
    if (!is_mark(link, ",") && !is(link, conjunction)) return false;
    any = true;
    i = link + 1;
    link = is_mark(i + 1, ".") ? i + 2 : i + 1;
  }
  return false;
}

/// Una su cinque; einer von drei: the one is no number by itself.
void Joining::join_one_share(std::size_t i) {
  if (i + 2 >= units_.size() || (measure_[i]->number.is & in_number::one) == 0 || is_article(i) || is_number(i)) return;
  const std::size_t link = is(i + 1, of) && is(i + 2, of_all) ? i + 2 : i + 1;        // uno de cada cinco
  const bool figures = figures_of(link + 1) > 0 && is_share_in_figures(i, link + 1);  // un sur 3
  const std::size_t whole = behind_counted(i, i + 1);                                 // un soldat sur dix
  const bool counted = whole > i + 1 && (is_part(whole, in_number::cardinal, i) || is_share_in_figures(i, whole));
  if (counted) join_through(i + 1, whole + 1);
  if (is(link, of_all) && (is_part(link + 1, in_number::cardinal, i) || figures)) join_through(i + 1, link + 2);
}

/// A third of a per cent; half a mile.
void Joining::join_part_of_unit(std::size_t i) {
  if (!is_part(i, in_number::fraction, i) && !is(i, part_of_whole)) return;
  std::size_t at = is(i + 1, of) ? i + 2 : i + 1;
  if (!is_article(at++)) return;
  if (is(at, unit))
    join_through(i + 1, at + 1);
  else if (is(at, first) && is(at + 1, second))
    join_through(i + 1, at + 2);
}

/// Where the whole begins of a share that has its part from `i` to `end`: one in five; nine out of ten; 5 per 1,000.
std::size_t Joining::share_link(std::size_t i, std::size_t end) const {
  const std::size_t none = end + units_.size();
  if (is_mark(end, "per") && in_figures(i)) return end + 1;
  const bool each = is(end, of) && is(end + 1, of_all);  // 1 de cada 5
  const std::size_t link = is_mark(end, "out") || each ? end + 1 : end;
  const bool out_of = link > end && is_mark(link, "of");
  if (const std::size_t all = behind_counted(i, end); all > end) return share_all(i, all) ? all : none;
  if (is_mark(link, "op") && is_mark(link + 1, "de")) return share_all(i, link + 2) ? link + 2 : none;
  if (!out_of && !is(link, of_all)) return none;
  if (is_mark(link + 1, "every")) return share_all(i, link + 2) ? link + 2 : none;  // three in every five
  return share_all(i, link + 1) ? link + 1 : none;
}

/// Whether a number may be the whole that another is a part of.
bool Joining::share_all(std::size_t i, std::size_t all) const {
  const bool letters = (measure_[i]->number.is & (in_number::cardinal | in_number::one)) != 0 && in_letters(all);
  const bool figures = figures_of(i) > 0 && figures_of(i) <= 2 && figures_of(all) > 0 && figures_of(all) <= 2;
  return letters || (figures && !is(all + 1, month)) || is_share_in_figures(i, all);
}

/// One in 10, nine out of 10: of the whole alone figures are written. No year and no time: one in 2025, in 10 days.
bool Joining::is_share_in_figures(std::size_t i, std::size_t all) const {
  const bool letters = in_letters(i) || ((measure_[i]->number.is & in_number::one) != 0 && !is_article(i));
  const bool time = is(all + 1, month | span | span_rest | clock | scale | half_day) || is_year(all);
  return letters && in_figures(all) && !time;
}

/// Between 5; tra il 10.
bool Joining::is_after_between(std::size_t i) const {
  return (i > 0 && is(i - 1, between)) || (i > 1 && is(i - 1, definite) && is(i - 2, between));
}

/// Whether an article may stand before the second number of a range: zwischen dem 10. und dem 15.; dal 10 al 15 maggio.
bool Joining::takes_article(std::size_t i, std::size_t number) const {
  if (is_after_between(i)) return true;
  std::size_t after = is_mark(number + 1, ".") ? number + 2 : number + 1;
  if (is(after, of) && !is(after, month)) ++after;
  return in_figures(i) && is_day(i) && is(after, month);
}

/// Where the second number of a range begins that has its first from `i` to `end`; `end` where there is none.
std::size_t Joining::range_link(std::size_t i, std::size_t end) const {
  std::size_t link = is_mark(end, ".") && in_figures(end - 1) ? end + 1 : end;
  const bool dash = link < units_.size() && units_[link].kind == Kind::dash;
  const bool between_them = is_after_between(i) && is(link, conjunction);
  const bool days = days_before_month(i, link);
  const bool sum =
      in_figures(i) && (is_mark(link, "×") || is_mark(link, "x") || is_mark(link, "+") || is_mark(link, "→"));
  const bool score = is_mark(link, ":") && figures_of(i) > 0 && figures_of(i) <= 2 && figures_of(link + 1) > 0;
  if (dash && is(link + 1, to) && units_[link].joined) return link + 2;  // zwei- bis dreitausend
  if (dash || between_them || days || sum || score || is(link, nor)) return link + 1;
  if (const std::size_t other = behind_alternative(i, end); other != 0) return other;
  if (const std::size_t other = behind_by(i, end); other != 0) return other;
  const bool in_year = is_year(i) && i > 0 && is(i - 1, inside) && !is_year(link + 1);
  if (is(link, to) && !in_year) return is(link + 1, to | conjunction) ? link + 2 : link + 1;  // bis zu; цяло и
  // 2025’ten 2028’e kadar
  const bool ablative = in_figures(end) && in_figures(i) && units_[i].key.find('\'') != std::string::npos &&
                        (units_[i].key.ends_with("en") || units_[i].key.ends_with("an"));
  const bool telephone = in_figures(end) && (units_[i].key.starts_with('+') || units_[i].key.starts_with('0') ||
                                             in_figures(end + 1) || units_[i].joined);
  return ablative || telephone ? end : end + units_.size();
}

std::size_t Joining::join_range(std::size_t i, std::size_t end) {
  std::size_t link = range_link(i, end);
  if (link >= units_.size()) link = share_link(i, end);
  if (link >= units_.size()) return end;
  std::size_t next = link;
  while (next < units_.size() && next < link + 2 && !is_number(next) && is(next, sign | minus)) ++next;
  if (next == link && is(next, definite) && !is_number(next) && takes_article(i, next + 1)) ++next;
  if (!is_number(next)) return end;
  const bool alike =
      in_figures(i) || is_share_in_figures(i, next) ? in_figures(next) : is_part(next, in_number::cardinal, i);
  if (!alike) return end;
  if (i > 0 && is_after_between(i)) join_through(is(i - 1, between) ? i : i - 1, i + 1);
  join_through(end, next + 1);
  return next;
}

}  // namespace brief::evidence
