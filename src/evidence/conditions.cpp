#include "evidence/conditions.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/governing.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/splices.hpp"
#include "evidence/turkish.hpp"

namespace brief::evidence {
namespace {

bool has_flag(const Index& index, std::uint32_t at, std::uint16_t flags) {
  return (index.clause_flags(at) & flags) != 0;
}

bool parts_by_comma(const Index& index) { return index.lexicon().clauses->parts_by_comma; }

}  // namespace

bool is_awaiting(std::string_view lower) {
  constexpr std::string_view words[] = {"until",  "till",      "unless", "solange", "bis",    "finché",
                                        "derisa", "përderisa", "dok",    "dokle",   "док",    "докле",
                                        "додека", "докато",    "dokler", "dopóki",  "zolang", "totdat"};
  return std::find(std::begin(words), std::end(words), lower) != std::end(words);
}

namespace {

/// Until | everything is agreed: the clause is only awaited. Before a date (until December 2028) there is none.
bool awaits_clause(const Index& index, std::uint32_t begin) {
  constexpr std::uint32_t before_verb = 4;  // units
  if (!has_flag(index, begin - 1, clause_word::awaits)) return false;
  for (std::uint32_t at = begin; at < index.size() && at - begin < before_verb; ++at) {
    if (index.kind(at) != Unit::Kind::word || index.starts_block(at) || index.numbers(at, at + 1) > 0) return false;
    if (has_flag(index, at, clause_word::links) || index.is_negation(at)) return true;
  }
  return false;
}

/// What a clause is awaited or supposed by in several words.
constexpr std::string_view awaiting_phrases[] = {"hasta que",
                                                 "antes de que",
                                                 "mientras no",
                                                 "jusqu' à ce que",
                                                 "jusqu' à ce qu'",
                                                 "tant que",
                                                 "tant qu'",
                                                 "avant que",
                                                 "avant qu'",
                                                 "à condition que",
                                                 "fino a quando",
                                                 "fin quando",
                                                 "fino a che",
                                                 "prima che",
                                                 "a condizione che",
                                                 "até que",
                                                 "antes que",
                                                 "enquanto não",
                                                 "până când",
                                                 "până ce",
                                                 "înainte să",
                                                 "deri sa",
                                                 "deri kur",
                                                 "para se",
                                                 "me kusht që",
                                                 "sve dok",
                                                 "све док",
                                                 "се додека",
                                                 "prije nego",
                                                 "pre nego",
                                                 "пре него",
                                                 "пред да",
                                                 "преди да",
                                                 "pod uslovom da",
                                                 "pod uvjetom da",
                                                 "под условом да",
                                                 "под услов да",
                                                 "μέχρι να",
                                                 "έως ότου",
                                                 "μέχρις ότου",
                                                 "πριν να",
                                                 "με τον όρο ότι",
                                                 "as long as",
                                                 "so long as",
                                                 "on condition that",
                                                 "provided that",
                                                 "in the event that",
                                                 "a condición de que",
                                                 "dokler ne",
                                                 "only if",
                                                 "even if",
                                                 "in case",
                                                 "vorausgesetzt , dass",
                                                 "unter der bedingung , dass",
                                                 "siempre que"};

std::string_view last_word(std::string_view phrase) { return phrase.substr(phrase.rfind(' ') + 1); }

/// Where a phrase begins that ends before a place; the place itself where it doesn't stand there.
std::uint32_t start_of_phrase(const Index& index, std::uint32_t end, std::string_view phrase) {
  std::uint32_t at = end;
  for (; !phrase.empty(); --at) {
    const std::string_view word = last_word(phrase);
    if (at == 0 || index.starts_block(at) || lower_at(index, at - 1) != word) return end;
    phrase.remove_suffix(std::min(phrase.size(), word.size() + 1));
  }
  return at;
}

/// Jusqu’à ce que | tout soit accordé; hasta que | todo esté acordado.
Range awaited_in_words(const Index& index, std::uint32_t begin) {
  if (!has_flag(index, begin - 1, clause_word::ends_awaiting)) return {};
  const std::string last = lower_at(index, begin - 1);
  for (const std::string_view phrase : awaiting_phrases) {
    const std::uint32_t start = last_word(phrase) == last ? start_of_phrase(index, begin, phrase) : begin;
    if (start < begin) return {start, begin};
  }
  return {};
}

/// They have provided; we provided: a verb and no conjunction.
bool is_participle_of(const Index& index, std::uint32_t at) {
  if (lower_at(index, at) != "provided" || at == 0 || index.starts_block(at)) return false;
  return has_flag(index, at - 1, clause_word::links) || index.has(&Lexicon::pronouns, lower_at(index, at - 1));
}

}  // namespace

bool ends_awaiting(std::string_view lower) {
  const auto ends_phrase = [lower](std::string_view phrase) {  // asked of each word of an archive
    return phrase.back() == lower.back() && last_word(phrase) == lower;
  };
  return !lower.empty() && std::any_of(std::begin(awaiting_phrases), std::end(awaiting_phrases), ends_phrase);
}

Range condition_before(const Index& index, std::uint32_t begin) {
  if (begin == 0 || begin >= index.size() || index.starts_block(begin)) return {};
  if (const Range awaited = awaited_in_words(index, begin); awaited != Range{}) return awaited;
  // Siempre que se | respeten; ако неко | мисли.
  constexpr std::string_view somebody[] = {"se",     "s'",       "si",       "on",     "man",     "someone",
                                           "anyone", "anybody",  "somebody", "neko",   "iko",     "netko",
                                           "неко",   "ико",      "некој",    "някой",  "κάποιος", "ktoś",
                                           "dikush", "qualcuno", "alguien",  "jemand", "cineva",  "nekdo"};
  const std::string last = lower_at(index, begin - 1);
  const bool has_subject = index.has(&Lexicon::pronouns, last) ||
                           std::find(std::begin(somebody), std::end(somebody), last) != std::end(somebody);
  if (has_subject && begin > 1 && !index.starts_block(begin - 1) && lower_at(index, begin) == index.key(begin)) {
    const Range awaited = awaited_in_words(index, begin - 1);
    if (awaited != Range{}) return {awaited.begin, begin};
    if (has_flag(index, begin - 2, clause_word::supposes) && last != "si") return {begin - 2, begin};
  }
  if (awaits_clause(index, begin)) return {begin - 1, begin};
  if (!has_flag(index, begin - 1, clause_word::supposes) || is_participle_of(index, begin - 1)) return {};
  // French si is `so` too: before no noun, name or pronoun.
  const std::string next = lower_at(index, begin);
  const bool subject =
      index.has(&Lexicon::common, next) || index.has(&Lexicon::pronouns, next) || next != index.key(begin);
  const std::string word = lower_at(index, begin - 1);
  return (word == "si" || word == "provided") && !subject ? Range{} : Range{begin - 1, begin};
}

namespace {

constexpr std::string_view phrases_of_condition =
    "provided,providing,on condition that,as long as,so long as,siempre que,a condición de que,"
    "à condition,a condizione che,a patto che,pod uslovom da,pod uvjetom da,под условом да,под услов да,"
    "при условие че,me kusht që,vorausgesetzt,unter der bedingung,sofern,με τον όρο,à moins que,"
    "à moins qu',pourvu que,pourvu qu',tant que,a meno che,purché,a menos que,con tal de que,salvo que,"
    "siempre y cuando,përveç nëse,me kusht,εφόσον,εκτός αν,εάν,освен ако,осим ако,osim ako,sem ako,tek ako,"
    "es sei denn,pod warunkiem,cu condiţia,pod pogojem,desde que,op voorwaarde,"
    "on the condition that,on one condition,subject to,in the event of,in the event that,in case of,"
    "assuming that,conditional on,conditional upon,contingent on,sous réserve,en cas de,en cas d',"
    "unter der voraussetzung,vorbehaltlich,im falle,a reserva de,en caso de,in caso di,"
    "pod uslovom,pod uvjetom,под условом,под услов,при условие,υπό τον όρο,υπό την προϋπόθεση,"
    "με την προϋπόθεση,yeter ki,eğer,şayet,"
    "à supposer que,à supposer qu',pour autant que,pour autant qu',à la condition,à la seule condition,"
    "à l' unique condition,sauf si,sauf s',à moins de,à moins d',sempre che,previo accordo,previa approvazione,"
    "unter dem vorbehalt,unter der prämisse,osim ukoliko,pod pretpostavkom,осим уколико,под претпоставком,"
    "освен доколку,под претпоставка,при положение че,εκτός εάν,εκτός κι αν,po qe se,në qoftë se,në rast se,"
    "pending approval,pending ratification,pending agreement,pending review,pending the outcome,pending a vote,"
    "insofar as,in so far as,with one caveat,with the caveat,with the proviso,with one proviso,were they to,were we to,"
    "were he to,were she to,were it to,were you to,"
    "unter einer bedingung,unter folgender bedingung,unter der annahme,erst nach,erst nachdem,"
    "à une condition,à une seule condition,sous condition,sous conditions,dès lors que,dès lors qu',"
    "a una condizione,a una sola condizione,finché,fintanto che,con una condición,con la condición,com uma condição,"
    "com a condição,pod jednim uslovom,pod jednim uvjetom,pod tim uslovom,pod tim uvjetom,uz uslov,uz uvjet,dok god,"
    "под једним условом,под тим условом,уз услов,док год,под еден услов,сѐ додека,се додека,при едно условие,"
    "стига да,αρκεί να,υπό έναν όρο,με έναν όρο,me një kusht,për sa kohë,mjafton të,mjafton që,tek şartla,bir şartla,"
    "pod jednym warunkiem,pod enim pogojem,cu o condiţie,op één voorwaarde,pod jednou podmínkou,pod podmínkou,"
    "pod podmienkou";

/// Enough, where no comma stands in front of them.
constexpr std::string_view phrases_apart = "стига,αρκεί";

/// The words from a place on by which a clause is supposed, of a list: provided that, siempre que.
Range condition_in_words(const Index& index, std::uint32_t begin, std::string_view phrases) {
  if (begin >= index.size() || index.starts_block(begin)) return {};
  const std::string first = lower_at(index, begin);
  for (std::string_view rest = phrases; !rest.empty();) {
    std::string_view phrase = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(rest.size(), phrase.size() + 1));
    if (phrase.substr(0, phrase.find(' ')) != first) continue;
    std::uint32_t at = begin;
    while (!phrase.empty() && at < index.size()) {
      const std::string_view word = phrase.substr(0, phrase.find(' '));
      if (lower_at(index, at) != word) break;
      phrase.remove_prefix(std::min(phrase.size(), word.size() + 1));
      ++at;
    }
    if (phrase.empty()) return {begin, at};
  }
  return {};
}

/// Si on nous le demande; not si forts.
bool begins_clause_of_french_si(const Index& index, std::uint32_t at) {
  constexpr std::string_view words[] = {"on",  "nous", "vous", "il",    "elle", "ils",  "elles", "je",  "j'",
                                        "tu",  "le",   "la",   "les",   "l'",   "un",   "une",   "des", "ce",
                                        "c'",  "cela", "ça",   "notre", "nos",  "leur", "leurs", "ces", "cette",
                                        "cet", "tout", "tous", "rien",  "nul",  "d'"};
  const auto letters = characters_of(index.key(at));
  const bool name = !letters.empty() && is_upper(letters.front().c);
  return name || !index.lexicon().is_of("fr") ||
         std::find(std::begin(words), std::end(words), lower_at(index, at)) != std::end(words);
}

/// Whether a quotation ends at a place, behind its comma or without one, and isn't taken up again: “…, if they pay,” he
/// said. Not “…, but if they pay,” he said, “we will …”.
bool ends_quotation(const Index& index, std::uint32_t at) {
  constexpr std::uint32_t longest = 16;  // units of who says it
  if (index.key(at) == ",") ++at;
  if (at >= index.size() || index.starts_block(at) || index.kind(at) != Unit::Kind::closing) return false;
  for (std::uint32_t k = at; k < index.size() && k - at < longest && !index.starts_block(k); ++k)
    if (index.kind(k) == Unit::Kind::opening) return false;
  return true;
}

/// Whether a mark ends a condition and the sentence that depends on it, or a comma goes on with no clause that does: if
/// they pay, | and then go home; if they pay, | said Kurti. Not: but if they attack, | we will answer.
bool ends_condition(const Index& index, std::uint32_t mark) {
  const std::string_view key = index.key(mark);
  if (key == "." || key == "!" || key == ")") return true;
  const std::uint32_t next = mark + 1;
  if (key != "," || next >= index.size() || index.starts_block(next) || !is_word(index, next)) return false;
  return parts_clauses(index, next) || joins_clauses(index, next) || index.has(&Lexicon::said, lower_at(index, next));
}

/// Where a sentence that goes on behind a place ends, or what depends on the condition there does; Index::no_id where
/// another clause may depend on it.
std::uint32_t end_of_condition(const Index& index, std::uint32_t at) {
  constexpr std::uint32_t longest = 24;  // units
  for (std::uint32_t k = at; k < index.size() && k - at < longest; ++k) {
    if (index.starts_block(k) || !index.in_one_sentence(at, k)) return k;
    if (ends_quotation(index, k)) return k;
    if (!is_word(index, k)) return ends_condition(index, k) ? k : Index::no_id;
  }
  return at + longest >= index.size() ? index.size() : Index::no_id;
}

/// If I may say so; if you like; wenn ich so sagen darf; si je puis dire.
bool is_manner_of_speaking(const Index& index, std::uint32_t at) {
  constexpr std::string_view who[] = {"i", "you", "we", "ich", "sie", "man", "je", "vous", "on", "posso", "me", "mogu"};
  constexpr std::string_view says[] = {"say",       "like",    "will", "please", "ask",    "wish",
                                       "sagen",     "wollen",  "darf", "dire",   "voulez", "veut",
                                       "permettez", "permite", "reći", "kažem",  "aşa"};
  if (!is_any(lower_at(index, at), who)) return false;
  for (std::uint32_t k = at + 1; k < index.size() && k - at <= 3 && is_word(index, k); ++k)
    if (is_any(lower_at(index, k), says)) return true;
  return false;
}

/// A mark behind which a condition may stand apart: , – ( ;
bool parts_condition(const Index& index, std::uint32_t at) {
  const std::string_view key = index.key(at);
  return key == "," || key == "(" || key == ";" || index.kind(at) == Unit::Kind::dash;
}

bool is_only(std::string_view lower) {
  constexpr std::string_view words[] = {
      "only",   "nur",    "seulement",  "solo", "sólo",       "solamente", "samo",     "само",     "tek",
      "тек",    "vetëm",  "μόνο",       "erst", "uniquement", "einzig",    "allein",   "soltanto", "unicamente",
      "jedino", "једино", "единствено", "дури", "едва",       "ancak",     "yalnızca", "sadece"};
  return is_any(lower, words);
}

/// Should they pay; had we the choice; sollte Serbien zahlen: a condition by the order of its words.
bool is_inverted(const Index& index, std::uint32_t at) {
  constexpr std::string_view german[] = {"sollte", "sollten"}, english[] = {"should", "had", "were"};
  constexpr std::string_view subjects[] = {"i", "you", "he", "she", "it", "we", "they", "there"};
  const std::string lower = lower_at(index, at);
  if (index.lexicon().is_of("de") && is_any(lower, german)) return true;
  return index.lexicon().is_of("en") && is_any(lower, english) && is_any(lower_at(index, at + 1), subjects);
}

/// We leave | – but only if peace holds: a condition behind a comma or a dash that ends the sentence; not: if a little
/// tired.
Range condition_apart(const Index& index, std::uint32_t end) {
  constexpr std::uint32_t most = 3;  // words in front of it
  constexpr std::string_view leading[] = {"however", "but", "mais",   "pero", "ma",    "ali", "али",  "por",  "но",
                                          "αλλά",    "ama", "yalnız", "aber", "fakat", "sem", "osim", "осим", "освен"};
  constexpr std::string_view behind[] = {"a",         "an",     "not",      "only", "ever", "any", "anything",
                                         "necessary", "needed", "possible", "so",   "un",   "une", "ein",
                                         "eine",      "nicht",  "pas",      "no",   "non",  "nur"};
  constexpr std::string_view times[] = {"when",   "after",  "once", "wenn",   "nachdem", "quand", "lorsque",
                                        "après",  "quando", "dopo", "cuando", "después", "kada",  "kad",
                                        "nakon",  "posle",  "када", "кад",    "после",   "кога",  "откако",
                                        "когато", "след",   "kur",  "pasi",   "όταν",    "αφού"};
  if (end + 2 >= index.size() || index.starts_block(end)) return {};
  std::uint32_t at = end;
  if (parts_condition(index, at)) ++at;
  std::uint32_t words = 0;
  while (at < index.size() && words < most && (is_any(lower_at(index, at), leading) || is_only(lower_at(index, at)))) {
    ++at, ++words;
    const bool comma =
        lower_at(index, at - 1) == "however" || (parts_by_comma(index) && is_only(lower_at(index, at - 1)));
    if (at < index.size() && index.key(at) == "," && comma) ++at;
  }
  if (at + 1 >= index.size() || !is_word(index, at) || !is_word(index, at + 1)) return {};
  if (at == end && !(index.lexicon().is_of("en") && is_inverted(index, at))) return {};
  const bool when = words > 0 && is_only(lower_at(index, at - 1)) && is_any(lower_at(index, at), times);
  const bool inverted = is_inverted(index, at);
  if (!when && !inverted && !has_flag(index, at, clause_word::supposes | clause_word::awaits)) return {};
  if (is_manner_of_speaking(index, at + 1)) return {};
  if (is_any(lower_at(index, at + 1), behind) || end_of_condition(index, at) == Index::no_id) return {};
  return {at, at + 1};
}

/// Turkish: imzalarız | , onlar öderse. A condition that stands behind a mark ends with its verb, or with a word for in
/// case of.
Range condition_with_last_word(const Index& index, std::uint32_t end) {
  constexpr std::uint32_t longest = 16;  // units
  if (!index.lexicon().clauses->verb_last || end >= index.size() || !parts_condition(index, end)) return {};
  for (std::uint32_t at = end + 1; at < index.size() && at - end < longest && is_word(index, at); ++at) {
    if (index.starts_block(at)) break;
    if (at + 1 < index.size() && is_word(index, at + 1) && !index.starts_block(at + 1)) continue;
    const std::string lower = lower_at(index, at);
    return ends_supposition(lower) ? Range{at, at + 1} : Range{};
  }
  return {};
}

}  // namespace

