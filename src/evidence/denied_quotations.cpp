#include "evidence/denied_quotations.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/denied_behind.hpp"
#include "evidence/governing.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/telling.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t noun = 4;       // words in front of a quotation that name it: the sentence
constexpr std::uint32_t predicate = 8;  // words behind it
constexpr std::uint32_t farthest = 24;  // units from a label to a part of its sentence
constexpr std::uint32_t label = 3;      // words of one
constexpr std::uint32_t near = 4;       // words between a verb of telling and what parts it from an error

bool has_flag(const Index& index, std::uint32_t at, std::uint16_t flags) {
  return (index.clause_flags(at) & flags) != 0;
}

bool starts_with_any(std::string_view lower, const auto& stems) {
  return std::any_of(std::begin(stems), std::end(stems),
                     [lower](std::string_view stem) { return lower.starts_with(stem); });
}

/// Made by a machine or altered: of a quotation that nobody said.
bool is_machine_made(std::string_view lower) {
  constexpr std::string_view stems[] = {
      "generat",  "ai-gen",  "ki-gen", "génér",  "genera", "deepfake",  "doctored", "photoshop", "manipul",
      "fabric",   "fake",    "forged", "hoax",   "invent", "gefälscht", "erfunden", "izmišlj",   "izmislj",
      "generir",  "генерир", "измисл", "измишљ", "фалшив", "лажн",      "lažn",     "gjener",    "shpik",
      "κατασκευ", "πλαστ",   "uydur",  "sahte",  "üretil", "wygener",   "sfałsz"};
  return starts_with_any(lower, stems);
}

/// Appears, stands, exists: of words in a text.
bool is_of_being(std::string_view lower) {
  constexpr std::string_view stems[] = {"appear", "exist",     "stood",   "stand",    "contain",  "occur",   "featur",
                                        "fell",   "figur",     "appar",   "erschien", "erschein", "steht",   "gefallen",
                                        "fiel",   "enthalten", "vorkomm", "compai",   "comparv",  "compars", "trova",
                                        "pojav",  "postoj",    "стоји",   "појав",    "постој",   "фигурир", "съществ",
                                        "появ",   "shfaq",     "ekzist",  "εμφαν",    "υπάρχ",    "υπήρ",    "yer",
                                        "geç",    "stoji",     "nalazi",  "uttered",  "made",     "part"};
  return starts_with_any(lower, stems);
}

bool names_words(const Index& index, std::uint32_t at) {
  constexpr std::string_view stems[] = {
      "quot",     "words",  "statement", "phrase",  "remark",  "sentence", "headline",    "post",   "tweet",
      "caption",  "claim",  "zitat",     "satz",    "worte",   "aussage",  "schlagzeile", "cita",   "parole",
      "frase",    "titolo", "titre",     "titular", "rečenic", "реченица", "изречение",   "riječi", "reči",
      "речи",     "зборов", "цитат",     "citat",   "изјав",   "izjav",    "tvrdnj",      "тврд",   "твърд",
      "naslov",   "наслов", "заглав",    "fjali",   "thëni",   "fjal",     "φράση",       "δήλωση", "πρόταση",
      "ισχυρισμ", "söz",    "ifade",     "iddia",   "cytat",   "słowa",    "zdani",       "besed"};
  return has_flag(index, at, clause_word::presents) || starts_with_any(lower_at(index, at), stems);
}

/// Whether a quotation is the subject of its sentence: it begins it, or a word that names it does.
bool is_subject(const Index& index, std::uint32_t opening) {
  if (begins_sentence(index, opening)) return true;
  bool named = false;
  for (std::uint32_t at = opening; at-- > 0 && opening - at <= noun && is_word(index, at);) {
    named = named || (opening - at <= 2 && names_words(index, at));
    if (!named) return false;
    if (begins_sentence(index, at)) return true;
  }
  return false;
}

/// The words of the sentence that go on behind a closing mark.
Range predicate_behind(const Index& index, std::uint32_t closing) {
  Range words{closing + 1, closing + 1};
  while (words.end < index.size() && words.end - words.begin < predicate && is_word(index, words.end) &&
         !index.starts_block(words.end))
    ++words.end;
  return words;
}

