// Numbers that a word makes vague or more: several hundred; ein paar tausend; birkaç yüz; 2,000 plus.
#include "base/is_any.hpp"
#include "evidence/joining.hpp"
#include "evidence/periods.hpp"

namespace brief::evidence {
namespace {

using namespace beside_number;

/// Before hundred, thousand or the like: without them it is one hundred.
constexpr std::string_view several[] = {
    "several",   "few",     "couple",    "many",     "einige", "einigen", "mehrere",  "mehreren",  "paar",
    "viele",     "vielen",  "etliche",   "etlichen", "wenige", "wenigen", "quelques", "plusieurs", "alcune",
    "alcuni",    "qualche", "parecchie", "diverse",  "poche",  "varios",  "varias",   "algunos",   "algunas",
    "unos",      "unas",    "pocos",     "pocas",    "vários", "várias",  "alguns",   "algumas",   "uns",
    "umas",      "poucos",  "poucas",    "nekoliko", "par",    "više",    "неколико", "пар",       "више",
    "неколку",   "повеќе",  "няколко",   "μερικές",  "μερικά", "μερικοί", "μερικούς", "λίγες",     "λίγα",
    "κάποιες",   "αρκετές", "disa",      "birkaç",   "kilka",  "kilku",   "parę",     "několik",   "niekoľko",
    "nekaj",     "več",     "câteva",    "câţiva",   "enkele", "enige",   "néhány",   "pár",       "több",
    "несколько", "кілька",  "декілька",  "gutes",    "gute",   "guten",   "knappes",  "knappe",    "knappen",
    "good",      "baker's"};

}  // namespace

bool Joining::is_collective(std::size_t i) const {
  return i < units_.size() && (is(i, scale) || measure_[i]->counts_thousands || is_thousands(lower(i)) ||
                               is_part(i, in_number::cardinal, i));
}

/// Several hundred; a couple of thousand; a few dozen.
void Joining::join_vague(std::size_t i) {
  if (!has_words(units_[i]) || !is_any(lower(i), several)) return;
  const bool pair = (is_mark(i, "couple") && is_mark(i + 1, "of")) || (is_mark(i, "par") && is_mark(i + 1, "de"));
  const std::size_t at = pair ? i + 2 : i + 1;
  if (is_mark(i, "good") && (i == 0 || !is_article(i - 1))) return;
  const bool foreign = is_mark(i, "par") && !pair && !is_slavic(at);  // French par mille
  if (!is_collective(at) || in_figures(at) || foreign) return;
  join_through(i + 1, at + 1);
  if (i > 0 && (is_article(i - 1) || (is_mark(i, "paar") && lower(i - 1) == "ein"))) units_[i].joined = true;
}

bool Joining::is_slavic(std::size_t i) const {
  return i < units_.size() && (measure_[i]->number.languages & number_language("bs")) != 0;
}

/// Romanian douăzeci | de mii; 1.450 | de euro.
bool Joining::is_romanian_of(std::size_t i) const {
  if (i == 0 || !is_mark(i, "de")) return false;
  return in_figures(i - 1) || (in_letters(i - 1) && (measure_[i - 1]->number.languages & number_language("ro")) != 0);
}

/// 1.8 km (1.1 mi): elsewhere mi is a word.
void Joining::join_miles_in_brackets(std::size_t i) {
  if (i > 0 && is_mark(i - 1, "(") && in_figures(i) && is_mark(i + 1, "mi") && is_mark(i + 2, ")"))
    units_[i + 1].joined = true;
}

/// 5 million plus; 10 odd; 2,000 plus people. “Plus” of another language, or between two numbers, is none.
std::size_t Joining::join_plus(std::size_t i, std::size_t end) {
  static constexpr std::string_view more[] = {"plus", "odd"};
  static constexpr std::string_view others[] = {"de", "d'", "tard", "tôt", "que", "qu'", "grand", "grande",
                                                "ou", "la", "les",  "le",  "the", "our", "a",     "an"};
  if (!is_any(lower(end), more) || is_year(i)) return end;
  const std::size_t next = end + 1;
  const bool another = is_number(next) || is(next, sign) || is_any(lower(next), others);
  return another ? end : join_through(end, next);
}

}  // namespace brief::evidence
