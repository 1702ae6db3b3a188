#include "evidence/parted_verbs.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "base/word_table.hpp"
#include "evidence/clauses.hpp"
#include "evidence/negation.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t most_behind = 12;  // units from the end of a quote to the second word
constexpr std::uint32_t most_before = 24;  // units from there back to the first

/// By language: stems of verbs with their second words, and what may stand behind a stem. Those whose second word turns
/// the sense, or makes another verb of the first; of others the first alone says as much.
struct PartedVerbs {
  std::string_view tag, verbs, endings;
};

constexpr PartedVerbs rows[] = {
    {"de",
     "sag ab,lehn ab,schließ aus,schloss aus,schloß aus,setz aus,stell ein,stell zurück,zieh zurück,zog zurück,"
     "zieh ab,zog ab,brech ab,brich ab,brach ab,geb auf,gib auf,gab auf,geb vor,gib vor,gab vor,geb ab,gab ab,"
     "geb zurück,hör auf,kündig an,kündig auf,weis zurück,wies zurück,weis ab,wies ab,weis aus,wies aus,"
     "nehm zurück,nimm zurück,nahm zurück,tret zurück,tritt zurück,trat zurück,tret aus,tritt aus,trat aus,"
     "fall aus,fäll aus,fiel aus,fall weg,fäll weg,fiel weg,heb auf,hob auf,lös auf,lös ab,schaff ab,schalt ab,"
     "schalt aus,bau ab,rüst ab,schieb auf,schob auf,schieb ab,schob ab,streit ab,stritt ab,rat ab,riet ab,"
     "rät ab,wend ab,wand ab,wehr ab,halt ab,hält ab,hielt ab,halt zurück,hält zurück,hielt zurück,leg ab,"
     "leg nieder,leg bei,steig aus,stieg aus,scheid aus,schied aus,schlag aus,schläg aus,schlug aus,schlag ab,"
     "schlug ab,grenz aus,spar aus,spar ein,lauf aus,läuf aus,lief aus,lauf ab,läuf ab,lief ab,riegel ab,"
     "trenn ab,schneid ab,schnitt ab,lass aus,läss aus,ließ aus,lass weg,läss weg,ließ weg,werf vor,wirf vor,"
     "warf vor,schreib ab,schrieb ab,lad aus,läd aus,lud aus,bring um,brach um,komm um,kam um,kehr um,dreh um,"
     "deut um,stoß ab,stieß ab,stimm ab,stimm überein,schränk ein,führ zurück,fahr zurück,fahr herunter,"
     "nehm aus,nimm aus,nahm aus,schaff fort,reiß ab,riss ab,droh an,schwör ab,fang an,fäng an,fing an,mahn an,"
     "wart ab,seh ab,sieh ab,sah ab",
     "e en n t st et te ten test tet ete eten"},
    {"nl",
     "zeg af,zegg af,zei af,wijs af,wijz af,wees af,wez af,sluit uit,sloot uit,sloten uit,trek terug,trok terug,"
     "trekk terug,trokken terug,trek af,stel uit,geef op,gev op,gaf op,gav op,geef af,neem terug,nam terug,keur af,"
     "breek af,brek af,brak af,houd op,hield op,houd tegen,houd in,schort op,zet stop,zet uit,zet af,blaas af,"
     "blies af,haal neer,treed af,treed uit,trad af,trad uit,schaf af,raad af,kondig aan,schakel uit",
     "en t de den te ten"},
    {"en",
     "call off,put off,turn down,turn off,rul out,shut down,shut off,lay off,laid off,writ off,wrote off,"
     "throw out,threw out,pull out,pull down,knock out,strik down,struck down,vot down,brok off,break off",
     "s ed e es ing"},
};

/// Calls `use` with the stem and the second word of each verb of a row, up to the first for which it says so.
bool any_verb(std::string_view verbs, const auto& use) {
  while (!verbs.empty()) {
    const std::string_view one = verbs.substr(0, verbs.find(','));
    verbs.remove_prefix(std::min(verbs.size(), one.size() + 1));
    const std::size_t space = one.find(' ');
    if (use(one.substr(0, space), one.substr(space + 1))) return true;
  }
  return false;
}

bool is_second(const PartedVerbs& row, std::string_view word) {
  return any_verb(row.verbs, [word](std::string_view, std::string_view second) { return second == word; });
}

/// Whether a word is the first of a verb that has a second one.
bool is_first(const Index& index, const PartedVerbs& row, std::uint32_t at, std::string_view second) {
  const std::string lower = lower_at(index, at);
  if (lower != index.key(at) && !begins_sentence(index, at)) return false;
  return any_verb(row.verbs, [&](std::string_view stem, std::string_view word) {
    if (word != second || !lower.starts_with(stem)) return false;
    const std::string_view ending = std::string_view(lower).substr(stem.size());
    return ending.empty() || has_word(row.endings, ending);
  });
}

/// The last word of the clause that goes on at a place; no_id where it is long, or where no clause ends there.
std::uint32_t last_behind(const Index& index, std::uint32_t from) {
  constexpr std::string_view joining[] = {"und", "oder", "aber", "en", "of", "maar", "and", "or", "but"};
  std::uint32_t at = from;
  const auto ends = [&](std::uint32_t k) {
    return k >= index.size() || index.starts_block(k) || !is_word(index, k) || is_any(lower_at(index, k), joining);
  };
  if (ends(at)) return Index::no_id;
  while (at - from < most_behind && !ends(at + 1)) ++at;
  return at - from < most_behind ? at : Index::no_id;
}

/// Vom ersten Tag | an; von hier | aus: a second word of a preposition.
bool is_of_preposition(const Index& index, std::uint32_t second) {
  constexpr std::string_view prepositions[] = {"von", "vom", "van"};
  for (std::uint32_t at = second; at-- > 0 && second - at <= 4 && is_word(index, at);)
    if (is_any(lower_at(index, at), prepositions)) return true;
  return false;
}

/// In English the second word follows the object alone: we call the meeting | off.
std::uint32_t second_of(const Index& index, const PartedVerbs& row, std::uint32_t end) {
  if (row.tag != "en") {
    const std::uint32_t last = last_behind(index, end);
    return last != Index::no_id && is_second(row, index.key(last)) && !is_of_preposition(index, last) ? last
                                                                                                      : Index::no_id;
  }
  const bool second = end < index.size() && is_word(index, end) && is_second(row, index.key(end));
  return second && (end + 1 == index.size() || index.starts_block(end + 1) || !is_word(index, end + 1)) ? end
                                                                                                        : Index::no_id;
}

}  // namespace

Range verb_parted_by(const Index& index, Range left) {
  if (left.end >= index.size() || left.begin >= left.end || index.starts_block(left.end)) return {};
  for (const PartedVerbs& row : rows) {
    if (!knows_any(index, row.tag)) continue;
    const std::uint32_t second = second_of(index, row, left.end);
    if (second == Index::no_id) continue;
    for (std::uint32_t at = left.end; at-- > left.begin && second - at <= most_before && is_word(index, at);)
      if (is_first(index, row, at, index.key(second))) return {second, second + 1};
  }
  return {};
}

}  // namespace brief::evidence
