#include "evidence/questions.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/scripts.hpp"
#include "evidence/sentence_heads.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t farthest = 60;  // units of a sentence looked through for its mark
constexpr std::uint32_t openers = 4;    // words that make a question
constexpr std::uint32_t tail = 6;       // words of a question after a quote

/// Words that ask at the beginning of a sentence.
bool asks(std::string_view lower) {
  constexpr std::string_view words[] = {
      "had",    "were",    "should", "did",    "do",     "does",     "is",        "are",     "will",     "would",
      "can",    "could",   "has",    "have",   "shall",  "may",      "might",     "must",    "was",      "am",
      "why",    "how",     "when",   "where",  "what",   "da",       "li",        "dali",    "да",       "ли",
      "дали",   "нима",    "зар",    "zar",    "czy",    "est-ce",   "que",       "qu'",     "pourquoi", "warum",
      "wieso",  "weshalb", "perché", "zašto",  "зашто",  "зошто",    "защо",      "pse",     "γιατί",    "¿",
      "neden",  "niçin",   "a",      "а",      "μήπως",  "άραγε",    "acaso",     "forse",   "oare",     "dlaczego",
      "jak",    "kako",    "како",   "как",    "wie",    "wann",     "wo",        "comment", "quand",    "come",
      "quando", "cómo",    "cuándo", "por",    "qué",    "si",       "πώς",       "πότε",    "where's",  "mar",
      "nasıl",  "hat",     "haben",  "ist",    "sind",   "wird",     "werden",    "sollen",  "soll",     "können",
      "kann",   "müssen",  "darf",   "dürfen", "wollen", "will",     "who",       "whom",    "which",    "whose",
      "wer",    "was",     "welche", "qui",    "quel",   "quelle",   "chi",       "cosa",    "quale",    "ko",
      "šta",    "što",     "tko",    "ко",     "шта",    "кој",      "што",       "кой",     "какво",    "kush",
      "çfarë",  "kur",     "ποιος",  "τι",     "quién",  "kto",      "co",        "kim",     "isn't",    "aren't",
      "don't",  "doesn't", "didn't", "won't",  "can't",  "wouldn't", "shouldn't", "hasn't"};
  return is_any(lower, words);
}

/// Words that only lead from the sentence before.
bool leads_on(std::string_view lower) {
  constexpr std::string_view words[] = {"so",  "and", "but", "or",  "und", "aber", "et", "mais", "e",   "ma",  "i",
                                        "ali", "pa",  "и",   "али", "па",  "но",   "y",  "pero", "dhe", "και", "αλλά"};
  return is_any(lower, words);
}

/// Had | we agreed; were | they to leave.
bool supposes(const Index& index, std::uint32_t at) {
  const std::string lower = lower_case(index.key(at));
  const bool inverted = lower == "had" || lower == "were" || lower == "should";
  return inverted && lower != index.key(at) && begins_sentence(index, at) && is_word(index, at + 1);
}

/// Whether most of the words in front of a mark, in its sentence, are in Greek letters: a few Greek words in a sentence
/// of another language are no question.
bool is_greek_before(const Index& index, std::uint32_t mark) {
  constexpr std::uint32_t looked_at = 12;  // units
  std::uint32_t greek = 0, others = 0;
  for (std::uint32_t at = mark; at-- > 0 && mark - at <= looked_at && index.in_one_sentence(at, mark);) {
    if (index.starts_block(at + 1)) break;
    if (index.kind(at) != Unit::Kind::word) continue;
    ++(script_of(index.key(at)) == Script::greek ? greek : others);
  }
  return greek > others;
}

}  // namespace

bool is_question_mark(const Index& index, std::uint32_t at) {
  if (at >= index.size() || index.kind(at) != Unit::Kind::mark) return false;
  return index.key(at) == "?" || (index.key(at) == ";" && index.lexicon().is_of("el") && is_greek_before(index, at));
}

std::uint32_t question_of(const Index& index, std::uint32_t at) {
  for (std::uint32_t k = at; k < index.size() && k - at < farthest; ++k) {
    if (k > at && index.starts_block(k)) break;
    if (is_question_mark(index, k)) return k;
    if (index.key(k) == "!" || !index.in_one_sentence(at, k)) break;
  }
  return Index::no_id;
}

Range question_before(const Index& index, std::uint32_t begin) {
  if (begin == 0 || begin >= index.size() || begins_sentence(index, begin) || !is_word(index, begin)) return {};
  if (supposes(index, begin - 1)) return {begin - 1, begin};
  const bool pronoun = index.has(&Lexicon::pronouns, lower_case(index.key(begin)));
  std::uint32_t first = begin;
  while (first > 0 && begin - first < openers && !begins_sentence(index, first) && is_word(index, first - 1) &&
         (asks(lower_case(index.key(first - 1))) || leads_on(lower_case(index.key(first - 1))) ||
          (pronoun && first == begin)))
    --first;
  const bool whole = first < begin && begins_sentence(index, first) && !leads_on(lower_case(index.key(begin - 1)));
  return whole && question_of(index, begin) != Index::no_id ? Range{first, begin} : Range{};
}

Range question_after(const Index& index, Range quoted) {
  if (quoted.begin >= quoted.end || !begins_sentence(index, quoted.begin)) return {};
  if (asks(lower_case(index.key(quoted.begin)))) return {};
  for (std::uint32_t at = quoted.end; at < index.size() && at - quoted.end <= tail; ++at) {
    if (is_question_mark(index, at)) return {at, at + 1};
    if (!is_word(index, at) || index.starts_block(at)) break;
  }
  return {};
}

bool is_of_question(const Index& index, Range turn) {
  if (turn.begin >= turn.end) return false;
  if (is_question_mark(index, turn.begin)) return true;
  return question_before(index, turn.end) == turn && question_of(index, turn.end) != Index::no_id;
}

}  // namespace brief::evidence
