// Numbers told in several words that no unit follows, and abbreviations with a space inside.
#include "base/is_any.hpp"
#include "evidence/characters.hpp"
#include "evidence/joining.hpp"

namespace brief::evidence {

using namespace beside_number;

/// Eins Komma zwei: `eins` alone is an article too, and no number.
void Joining::join_decimals(std::size_t i) {
  static constexpr std::string_view marks[] = {"point", "komma",  "virgule", "virgola", "virgül", "coma",
                                               "zarez", "presje", "цяло",    "κόμμα",   "зарез",  "запирка",
                                               "цело",  "cijelo", "celo",    "запетая"};
  if (!in_letters(i) || i < 2) return;
  const std::size_t mark = is(i - 1, conjunction) && i >= 3 ? i - 2 : i - 1;
  if (is_any(lower(mark), marks) && is_part(mark - 1, in_number::one, i)) join_through(mark, i + 1);
}

/// One million, two hundred thousand; due milioni e trecentomila: what follows is of a smaller scale.
bool Joining::goes_on_smaller(std::size_t i, std::size_t end) const {
  static constexpr std::string_view parted[] = {"thousand", "million", "billion", "trillion"};
  const std::string_view scaled = lower(end - 1);
  const bool link = is_part(end, in_number::conjunction, i) || (is_mark(end, ",") && is_any(scaled, parted));
  if (!is(end - 1, scale) || !link || !is_part(end + 1, in_number::cardinal, i)) return false;
  for (std::size_t at = end + 1; is_part(at, in_number::cardinal, i); ++at)
    if (lower(at) == scaled) return false;
  return true;
}

/// z. B.; EE. UU.; the U. S.: an abbreviation that is written with spaces inside.
void Joining::join_initials(std::size_t i) {
  const auto is_tight = [this](std::size_t at) { return is_mark(at, ".") && units_[at].begin == units_[at - 1].end; };
  if (!is_tight(i + 1) || !is_tight(i + 3)) return;
  const auto letters = [this](std::size_t at) {
    return units_[at].kind == Unit::Kind::word ? characters_of(units_[at].key) : std::vector<Character>();
  };
  const auto initial = letters(i), next = letters(i + 2);
  if (initial.empty() || next.empty()) return;
  if (units_[i + 2].begin != units_[i + 1].end + 1) return;
  const auto all = [](const std::vector<Character>& word, bool (*is_case)(char32_t)) {
    return std::all_of(word.begin(), word.end(), [&](const Character& c) { return is_case(c.c); });
  };
  const bool capitals =
      initial.size() == next.size() && next.size() <= 2 && all(initial, is_upper) && all(next, is_upper);
  const bool small = initial.size() == 1 && all(initial, is_lower) && next.size() <= 3;
  if (capitals || small) join_through(i + 1, i + 3);
}

/// Üçte iki: of three parts two; dy të tretat: two of the thirds.
void Joining::join_parts_of_all(std::size_t i) {
  static constexpr std::string_view parts[] = {"ikide",  "üçte",    "dörtte",  "beşte", "altıda",
                                               "yedide", "sekizde", "dokuzda", "onda",  "binde"};
  static constexpr std::string_view thirds[] = {"tretat",  "tretave",  "katërtat", "katërtave", "pestat",
                                                "pestave", "gjashtat", "dhjetat",  "dhjetave"};
  if (i == 0) return;
  const std::string_view before = lower(i - 1);
  const bool one = lower(i) == "bir" && before != "onda";  // onda bir: in him one
  if ((is(i, figure) || in_letters(i) || one) && is_any(before, parts)) units_[i].joined = true;
  if (before == "të" && i >= 2 && is_number(i - 2) && is_any(lower(i), thirds)) join_through(i - 1, i + 1);
}

/// Where a unit ends that is written short, with a full stop inside: кв. м; sq km; U.S. dollars; v. H.; p. 100; la
/// sută.
std::size_t Joining::behind_short_unit(std::size_t end) const {
  static constexpr std::string_view powers[] = {"sq", "cu", "kv", "кв", "куб", "τετρ", "κυβ"};
  static constexpr std::string_view nations[] = {"u.s", "u.s.", "us"};
  if (end >= units_.size()) return end;
  const std::string_view word = lower(end);
  const std::size_t behind = is_mark(end + 1, ".") ? end + 2 : end + 1;
  if ((is_any(word, powers) || is_any(word, nations)) && is(behind, unit)) return behind + 1;
  const std::string_view next = lower(behind);
  const bool stop = behind > end + 1;
  const bool of_hundred = (word == "v" && stop && (next == "h" || next == "t")) ||
                          (word == "p" && stop && (next == "100" || next == "1000" || next == "cent")) ||
                          (word == "la" && !stop && (next == "sută" || next == "mie"));
  return of_hundred ? behind + 1 : end;
}

/// 5 degrees below zero; 5 degrés au-dessous de zéro.
std::size_t Joining::join_below_zero(std::size_t end) {
  static constexpr std::string_view below[] = {"below", "unter", "au-dessous", "dessous", "sous", "sotto",
                                               "bajo",  "ispod", "испод",      "pod",     "под",  "nën",
                                               "κάτω",  "υπό",   "pod",        "sub"};
  static constexpr std::string_view zero[] = {"zero",    "zéro",   "null", "nule", "ništice", "cero",  "нуле",
                                              "ничлата", "нулата", "нула", "nulo", "ničlo",   "μηδέν", "μηδενός"};
  constexpr std::size_t most = 4;
  const std::size_t from = is_mark(end, "en") ? end + 1 : end;
  if (!is(end - 1, unit) || !is_any(lower(from), below)) return end;
  for (std::size_t at = from + 1; at < from + most && at < units_.size(); ++at)
    if (is_any(lower(at), zero)) return join_through(end, at + 1);
  return end;
}

/// 3 hours 20 minutes; 5 feet 10 inches; two hours and fifteen minutes; ore 14 e 30 minuti.
std::size_t Joining::join_rest(std::size_t i, std::size_t end) {
  static constexpr std::string_view hours[] = {"ore", "ora",  "orë", "orën", "saat",
                                               "ώρα", "στις", "las", "час",  "godz"};
  bool goes_on = i > 0 && end == i + 1 && figures_of(i) > 0 && figures_of(i) <= 2 && is_any(lower(i - 1), hours);
  while (goes_on || is(end - 1, span)) {
    goes_on = false;
    const std::size_t number = is(end, conjunction) ? end + 1 : end;
    if (!is_number(number) || !is(number + 1, span_rest)) break;
    end = join_through(end, number + 2);
  }
  return end;
}

/// U 1999. godine; во 1999 год.: the word with which a year is told, which begins no sentence.
std::size_t Joining::join_year_word(std::size_t i, std::size_t end) {
  static constexpr std::string_view words[] = {"god", "godine", "godini", "godinu", "год",
                                               "г",   "године", "години", "годину", "година"};
  static constexpr std::string_view short_forms[] = {"god", "год", "г"};
  if (!is_year(i) || end != i + 1) return end;
  const std::size_t word = is_mark(end, ".") ? end + 1 : end;
  // In 1999. god help us: a short form has a stop of its own behind one.
  const bool parted = word > end && is_any(lower(word), short_forms) && !is_mark(word + 1, ".");
  return word < units_.size() && !parted && is_any(units_[word].key, words) ? join_through(end, word + 1) : end;
}

/// Na | 21. | Samitu; на | 5. | Конгресу: behind a preposition a Slavic noun in its case begins no sentence, whatever
/// its first letter; a participle (Došli) might.
bool Joining::is_ordinal_in_case(std::size_t number, std::size_t noun) const {
  static constexpr std::string_view before[] = {"na", "u", "o", "po", "pri", "v", "ve", "на", "у", "о", "по", "при"};
  static constexpr std::string_view cases[] = {"u", "i", "oj", "om", "ima", "ama", "у", "и", "ој", "ом", "има", "ама"};
  static constexpr std::string_view starts[] = {"li", "ли", "mo", "мо", "oni", "они", "ti", "ти"};
  constexpr std::size_t shortest = 5;  // letters
  if (number == 0 || noun >= units_.size() || !is_any(lower(number - 1), before)) return false;
  const std::string_view word = lower(noun);
  const auto ends = [&word](std::string_view ending) { return word.ends_with(ending); };
  return characters_of(word).size() >= shortest && std::any_of(std::begin(cases), std::end(cases), ends) &&
         std::none_of(std::begin(starts), std::end(starts), ends);
}

/// A third of them; ein Drittel; o treime: the one is no article.
void Joining::join_article_of_fraction(std::size_t i) {
  static constexpr std::string_view nouns[] = {
      "drittel",  "viertel",  "fünftel", "sechstel", "siebtel",  "achtel",    "neuntel",   "zehntel",   "tiers",
      "tercio",   "trećina",  "trećinu", "trećine",  "trećini",  "četvrtina", "četvrtinu", "petina",    "petinu",
      "trećinom", "трећина",  "трећину", "трећине",  "трећини",  "четвртина", "четвртину", "петина",    "петину",
      "третина",  "петтина",  "terço",   "treime",   "tretjina", "tretjino",  "desetina",  "desetinu",  "десетина",
      "десетину", "četrtina", "trzecia", "třetina",  "třetinu",  "harmada",   "derde",     "четвъртина"};
  static constexpr std::string_view others[] = {
      "third",     "quarter", "fifth",   "sixth",   "seventh",  "eighth",   "ninth",  "tenth",  "quart",
      "cinquième", "sixième", "dixième", "terzo",   "quarto",   "quinto",   "sesto",  "decimo", "cuarto",
      "sexto",     "décimo",  "трета",   "четвърт", "четвърта", "пета",     "десета", "τρίτο",  "τέταρτο",
      "πέμπτο",    "δέκατο",  "treta",   "tretën",  "katërta",  "katërtën", "pesta",  "pestën"};
  static constexpr std::string_view genitives[] = {"dei", "degli", "delle", "della", "dello", "dell'",
                                                   "des", "των",   "του",   "της",   "τησ",   "de",
                                                   "du",  "d'",    "от",    "од",    "e",     "të"};
  if (i == 0) return;
  const bool linked = i >= 2 && (is_mark(i - 1, "e") || is_mark(i - 1, "të"));  // një e treta
  const std::size_t one = linked ? i - 2 : i - 1;
  if (!is_article(one) && lower(one) != "a" && (measure_[one]->number.is & in_number::one) == 0) return;
  const std::string_view word = lower(i);
  const bool whole = is_any(word, others) && (is(i + 1, of) || is_any(lower(i + 1), genitives));
  if (whole || is_any(word, nouns)) join_through(one + 1, i + 1);
}

}  // namespace brief::evidence
