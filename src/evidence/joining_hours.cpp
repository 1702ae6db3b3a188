// Times of the day in figures, told with a word between or behind: ore 15 e 30; 15 ч. и 30 мин.; 3 in the afternoon.
#include <algorithm>
#include <iterator>

#include "base/is_any.hpp"
#include "evidence/joining.hpp"

namespace brief::evidence {
namespace {

using namespace beside_number;

bool is_below(const std::string& figures, int most) { return std::stoi(figures) <= most; }

}  // namespace

/// 10 Uhr 30; 15 ч. и 30 мин.: what stands between counts only where minutes are told.
std::size_t Joining::join_clock(std::size_t end) {
  if (!is(end - 1, clock)) return end;
  std::size_t number = is_mark(end, ".") ? end + 1 : end;
  if (is(number, conjunction)) ++number;
  const bool minutes = figures_of(number) > 0 && figures_of(number) <= 2;
  const bool told = number == end || is(number + 1, span_rest) || lower(number + 1) == "мин";
  if (!minutes || !told) return end;
  return join_through(end, number == end ? number + 1 : number + 2);
}

/// Ore 15 e 30; u 15 i 30: behind a word for the hour, or behind a preposition where nothing is counted.
std::size_t Joining::join_minutes(std::size_t i, std::size_t end) {
  static constexpr std::string_view hours[] = {"ore", "orë", "orën", "ora", "ώρα", "час", "godz"};
  static constexpr std::string_view before[] = {"u", "у", "в", "во", "alle", "dalle", "στις", "las", "à", "në"};
  const bool number = i > 0 && end == i + 1 && figures_of(i) > 0 && figures_of(i) <= 2 && is(end, conjunction);
  if (!number || figures_of(end + 1) != 2 || !is_below(units_[i].key, 24) || !is_below(units_[end + 1].key, 59))
    return end;
  const std::size_t next = end + 2;
  const bool counts =
      next < units_.size() && units_[next].kind == Unit::Kind::word && !is(next, of | clock | conjunction);
  const bool dated = is(next, month) || (is(next, of) && is(next + 1, month));
  const bool hour = is_any(lower(i - 1), hours) || (is_any(lower(i - 1), before) && !counts);
  return hour && !dated ? join_through(end, next) : end;
}

/// 4 heures moins le quart; le 4 meno un quarto; las 4 menos cuarto.
std::size_t Joining::join_minutes_less(std::size_t i, std::size_t end) {
  static constexpr std::string_view less[] = {"moins", "meno", "menos"}, before[] = {"le", "las", "alle", "as"};
  static constexpr std::string_view quarters[] = {"quart", "quarto", "cuarto"};
  if (!is_any(lower(end), less) || !in_figures(i)) return end;
  const bool hour = is(end - 1, clock) || (end == i + 1 && i > 0 && is_any(lower(i - 1), before));
  const bool with_article = is_any(lower(end + 1), before) || is_part(end + 1, in_number::one, end + 1);
  const std::size_t rest = with_article ? end + 2 : end + 1;
  return hour && (is_number(rest) || is_any(lower(rest), quarters)) ? join_through(end, rest + 1) : end;
}

/// 3 popodne; 3 in the afternoon; στις 3 το μεσημέρι.
std::size_t Joining::join_part_of_day(std::size_t i, std::size_t end) {
  static constexpr std::string_view times[] = {
      "popodne",  "poslijepodne",   "poslepodne",       "ujutru",         "ujutro",
      "uveče",    "uvečer",         "navečer",          "prijepodne",     "prepodne",
      "попладне", "претпладне",     "навечер",          "наутро",         "ујутру",
      "увече",    "поподне",        "следобед",         "сутринта",       "вечерта",
      "pasdite",  "nachmittags",    "abends",           "morgens",        "vormittags",
      "früh",     "in the morning", "in the afternoon", "in the evening", "at night",
      "du matin", "du soir",        "de l' après-midi", "del mattino",    "del pomeriggio",
      "di sera",  "di notte",       "de la tarde",      "de la mañana",   "de la noche",
      "το πρωί",  "το απόγευμα",    "το μεσημέρι",      "το βράδυ"};
  const bool time = (figures_of(i) > 0 && figures_of(i) <= 2) || units_[i].key.find(':') != std::string::npos ||
                    units_[i].key.find('.') != std::string::npos || is(end - 1, clock);
  if (!time || !in_figures(i)) return end;
  std::string phrase;
  for (std::size_t at = end; at < std::min(end + 3, units_.size()); ++at) {
    (phrase += at == end ? "" : " ") += lower(at);
    if (is_any(phrase, times)) return join_through(end, at + 1);
  }
  return end;
}

}  // namespace brief::evidence
