#include "evidence/claimants.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "base/word_table.hpp"
#include "evidence/clauses.hpp"
#include "evidence/openers.hpp"
#include "evidence/periods.hpp"
#include "evidence/roles.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/telling.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t longest_name = 5;  // words
constexpr std::uint32_t near = 8;          // words between a quotation and who wants it said

/// By language: what stands before the name of a source (of Turkish and a German word behind it), phrases of hearsay at
/// the end of a sentence, verbs by which others want words said or heard, and these verbs.
struct Claims {
  std::string_view tags, sources, behind, hearsay, wants, says;
};

constexpr Claims rows[] = {
    {"en", "according to", "",
     "or so they say,or so we are told,or so the story goes,or so it is said,they say,they claim",
     "want wants wanted like love wish expect", "say hear"},
    {"fr", "selon,d' après,à en croire", "", "dit-on,paraît-il,à ce qu' on dit,à ce qu' ils disent,disent-ils",
     "veut veulent voudrait voudraient aimerait aimeraient voulait voulaient", "dire entendre dise disions disent"},
    {"de", "laut,so", "zufolge", "heißt es,wie es heißt,so heißt es,sagen sie,behaupten sie",
     "will wollen möchte möchten wollte wollten würde würden", "hören sagen"},
    {"it", "secondo,a detta di,stando a", "", "si dice,a quanto pare,dicono,a quanto dicono",
     "vuole vogliono vorrebbe vorrebbero voleva volevano", "dire sentire dica diciamo"},
    {"es", "según", "", "dicen,según dicen,se dice", "quiere quieren querría querrían quería querían",
     "decir oír diga digamos"},
    {"sq", "sipas", "", "thonë,siç thonë,thuhet", "do duan donte donin", "themi dëgjojnë dëgjojë thotë"},
    {"bs hr cnr sr sh", "prema,po,према,по", "", "kažu,kako kažu,navode,кажу,како кажу",
     "žele želi hoće htjeli hteli voleli voljeli желе жели хоће хтели волели",
     "čuti čuju kažemo reći kaže чути чују кажемо рећи каже"},
    {"mk", "според,по", "", "велат,како што велат", "сакаат сака сакале", "слушнат слушне кажеме чујат каже"},
    {"bg", "според", "", "казват,както казват,твърдят", "искат иска искали", "чуят чуе кажем каже"},
    {"el", "σύμφωνα με,κατά", "", "λένε,όπως λένε,λέγεται", "θέλουν θέλει ήθελαν", "πούμε ακούσουν ακούσει πει"},
    {"tr", "", "göre", "diyorlar,derler", "istiyorlar istiyor", "duymak söylememizi dememizi"},
    {"sl", "po", "", "pravijo", "želijo želi hočejo", "slišati rečemo reči"},
    {"ro", "potrivit,conform", "", "se spune", "vor vrea", "spunem audă"},
    {"pl", "według,zdaniem", "", "mówią,podobno", "chcą chce chcieliby", "usłyszeć powiedzieli"},
    {"nl", "volgens", "", "zeggen ze,naar verluidt", "wil willen", "horen zeggen"},
    {"pt", "segundo,de acordo com", "", "dizem,diz-se", "quer querem", "dizer ouvir digamos"},
};

bool is_mark(const Index& index, std::uint32_t at) {
  return at >= index.size() || index.starts_block(at) || !is_word(index, at);
}

/// How many units of a phrase of a list stand from a place on; 0 where none does.
std::uint32_t phrase_at(const Index& index, std::uint32_t at, std::string_view list) {
  while (!list.empty()) {
    std::string_view phrase = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), phrase.size() + 1));
    std::uint32_t end = at;
    while (!phrase.empty() && end < index.size() && (end == at || !index.starts_block(end))) {
      const std::string_view word = phrase.substr(0, phrase.find(' '));
      if (lower_at(index, end) != word) break;
      phrase.remove_prefix(std::min(phrase.size(), word.size() + 1));
      ++end;
    }
    if (phrase.empty()) return end - at;
  }
  return 0;
}

std::uint32_t phrase_at(const Index& index, std::uint32_t at, std::string_view Claims::*list) {
  for (const Claims& row : rows)
    if (knows_any(index, row.tags))
      if (const std::uint32_t units = phrase_at(index, at, row.*list); units > 0) return units;
  return 0;
}

