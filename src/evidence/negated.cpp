#include "evidence/negated.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t noun = 2;   // words of a noun behind `none of`
constexpr std::uint32_t apart = 4;  // units from a negation to who is told apart
constexpr std::uint32_t verb = 3;   // units from a negation to a word of opposition
constexpr std::uint32_t sides = 8;  // units of a clause from its `ne` to `que`

bool links(const Index& index, std::uint32_t at) {
  return at < index.size() && (index.clause_flags(at) & clause_word::links) != 0;
}

/// The nearest negation before a place, at most some units away, with nothing but words of its block between;
/// Index::no_id where there is none.
std::uint32_t negation_near(const Index& index, std::uint32_t end, std::uint32_t farthest) {
  for (std::uint32_t at = end; at-- > 0 && end - at <= farthest && !index.starts_block(at + 1) && is_word(index, at);)
    if (index.is_negation(at)) return at;
  return Index::no_id;
}

bool is_every(std::string_view lower) {
  constexpr std::string_view words[] = {"all",   "every",   "each",      "everyone", "everybody", "everything", "alle",
                                        "allen", "jeder",   "jede",      "jedes",    "tous",      "toutes",     "tout",
                                        "tutti", "tutte",   "todos",     "todas",    "svi",       "sve",        "сви",
                                        "све",   "сите",    "всички",    "gjithë",   "gjitha",    "όλοι",       "όλες",
                                        "όλα",   "wszyscy", "wszystkie", "vsi",      "toţi",      "todo",       "her"};
  return is_any(lower, words);
}

bool is_relative(std::string_view lower) {
  constexpr std::string_view words[] = {"who",  "that", "which", "qui",   "que",    "che",   "quien", "quienes",
                                        "der",  "die",  "das",   "koji",  "koja",   "koje",  "који",  "која",
                                        "које", "кој",  "која",  "кои",   "што",    "който", "която", "които",
                                        "që",   "που",  "który", "która", "którzy", "ki",    "care"};
  return is_any(lower, words);
}

/// None of our men | ran away; not all | soldiers are ready.
Range negated_subject(const Index& index, std::uint32_t begin) {
  const std::uint32_t at = negation_near(index, begin, noun + 3);
  if (at == Index::no_id || at + 2 > begin) return {};
  const std::string next = lower_at(index, at + 1);
  if (begin - at <= 3 && is_every(lower_at(index, begin - 1))) return {at, begin};
  const bool first = lower_at(index, begin) == index.key(begin) && !is_preposition(lower_at(index, begin)) &&
                     !index.has(&Lexicon::common, lower_at(index, begin));
  const bool starts = at == 0 || index.starts_block(at) || index.kind(at - 1) == Unit::Kind::opening ||
                      !index.in_one_sentence(at - 1, at);
  // Nobody in London | wants it; hardly any of our | men left.
  const bool phrase = starts && at + 3 <= begin && (is_preposition(next) || is_partitive(lower_at(index, at + 2)));
  const bool of = is_partitive(next) && at + 2 < begin && begin - at <= noun + 2;
  return first && (of || phrase) ? Range{at, at + 1} : Range{};
}

/// It was not us | who started the war.
Range told_apart(const Index& index, std::uint32_t begin) {
  const bool own = begin < index.size() && is_relative(lower_at(index, begin));
  const std::uint32_t who = own ? begin : begin - 1;
  if (!own && (!is_relative(lower_at(index, who)) || who == 0)) return {};
  const std::uint32_t at = negation_near(index, who, apart);
  if (at == Index::no_id || at + 1 >= who) return {};
  constexpr std::string_view verbs[] = {"nije", "nisu",  "nisam", "nismo", "није",
                                        "нису", "нисам", "нисмо", "ni",    "nismo"};
  constexpr std::string_view are[] = {"είμαστε", "siamo",    "sommes", "sind", "jemi",
                                      "сме",     "jesteśmy", "somos",  "stati"};
  const bool copula = is_any(lower_at(index, at + 1), are) || is_any(lower_at(index, at), verbs) || links(index, at) ||
                      links(index, at + 1) || (at > 0 && links(index, at - 1));
  for (std::uint32_t k = at + 2; k < who; ++k)
    if (links(index, k)) return {};
  return copula ? Range{at, at + 1} : Range{};
}

