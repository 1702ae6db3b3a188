// Shares of all that are told by an ordinal, or with what is counted between the numbers: jeder zehnte; un soldat sur
// dix.
#include <algorithm>
#include <iterator>

#include "base/is_any.hpp"
#include "evidence/characters.hpp"
#include "evidence/joining.hpp"

namespace brief::evidence {
namespace {

using namespace beside_number;

/// How the ordinals begin that may follow, and how they end behind that.
constexpr std::string_view stems[] = {
    "zweit",     "dritt",  "viert",  "fünft",     "sechst",    "siebt",     "siebent",  "acht",     "neunt",   "zehnt",
    "zwanzigst", "elft",   "zwölft", "hundertst", "tausendst", "second",    "terz",     "quart",    "quint",   "sest",
    "settim",    "ottav",  "non",    "decim",     "ventesim",  "centesim",  "segund",   "tercer",   "terceir", "cuart",
    "sext",      "séptim", "sétim",  "octav",     "oitav",     "noven",     "décim",    "centésim", "dyt",     "tret",
    "katërt",    "pest",   "gjasht", "shtat",     "tet",       "nënt",      "dhjet",    "drug",     "treć",    "četvrt",
    "pet",       "šest",   "sedm",   "osm",       "devet",     "deset",     "dvadeset", "stot",     "друг",    "трећ",
    "четврт",    "пет",    "шест",   "седм",      "осм",       "девет",     "десет",    "двадесет", "стот",    "втор",
    "трет",      "петт",   "деветт", "десетт",    "дваесетт",  "четвърт",   "δεύτερ",   "τρίτ",     "τέταρτ",  "πέμπτ",
    "έκτ",       "έβδομ",  "όγδο",   "ένατ",      "δέκατ",     "εικοστ",    "εκατοστ",  "trzec",    "czwart",  "piąt",
    "szóst",     "siódm",  "ósm",    "dziewiąt",  "dziesiąt",  "dwudziest", "setn",     "tretj",    "četrt",   "druh",
    "třet",      "čtvrt",  "pát",    "devát",     "desát",     "tweed",     "derd",     "vierd",    "vijfd",   "zesd",
    "zevend",    "achtst", "negend", "tiend",     "twintigst", "honderdst"};
constexpr std::string_view endings[] = {"e",   "en",  "er",  "es",  "em", "o",   "a",  "i",  "ë",  "og",
                                        "oga", "om",  "u",   "и",   "а",  "о",   "ог", "ом", "у",  "е",
                                        "ия",  "ият", "иот", "ата", "ти", "та",  "то", "ος", "ης", "οσ",
                                        "ησ",  "η",   "ο",   "ου",  "y",  "ego", "ej", "ý",  "á",  "é"};
constexpr std::string_view whole_endings[] = {"ième", "ıncı",   "inci",   "uncu",   "üncü",
                                              "lea",  "ıncısı", "incisi", "uncusu", "dik"};

bool is_inflected(std::string_view word) {
  for (const std::string_view stem : stems)
    if (word.starts_with(stem) && is_any(word.substr(stem.size()), endings)) return true;
  return std::any_of(std::begin(whole_endings), std::end(whole_endings),
                     [word](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace

bool Joining::is_ordinal_after_each(std::size_t i) const {
  if (i >= units_.size() || !has_words(units_[i])) return false;
  const bool ordinal = (measure_[i]->number.is & in_number::ordinal) != 0;
  return ordinal || is_number(i) || (!is_mark(i - 1, "every") && is_inflected(lower(i)));
}

/// Every tenth; jeder 10.; çdo i dhjeti; her on: the tenth alone would be one of them.
void Joining::join_each(std::size_t i) {
  constexpr std::string_view articles[] = {"i", "e", "të", "al", "a"};
  constexpr std::string_view every[] = {"alle", "tous", "toutes", "todos", "todas"};
  join_part_of_counted(i);
  if (!measure_[i]->each) {
    const std::size_t number = is(i + 1, definite) ? i + 2 : i + 1;
    const bool spans = is_number(number) && is(number + 1, span | span_rest) && is_any(lower(i), every);
    if (spans) join_through(i + 1, number + 1);
    return;
  }
  const std::size_t at = is_any(lower(i + 1), articles) && !is_number(i + 1) ? i + 2 : i + 1;
  if (is_ordinal_after_each(at)) join_through(i + 1, at + 1);
}

/// Her on askerden | biri: of ten soldiers one.
void Joining::join_part_of_counted(std::size_t i) {
  constexpr std::string_view parts[] = {"biri",   "ikisi",  "üçü",    "dördü", "beşi",
                                        "altısı", "yedisi", "sekizi", "dokuzu"};
  constexpr std::string_view ablatives[] = {"den", "dan", "ten", "tan"};
  if (i < 2 || !is_number(i - 2) || !(is_any(lower(i), parts) || in_figures(i))) return;
  const std::string counted = lower(i - 1);
  const bool turkish = is_any(lower(i), parts) || units_[i].key.find('\'') != std::string::npos;
  const bool ablative = std::any_of(std::begin(ablatives), std::end(ablatives),
                                    [&counted](std::string_view ending) { return counted.ends_with(ending); });
  if (ablative && turkish) join_through(i - 1, i + 1);
}

/// Where the whole begins behind what is counted: un soldat sur | dix; 9 men out of | 10. `end` where there is none.
std::size_t Joining::behind_counted(std::size_t i, std::size_t end) const {
  if (end != i + 1 || end >= units_.size() || units_[end].kind != Unit::Kind::word) return end;
  const bool on = is_mark(end + 1, "sur") || is_mark(end + 1, "su");
  if (on) return is(end + 3, unit | span) ? end : end + 2;
  const bool of_every = is(end + 1, of) && is_mark(end + 2, "cada");
  const bool out_of = is_mark(end + 1, "out") && is_mark(end + 2, "of");
  return of_every || out_of ? end + 3 : end;
}

}  // namespace brief::evidence
