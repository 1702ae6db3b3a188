#include "evidence/supposed_telling.hpp"

#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/questions.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/telling.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t in_front = 5;  // words between a condition and the verb: if the minister ever | says
constexpr std::uint32_t most_nouns = 1;

/// What might be said was not. A brief may be given a speech in advance: will and would say are not among them.
bool is_modal(std::string_view lower) {
  constexpr std::string_view words[] = {"might",     "could",    "should",     "may",      "könnte",     "könnten",
                                        "sollte",    "sollten",  "dürfte",     "pourrait", "pourraient", "devrait",
                                        "devraient", "potrebbe", "potrebbero", "dovrebbe", "podría",     "podrían",
                                        "debería",   "mogao",    "mogla",      "mogli",    "могао",      "могла",
                                        "могли",     "trebao",   "trebalo",    "mógłby",   "powinien",   "kunne"};
  return is_any(lower, words);
}

bool is_condition(std::string_view lower) {
  constexpr std::string_view words[] = {"wenn", "falls", "sofern", "s'il", "s'ils", "ako", "ukoliko", "ако", "уколико"};
  return is_any(lower, words);
}

bool imagines(std::string_view lower) {
  constexpr std::string_view words[] = {"imagine",  "imagining", "imagined", "suppose",    "supposing",
                                        "pretend",  "pretended", "pretends", "angenommen", "imaginons",
                                        "imaginez", "zamislite", "замислите"};
  return is_any(lower, words);
}

/// Had | he said; hätte | er gesagt: at the head of a sentence.
bool inverts_condition(std::string_view lower) {
  constexpr std::string_view words[] = {"had", "should", "were", "hätte", "hätten", "sollte", "sollten"};
  return is_any(lower, words);
}

/// Did | he say; hat | er gesagt; da li | je rekao; a-t-il | dit: a question that yes or no answers.
bool asks_whether(std::string_view lower) {
  constexpr std::string_view words[] = {"did",   "does", "do",     "has",    "have",  "had",    "was",  "will",
                                        "would", "hat",  "haben",  "hast",   "sagte", "li",     "dali", "ли",
                                        "дали",  "nima", "зар",    "zar",    "czy",   "est-ce", "mi",   "mı",
                                        "mü",    "mu",   "didn't", "hasn't", "a",     "μήπως",  "oare"};
  constexpr std::string_view subjects[] = {"-t-il", "-t-elle", "-t-on", "-il", "-elle", "-vous", "-ils"};
  if (is_any(lower, words)) return true;
  for (const std::string_view subject : subjects)
    if (lower.ends_with(subject)) return true;
  return false;
}

/// Whether a word, with the words between it and a verb of telling, supposes the telling.
bool supposes(const Index& index, std::uint32_t at, std::uint32_t verb) {
  const std::string lower = lower_at(index, at);
  if (imagines(lower) || (index.clause_flags(at) & (clause_word::supposes | clause_word::awaits)) != 0) return true;
  if (is_condition(lower) || (lower == "s'" && lower_at(index, at + 1).starts_with("il"))) return true;
  if (is_modal(lower) && lower == index.key(at))
    return verb - at <= 2 || index.has(&Lexicon::pronouns, lower_at(index, at + 1));
  return inverts_condition(lower) && begins_sentence(index, at);
}

/// Whether it asks for it.
bool asks(const Index& index, std::uint32_t at) {
  if (!asks_whether(lower_at(index, at)) || question_of(index, at) == Index::no_id) return false;
  return begins_sentence(index, at) || lower_at(index, at) == "li" || lower_at(index, at) == "ли";
}

}  // namespace

std::string_view kind_of_supposing(std::string_view lower) {
  if (is_modal(lower) || imagines(lower)) return "a supposition";
  if (inverts_condition(lower) || is_condition(lower) || lower == "s'") return "a condition";
  return asks_whether(lower) ? "a question" : std::string_view();
}

Range supposed_telling(const Index& index, std::uint32_t place) {
  const Telling telling = telling_of(index, place);
  if (telling.verb == Index::no_id) return {};
  std::uint32_t nouns = 0;
  for (std::uint32_t at = telling.verb;
       at-- > 0 && telling.verb - at <= in_front && is_word(index, at) && !index.starts_block(at + 1);) {
    if (supposes(index, at, telling.verb) || asks(index, at)) return {at, at + 1};
    if (parts_from_telling(index, at)) return {};
    if (!may_stand_before_telling(index, at) && ++nouns > most_nouns) return {};
  }
  return {};
}

}  // namespace brief::evidence
