#include "evidence/line_signs.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/is_any.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

bool is_figures(const Unit& unit, std::size_t least, std::size_t most) {
  return unit.kind == Kind::number && unit.key.size() >= least && unit.key.size() <= most &&
         unit.key.find_first_not_of("0123456789") == std::string::npos;
}

/// 4,/500 men; 2./5 per cent: a number that a line of plain text parts behind its comma or full stop.
void join_over_lines(std::vector<Unit>& units, std::span<const Character> characters) {
  for (std::size_t i = 0; i + 2 < units.size(); ++i) {
    const Unit &first = units[i], &mark = units[i + 1], &rest = units[i + 2];
    if ((mark.key != "," && mark.key != ".") || mark.begin != first.end || !is_figures(first, 1, 3)) continue;
    const std::size_t at = place_of(characters, rest);
    if (at == 0 || characters[at - 1].c != U'\n') continue;
    const bool counted = i + 3 < units.size() && units[i + 3].joined && is_figures(rest, 1, 2);
    if (is_figures(rest, 3, 3) || counted) units[i + 1].joined = units[i + 2].joined = true;
  }
}

/// What stands in front of a place, spaces left out: a line feed at the start of the text.
char32_t mark_before(std::span<const Character> characters, std::size_t at) {
  while (at > 0 && characters[at - 1].c == U' ') --at;
  return at == 0 ? U'\n' : characters[at - 1].c;
}

char32_t mark_behind(std::span<const Character> characters, std::size_t at) {
  while (at < characters.size() && characters[at].c == U' ') ++at;
  return at == characters.size() ? U'\n' : characters[at].c;
}

bool is_spaced(const std::vector<Unit>& units, std::size_t dash) {
  return units[dash].kind == Kind::dash && dash + 1 < units.size() && units[dash + 1].begin > units[dash].end;
}

/// – 5 tanks/– 3 guns: two items of a list are no range.
void part_list_items(std::vector<Unit>& units, std::span<const Character> characters) {
  bool item = false;  // a dash begins the line before
  for (std::size_t i = 0; i + 1 < units.size(); ++i) {
    if (!is_spaced(units, i) || mark_before(characters, place_of(characters, units[i])) != U'\n') continue;
    if (item && units[i].joined) units[i].joined = units[i + 1].joined = false;
    item = true;
  }
}

/// A word behind which a number follows and no aside: by | – 5 per cent.
bool takes_number(std::string_view lower) {
  constexpr std::string_view words[] = {
      "by",   "of",   "at",   "to",     "from",  "was",    "were",    "is",    "are",     "reached", "um",  "von",
      "bei",  "auf",  "war",  "ist",    "lag",   "betrug", "beträgt", "waren", "de",      "à",       "est", "était",
      "di",   "del",  "al",   "era",    "è",     "es",     "fue",     "en",    "za",      "od",      "na",  "bio",
      "bila", "bilo", "je",   "iznosi", "за",    "од",     "на",      "био",   "била",    "било",    "је",  "е",
      "от",   "беше", "prej", "në",     "është", "ishte",  "κατά",    "στο",   "είναι",   "ήταν",    "o",   "do",
      "jest", "van",  "op",   "met",    "is",    "cu",     "la",      "fost",  "iznosio", "iznosila"};
  return is_any(lower, words);
}

/// Whether a dash that stands before the number is one of two around an aside.
bool begins_aside(const std::vector<Unit>& units, std::size_t number) {
  for (std::size_t i = number + 1; i < units.size(); ++i) {
    if (units[i].key == "." || units[i].key == "?" || units[i].key == "!" || units[i].key == ";") return false;
    if (is_spaced(units, i)) return true;
  }
  return false;
}

