#include "evidence/listeners.hpp"

#include <algorithm>
#include <span>

#include "base/is_any.hpp"
#include "base/word_table.hpp"
#include "evidence/openers.hpp"
#include "evidence/roles.hpp"
#include "evidence/speech.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

struct Words {
  std::string_view tag, words;
};

constexpr Words more_prepositions[] = {
    {"nl", "tegen aan tegenover op tijdens bij met uit naar voor"},
    {"de", "an den gegenüber vorm auf während"},
    {"fr", "aux devant auprès"},
    {"it",
     "a al allo alla all' ai agli alle davanti coi nello nell' negli nelle sul sulla sui sulle sull' verso presso tra "
     "fra"},
    {"es", "a al ante"},
    {"pt", "a ao aos à às perante em no na nos nas"},
    {"el", "σε στον στην στο στη στους στις στα προς ενώπιον κατά"},
    {"pl", "do przed wobec w we z ze podczas przy"},
    {"da", "til over for overfor i på under ved efter med"},
    {"no", "til overfor i på under ved etter med"},
    {"sv", "till inför i på under vid efter med"},
    {"cs", "před v ve na při"},
    {"sk", "pred v vo na pri"},
    {"sq", "për te me para"},
    {"bg", "на пред във със при към до през върху според срещу"},
    {"mk", "на пред при кон до кај преку"},
    {"ro", "către la"},
};

/// Ends of nouns of people and of offices to whom something is said, or with whom somebody was.
constexpr Words oblique[] = {
    {"hr", "u om em ima ama"},
    {"sr", "у ом ем има ама u om em ima ama"},
    {"pl", "owi om ami ach ą em"},
    {"sl", "jem ju ima om em"},
    {"tr", "lere lara lerle larla lerden lardan"},
    {"sq", "ëve"},
    {"el", "ους"},
    {"ro", "ilor elor"},
};

/// Of people only: the office behind another noun tells whose that one is.
constexpr Words genitives[] = {
    {"hr", "ika ara lja"}, {"sr", "ика ара ља ika ara lja"}, {"pl", "rza rzy"}, {"sl", "jev"}, {"tr", "lerin ların"},
    {"el", "ων"},
};

/// The same in German where a verb of speech of one person stands in front.
constexpr Words oblique_behind_verb[] = {{"de", "isten enten innen kern nern tern"}};

constexpr std::string_view southern = "hr bs cnr sr";

bool holds(std::string_view list, std::string_view word) {
  bool found = false;
  each_word(list, [&](std::string_view one) { found = found || one == word; });
  return found;
}

bool ends_with_one_of(std::string_view lower, std::string_view endings) {
  bool found = false;
  each_word(endings, [&](std::string_view ending) { found = found || lower.ends_with(ending); });
  return found;
}

std::string_view of_language(std::span<const Words> rows, std::string_view tag) {
  if (tag == "bs" || tag == "cnr") tag = "hr";
  for (const Words& row : rows)
    if (row.tag == tag) return row.words;
  return {};
}

}  // namespace

bool is_listener_form(std::string_view lower, std::string_view language) {
  // Names that end so by themselves.
  constexpr std::string_view names[] = {"escu", "esku", "еску", "yahu", "jahu", "јаху", "sandu", "санду"};
  const auto ends = [lower](std::string_view ending) { return lower.size() > 5 && lower.ends_with(ending); };
  if (std::any_of(std::begin(names), std::end(names), ends)) return false;
  if (language == "pl") return ends("owi") || ends("om");
  if (!holds(southern, language) && language != "sl") return false;
  constexpr std::string_view endings[] = {"u", "у", "ima", "има", "ama", "ама", "iji", "ији", "skoj", "ској"};
  return std::any_of(std::begin(endings), std::end(endings), ends) || (language == "sl" && ends("jem"));
}

bool is_oblique_noun(std::string_view lower, std::string_view language) {
  return is_listener_form(lower, language) || ends_with_one_of(lower, of_language(oblique, language));
}

bool is_genitive(std::string_view lower, std::string_view language) {
  return ends_with_one_of(lower, of_language(genitives, language));
}

bool is_oblique_behind_verb(std::string_view lower, std::string_view language) {
  return ends_with_one_of(lower, of_language(oblique_behind_verb, language));
}

bool is_preposition_of(std::string_view language, std::string_view lower) {
  return holds(of_language(more_prepositions, language), lower);
}

bool may_give_source(std::string_view lower) {
  constexpr std::string_view words[] = {"for", "from", "pour", "per", "za",  "за",  "para", "për", "für",
                                        "für", "για",  "iz",   "из",  "din", "pas", "po",   "по",  "pentru",
                                        "dla", "voor", "me",   "me",  "por", "als", "nach"};
  return is_of_agent(lower) || is_any(lower, words);
}

bool is_of_agent(std::string_view lower) {
  constexpr std::string_view words[] = {"by", "von",  "od",  "од",  "от",    "από",  "par",
                                        "da", "door", "por", "nga", "przez", "while"};
  return is_any(lower, words);
}

