#include "evidence/exchanged.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "base/is_any.hpp"
#include "evidence/antonyms.hpp"
#include "evidence/measures.hpp"
#include "evidence/periods.hpp"
#include "evidence/quantifiers.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using namespace beside_number;

Measure measure_at(const Index& index, std::uint32_t at) {
  Measures measures(index.lexicon().numbers);
  return measures.of({index.kind(at), false, index.key(at), {}});
}

/// Whether a unit may be the last of a number: 5, five, million.
bool ends_number(const Index& index, std::uint32_t at) {
  const Measure measure = measure_at(index, at);
  return index.kind(at) == Unit::Kind::number || (measure.is & scale) != 0 ||
         (measure.number.is & in_number::cardinal) != 0;
}

/// A month beside a number, or behind a preposition or a common word, and written as months are: no name of a person.
bool is_month(const Index& index, std::uint32_t at) {
  if ((measure_at(index, at).is & month) == 0) return false;
  if (index.joined(at) || index.joined(at + 1)) return true;
  const bool capital = is_upper(characters_of(std::string_view(index.key(at)).substr(0, 4)).front().c);
  const bool capitals = index.lexicon().nouns_have_capitals || index.lexicon().numbers == number_language("en");
  if ((capitals && !capital) || at == 0) return false;
  const std::string before = lower_case(index.key(at - 1));
  return is_preposition(before) || index.has(&Lexicon::common, before);
}

/// How many halves a word tells of; 0 where it tells no quantity.
int halves_of(std::string_view lower) {
  constexpr std::string_view both[] = {"both",    "beide", "beiden", "beides",   "entrambi", "entrambe", "ambos",
                                       "ambas",   "oba",   "obje",   "obe",      "obojica",  "оба",      "обе",
                                       "обојица", "двете", "двата",  "двамата",  "ambii",    "ambele",   "obie",
                                       "mindkét", "obě",   "obaja",  "αμφότερα", "αμφότεροι"};
  constexpr std::string_view twice[] = {"twice",    "double",     "doubled",    "doubling", "doubles",     "doppelt",
                                        "doppelte", "doppio",     "doppia",     "doble",    "dvaput",      "dvostruko",
                                        "zweimal",  "verdoppeln", "verdoppelt", "doubler",  "raddoppiare", "duplicar",
                                        "двапут",   "двоструко",  "двојно",     "двойно",   "udvostručiti"};
  constexpr std::string_view thrice[] = {"thrice",  "triple", "tripled", "tripling",  "treble",    "dreifach",
                                         "dreimal", "triplo", "tripler", "triplicar", "trostruko", "троструко"};
  constexpr std::string_view half[] = {"halve",     "halved",   "halving",   "halves",
                                       "halbieren", "halbiert", "dimezzare", "prepoloviti"};
  if (is_any(lower, both) || is_any(lower, twice)) return 4;
  if (is_any(lower, thrice)) return 6;
  return is_any(lower, half) ? 1 : 0;
}

std::vector<Unit> units_in(std::string_view inserted, Measures& measures) {
  bool open = false;
  return units_of(characters_of(inserted), open, measures);
}

/// What brackets tell in numbers.
struct Told {
  bool any = false, date = false;
  std::vector<int> halves, shares;
};

Told told_in(std::string_view inserted, std::uint32_t languages) {
  constexpr std::string_view two[] = {"2",   "two", "deux", "zwei",  "zwo", "due", "dos", "dy",  "dva",  "dvije",
                                      "dve", "два", "две",  "двије", "δύο", "δυο", "iki", "dwa", "dwie", "twee"};
  constexpr std::string_view three[] = {"3", "three", "trois", "drei", "tre", "tres", "tri", "три", "τρεις", "üç"};
  Told told;
  std::string before;
  Measures measures(languages);
  for (const Unit& each : units_in(inserted, measures)) {
    const Measure& measure = measures.of(each);
    const std::string lower = lower_case(each.key);
    const int halves = is_any(lower, two) ? 4 : is_any(lower, three) ? 6 : halves_of(lower);
    const std::uint8_t letters = in_number::cardinal | in_number::fraction;
    const bool number = each.kind == Unit::Kind::number || (measure.number.is & letters) != 0 || lower == "one";
    told.any = told.any || number || halves > 0;
    told.date = told.date || each.kind == Unit::Kind::number;
    if (halves > 0) told.halves.push_back(halves);
    const int share = lower == "few" && before == "a" ? share_of("some") : share_of(lower);
    if (share > 0) told.shares.push_back(share);
    before = lower;
  }
  return told;
}

/// The letters that a prefix that turns the sense leaves of a word.
std::string_view without_prefix(std::string_view lower) {
  constexpr std::string_view prefixes[] = {
      "counter", "contre", "contra", "gegen", "anti", "anti-", "kontra", "non-", "non",  "dis", "des", "dés",
      "mis",     "mé",     "un",     "in",    "im",   "il",    "ir",     "de",   "dé",   "ent", "ne",  "не",
      "nie",     "bes",    "bez",    "без",   "анти", "pa",    "mos",    "αν",   "αντι", "nem", "ont"};
  std::string_view rest = lower;
  for (const std::string_view prefix : prefixes)
    if (lower.starts_with(prefix) && lower.size() - prefix.size() >= 4 && lower.size() - prefix.size() < rest.size())
      rest = lower.substr(prefix.size());
  return rest.starts_with("migr") ? lower : rest;  // immigrants
}