bool is_of(const Index& index, std::uint32_t at, std::string_view Claims::*list) {
  const std::string lower = lower_at(index, at);
  return std::any_of(std::begin(rows), std::end(rows),
                     [&](const Claims& row) { return knows_any(index, row.tags) && has_word(row.*list, lower); });
}

/// A text that others are bound by, or that all can read: no claim of anybody.
bool is_text(std::string_view lower) {
  constexpr std::string_view stems[] = {"constitution", "treaty",       "agreement", "charter",  "resolution",
                                        "report",       "act",          "law",       "bible",    "verfassung",
                                        "vertrag",      "grundgesetz",  "ustav",     "устав",    "traité",
                                        "charte",       "costituzione", "trattato",  "σύνταγμα", "kushtetut"};
  return is_document(lower) || std::any_of(std::begin(stems), std::end(stems),
                                           [lower](std::string_view stem) { return lower.starts_with(stem); });
}

bool is_capital(const Index& index, std::uint32_t at) {
  const std::string lower = lower_at(index, at);
  return index.kind(at) == Kind::word && lower != index.key(at) && !index.has(&Lexicon::pronouns, lower);
}

/// Whether a word is of a name: in German, where all nouns have capitals, one that stands nowhere behind an article.
bool is_name(const Index& index, std::uint32_t at) {
  const std::string lower = lower_at(index, at);
  return is_capital(index, at) && offices_of(lower) == 0 && !is_calling(lower) && !is_relation(lower) &&
         !is_text(lower) && !is_weekday(lower) && index.numbers(at, at + 1) == 0 && lower.size() > 2;
}

/// A name from a place on, an article in front of it: the Kremlin; President Vučić. Empty where none stands there.
Range name_from(const Index& index, std::uint32_t at) {
  constexpr std::string_view greek[] = {"ο", "η", "το", "τον", "την", "τη", "του", "της"};
  const std::string first = at < index.size() ? lower_at(index, at) : std::string();
  const bool article = is_definite(first) || is_any(first, greek);
  if (article && first == index.key(at) && !index.lexicon().nouns_have_capitals) ++at;
  Range name{at, at};
  bool any = false;
  while (name.end < index.size() && name.end - at < longest_name && (name.end == at || !index.starts_block(name.end)) &&
         (is_capital(index, name.end) || (any && is_name_particle(lower_at(index, name.end)))))
    any = is_name(index, name.end) || any, ++name.end;
  return any ? name : Range{};
}

bool ends_at(const Index& index, std::uint32_t at) {
  return at >= index.size() || index.starts_block(at) || index.key(at) == "." || index.key(at) == "!" ||
         index.key(at) == ",";
}

/// A verb that tells or claims, as in said, claims; in small letters.
bool is_claiming(const Index& index, std::uint32_t at) {
  if (is_mark(index, at) || lower_at(index, at) != index.key(at)) return false;
  constexpr std::uint16_t flags = clause_word::bare;
  constexpr std::string_view more[] = {"claims",   "claim",     "argues",      "insists",   "prétend",     "affirme",
                                       "sostiene", "pretende",  "tvrdi",       "tvrde",     "тврди",       "тврдат",
                                       "твърди",   "behauptet", "ισχυρίζεται", "pretendon", "pretendojnë", "iddia",
                                       "twierdzi", "beweert",   "susţine",     "trdi"};
  const std::string lower = lower_at(index, at);
  return index.has(&Lexicon::said, lower) || (index.clause_flags(at) & flags) != 0 || is_any(lower, more);
}

