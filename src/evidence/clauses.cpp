#include "evidence/clauses.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/refutations.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t listener = 3;      // words of `tell the whole House`
constexpr std::uint32_t aside = 16;        // units
constexpr std::uint32_t between = 5;       // words between a denial and its clause
constexpr std::uint32_t least_clause = 5;  // words of a quote that is a clause, though its verb is not known
constexpr std::uint32_t inside = 4;        // units of a clause before the quote begins
constexpr std::uint32_t predicate = 10;    // units after a clause

bool has_flag(const Index& index, std::uint32_t at, std::uint16_t flags) {
  return (index.clause_flags(at) & flags) != 0;
}

bool parts_by_comma(const Index& index) { return index.lexicon().clauses->parts_by_comma; }

/// Whether a word presents a clause as what somebody says.
bool presents(const Index& index, std::uint32_t at) {
  return has_flag(index, at, clause_word::presents) || index.has(&Lexicon::said, lower_at(index, at));
}

bool parts_aside(const Index& index, std::uint32_t at) {
  return index.key(at) == "," || index.key(at) == "(" || index.key(at) == ")" || index.kind(at) == Kind::dash;
}

/// Whether a word may stand between a denial and the clause that it denies: a lie to say that; laž je da.
bool binds(const Index& index, std::uint32_t at) {
  const bool particle = characters_of(index.key(at)).size() <= 3;  // de, zu, to
  return particle || has_flag(index, at, clause_word::links | clause_word::presents) || index.is_complementiser(at) ||
         is_preposition(lower_at(index, at)) || index.has(&Lexicon::common, lower_at(index, at));
}

/// Where the words begin that present the clause whose words begin at a place, and whether they present it as said.
struct Opener {
  std::uint32_t begin = Index::no_id;
  bool presented = false;
  bool first = false;  ///< of its sentence: That we leave is untrue.
};

Opener opener_before(const Index& index, std::uint32_t begin) {
  Opener opener;
  opener.begin = bare_opener(index, begin);
  opener.presented = opener.begin != Index::no_id;
  for (std::uint32_t at = begin; !opener.presented && begin - at <= inside; --at) {
    if (index.is_complementiser(at) && is_word(index, at)) {
      opener.begin = at;
      break;
    }
    if (at == 0 || index.starts_block(at) || !is_word(index, at - 1)) break;
  }
  if (opener.begin == Index::no_id) return opener;
  std::uint32_t at = opener.begin;
  opener.first = at == 0 || index.starts_block(at) || index.key(at - 1) == ".";
  for (std::uint32_t k = at; k-- > 0 && at - k <= inside && !index.starts_block(k + 1) && !opener.presented;) {
    if (index.key(k) == "." || index.kind(k) == Kind::closing) break;
    opener.presented = is_word(index, k) && presents(index, k);
  }
  return opener;
}

/// Whether a quote is a clause with its verb, and no phrase of one: not `the north` of `that the north is not safe`.
bool has_verb(const Index& index, Range quoted) {
  const std::uint32_t end = std::min(quoted.end, quoted.begin + aside);
  for (std::uint32_t at = quoted.begin; at < end; ++at)
    if (has_flag(index, at, clause_word::links) || index.has(&Lexicon::pronouns, lower_at(index, at))) return true;
  return false;
}

/// Where a sentence goes on after a clause that stands in front of its verb.
std::uint32_t after_clause(const Index& index, std::uint32_t end) {
  const bool mark = end < index.size() && !index.starts_block(end) && parts_aside(index, end);
  return mark ? end + 1 : end;
}

/// Turkish: … iddiası doğru değildir.
Range denial_after_presenting(const Index& index, std::uint32_t end) {
  bool presented = false;
  for (std::uint32_t at = end; at < index.size() && at - end < predicate && !index.starts_block(at); ++at) {
    if (!is_word(index, at) && !parts_aside(index, at)) break;
    presented = presented || (at - end <= 2 && has_flag(index, at, clause_word::presents));
    const bool denies = has_flag(index, at, clause_word::denies | clause_word::refutes | clause_word::judges);
    if (presented && (denies || index.is_negation(at))) return {at, at + 1};
  }
  return {};
}

}  // namespace

bool knows_any(const Index& index, std::string_view tags) {
  while (!tags.empty()) {
    const std::string_view tag = tags.substr(0, tags.find(' '));
    if (index.knows(tag)) return true;
    tags.remove_prefix(std::min(tags.size(), tag.size() + 1));
  }
  return false;
}

std::uint32_t bare_opener(const Index& index, std::uint32_t begin) {
  if (begin == 0 || begin > index.size() || (begin < index.size() && index.starts_block(begin))) return Index::no_id;
  std::uint32_t at = begin - 1;
  if (parts_by_comma(index)) {
    if (index.key(at) != "," || at == 0 || index.starts_block(at)) return Index::no_id;
    --at;
  }
  if (is_word(index, at) && has_flag(index, at, clause_word::bare)) return at;
  // Wir weisen die Behauptung zurück, | wir gehen.
  if (at > 0 && has_flag(index, at, clause_word::parting) && has_flag(index, at - 1, clause_word::bare)) return at;
  for (std::uint32_t k = begin; k-- > 0 && begin - k <= listener + 1 && is_word(index, k);) {
    if (has_flag(index, k, clause_word::tells)) return k;
    if (index.starts_block(k)) break;
  }
  return Index::no_id;
}

