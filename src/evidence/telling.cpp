#include "evidence/telling.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/governing.hpp"
#include "evidence/sentence_heads.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t longest = 160;  // units of a quotation beside the place
constexpr std::uint32_t behind = 3;     // words between the verb and the mark: sagte uns nie: „

/// Not only did he say so.
bool limits(std::string_view lower) {
  constexpr std::string_view words[] = {
      "only",  "just",   "simply",   "merely",        "nur",       "bloß", "lediglich", "einfach", "seulement",
      "juste", "solo",   "soltanto", "semplicemente", "solamente", "sólo", "samo",      "само",    "vetëm",
      "μόνο",  "sadece", "yalnızca", "tylko",         "zgolj",     "doar", "alleen",    "slechts"};
  return is_any(lower, words);
}

/// Reportedly said: that somebody else tells it is no denial.
bool is_hearsay(std::string_view lower) {
  constexpr std::string_view stems[] = {"alleg",    "reported", "suppos",     "purport", "ostensibl", "angeblich",
                                        "mutmaßl",  "vermeint", "vorgeblich", "présum",  "prétend",   "presun",
                                        "presumib", "supuest",  "navodn",     "наводн",  "gjoja",     "supozuar",
                                        "δήθεν",    "sözde",    "güya",       "rzekom",  "domnevn",   "chipurile"};
  return std::any_of(std::begin(stems), std::end(stems),
                     [lower](std::string_view stem) { return lower.starts_with(stem); });
}

/// What begins a clause beside: nobody was surprised when he said.
bool begins_clause(const Index& index, std::uint32_t at) {
  constexpr std::string_view words[] = {"when",  "while",  "because", "although", "wenn", "als",  "weil", "quand",
                                        "parce", "quando", "perché",  "kada",     "jer",  "када", "јер",  "and"};
  const std::string lower = lower_at(index, at);
  return is_any(lower, words) || begins_aside(lower) || joins_clauses(index, at);
}

}  // namespace

bool is_telling(const Index& index, std::uint32_t at) {
  constexpr std::uint16_t flags = clause_word::bare | clause_word::tells;
  constexpr std::string_view participles[] = {"казвал", "казвала", "казвали", "рекол", "рекла", "рекле", "кажал"};
  const std::string lower = lower_at(index, at);
  return lower == index.key(at) &&
         (index.has(&Lexicon::said, lower) || is_any(lower, participles) || (index.clause_flags(at) & flags) != 0);
}

bool is_form_of_telling(std::string_view lower) {
  constexpr std::string_view words[] = {
      "say",       "saying",     "utter",      "uttered",     "uttering",    "spoke",     "spoken",      "speak",
      "claiming",  "telling",    "declaring",  "writing",     "prononcé",    "tenu",      "dit",         "dire",
      "déclaré",   "affirmé",    "gesagt",     "sagen",       "geäußert",    "erklärt",   "behauptet",   "dicho",
      "decir",     "declarado",  "afirmado",   "detto",       "dichiarato",  "affermato", "pronunciato", "reći",
      "rekao",     "rekla",      "rekli",      "kazao",       "kazala",      "izjavio",   "izjavila",    "izjavili",
      "izgovorio", "izgovorila", "рекао",      "рекли",       "рећи",        "изјавио",   "изјавила",    "изјавили",
      "изговорио", "изговорила", "рекол",      "рекла",       "рекле",       "кажал",     "кажала",      "кажале",
      "изјавил",   "изјавиле",   "казвал",     "казвала",     "казвали",     "казал",     "казала",      "казали",
      "заявил",    "заявила",    "заявили",    "изричал",     "изричала",    "изрекъл",   "изрекла",     "рекъл",
      "thënë",     "thotë",      "tha",        "deklaruar",   "pohuar",      "shprehur",  "πει",         "ειπώθηκε",
      "είπε",      "δηλώσει",    "powiedział", "powiedziała", "stwierdził",  "rekel",     "dejal",       "izjavil",
      "spus",      "declarat",   "afirmat",    "dediğini",    "söylediğini", "gezegd",    "dito"};
  return is_any(lower, words);
}

bool is_bare_negation(std::string_view lower) {
  constexpr std::string_view words[] = {
      "not",   "no",    "never", "nor",    "neither", "cannot", "nicht", "nie",   "ohne",   "without",
      "pas",   "ne",    "n'",    "jamais", "sans",    "non",    "mai",   "senza", "né",     "nije",
      "nisu",  "nismo", "nisam", "neće",   "nikad",   "nikada", "bez",   "није",  "нису",   "нисмо",
      "нисам", "неће",  "никад", "никада", "без",     "не",     "нема",  "nuk",   "kurrë",  "niciodată",
      "s'",    "mos",   "δεν",   "μην",    "όχι",     "değil",  "nunca", "ποτέ",  "никога", "никогаш",
      "sin",   "niet",  "nooit", "nu",     "ni",      "não",    "ikke",  "inte"};
  return is_any(lower, words) || lower.ends_with("n't") || lower.starts_with("kein") || lower.starts_with("nessun");
}