/// Whether a dash and a number are all that a line or a cell holds, and the number is one with a sign: a share, or one
/// with a decimal mark; in a cell any.
bool fills_cell(const std::vector<Unit>& units, std::span<const Character> characters, std::size_t number) {
  std::size_t last = number;
  while (last + 1 < units.size() && units[last + 1].joined) ++last;
  const char32_t before = mark_before(characters, place_of(characters, units[number - 1]));
  const std::size_t end = place_of(characters, units[last]);
  std::size_t behind = end;
  while (behind < characters.size() && characters[behind].begin < units[last].end) ++behind;
  const char32_t after = mark_behind(characters, behind);
  const auto parts = [](char32_t c) { return c == U'\n' || c == U'|'; };
  if (!(parts(before) || before == U':') || !parts(after)) return false;
  const std::string& key = units[number].key;
  const bool share = key.ends_with('%') || key.ends_with("‰");
  const bool decimal = key.find_first_of(".,") != std::string::npos;
  return share || decimal || before == U'|' || after == U'|';
}

/// Growth was – 5 %: a spaced dash that is clearly a sign.
void join_signs(std::vector<Unit>& units, std::span<const Character> characters) {
  for (std::size_t i = 1; i < units.size(); ++i) {
    if (units[i].kind != Kind::number || units[i].joined || units[i - 1].joined || !is_spaced(units, i - 1)) continue;
    const bool word = i > 1 && units[i - 2].kind == Kind::word && units[i - 2].end < units[i - 1].begin;
    const bool told = word && takes_number(lower_case(units[i - 2].key)) && !begins_aside(units, i);
    if (told || fills_cell(units, characters, i)) units[i].joined = true;
  }
}

/// A word between two halves of which the first has no end: pre- | and | post-war.
bool joins_halves(std::string_view lower) {
  constexpr std::string_view joining[] = {"and", "or", "to",  "und", "oder", "bis",  "et",   "ou",  "e",   "o",    "i",
                                          "ili", "y",  "и",   "или", "u",    "oraz", "lub",  "ali", "en",  "of",   "og",
                                          "och", "ve", "sau", "şi",  "dhe",  "ose",  "veya", "in",  "als", "sowie"};
  return is_any(lower, joining);
}

/// -Ми смо дарежљивији- додаје: a hyphen behind the last word of a line that a dash begins, with a small letter behind
/// it, is the dash that ends what was said.
void part_closing_dashes(std::vector<Unit>& units, std::span<const Character> characters) {
  bool dashed = false;
  for (std::size_t i = 0; i + 1 < units.size(); ++i) {
    if (units[i].kind != Kind::dash) continue;
    const char32_t before = mark_before(characters, place_of(characters, units[i]));
    if (before == U'\n') dashed = true;
    const Unit& next = units[i + 1];
    const bool small = next.kind == Kind::word && lower_case(next.key) == next.key;
    if (dashed && units[i].joined && is_spaced(units, i) && small && !next.joined && !joins_halves(next.key))
      units[i].joined = false, dashed = false;
  }
}

/// Non- nuclear: a prefix whose hyphen stood at the end of a line that is no more. Not pre- and post-war.
void join_prefixes(std::vector<Unit>& units) {
  constexpr std::string_view prefixes[] = {"non", "anti", "ex", "counter", "contra", "pre", "post", "pro", "un", "in"};
  for (std::size_t i = 0; i + 2 < units.size(); ++i) {
    const Unit &prefix = units[i], &dash = units[i + 1], &word = units[i + 2];
    const bool hyphen = dash.kind == Kind::dash && dash.begin == prefix.end && is_spaced(units, i + 1);
    if (!hyphen || word.kind != Kind::word || !is_any(lower_case(prefix.key), prefixes)) continue;
    if (!joins_halves(lower_case(word.key))) units[i + 1].joined = units[i + 2].joined = true;
  }
}

}  // namespace

std::size_t place_of(std::span<const Character> characters, const Unit& unit) {
  const auto found = std::lower_bound(characters.begin(), characters.end(), unit.begin,
                                      [](const Character& c, std::uint32_t byte) { return c.begin < byte; });
  return static_cast<std::size_t>(found - characters.begin());
}

void join_by_lines(std::vector<Unit>& units, std::span<const Character> characters) {
  join_over_lines(units, characters);
  if (std::none_of(units.begin(), units.end(), [](const Unit& unit) { return unit.kind == Kind::dash; })) return;
  join_prefixes(units);
  part_closing_dashes(units, characters);
  part_list_items(units, characters);
  join_signs(units, characters);
}

}  // namespace brief::evidence