/// The truth, das Wahre: what a negation in front of it denies.
bool is_true(const Index& index, std::uint32_t at) { return has_flag(index, at, clause_word::true_of); }

/// The nouns and verbs by which a language says that something is false, where they are not among those that deny a
/// clause: lacks foundation.
bool denies_words(const Index& index, std::uint32_t at) {
  constexpr std::string_view phrases[] = {"fondement", "fondamento", "fundamento", "grundlage", "osnova",
                                          "основа",    "основание",  "bazë",       "βάσης",     "temelja"};
  constexpr std::string_view lacking[] = {"sans", "priva", "privo", "prive",  "carece", "carecen", "jeder", "bez",
                                          "без",  "pa",    "χωρίς", "dénuée", "dénué",  "nemaju",  "nema",  "нема"};
  if (has_flag(index, at, clause_word::denies)) return true;
  if (!is_any(lower_at(index, at), phrases)) return false;
  for (std::uint32_t k = at; k-- > 0 && at - k <= 3;)
    if (is_any(lower_at(index, k), lacking)) return true;
  return false;
}

/// Whether the sentence that a stretch begins is of words at all, and not of what else somebody does: He declined to
/// say when the next one appears.
bool is_of_words(const Index& index, Range words) {
  if (index.is_negation(words.begin)) return true;
  for (std::uint32_t at = words.begin; at < words.end; ++at)
    if (names_words(index, at) || points_back(index, lower_at(index, at))) return true;
  return false;
}

Range denial_in(const Index& index, Range words, bool own_sentence) {
  bool linked = index.lexicon().clauses->verb_last;
  Range negation{};
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    const std::string lower = lower_at(index, at);
    if (joins_clauses(index, at) || (is_telling(index, at) && negation == Range{})) return {};
    linked = linked || (at - words.begin < 2 && (is_auxiliary(index, at) || is_proving(lower)));
    if (negation == Range{} && index.is_negation(at) && !has_flag(index, at, clause_word::denies))
      negation = {at, at + 1};
    const bool of_words = negation != Range{} && (!own_sentence || is_of_words(index, words));
    if (of_words && (is_true(index, at) || is_of_being(lower))) return negation;
    const bool judged = has_flag(index, at, clause_word::judges) && at + 1 == words.end;
    if ((linked || at < words.begin + 3) && denies_words(index, at)) return {at, at + 1};
    if (linked && negation == Range{} && (judged || is_machine_made(lower))) return {at, at + 1};
    if (index.lexicon().clauses->verb_last && index.is_negation(at) && at > words.begin && is_true(index, at - 1))
      return {at, at + 1};
  }
  return {};
}

/// “…” is a lie, he told us; …, says the bank: somebody says so of what was said.
bool is_told_by_somebody(const Index& index, std::uint32_t end) {
  if (end >= index.size() || index.starts_block(end) || index.key(end) != ",") return false;
  for (std::uint32_t at = end + 1; at < index.size() && at - end <= near && is_word(index, at); ++at)
    if (is_telling(index, at)) return true;
  return false;
}

}  // namespace

Range denied_as_subject(const Index& index, std::uint32_t place) {
  const std::uint32_t opening = opening_before(index, place), closing = closing_after(index, place);
  if (opening == Index::no_id || closing == Index::no_id || !is_subject(index, opening)) return {};
  const Range words = predicate_behind(index, closing);
  return is_told_by_somebody(index, words.end) ? Range{}
                                               : denial_in(index, words, begins_next_sentence(index, closing));
}

