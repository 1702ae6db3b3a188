// What a second number adds to a measure, a time or a choice: 2 m 50; Viertel nach drei; 5 ya da 6.
#include "base/is_any.hpp"
#include "evidence/characters.hpp"
#include "evidence/joining.hpp"

namespace brief::evidence {

using namespace beside_number;

/// Quarter past three; Viertel nach drei; fünf vor zwölf; half drie. “Zwei nach drei Tagen” tells no time.
void Joining::join_minutes_before(std::size_t i) {
  if (i == 0 || !in_letters(i)) return;
  const bool dutch = (measure_[i]->number.languages & number_language("nl")) != 0;
  if (dutch && is_mark(i - 1, "half")) units_[i].joined = true;
  const bool link = is(i - 1, past) || (dutch && (is_mark(i - 1, "over") || is_mark(i - 1, "voor")));
  if (i < 2 || !link) return;
  const bool noun = i + 1 < units_.size() && units_[i + 1].kind == Unit::Kind::word && units_[i + 1].key != "Uhr" &&
                    is_upper(characters_of(units_[i + 1].key.substr(0, 4)).front().c);
  const bool quarter = is_part(i - 2, in_number::fraction, i) || (lower(i - 2) == "viertel" && !noun);
  const bool german = is_mark(i - 1, "nach") || is_mark(i - 1, "vor");
  const bool minutes = german && !noun && is_part(i - 2, in_number::cardinal, i) && !is(i + 1, unit | span);
  if (quarter || minutes) join_through(i - 1, i + 1);
}

/// Whether a number ends here that no noun follows which it counts.
bool Joining::ends_measure(std::size_t i) const {
  static constexpr std::string_view words[] = {"par",   "pro",  "per",    "je",   "le",   "la",   "les",   "haut",
                                               "large", "long", "chacun", "hoch", "tief", "lang", "breit", "tall",
                                               "high",  "wide", "deep",   "alto", "alta", "el",   "cada",  "por"};
  if (i >= units_.size() || units_[i].kind != Unit::Kind::word) return true;
  return is(i, of | conjunction | inside | to) || is_any(lower(i), words);
}

/// 2 m 50; 2 euros 50; 5 ft 10 in; 3 km 200 m; 6 lb 4 oz: behind a unit the rest in a smaller one, told or not.
std::size_t Joining::join_lesser_unit(std::size_t end) {
  static constexpr std::string_view wholes[] = {
      "m",       "mètre", "mètres", "meter",   "metri", "metro",  "metros", "metra", "euro", "euros", "franc", "francs",
      "franken", "mark",  "dollar", "dollars", "pound", "pounds", "€",      "£",     "$",    "kg",    "ευρώ",  "evra"};
  static constexpr std::string_view feet[] = {"ft", "foot", "feet"};
  static constexpr std::string_view larger[] = {"km", "m",    "kg",   "lb",    "lbs",   "pounds", "euro", "euros",
                                                "км", "м",    "кг",   "metra", "metri", "mètres", "evra", "евра",
                                                "ft", "feet", "foot", "stone", "ευρώ",  "lirë",   "lira", "zł"};
  static constexpr std::string_view lesser[] = {"m",      "cm",       "g",           "oz",        "ounces",   "cent",
                                                "cents",  "centi",    "м",           "см",        "г",        "λεπτά",
                                                "groszy", "centimes", "centimètres", "centesimi", "céntimos", "centa",
                                                "центи",  "inches",   "inch",        "in",        "kuruş"};
  if (!is(end - 1, unit) || figures_of(end) == 0 || units_[end].begin == units_[end - 1].end) return end;
  const std::string_view whole = lower(end - 1), rest = lower(end + 1);
  if (figures_of(end) <= 3 && is_any(whole, larger) && is_any(rest, lesser) && (rest != "in" || is_any(whole, feet)))
    return join_through(end, end + 2);
  const bool hundredths = figures_of(end) == 2 && is_any(whole, wholes);
  const bool inches = figures_of(end) <= 2 && is_any(whole, feet);
  return (hundredths || inches) && ends_measure(end + 1) ? join_through(end, end + 1) : end;
}

/// 42.5° N; 3° C.
std::size_t Joining::join_bearing(std::size_t end) {
  static constexpr std::string_view bearings[] = {"N", "S", "E", "W", "O", "NE", "NW", "SE", "SW", "C", "F", "K"};
  const bool degrees = in_figures(end - 1) && units_[end - 1].key.find("°") != std::string::npos;
  return degrees && end < units_.size() && is_any(units_[end].key, bearings) ? join_through(end, end + 1) : end;
}

/// By a factor of 10; um den Faktor 10; anni ’90; les années 90; the early 1990s: what a number is without the noun or
/// word in front of it.
void Joining::join_noun_before(std::size_t i) {
  static constexpr std::string_view factors[] = {"factor", "faktor", "facteur", "fattore",
                                                 "fator",  "фактор", "фактора"};
  static constexpr std::string_view decades[] = {"années",   "anni",      "años",  "anos",  "vitet",  "viteve",
                                                 "lata",     "latach",    "jaren", "anii",  "anilor", "του",
                                                 "δεκαετία", "δεκαετίας", "leta",  "letih", "годы",   "годах"};
  static constexpr std::string_view parts[] = {"early", "mid", "late", "frühen", "späten", "ранних"};
  if (i == 0 || !in_figures(i)) return;
  const std::string_view before = lower(i - 1);
  if (is_any(before, factors)) units_[i].joined = true;
  if (i >= 2 && is(i - 1, of) && is_any(lower(i - 2), factors)) join_through(i - 1, i + 1);
  const std::string& key = units_[i].key;
  const bool decade = key.size() > 2 && (key.ends_with("0s") || key.ends_with("0er") || key.ends_with("0ern"));
  if (decade && is_any(before, parts)) units_[i].joined = true;
  const std::size_t noun = is_quotation(units_[i - 1]) && i >= 2 ? i - 2 : i - 1;
  const bool counted = noun > 0 && is_number(noun - 1);  // 5 anni
  if (figures_of(i) == 2 && key.ends_with('0') && !counted && is_any(lower(noun), decades))
    join_through(noun + 1, i + 1);
}

/// Where the second side begins of a thing that has two: 10 by | 5 metres; 10 feet by | 5 feet. 0: there is none.
std::size_t Joining::behind_by(std::size_t i, std::size_t end) const {
  static constexpr std::string_view links[] = {"by", "επί"};
  if (!in_figures(i) || !is_any(lower(end), links) || !in_figures(end + 1) || is_year(end + 1)) return 0;
  static constexpr std::string_view lengths[] = {"feet", "foot", "ft", "inches", "inch"};
  const bool time = is(end + 2, clock | half_day | month | span | span_rest) && !is_any(lower(end + 2), lengths);
  return is(end + 2, unit) && !time ? end + 1 : 0;
}

/// Where the second of two numbers begins that are told as a choice or a tolerance: 5 ya da | 6; 7 u | 8; 5 bzw. | 6;
/// 5./6. Mai; 5 ± 2. 0: there is none.
std::size_t Joining::behind_alternative(std::size_t i, std::size_t end) const {
  static constexpr std::string_view shorts[] = {"bzw", "resp", "odn", "αντίστοιχα"};
  const auto starts = [this](std::size_t at, std::string_view start) {
    return at < units_.size() && units_[at].key.starts_with(start);
  };
  if (is_mark(end, "ya") && is_mark(end + 1, "da")) return end + 2;
  if (is_any(lower(end), shorts)) return is_mark(end + 1, ".") ? end + 2 : end + 1;
  if (is_mark(end, "u")) {  // Spanish before ocho and once; elsewhere it is “in”
    const bool eight = (starts(i, "7") && starts(end + 1, "8")) || (is_mark(i, "siete") && is_mark(end + 1, "ocho"));
    const bool eleven = (starts(i, "10") && starts(end + 1, "11")) || (is_mark(i, "diez") && is_mark(end + 1, "once"));
    return eight || eleven ? end + 1 : 0;
  }
  if (!in_figures(i)) return 0;
  if (is_mark(end, "of")) return figures_of(end + 1) > 0 && figures_of(end + 1) < 4 ? end + 1 : 0;  // Dutch
  if (is_mark(end, "±")) return end + 1;
  if (in_figures(end) && (starts(end, "±") || starts(end, "+/-"))) return end;
  const bool day = is_mark(end, ".") && is_mark(end + 1, "/") && figures_of(end + 2) > 0 && figures_of(end + 2) <= 2;
  return day && figures_of(i) > 0 ? end + 2 : 0;
}

}  // namespace brief::evidence