/// According to Moscow, |; laut Moskau: |; Moskova’ya göre |; Moscow claims that |.
Range claim_in_front(const Index& index, const Speech& speech, std::uint32_t begin) {
  if (begin < 2 || begin > index.size() || (begin < index.size() && index.starts_block(begin))) return {};
  std::uint32_t end = begin;
  const bool mark = index.key(end - 1) == "," || index.key(end - 1) == ":";
  if (mark) --end;
  const std::uint32_t from = end - std::min(end, longest_name + 3);
  for (std::uint32_t at = end; at-- > from && is_word(index, at);) {
    if (!begins_sentence(index, at) && index.key(at - 1) != "," && !(at > 0 && index.is_complementiser(at - 1))) {
      if (index.starts_block(at)) break;
      continue;
    }
    if (const std::uint32_t units = phrase_at(index, at, &Claims::sources);
        mark && units > 0 && lower_at(index, at) != "so") {
      const Range name = name_from(index, at + units);
      return name.end == end && name.begin < name.end && !speech.is_named_in(name) ? Range{at, end} : Range{};
    }
    const Range name = name_from(index, at);
    if (name == Range{} || speech.is_named_in(name)) break;
    if (name.end < end && name.end + 1 == end && is_of(index, name.end, &Claims::behind)) return {at, end};
    const std::uint32_t clause = !mark && index.is_complementiser(end - 1) ? end - 1 : end;
    const bool told = name.end + 1 == clause && is_claiming(index, name.end);
    return told && (!mark || index.lexicon().clauses->parts_by_comma) ? Range{at, end} : Range{};
  }
  return {};
}

/// |, claims Moscow; |, Moscow claims; |, according to Moscow; |, or so they say.
Range claim_behind(const Index& index, const Speech& speech, std::uint32_t end) {
  if (end + 1 >= index.size() || index.starts_block(end) || index.key(end) != ",") return {};
  const std::uint32_t at = end + 1;
  if (index.starts_block(at) || !is_word(index, at)) return {};
  if (const std::uint32_t units = phrase_at(index, at, &Claims::hearsay); units > 0 && ends_at(index, at + units))
    return {at, at + units};
  const std::uint32_t source = phrase_at(index, at, &Claims::sources);
  const bool verb = is_claiming(index, at);
  const Range name = name_from(index, source > 0 ? at + source : verb ? at + 1 : at);
  if (name == Range{} || speech.is_named_in(name)) return {};
  if (source > 0 || verb) return ends_at(index, name.end) ? Range{at, name.end} : Range{};
  const bool behind =
      !is_mark(index, name.end) && (is_claiming(index, name.end) || is_of(index, name.end, &Claims::behind));
  return behind && ends_at(index, name.end + 1) ? Range{at, name.end + 1} : Range{};
}

/// I want to say: the speaker's own wish.
bool is_first_person(std::string_view lower) {
  constexpr std::string_view words[] = {"i", "we", "i'd", "we'd", "ich", "wir", "je", "j'", "nous"};
  return is_any(lower, words);
}

/// Whether words tell of others who want something said or heard.
bool wants_said(const Index& index, Range words) {
  bool wants = false;
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    if (is_first_person(lower_at(index, at)) || index.is_negation(at)) return false;
    if (wants && is_of(index, at, &Claims::says)) return true;
    wants = wants || is_of(index, at, &Claims::wants);
  }
  return false;
}

/// “…” | is what they want us to say|; They would like to hear: “…”. German has the verb of wanting last.
Range wanted_by_others(const Index& index, Range part) {
  if (const std::uint32_t closing = closing_after(index, part.end); closing != Index::no_id) {
    Range words{closing + 1, closing + 1};
    if (words.end < index.size() && index.key(words.end) == "," && !index.starts_block(words.end))
      ++words.begin, ++words.end;
    while (words.end - words.begin < near && !is_mark(index, words.end)) ++words.end;
    const bool what = words.begin < words.end && (index.clause_flags(words.begin) & clause_word::links) != 0;
    if (what && wants_said(index, words)) return words;
  }
  const std::uint32_t opening = opening_before(index, part.begin);
  if (opening == Index::no_id || opening == 0 || index.starts_block(opening)) return {};
  const std::uint32_t end = index.key(opening - 1) == ":" || index.key(opening - 1) == "," ? opening - 1 : opening;
  Range words{end, end};
  while (words.begin > 0 && end - words.begin < near && !index.starts_block(words.begin) &&
         is_word(index, words.begin - 1))
    --words.begin;
  const bool last = words.begin < words.end && is_of(index, words.end - 1, &Claims::says);
  return last && wants_said(index, words) ? words : Range{};
}

}  // namespace

Range claim_of_another(const Index& index, const Speech& speech, Range part) {
  if (!speech.has_speaker() || part.begin >= part.end) return {};
  if (const Range found = claim_in_front(index, speech, part.begin); found != Range{}) return found;
  if (const Range found = claim_behind(index, speech, part.end); found != Range{}) return found;
  return wanted_by_others(index, part);
}

}  // namespace brief::evidence
