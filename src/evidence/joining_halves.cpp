// A half behind one, and behind a unit without a number: jedan i po milion; një orë e gjysmë; midi et demi; u pola pet.
#include "base/is_any.hpp"
#include "evidence/joining.hpp"

namespace brief::evidence {

using namespace beside_number;

/// Where a half ends behind an `and` at `at`; `at` where there is none. English has its article there.
std::size_t Joining::behind_half(std::size_t at) const {
  if (at >= units_.size() || (measure_[at]->number.is & in_number::conjunction) == 0) return at;
  const bool with_article = is_part(at + 1, in_number::one, at) || is_article(at + 1);
  const std::size_t half = with_article ? at + 2 : at + 1;
  const bool english = is_mark(at, "and") && !with_article;
  const bool of_what = is(half + 1, of) && !is_part(half + 1, in_number::cardinal, half);
  return is_part(half, in_number::fraction, at) && !english && !of_what ? half + 1 : at;
}

/// Jedan i po milion evra; an hour and a half; një orë e gjysmë: the one is no number by itself.
void Joining::join_one_and_half(std::size_t i) {
  if (is_number(i) || (measure_[i]->number.is & in_number::one) == 0) return;
  const std::size_t at = is(i + 1, unit | span | scale) ? i + 2 : i + 1;
  if (is_article(i) && at == i + 1) return;
  const std::size_t end = behind_half(at);
  if (end > at) join_units(end - 1, join_through(i + 1, end));
}

/// Godinu i po dana; час и половина; midi et demi: of one unit that no number stands before.
void Joining::join_unit_and_half(std::size_t i) {
  static constexpr std::string_view ones[] = {"godinu", "sat",    "čas",    "dan",    "mesec", "mjesec",
                                              "minut",  "tjedan", "metar",  "годину", "сат",   "час",
                                              "дан",    "месец",  "мјесец", "минут",  "ден",   "година"};
  static constexpr std::string_view noons[] = {"midi", "minuit", "mezzogiorno", "mezzanotte", "mediodía", "medianoche"};
  const std::size_t end = behind_half(i + 1);
  if (end == i + 1 || (i > 0 && is_number(i - 1))) return;
  const std::string_view word = lower(i);
  const bool by = is_mark(i + 2, "po") || is_mark(i + 2, "по");
  if (is_any(word, noons) || is_any(word, ones) || (is(i, span) && !by)) join_through(i + 1, end);
}

/// U pola pet; o pół do szóstej is told otherwise: half an hour less than five.
void Joining::join_half_before_hour(std::size_t i) {
  static constexpr std::string_view halves[] = {"pola", "pol", "пола", "půl", "fél"};
  static constexpr std::string_view before[] = {"u", "у", "v", "do", "до", "oko", "око", "od", "од", "ob", "az"};
  if (i < 2 || !in_letters(i) || !is_any(lower(i - 1), halves) || !is_any(lower(i - 2), before)) return;
  units_[i].joined = true;
}

}  // namespace brief::evidence