namespace {

/// Myth, false claim: the words before a colon, up to the head of their sentence.
Range label_before(const Index& index, std::uint32_t colon) {
  constexpr std::string_view words[] = {
      "myth",      "myths", "mythos",   "mythe",          "mito",           "mit",  "мит",     "μύθος",    "efsane",
      "fake",      "falso", "falsch",   "faux",           "false",          "lie",  "lüge",    "mensonge", "bugia",
      "bulo",      "laž",   "neistina", "netočno",        "netačno",        "лаж",  "нетачно", "неистина", "лага",
      "невистина", "лъжа",  "невярно",  "неточно",        "gënjeshtër",     "mit",  "ψέμα",    "ψευδές",   "yalan",
      "yanlış",    "fałsz", "hoax",     "disinformation", "desinformation", "infox"};
  Range found{colon, colon};
  bool denies = false;
  while (found.begin > 0 && colon - found.begin < label && is_word(index, found.begin - 1) &&
         (found.begin == colon || !index.starts_block(found.begin)) && index.in_one_sentence(found.begin - 1, colon)) {
    --found.begin;
    const std::string lower = lower_at(index, found.begin);
    const bool calls = is_any(lower, words);
    if (!calls && (is_auxiliary(index, found.begin) || index.is_negation(found.begin) || lower.ends_with("'s")))
      return {};
    denies = denies || calls;
  }
  return denies && found.begin < colon && begins_sentence(index, found.begin) ? found : Range{};
}

Range label_of(const Index& index, std::uint32_t place) {
  for (std::uint32_t at = place; at-- > 0 && place - at <= farthest && !index.starts_block(at + 1);) {
    if (index.key(at) == ":") return label_before(index, at);
    if (index.key(at) == "." || index.key(at) == "!" || index.key(at) == "?" || index.kind(at) == Unit::Kind::closing)
      break;
  }
  return {};
}

}  // namespace

Range false_label(const Index& index, std::uint32_t place) {
  if (place == 0 || index.starts_block(place)) return {};
  if (const Range own = label_of(index, place); own != Range{}) return own;
  const std::uint32_t opening = opening_before(index, place);
  const bool colon =
      opening != Index::no_id && opening > 0 && !index.starts_block(opening) && index.key(opening - 1) == ":";
  return colon ? label_before(index, opening - 1) : Range{};
}

namespace {

/// When he said; in saying: what parts an error from the words that it is of.
bool parts_error(std::string_view lower) {
  constexpr std::string_view words[] = {"when",    "as",      "by",   "in",     "wenn",   "als",    "indem", "quand",
                                        "lorsque", "lorsqu'", "en",   "quando", "nel",    "cuando", "al",    "kad",
                                        "kada",    "када",    "кад",  "кога",   "когато", "kur",    "όταν",  "gdy",
                                        "kiedy",   "ko",      "când", "toen",   "ke"};
  return is_any(lower, words);
}

bool is_error(const Index& index, std::uint32_t at) {
  constexpr std::string_view stems[] = {"lied",   "lying",  "lies",  "log",    "gelogen", "lügt",   "menti", "ment",
                                        "mint",   "mient",  "slaga", "lagao",  "lagala",  "laže",   "лаже",  "слага",
                                        "лагао",  "излъга", "лъж",   "излажа", "лажеше",  "gënjeu", "gënje", "ψέματα",
                                        "skłama", "kłam",   "lagal", "minţit", "loog"};
  const std::string lower = lower_at(index, at);
  return has_flag(index, at, clause_word::denies | clause_word::judges) || starts_with_any(lower, stems);
}

/// The verb of telling whose words begin at a place, or the quotation around it.
std::uint32_t verb_before(const Index& index, std::uint32_t place) {
  std::uint32_t at = place;
  if (at > 0 && (index.is_complementiser(at - 1) || index.key(at - 1) == ",")) --at;
  if (at > 0 && index.key(at - 1) == ",") --at;
  for (int tried = 0; tried < 2 && at > 0 && !index.starts_block(at); ++tried)
    if (is_telling(index, --at)) return at;
  return telling_of(index, place).verb;
}

}  // namespace

Range error_of_teller(const Index& index, std::uint32_t place) {
  const std::uint32_t verb = verb_before(index, place);
  if (verb == Index::no_id || verb == 0) return {};
  std::uint32_t at = verb;
  while (at > 0 && verb - at < near && is_word(index, at - 1) && !index.starts_block(at) &&
         !parts_error(lower_at(index, at - 1))) {
    if (!may_stand_before_telling(index, at - 1)) return {};
    --at;
  }
  if (at == 0 || index.starts_block(at) || !parts_error(lower_at(index, at - 1))) return {};
  for (std::uint32_t k = at - 1; k-- > 0 && at - k <= near + 1 && !index.starts_block(k + 1);) {
    if (index.key(k) == ",") continue;
    if (!is_word(index, k)) return {};
    if (is_error(index, k) && index.negations(k - std::min(k, 2U), k) == 0) return {k, k + 1};
  }
  return {};
}

}  // namespace brief::evidence
