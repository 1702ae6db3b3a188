// Shares of all that are told by an ordinal, or with what is counted between the numbers: jeder zehnte; un soldat sur
// dix.
#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <span>

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
    "zevend",    "achtst", "negend", "tiend",     "twintigst", "honderdst", "prv",      "прв",      "първ",    "πρώτ",
    "δευτέρ",    "τετάρτ", "erst",   "par",       "primer",    "primeir"};
constexpr std::string_view endings[] = {"e",  "en",  "er",  "es",  "em",  "o",  "a",  "i",  "ë",  "og", "oga",
                                        "om", "oj",  "u",   "ој",  "и",   "а",  "о",  "ог", "ом", "у",  "е",
                                        "ия", "ият", "иот", "ата", "ти",  "та", "то", "ος", "ης", "οσ", "ησ",
                                        "η",  "ο",   "ου",  "y",   "ego", "ej", "ý",  "á",  "é"};
constexpr std::string_view whole_endings[] = {"ième", "ıncı",   "inci",   "uncu",   "üncü",
                                              "lea",  "ıncısı", "incisi", "uncusu", "dik"};

/// Macedonian and Bulgarian ones without an ending.
constexpr std::string_view bare[] = {"втор", "трет", "четврт", "петти", "шести", "седми", "осми", "деветти", "десетти"};

bool is_inflected(std::string_view word) {
  if (is_any(word, bare)) return true;
  for (const std::string_view stem : stems)
    if (word.starts_with(stem) && is_any(word.substr(stem.size()), endings)) return true;
  return std::any_of(std::begin(whole_endings), std::end(whole_endings),
                     [word](std::string_view ending) { return word.ends_with(ending); });
}

/// Ordinals of tens that another ordinal follows: εικοστός πρώτος; dwudziesty pierwszy.
constexpr std::string_view tens_stems[] = {
    "εικοστ",    "τριακοστ", "τεσσαρακοστ", "πεντηκοστ",  "εξηκοστ",     "εβδομηκοστ",   "ογδοηκοστ",
    "ενενηκοστ", "εκατοστ",  "dwudziest",   "trzydziest", "czterdziest", "pięćdziesiąt", "sześćdziesiąt",
    "dvacát",    "třicát",   "čtyřicát",    "padesát",    "šedesát",     "dvadsiat",     "tridsiat",
    "vigésim",   "trigésim", "ventesim",    "двадцат",    "тридцат"};

/// Stems of ordinals of ones that no share is told with.
constexpr std::string_view ones_stems[] = {"pierwsz", "prvn", "prv", "πρώτ", "erst", "перв", "втор", "прв", "ένατ"};

bool is_any_stem(std::string_view word, std::span<const std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [word](std::string_view start) { return word.starts_with(start); });
}

}  // namespace

bool Joining::is_inflected_ordinal(std::size_t i) const {
  return i < units_.size() && units_[i].kind == Unit::Kind::word && is_inflected(lower(i));
}

/// Εικοστός πρώτος αιώνας: both words of one ordinal are inflected.
void Joining::join_two_ordinals(std::size_t i) {
  if (i + 1 >= units_.size() || !is_any_stem(lower(i), tens_stems)) return;
  if (is_inflected_ordinal(i + 1) || is_any_stem(lower(i + 1), ones_stems)) units_[i + 1].joined = true;
}

bool Joining::is_ordinal_after_each(std::size_t i) const {
  if (i >= units_.size() || !has_words(units_[i])) return false;
  const bool ordinal = (measure_[i]->number.is & in_number::ordinal) != 0;
  return ordinal || is_number(i) || (!is_mark(i - 1, "every") && is_inflected(lower(i)));
}

/// Every tenth; jeder 10.; çdo i dhjeti; her on: the tenth alone would be one of them.
void Joining::join_each(std::size_t i) {
  static constexpr std::string_view articles[] = {"i", "e", "të", "al", "a"};
  static constexpr std::string_view every[] = {"alle", "tous", "toutes", "todos", "todas"};
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

/// 3'te; 100'de.
bool Joining::is_locative(std::size_t i) const {
  const std::string& key = units_[i].key;
  const std::size_t mark = key.find('\'');
  if (!in_figures(i) || mark == std::string::npos) return false;
  return is_any(std::string_view(key).substr(mark + 1),
                std::initializer_list<std::string_view>{"te", "ta", "de", "da"});
}

/// Her on askerden | biri: of ten soldiers one.
void Joining::join_part_of_counted(std::size_t i) {
  static constexpr std::string_view parts[] = {"biri",   "ikisi",  "üçü",    "dördü", "beşi",
                                               "altısı", "yedisi", "sekizi", "dokuzu"};
  static constexpr std::string_view ablatives[] = {"den", "dan", "ten", "tan"};
  static constexpr std::string_view wholes[] = {"üçte",    "dörtte",  "beşte", "altıda", "yedide",
                                                "sekizde", "dokuzda", "onda",  "yüzde",  "binde"};
  if (i > 0 && is_any(lower(i), parts) && is_any(lower(i - 1), wholes)) units_[i].joined = true;  // onda dokuzu
  if (i > 0 && is_locative(i - 1) && in_figures(i)) units_[i].joined = true;                      // 3'te 2'si
  if (i < 2 || !is_number(i - 2) || !(is_any(lower(i), parts) || in_figures(i))) return;
  const std::string_view counted = lower(i - 1);
  const bool turkish = is_any(lower(i), parts) || units_[i].key.find('\'') != std::string::npos;
  const bool ablative = std::any_of(std::begin(ablatives), std::end(ablatives),
                                    [&counted](std::string_view ending) { return counted.ends_with(ending); });
  if (ablative && turkish) join_through(i - 1, i + 1);
}

/// Een op de | drie: the one is an article, too.
void Joining::join_one_on_the(std::size_t i) {
  const bool one = (measure_[i]->number.is & in_number::one) != 0;
  if (one && is_mark(i + 1, "op") && is_mark(i + 2, "de") && is_number(i + 3)) join_through(i + 1, i + 4);
}

/// Where the whole begins behind what is counted: un soldat sur | dix; 9 men out of | 10. `end` where there is none.
std::size_t Joining::behind_counted(std::size_t i, std::size_t end) const {
  if (end != i + 1 || end >= units_.size() || units_[end].kind != Unit::Kind::word) return end;
  const bool on = is_mark(end + 1, "sur") || is_mark(end + 1, "su");
  if (on) return is(end + 3, unit | span) && !is_mark(end + 3, "ha") ? end : end + 2;  // due ha votato
  const bool of_every = is(end + 1, of) && is_mark(end + 2, "cada");
  const bool out_of = is_mark(end + 1, "out") && is_mark(end + 2, "of");
  return of_every || out_of ? end + 3 : end;
}

}  // namespace brief::evidence
