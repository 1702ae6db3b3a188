#include "evidence/wrong_insertion.hpp"

#include <algorithm>
#include <iterator>

#include "evidence/added_limits.hpp"
#include "evidence/exchanged.hpp"
#include "evidence/measures.hpp"
#include "evidence/turning.hpp"

namespace brief::evidence {
namespace {

/// The negation in brackets of the writer's own, which turns the sense of words that may stand as they are.
std::string added_negation(const Pieces& pieces, const Index& index) {
  for (const std::string& inserted : pieces.inserted) {
    for (const std::string_view ending : {"n't", "n’t", "'t", "’t", "not", "Personne", "personne", "Rien", "rien"})
      if (inserted == ending) return inserted;
    bool open = false;
    Measures measures;
    const bool elided = inserted.ends_with('\'') || inserted.ends_with("’");  // a unit in front of a letter alone
    const std::string text = inserted + (elided ? "a" : "");
    for (const Unit& unit : units_of(characters_of(text), open, measures)) {
      if (is_negation(index.lexicon(), unit.key)) return elided ? inserted : unit.key;
      if (unit.key == "n'" && is_negation(index.lexicon(), "ne")) return inserted;
    }
  }
  return {};
}

/// What brackets add by a word that counts as a negation: few and only limit, and so does alleged; a few thousand is a
/// number.
std::string told_of_negation(const std::string& inserted, const std::string& negation) {
  static constexpr std::string_view limits[] = {
      "few",       "only",      "mere",     "sole",     "alleged", "so-called", "purported", "supposed",  "nur",
      "lediglich", "bloß",      "wenig",    "kaum",     "angebl",  "sogenannt", "vermeintl", "seulement", "à peine",
      "peu",       "prétendu",  "présumé",  "soi-",     "solo",    "soltanto",  "solamente", "appena",    "poch",
      "presunt",   "sedicent",  "sólo",     "apenas",   "poc",     "supuest",   "presunto",  "samo",      "само",
      "navodn",    "наводн",    "takozvan", "такозван", "vetëm",   "pretend",   "μόνο",      "λίγο",      "sadece",
      "yalnız",    "sözde",     "güya",     "tylko",    "jedynie", "rzekom",    "slechts",   "alleen",    "weinig",
      "vermeend",  "zogenaamd", "doar",     "numai",    "pretins", "presupus"};
  const std::string lower = lower_case(negation);
  const bool limit =
      std::any_of(std::begin(limits), std::end(limits), [&](std::string_view stem) { return lower.starts_with(stem); });
  if (!limit) return "add a negation, “" + negation + "”";
  bool open = false;
  Measures measures;
  for (const Unit& unit : units_of(characters_of(inserted), open, measures))
    if (unit.kind == Unit::Kind::number || (measures.of(unit).is & beside_number::scale) != 0)
      return "add a number, “" + inserted + "”";
  return "add what turns or limits the sense, “" + negation + "”";
}

/// The number of things that brackets give before the first word of a quote or behind the last: [600] men.
const std::string* quantity_at_edge(const Pieces& pieces, const Index& index) {
  const auto is_lower_word = [](const Unit& unit) { return is_lower(characters_of(unit.key)[0].c); };
  if (pieces.list.empty() || pieces.list.front().units.empty() || pieces.list.back().units.empty()) return nullptr;
  const auto is_one = [&](const std::string& inserted) {
    return lower_case(inserted) != "one" && is_quantity(inserted, index.lexicon().numbers);  // One may say
  };
  const bool first = pieces.begins_inserted && is_lower_word(pieces.list.front().units.front());
  if (first && is_one(pieces.inserted.front())) return &pieces.inserted.front();
  const bool last = pieces.ends_inserted && is_lower_word(pieces.list.back().units.back());
  return last && is_one(pieces.inserted.back()) ? &pieces.inserted.back() : nullptr;
}

/// Whether brackets before words give a number to what they tell of: [1,000] troops. Beside a number they may be
/// another, as changed_number() tells, or the day of a month.
bool adds_quantity(const Piece& piece, const Index& index) {
  if (piece.before != Gap::inserted || piece.units.empty() || !is_lower(characters_of(piece.units[0].key)[0].c))
    return false;
  return is_quantity(piece.inserted, index.lexicon().numbers);
}

}  // namespace

std::optional<Insertion> wrong_insertion(const Pieces& pieces, const Index& index, const std::string& quote,
                                         const std::vector<Range>& places) {
  if (pieces.inserted.empty()) return std::nullopt;
  std::string turn = added_turn(index, pieces, places);
  if (turn.empty()) turn = added_limit(index, pieces, places);
  if (!turn.empty()) {
    Insertion found = bracket_of(quote, turn).value_or(Insertion{});
    found.shown = "add what turns or limits the sense, “" + turn + "”";
    return found;
  }
  if (const std::string negation = added_negation(pieces, index); !negation.empty()) {
    Insertion found = bracket_of(quote, negation).value_or(Insertion{});
    found.shown = told_of_negation(found.shown, negation);
    return found;
  }
  auto number = changed_number(quote, index.bracketed(), index.lexicon().numbers);
  if (number) {
    number->shown = "make another number, “" + number->shown + "”";
    return number;
  }
  if (const std::string* edge = quantity_at_edge(pieces, index)) {
    Insertion found = bracket_of(quote, *edge).value_or(Insertion{});
    found.shown = "add a number, “" + *edge + "”";
    return found;
  }
  for (const Piece& piece : pieces.list)
    if (adds_quantity(piece, index)) {
      Insertion found = bracket_of(quote, piece.inserted).value_or(Insertion{});
      found.shown = "add a number, “" + piece.inserted + "”";
      return found;
    }
  return std::nullopt;
}

}  // namespace brief::evidence