Range condition_after(const Index& index, std::uint32_t end) {
  constexpr std::uint32_t asked = 3;  // words in front: we ask them | if they stay
  constexpr std::string_view doubtful[] = {"whether", "ob", "li", "dali", "дали", "ali", "czy", "či", "caso", "of"};
  constexpr std::string_view asks[] = {"ask",       "asks",   "asked",   "asking",  "see",     "know",     "wonder",
                                       "wondering", "decide", "as",      "even",    "only",    "chiedo",   "chiede",
                                       "chiesto",   "vedere", "sapere",  "demande", "demandé", "savoir",   "sait",
                                       "sais",      "voir",   "voyons",  "verra",   "ignore",  "vérifier", "comme",
                                       "même",      "saber",  "sabe",    "sé",      "ver",     "veremos",  "pregunta",
                                       "preguntó",  "como",   "incluso", "aun",     "anche",   "come"};
  std::uint32_t at = end;
  const bool comma = at < index.size() && index.key(at) == ",";
  const bool mark = at < index.size() && !index.starts_block(at) && parts_condition(index, at);
  if (const Range words = condition_in_words(index, mark ? at + 1 : at, phrases_of_condition); words != Range{})
    return words;
  if (const Range words = condition_in_words(index, at + 1, phrases_apart); comma && words != Range{}) return words;
  if (const Range apart = condition_apart(index, end); apart != Range{}) return apart;
  if (const Range last = condition_with_last_word(index, end); last != Range{}) return last;
  if (comma && parts_by_comma(index)) ++at;
  if (at + 1 >= index.size() || index.starts_block(at) || !has_flag(index, at, clause_word::supposes)) return {};
  if (is_any(lower_at(index, at), doubtful) || !is_word(index, at + 1) || index.is_negation(at + 1)) return {};
  if (lower_at(index, at) == "si" && index.knows("fr") && !begins_clause_of_french_si(index, at + 1)) return {};
  for (std::uint32_t k = end; k-- > 0 && end - k <= asked && is_word(index, k);)
    if (is_any(lower_at(index, k), asks)) return {};
  return {at, at + 1};
}

}  // namespace brief::evidence
