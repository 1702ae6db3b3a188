#include "evidence/limit_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/is_any.hpp"
#include "base/word_table.hpp"

namespace brief::evidence {
namespace {

/// Not those that leave a number about as it is, as `around` and `some`, nor `more than`, which leaves it true.
constexpr std::string_view limits[] = {
    "up to",        "at most",      "at least",     "less than",    "fewer than", "no more than", "not more than",
    "as few as",    "as many as",   "nearly",       "almost",       "bis zu",     "bis zum",      "höchstens",
    "maximal",      "mindestens",   "wenigstens",   "weniger als",  "fast",       "knapp",        "beinahe",
    "jusqu' à",     "au plus",      "au moins",     "moins de",     "presque",    "maximum",      "fino a",
    "al massimo",   "almeno",       "meno di",      "quasi",        "hasta",      "como máximo",  "al menos",
    "por lo menos", "menos de",     "casi",         "deri në",      "deri",       "së paku",      "të paktën",
    "më pak se",    "më së shumti", "gati",         "gotovo",       "skoro",      "najviše",      "najmanje",
    "manje od",     "barem",        "bar",          "готово",       "скоро",      "највише",      "најмање",
    "мање од",      "барем",        "најмногу",     "најмалку",     "помалку од", "речиси",       "најмалце",
    "най-много",    "най-малко",    "поне",         "по-малко от",  "почти",      "έως",          "μέχρι",
    "το πολύ",      "τουλάχιστον",  "λιγότερο από", "σχεδόν",       "en fazla",   "en az",        "neredeyse",
    "până la",      "cel mult",     "cel puţin",    "mai puţin de", "aproape",    "co najwyżej",  "co najmniej",
    "mniej niż",    "prawie",       "niemal",       "do",           "до",         "največ",       "najmanj",
    "vsaj",         "manj kot",     "skoraj",       "até",          "no máximo",  "pelo menos",   "quase",
    "tot",          "hoogstens",    "minstens",     "minder dan",   "bijna",      "a maximum of", "a minimum of",
    "maximal",      "minimum",      "legalább",     "legfeljebb",   "nejvýše",    "nejméně",      "alespoň",
    "najviac",      "najmenej",     "aspoň"};

constexpr std::string_view rates[] = {
    "a year",    "a month",   "a week",    "a day",      "an hour",    "per year",  "per month", "per week", "per day",
    "per hour",  "per annum", "each year", "each month", "every year", "annually",  "yearly",    "monthly",  "daily",
    "weekly",    "pro jahr",  "im jahr",   "pro monat",  "im monat",   "jährlich",  "monatlich", "täglich",  "par an",
    "par mois",  "par jour",  "all' anno", "al mese",    "al giorno",  "l' anno",   "al año",    "al mes",   "por año",
    "në vit",    "në muaj",   "në ditë",   "godišnje",   "mjesečno",   "mesečno",   "dnevno",    "годишње",  "месечно",
    "дневно",    "годишно",   "на година", "на месец",   "на ден",     "на годину", "na godinu", "ετησίως",  "το χρόνο",
    "τον χρόνο", "τον μήνα",  "pe an",     "pe lună",    "anual",      "rocznie",   "na rok",    "na leto",  "letno",
    "na mesec",  "por mês",   "ao ano",    "per jaar",   "per maand",  "évente",    "ročně",     "ročne"};

constexpr std::string_view differences[] = {
    "less",     "fewer",  "lower",     "below",    "beneath",  "short",    "weniger",     "unter",
    "mehr",     "more",   "above",     "higher",   "de moins", "de plus",  "in meno",     "in più",
    "menos",    "más",    "manje",     "više",     "мање",     "више",     "помалку",     "повеќе",
    "по-малко", "повече", "më pak",    "më shumë", "λιγότερο", "λιγότερα", "περισσότερο", "περισσότερα",
    "mniej",    "więcej", "mai puţin", "mai mult", "manj",     "več",      "daha fazla",  "daha az",
    "minder",   "meer",   "a menos",   "a mais",   "off",      "short of"};

constexpr std::string_view last_word(std::string_view phrase) { return phrase.substr(phrase.rfind(' ') + 1); }

/// Of each of the limits.
constexpr auto last_of_limit = [] {
  std::array<std::string_view, std::size(limits)> words;
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = last_word(limits[i]);
  return words;
}();

constexpr auto last_words = [] {
  WordTable<bool, std::size(limits)> words;
  for (const std::string_view word : last_of_limit) words[word] = true;
  return words;
}();

constexpr auto first_words = [] {
  WordTable<bool, std::size(rates) + std::size(differences)> words;
  for (const std::string_view phrase : rates) words[phrase.substr(0, phrase.find(' '))] = true;
  for (const std::string_view phrase : differences) words[phrase.substr(0, phrase.find(' '))] = true;
  return words;
}();

/// A word, or two with a space between.
bool is_any_of(std::string_view first, std::string_view second, const auto& phrases) {
  return is_any(first, phrases) || is_any(std::string(first) + " " + std::string(second), phrases);
}

/// How many words a phrase has that stands before a number; 0 where it doesn't.
std::size_t words_of(std::string_view phrase, const std::function<std::string(std::size_t)>& word) {
  std::size_t words = 0;
  while (!phrase.empty()) {
    const std::string_view last = last_word(phrase);
    if (word(++words) != last) return 0;
    phrase.remove_suffix(std::min(phrase.size(), last.size() + 1));
  }
  return words;
}

}  // namespace

bool begins_rate(std::string_view lower) { return first_words.contains(lower); }

bool ends_limit(std::string_view lower) { return last_words.contains(lower); }

std::size_t words_of_limit(const std::function<std::string(std::size_t)>& word) {
  const std::string nearest = word(1);
  std::size_t most = 0;
  for (std::size_t i = 0; i < std::size(limits); ++i)
    if (last_of_limit[i] == nearest) most = std::max(most, words_of(limits[i], word));
  return most;
}

bool is_rate(std::string_view first, std::string_view second) { return is_any_of(first, second, rates); }

bool is_difference(std::string_view first, std::string_view second) { return is_any_of(first, second, differences); }

}  // namespace brief::evidence