bool is_question_noun(std::string_view lower) {
  constexpr std::string_view stems[] = {"question",  "domand",     "pregunt", "frage",   "vrag",     "vraag",
                                        "spørgsmål", "pitanj",     "питањ",   "прашањ",  "въпрос",   "pytan",
                                        "pyetj",     "ερώτησ",     "ερωτήσ",  "sorular", "întrebăr", "vprašanj",
                                        "pergunt",   "microphone", "microfon"};
  return std::any_of(std::begin(stems), std::end(stems),
                     [lower](std::string_view stem) { return lower.starts_with(stem); });
}

bool stands_before_noun(std::string_view lower) {
  constexpr std::string_view words[] = {"dem",    "den",  "des",     "einem", "einer",      "einigen",  "mehreren",
                                        "les",    "los",  "las",     "gli",   "i",          "le",       "lo",
                                        "some",   "many", "several", "local", "plusieurs",  "alcuni",   "varios",
                                        "enkele", "een",  "των",     "τους",  "τον",        "την",      "τη",
                                        "os",     "as",   "de",      "ses",   "okupljenim", "окупљеним"};
  return is_definite(lower) || is_indefinite(lower) || is_possessive(lower) || is_any(lower, words);
}

/// Whether a word is of people who are told something or asked, or of an office told of in a case that is no subject's.
bool Speech::is_addressed(std::uint32_t at, Range clause) const {
  const std::string lower = lower_case(index_.key(at));
  const bool people = is_bystander(lower);
  if (people && is_of_question(at, clause)) return true;
  if (!people && (offices_at(at) == 0 || is_deputy_at(at))) return false;
  const auto is_no_subject = [&](const Lexicon& lexicon) {
    const std::string_view tag = lexicon.tag;
    return is_oblique_noun(lower, tag) || (people && is_genitive(lower, tag)) ||
           (is_oblique_behind_verb(lower, tag) && has_said({clause.begin, at}));
  };
  return is_no_subject(index_.lexicon()) || is_no_subject(index_.narration());
}

/// Alle domande dei | giornalisti |; the questions of | reporters |: who asked what the speaker answers.
bool Speech::is_of_question(std::uint32_t at, Range clause) const {
  constexpr std::uint32_t most = 2;  // words between
  for (std::uint32_t noun = at; noun-- > clause.begin && at - noun <= most + 1 && index_.kind(noun) == Kind::word;) {
    if (is_question_noun(lower_case(index_.key(noun)))) return !is_said(noun);
    if (!is_partitive(lower_case(index_.key(noun))) && !stands_before_noun(lower_case(index_.key(noun))) &&
        !is_preposition(noun) && !is_name_particle(lower_case(index_.key(noun))))
      return false;
  }
  return false;
}

/// The end of the name of a body or a place behind an article: the | Financial Times |, la | Stampa |.
std::uint32_t Speech::end_of_named(std::uint32_t at, std::uint32_t end) const {
  const auto is_part = [&](std::uint32_t k) {
    const bool joins = is_name_particle(lower_case(index_.key(k))) && k + 1 < end && is_capital(k + 1);
    return (is_capital(k) && !is_office(k) && !is_own_name(k)) || joins;
  };
  while (at < end && is_part(at)) ++at;
  return at;
}

/// The end of a Turkish name with what tells the case in which it is no subject, and of the office in front: |
/// Cumhurbaşkanı Erdoğan'ın | sözleri.
std::uint32_t Speech::end_of_turkish_owner(std::uint32_t at, std::uint32_t end) const {
  if (!index_.knows("tr")) return at;
  std::uint32_t last = at;
  while (last < end && is_capital(last) && index_.key(last).find('\'') == std::string::npos) ++last;
  const bool owner = last < end && is_capital(last) && index_.key(last).find('\'') != std::string::npos;
  return owner ? last + 1 : at;
}

/// The end of the phrase of a preposition and one or several persons, or of a name with an article: | tegen de
/// journalisten |; | with President Osmani |; | with the Financial Times |. The place itself where none begins, or
/// where a verb of speech has them for its subject: after the president | said.
std::uint32_t Speech::end_of_companions(std::uint32_t at, std::uint32_t end) const {
  constexpr std::uint32_t most = 2;  // words in front of the noun
  if (const std::uint32_t owner = end_of_turkish_owner(at, end); owner > at) return owner;
  const std::string preposition = lower_case(index_.key(at));
  if (!is_preposition(at) || is_of_agent(preposition) || is_possessive(preposition)) return at;  // French sa
  std::uint32_t noun = at + 1;
  while (noun < end && noun <= at + most && stands_before_noun(lower_case(index_.key(noun)))) ++noun;
  if (noun >= end || stops(noun)) return at;
  const std::string lower = lower_case(index_.key(noun));
  const bool people = is_bystander(lower) || is_people(lower), office = is_office(noun) || is_relation(lower);
  if (!people && may_give_source(preposition)) return at;
  std::uint32_t last = people ? noun + 1 : at;
  if (office && !people) last = end_of_named(end_of_title(noun, {noun, end}), end);
  const bool named = !people && !office && noun > at + 1 && is_capital(noun);
  if (named && !index_.lexicon().nouns_have_capitals) last = end_of_named(noun, end);
  const bool told =
      is_said(last) || (last < index_.size() && is_auxiliary(lower_case(index_.key(last))) && is_said(last + 1));
  return told ? at : last;
}

}  // namespace brief::evidence
