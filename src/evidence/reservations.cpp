#include "evidence/reservations.hpp"

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/sentence_heads.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t longest = 5;  // words

bool is_but(const Index& index, std::string_view lower) {
  constexpr std::string_view words[] = {"but",  "though", "although", "albeit", "aber", "wenngleich", "mais", "ma",
                                        "pero", "aunque", "mas",      "ali",    "али",  "mada",       "мада", "но",
                                        "ама",  "ama",    "fakat",    "ancak",  "por",  "αλλά",       "όμως", "ale",
                                        "lecz", "ampak",  "vendar",   "dar",    "maar"};
  const bool for_it = lower == "por" && knows_any(index, "es pt");  // Albanian: but
  return !for_it && is_any(lower, words);
}

bool ends_clause(const Index& index, std::uint32_t at) {
  return at >= index.size() || index.starts_block(at) || !is_word(index, at);
}

/// The words from a place to the end of their clause, where they are few and have no verb that is known, nor a subject.
Range short_clause(const Index& index, std::uint32_t begin) {
  std::uint32_t at = begin;
  for (; !ends_clause(index, at); ++at) {
    const bool verb = (index.clause_flags(at) & clause_word::links) != 0 && !index.is_negation(at);
    if (at - begin >= longest || verb || index.has(&Lexicon::pronouns, lower_at(index, at))) return {};
  }
  return {begin, at};
}

/// In case of; unless there is: in words that tell of a single case as often.
Range case_at(const Index& index, std::uint32_t at) {
  constexpr std::string_view pairs[] = {
      "u slučaju",     "у случају",  "во случај",  "в случай",        "σε περίπτωση", "v primeru",    "në rast",
      "in exchange",   "in return",  "en échange", "en contrepartie", "im gegenzug",  "im austausch", "in cambio",
      "a cambio",      "u zamjenu",  "u zamenu",   "у замену",        "у замјену",    "во замена",    "в замяна",
      "με αντάλλαγμα", "në këmbim",  "em troca",   "w zamian",        "v zameno",     "în schimbul",  "in ruil",
      "le cas",        "malo sutra", "мало сутра"};
  if (at + 1 >= index.size() || index.starts_block(at + 1)) return {};
  if (lower_at(index, at) == "barring") return {at, at + 1};
  return is_any(lower_at(index, at) + " " + lower_at(index, at + 1), pairs) ? Range{at, at + 2} : Range{};
}

}  // namespace

bool is_hearsay(std::string_view lower) {
  constexpr std::string_view words[] = {
      "allegedly",    "reportedly", "supposedly",      "purportedly",   "ostensibly",    "angeblich", "vermeintlich",
      "prétendument", "soi-disant", "presumibilmente", "presuntamente", "supuestamente", "navodno",   "tobože",
      "наводно",      "тобоже",     "gjoja",           "sözde",         "güya",          "δήθεν",     "уж"};
  return is_any(lower, words);
}

Range reservation_behind(const Index& index, Range part) {
  std::uint32_t at = part.end;
  if (part.begin >= part.end || at >= index.size() || index.starts_block(at) || !is_word(index, at - 1)) return {};
  const bool dash = index.kind(at) == Unit::Kind::dash, mark = dash || index.key(at) == ",";
  if (mark && ++at >= index.size()) return {};
  if (const Range found = case_at(index, at); found != Range{}) return found;
  const Range clause = short_clause(index, at);
  if (clause.begin >= clause.end || !index.in_one_sentence(part.end - 1, at)) return {};
  const std::string first = lower_at(index, at);
  if (mark && is_hearsay(first) && clause.end - clause.begin == 1) return clause;
  constexpr std::string_view granted[] = {"permitting", "allowing", "willing"};  // Serbia permitting
  if (mark && clause.end - clause.begin >= 2 && is_any(lower_at(index, clause.end - 1), granted)) return clause;
  const bool taken_back = dash && clause.end - clause.begin == 1 && index.is_negation(at);  // – not
  const bool limits = is_but(index, first) && index.negations(at, clause.end) > 0;
  return taken_back || limits ? clause : Range{};
}

}  // namespace brief::evidence