std::uint32_t aside_before(const Index& index, std::uint32_t mark) {
  for (std::uint32_t at = mark; at-- > 0 && mark - at <= aside && !index.starts_block(at + 1);) {
    if (is_word(index, at)) continue;
    return parts_aside(index, at) && mark - at > 1 ? at : Index::no_id;
  }
  return Index::no_id;
}

bool is_mere_aside(const Index& index, std::uint32_t mark) {
  const std::string first = lower_at(index, mark + 1);
  return begins_aside(first) || is_preposition(first);
}

bool denies(const Index& index, std::uint32_t at, std::uint32_t opener) {
  if (refutes(index, at)) return true;
  if (!has_flag(index, at, clause_word::denies | clause_word::judges)) return false;
  bool presented = false;
  std::uint32_t words = 0;
  for (std::uint32_t k = at + 1; k <= opener && k < index.size(); ++k) {
    if (parts_aside(index, k)) {
      // Over an aside, which ends with the next mark.
      std::uint32_t end = k + 1;
      while (end < opener && is_word(index, end)) ++end;
      if (end < opener && parts_aside(index, end)) k = end;
      continue;
    }
    const bool of_clause = k == opener && index.is_complementiser(k);
    presented = presented || (!of_clause && presents(index, k));
    if (!of_clause && ((!binds(index, k) && !presents(index, k)) || ++words > between)) return false;
  }
  return presented || has_flag(index, at, clause_word::denies);
}

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

}  // namespace