/// We are not | against it.
Range negated_opposition(const Index& index, std::uint32_t begin) {
  if (begin >= index.size() || !is_word(index, begin)) return {};
  constexpr std::string_view in[] = {"en"};  // es: en | contra
  constexpr std::string_view opposed[] = {"opposed",   "dagegen",  "opposés",  "contrari", "contrario", "contraria",
                                          "przeciwni", "opuestos", "protivni", "противни", "αντίθετοι", "κατά"};
  const std::string first = lower_at(index, begin);
  const bool phrase = is_any(first, in) && begin + 1 < index.size() && is_against(lower_at(index, begin + 1));
  if (!phrase && !is_against(first) && !is_any(first, opposed)) return {};
  const std::uint32_t at = negation_near(index, begin, verb);
  return at == Index::no_id ? Range{} : Range{at, at + 1};
}

/// Instead, without: what stands behind is left undone.
bool takes_object(std::string_view lower) {
  constexpr std::string_view words[] = {
      "without", "unless", "except",  "sans",   "ohne",   "statt",   "anstatt", "senza", "anziché", "sin",   "pa",
      "bez",     "без",    "umjesto", "umesto", "уместо", "наместо", "вместо",  "χωρίς", "δίχως",   "brez",  "namesto",
      "zamiast", "fără",   "zonder",  "sem",    "osim",   "осим",    "освен",   "außer", "salvo",   "tranne"};
  return is_any(lower, words);
}

}  // namespace

bool is_against(std::string_view lower) {
  constexpr std::string_view words[] = {"against",   "contre",    "gegen",    "wider",   "contro",  "contra",
                                        "kundër",    "protiv",    "против",   "proti",   "przeciw", "tegen",
                                        "przeciwko", "împotriva", "εναντίον", "ενάντια", "kontra"};
  return is_any(lower, words);
}

Range negated_before(const Index& index, std::uint32_t begin) {
  if (begin == 0 || begin >= index.size() || index.starts_block(begin)) return {};
  for (const auto& find : {negated_subject, told_apart, negated_opposition})
    if (const Range found = find(index, begin); found != Range{}) return found;
  return {};
}

Range restriction_at(const Index& index, std::uint32_t end) {
  constexpr std::string_view whole[] = {"pas",    "plus",     "jamais", "rien",  "aucun",
                                        "aucune", "personne", "guère",  "point", "ni"};
  if (!index.lexicon().is_of("fr") || end >= index.size() || index.starts_block(end)) return {};
  if (lower_at(index, end) != "que" && lower_at(index, end) != "qu'") return {};
  for (std::uint32_t at = end; at-- > 0 && end - at <= sides && is_word(index, at);) {
    const std::string lower = lower_at(index, at);
    if (is_any(lower, whole)) return {};
    if (lower == "ne" || lower == "n'") return {end, end + 1};
    if (index.starts_block(at)) break;
  }
  return {};
}

bool drops_negated(const Index& index, Range gap) {
  if (gap.begin == 0 || gap.begin + 1 >= gap.end || !is_word(index, gap.begin) || index.key(gap.end - 1) != ",")
    return false;
  const std::uint32_t last = gap.begin - 1;
  if (!index.is_negation(last) || !index.in_one_sentence(last, gap.end)) return false;
  const Range phrase = index.whole_negation(last);
  const bool object = phrase.end == gap.begin && (phrase.end - phrase.begin > 1 || takes_object(lower_at(index, last)));
  return object || (gap.end < index.size() && index.has(&Lexicon::pronouns, lower_at(index, gap.end)));
}

}  // namespace brief::evidence