bool is_plain_negation(std::string_view lower) {
  constexpr std::string_view words[] = {
      "none",    "nobody",   "nothing", "nowhere",   "hardly",    "barely",  "scarcely", "nichts",  "niemand",
      "niemals", "nirgends", "weder",   "kaum",      "nein",      "aucun",   "aucune",   "rien",    "personne",
      "nul",     "nulle",    "ni",      "guère",     "nullement", "niente",  "nulla",    "nemmeno", "neanche",
      "neppure", "mica",     "no",      "nada",      "nadie",     "ninguno", "ninguna",  "ningún",  "tampoco",
      "jamás",   "niko",     "nitko",   "ništa",     "ni",        "niti",    "nikakav",  "nigdje",  "nigde",
      "ne",      "nemam",    "nema",    "nemaju",    "нико",      "ништа",   "ни",       "нити",    "нема",
      "никој",   "ништо",    "ниту",    "ниедно",    "нищо",      "никой",   "нито",     "няма",    "askush",
      "asgjë",   "kurrë",    "asnjë",   "asnjëherë", "jo",        "as",      "κανείς",   "κανένας", "καμία",
      "κανένα",  "τίποτα",   "ούτε",    "δε",        "μη",        "kimse",   "hiç",      "hiçbir",  "asla",
      "yok",     "nikt",     "nic",     "nigdy",     "żaden",     "żadna",   "nimeni",   "nimic",   "niciodată",
      "niciun",  "nicio",    "niemand", "niets",     "nergens",   "ninguém", "nunca",    "nem",     "soha",
      "senki",   "semmi",    "nikdo",   "nikdy",     "nikto",     "nič",     "žádný",    "žiadny",  "nikomur",
      "nihče",   "nikoli"};
  constexpr std::string_view stems[] = {"neć",  "нећ",  "nijes", "нијес", "nism", "нисм",
                                        "nist", "нист", "nema",  "нема",  "няма"};
  return is_bare_negation(lower) || is_any(lower, words) ||
         std::any_of(std::begin(stems), std::end(stems),
                     [lower](std::string_view stem) { return lower.starts_with(stem); });
}

bool is_auxiliary(const Index& index, std::uint32_t at) { return (index.clause_flags(at) & clause_word::links) != 0; }

bool may_stand_before_telling(const Index& index, std::uint32_t at) {
  const std::string lower = lower_at(index, at);
  const bool name = lower != index.key(at);
  return name || lower == "what" || is_small(index, lower) || index.has(&Lexicon::pronouns, lower) ||
         is_auxiliary(index, at);
}

bool parts_from_telling(const Index& index, std::uint32_t at) {
  const std::string lower = lower_at(index, at);
  return limits(lower) || is_hearsay(lower) || begins_clause(index, at);
}

std::uint32_t opening_before(const Index& index, std::uint32_t place) {
  int closed = 0;
  for (std::uint32_t at = place; at-- > 0 && place - at <= longest;) {
    if (index.kind(at) == Unit::Kind::closing) ++closed;
    if (index.kind(at) == Unit::Kind::opening && closed-- == 0) return at;
  }
  return Index::no_id;
}

std::uint32_t closing_after(const Index& index, std::uint32_t place) {
  int opened = 0;
  for (std::uint32_t at = place; at < index.size() && at - place <= longest; ++at) {
    if (index.kind(at) == Unit::Kind::opening) ++opened;
    if (index.kind(at) == Unit::Kind::closing && opened-- == 0) return at;
  }
  return Index::no_id;
}

namespace {

/// Told reporters in Brussels | : “: the verb, over whom it is told to.
std::uint32_t verb_with_listener(const Index& index, std::uint32_t end) {
  constexpr std::uint32_t listeners = 5;  // words
  constexpr std::string_view verbs[] = {"told",     "tells",   "tell",   "telling",
                                        "informed", "assured", "warned", "reminded"};
  for (std::uint32_t at = end;
       at-- > 0 && end - at <= listeners && is_word(index, at) && !index.starts_block(at + 1);) {
    if (is_telling(index, at)) return is_any(lower_at(index, at), verbs) ? at : Index::no_id;
    if (joins_clauses(index, at)) break;
  }
  return Index::no_id;
}

}  // namespace

Telling telling_of(const Index& index, std::uint32_t place) {
  const std::uint32_t opening = opening_before(index, place);
  if (opening == Index::no_id || opening == 0 || index.starts_block(opening)) return {};
  std::uint32_t end = opening;
  if (index.key(end - 1) == ":" || index.key(end - 1) == ",") --end;
  for (std::uint32_t at = end; at-- > 0 && end - at <= behind && is_word(index, at) && !index.starts_block(at + 1);) {
    if (is_telling(index, at) || is_form_of_telling(index.key(at))) return {opening, at};
    const bool small = is_bare_negation(lower_at(index, at)) || may_stand_before_telling(index, at);
    if (!small || parts_from_telling(index, at)) break;
  }
  const std::uint32_t verb = verb_with_listener(index, end);
  return verb == Index::no_id ? Telling{} : Telling{opening, verb};
}

}  // namespace brief::evidence