namespace {

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
    "es sei denn,pod warunkiem,cu condiția,pod pogojem,desde que,op voorwaarde";

/// The words from a place on by which a clause is supposed: provided that, siempre que.
Range condition_in_words(const Index& index, std::uint32_t begin) {
  if (begin >= index.size() || index.starts_block(begin)) return {};
  const std::string first = lower_at(index, begin);
  for (std::string_view rest = phrases_of_condition; !rest.empty();) {
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

}  // namespace

namespace {

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

/// Where a sentence that goes on behind a place ends, without another comma; Index::no_id where it has one.
std::uint32_t end_without_comma(const Index& index, std::uint32_t at) {
  constexpr std::uint32_t longest = 24;  // units
  for (std::uint32_t k = at; k < index.size() && k - at < longest; ++k) {
    if (index.starts_block(k) || !index.in_one_sentence(at, k)) return k;
    if (ends_quotation(index, k)) return k;
    if (!is_word(index, k)) return index.key(k) == "." || index.key(k) == "!" ? k : Index::no_id;
  }
  return at + longest >= index.size() ? index.size() : Index::no_id;
}

/// If I may say so; if you like; wenn ich so sagen darf; si je puis dire.
bool is_manner_of_speaking(const Index& index, std::uint32_t at) {
  constexpr std::string_view who[] = {"i", "you", "we", "ich", "sie", "man", "je", "vous", "on", "posso", "me", "mogu"};
  constexpr std::string_view says[] = {"say",       "like",    "will", "please", "ask",    "wish",
                                       "sagen",     "wollen",  "darf", "dire",   "voulez", "veut",
                                       "permettez", "permite", "reći", "kažem",  "așa"};
  if (!is_any(lower_at(index, at), who)) return false;
  for (std::uint32_t k = at + 1; k < index.size() && k - at <= 3 && is_word(index, k); ++k)
    if (is_any(lower_at(index, k), says)) return true;
  return false;
}

/// We leave | – but only if peace holds: a condition behind a comma or a dash that ends the sentence; not: if a little
/// tired.
Range condition_apart(const Index& index, std::uint32_t end) {
  constexpr std::uint32_t most = 2;  // words in front of it
  constexpr std::string_view leading[] = {"but",   "only",      "mais", "seulement", "pero", "sólo",   "solo",
                                          "ma",    "solamente", "ali",  "samo",      "али",  "само",   "por",
                                          "vetëm", "но",        "αλλά", "μόνο",      "ama",  "yalnız", "aber",
                                          "nur",   "sem",       "tek",  "освен",     "осим"};
  constexpr std::string_view behind[] = {"a",         "an",     "not",      "only", "ever", "any", "anything",
                                         "necessary", "needed", "possible", "so",   "un",   "une", "ein",
                                         "eine",      "nicht",  "pas",      "no",   "non",  "nur"};
  if (end + 2 >= index.size() || index.starts_block(end)) return {};
  if (index.key(end) != "," && index.kind(end) != Unit::Kind::dash) return {};
  std::uint32_t at = end + 1;
  while (at < index.size() && at - end <= most && is_any(lower_at(index, at), leading)) ++at;
  if (at + 1 >= index.size() || !is_word(index, at) || !is_word(index, at + 1)) return {};
  if (!has_flag(index, at, clause_word::supposes | clause_word::awaits)) return {};
  if (is_manner_of_speaking(index, at + 1)) return {};
  if (is_any(lower_at(index, at + 1), behind) || end_without_comma(index, at) == Index::no_id) return {};
  return {at, at + 1};
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
  if (const Range words = condition_in_words(index, comma ? at + 1 : at); words != Range{}) return words;
  if (const Range apart = condition_apart(index, end); apart != Range{}) return apart;
  if (comma && parts_by_comma(index)) ++at;
  if (at + 1 >= index.size() || index.starts_block(at) || !has_flag(index, at, clause_word::supposes)) return {};
  if (is_any(lower_at(index, at), doubtful) || !is_word(index, at + 1) || index.is_negation(at + 1)) return {};
  if (lower_at(index, at) == "si" && index.knows("fr") && !begins_clause_of_french_si(index, at + 1)) return {};
  for (std::uint32_t k = end; k-- > 0 && end - k <= asked && is_word(index, k);)
    if (is_any(lower_at(index, k), asks)) return {};
  return {at, at + 1};
}

namespace {

/// À ceux qui disent que nous partons, | je réponds : c’est faux.
Range denied_behind(const Index& index, std::uint32_t from) {
  constexpr std::uint32_t farthest = 10;  // units
  for (std::uint32_t at = from; at < index.size() && at - from < farthest && !index.starts_block(at); ++at) {
    if (index.key(at) == "." || index.kind(at) == Kind::closing) break;
    if (has_flag(index, at, clause_word::denies)) return {at, at + 1};
  }
  return {};
}

/// Whether what stands behind a clause denies it as the predicate of its sentence, to the end: Serbia agreed | is a
/// fabrication.
bool denies_to_end(const Index& index, std::uint32_t from) {
  bool denied = false;
  std::uint32_t at = from;
  for (; at < index.size() && at - from <= predicate && is_word(index, at) && !index.starts_block(at); ++at) {
    denied = denied || has_flag(index, at, clause_word::denies | clause_word::judges);
    if (at - from < 1 && !has_flag(index, at, clause_word::links) && !is_proving(lower_at(index, at))) return false;
  }
  return denied && (at >= index.size() || index.starts_block(at) || !is_word(index, at));
}

}  // namespace

bool is_proving(std::string_view lower) {
  constexpr std::string_view stems[] = {"prove", "turned", "turns",  "erwies", "erweis", "herausgest", "avér",
                                        "révél", "rivel",  "result", "pokaza", "показ",  "оказ",       "доказ",
                                        "doli",  "rezult", "αποδεί", "okazał", "izkaza", "ispostav",   "испостав",
                                        "carec", "dovedi", "bleek",  "blijk",  "çıktı"};
  return std::any_of(std::begin(stems), std::end(stems),
                     [lower](std::string_view stem) { return lower.starts_with(stem); });
}

Range denial_after(const Index& index, Range quoted) {
  const std::uint32_t last = std::min(index.size(), quoted.end + predicate + 1);
  if (index.denials(quoted.end, last) + index.negations(quoted.end, last) == 0) return {};
  const Opener opener = opener_before(index, quoted.begin);
  if (const Range found = refuted_in_next_sentence(index, quoted, opener.presented); found != Range{}) return found;
  if (index.lexicon().clauses->verb_last) return denial_after_presenting(index, quoted.end);
  const bool verb = has_verb(index, quoted);
  const std::uint32_t from = after_clause(index, quoted.end);
  const bool whole = opener.begin != Index::no_id && opener.begin + 1 == quoted.begin && from != quoted.end;
  const bool subject = opener.presented && quoted.begin - opener.begin <= 2 && denies_to_end(index, from);
  const bool clause = verb || whole || subject || index.words(quoted.begin, quoted.end) >= least_clause;
  if ((!opener.presented && !opener.first) || !clause) return {};
  if (const Range end = refuted_at_end(index, from); opener.presented && end != Range{}) return end;
  bool linked = false;
  Range negation{};
  for (std::uint32_t at = from; at < last && !index.starts_block(at) && is_word(index, at); ++at) {
    linked = linked || (at - from < 2 && (has_flag(index, at, clause_word::links) || index.is_negation(at) ||
                                          is_proving(lower_at(index, at))));
    if (!linked) continue;
    if (has_flag(index, at, clause_word::denies | clause_word::refutes)) return {at, at + 1};
    if (opener.presented && has_flag(index, at, clause_word::judges)) return {at, at + 1};
    if (negation != Range{} && has_flag(index, at, clause_word::true_of)) return negation;
    if (negation == Range{} && index.is_negation(at)) negation = {at, at + 1};
    // Is untrue; but: is not in doubt.
    const bool last_word = at + 1 == index.size() || index.starts_block(at + 1) || !is_word(index, at + 1);
    if (negation.begin == at && negation != Range{} && last_word) return negation;
  }
  if (opener.presented && (verb || whole) && negation != Range{}) return negation;
  return opener.presented ? denied_behind(index, from) : Range{};
}

}  // namespace brief::evidence
