#include "draft/tense.hpp"

#include <algorithm>

#include "draft/characters.hpp"
#include "draft/wording.hpp"

namespace brief::draft {
namespace {

constexpr std::uint32_t reach = 60;  // words

enum class Mark : std::uint8_t { none, future, finite, form };

bool is_form(const Article& article, const Token& token) {
  if (token.is(Class::past)) return true;
  const Entry* ending = article.lexicon.by_ending(lower(article.words(token)));
  return ending && ending->classes.has(Class::past);
}

Mark mark_at(const Article& article, const Sentence& sentence, std::uint32_t i) {
  const Token& token = article.tokens[i];
  if (!token.is(Token::Kind::word) || (token.capital && i != sentence.first)) return Mark::none;
  if (token.is(Class::future) || (token.is(Class::auxiliary) && token.value == "future")) return Mark::future;
  if (token.is(Class::past) && token.value == "finite") return Mark::finite;
  const bool verb = !token.is(Class::number_word) && !token.is(Class::saying) && !token.is(Class::preposition) &&
                    !token.is(Class::conjunction) && !token.is(Class::determiner);
  return verb && is_form(article, token) ? Mark::form : Mark::none;
}

/// The first finite verb of the marks that `next` gives; else the first form.
template <class Next>
Tense tense_of(Next next) {
  bool form = false;
  for (Mark mark; next(mark);) {
    if (mark == Mark::future) return Tense::future;
    if (mark == Mark::finite) return Tense::past;
    form = form || mark == Mark::form;
  }
  return form ? Tense::past : Tense::none;
}

/// After "said that", and for an end ("until January") after any "that": the verb before it is another statement's.
std::uint32_t start_of_statement(const Article& article, const Sentence& sentence, std::uint32_t first) {
  constexpr std::uint32_t near = 4;  // words
  const std::uint32_t clause = clause_start(article, sentence, first);
  const bool ends = first > clause && article.tokens[first - 1].is(Class::until);
  for (std::uint32_t i = first; i-- > clause;) {
    const Token& token = article.tokens[i];
    if (token.value != "complement" && article.words(token) != "that") continue;
    bool said = ends && token.value == "complement";
    for (std::uint32_t k = i; k-- > clause && i - k < near;) said = said || article.tokens[k].is(Class::saying);
    if (said) return i + 1;
  }
  return clause;
}

}  // namespace

Tense tense_at(const Article& article, const Sentence& whole, std::uint32_t first, std::uint32_t last) {
  Sentence sentence = whole;  // what is near, so that a text without stops takes no longer
  if (first > sentence.first + reach) sentence.first = first - reach;
  sentence.last = std::min(sentence.last, last + reach);
  std::uint32_t at = first;
  const std::uint32_t start = start_of_statement(article, sentence, first);
  const Tense before = tense_of([&](Mark& mark) {
    if (at <= start) return false;
    mark = mark_at(article, sentence, --at);
    return true;
  });
  if (before != Tense::none) return before;
  at = last;
  const bool fronted = first <= start + 2;
  if (at < sentence.last && article.tokens[at].is(Token::Kind::punctuation) && fronted) ++at;  // "In May, …"
  std::uint32_t end = clause_end(article, sentence, at);
  for (std::uint32_t i = at; i < end && !fronted; ++i)  // "starts in May |and| …"
    if (article.tokens[i].is(Class::conjunction)) end = i;
  return tense_of([&](Mark& mark) {
    if (at >= end) return false;
    mark = mark_at(article, sentence, at++);
    return true;
  });
}

}  // namespace brief::draft