/// Whether two words are one but for their endings: agree, agreed.
bool is_same_stem(std::string_view one, std::string_view other) {
  constexpr std::size_t least = 4, most_ending = 3;
  std::size_t same = 0;
  while (same < std::min(one.size(), other.size()) && one[same] == other[same]) ++same;
  return same >= least && std::max(one.size(), other.size()) - same <= most_ending;
}

bool is_turned(std::string_view longer, std::string_view shorter) {
  const std::string_view rest = without_prefix(longer);
  return rest.size() < longer.size() && is_same_stem(rest, shorter) && !is_same_stem(longer, shorter);
}

}  // namespace

bool are_opposites(std::string_view one, std::string_view other) {
  return is_turned(one, other) || is_turned(other, one) || are_antonyms(one, other);
}

namespace {

/// Some | soldiers, for which the brackets have [all]. A few are some.
bool is_other_share(const Index& index, std::uint32_t at, const Told& told) {
  const int share = share_of(lower_case(index.key(at)));
  if (share == 0 || told.shares.empty() || (at > 0 && index.key(at) == "few" && index.key(at - 1) == "a")) return false;
  return std::find(told.shares.begin(), told.shares.end(), share) == told.shares.end();
}

}  // namespace

Range exchanged_share(const Index& index, Range over, std::string_view inserted) {
  const Told told = told_in(inserted, index.lexicon().numbers);
  Range found;
  for (std::uint32_t at = over.begin; at < std::min(over.end, index.size()); ++at) {
    const int share = share_of(lower_case(index.key(at)));
    if (std::find(told.shares.begin(), told.shares.end(), share) != told.shares.end()) return {};
    if (is_other_share(index, at, told)) found = {at, at + 1};
  }
  return found;
}

Range exchanged_number(const Index& index, Range over, std::string_view inserted) {
  const Told told = told_in(inserted, index.lexicon().numbers);
  for (std::uint32_t at = over.begin; at < std::min(over.end, index.size()); ++at) {
    if (index.kind(at) != Unit::Kind::word) continue;
    const std::string lower = lower_case(index.key(at));
    const int halves = halves_of(lower);
    const bool same = std::find(told.halves.begin(), told.halves.end(), halves) != told.halves.end();
    if ((halves > 0 && told.any && !same) || is_other_share(index, at, told)) return {at, at + 1};
    const bool named = lower_case(inserted).find(lower) != std::string::npos;
    if (!named && !told.date && (is_weekday(lower) || is_month(index, at))) return {at, at + 1};
  }
  return {};
}

Range exchanged_opposite(const Index& index, Range over, std::string_view inserted) {
  Measures measures;
  const std::vector<Unit> written = units_in(inserted, measures);
  for (std::uint32_t at = over.begin; at < std::min(over.end, index.size()); ++at) {
    const std::string lower = lower_case(index.key(at));
    const bool kept =
        std::any_of(written.begin(), written.end(), [&](const Unit& each) { return lower_case(each.key) == lower; });
    const bool opposite = !kept && std::any_of(written.begin(), written.end(), [&](const Unit& each) {
      return are_opposites(lower_case(each.key), lower);
    });
    if (opposite && index.kind(at) == Unit::Kind::word) return {at, at + 1};
  }
  return {};
}

bool is_quantity(std::string_view inserted, std::uint32_t languages) {
  Measures measures(languages);
  const std::vector<Unit> written = units_in(inserted, measures);
  bool any = false;
  for (const Unit& each : written) {
    const Measure& measure = measures.of(each);
    const bool figures = each.kind == Unit::Kind::number;
    if (figures && each.key.find_first_not_of("0123456789,. ") != std::string::npos) return false;
    if (figures && (each.key.size() == 1 || (each.key.size() == 4 && each.key.find_first_of(",. ") == each.key.npos)))
      return false;
    const bool letters = (measure.number.is & in_number::cardinal) != 0 && !measure.doubtful;
    const bool goes_with = (measure.number.is & (in_number::one | in_number::conjunction)) != 0;
    if (!figures && !letters && !goes_with && (measure.is & scale) == 0) return false;
    any = any || figures || letters || (measure.is & scale) != 0;
  }
  return any;
}

bool tells_of_unit(const Index& index, std::uint32_t at, std::string_view inserted) {
  if (at == 0 || at >= index.size() || !ends_number(index, at - 1)) return false;
  const std::uint32_t is = measure_at(index, at).is;
  const bool counted = (is & beside_number::unit) != 0 && (is & (scale | ratio | ratio_end | half_day | month)) == 0;
  if (!counted || !index.joined(at)) return false;
  Measures measures(index.lexicon().numbers);
  const std::vector<Unit> written = units_in(inserted, measures);
  return std::all_of(written.begin(), written.end(), [&](const Unit& each) {
    const Measure& measure = measures.of(each);
    const bool qualifying = measure.is == 0 || (measure.is & qualifies) != 0;
    return each.kind == Unit::Kind::word && qualifying && measure.number.is == 0 && (measure.is & scale) == 0;
  });
}

}  // namespace brief::evidence
