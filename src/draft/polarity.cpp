#include "draft/polarity.hpp"

#include <algorithm>
#include <string>

#include "draft/characters.hpp"
#include "draft/wording.hpp"

namespace brief::draft {
namespace {

bool is_refusal(const Token& t) { return t.is(Class::refusal); }

bool is_mark(const Token& t, char32_t mark) { return t.is(Token::Kind::punctuation) && t.mark == mark; }

/// What is farther from it says nothing about it. It bounds the time that a text without stops takes.
Sentence around(Sentence sentence, std::uint32_t at) {
  constexpr std::uint32_t reach = 150;  // words and marks
  if (at > sentence.first + reach) sentence.first = at - reach;
  sentence.last = std::min(sentence.last, at + reach);
  return sentence;
}

class Scope {
 public:
  Scope(const Article& article, const Sentence& sentence, std::uint32_t at)
      : article_(article),
        sentence_(around(sentence, at)),
        at_(at),
        clause_{clause_start(article, sentence_, at), clause_end(article, sentence_, at)} {}

  std::vector<std::uint32_t> run() const {
    std::vector<std::uint32_t> found;
    // A relative clause says what it says whatever the clause that it hangs on does.
    const std::uint32_t start = begins_with(clause_.first, Class::relative) ? clause_.first : span_start();
    for (std::uint32_t i = start; i < at_; ++i)
      if (turns(i) && governs_from_before(i)) found.push_back(i);
    bool same_span = true;
    for (std::uint32_t i = at_; i < sentence_.last; ++i) {
      same_span = same_span && !is_span_break(i);
      if (turns(i) && (same_span ? governs_from_behind(i) : denies_from_afar(i))) found.push_back(i);
    }
    return found;
  }

 private:
  struct Range {
    std::uint32_t first, last;
  };
  const Token& token(std::uint32_t i) const { return article_.tokens[i]; }

  /// "May" the month is no verb. What is demanded is no more than possible.
  bool is_modal(std::uint32_t i) const {
    if (token(i).is(Class::demand) && token(i).phrase > 0) return true;
    return token(i).is(Class::modal) && !(token(i).is(Class::month) && token(i).capital);
  }
  bool is_condition(std::uint32_t i) const { return token(i).is(Class::condition) && !token(i).is(Class::affirmative); }
  bool turns(std::uint32_t i) const {
    return is_negation(token(i)) || is_refusal(token(i)) || is_condition(i) || is_modal(i);
  }

  bool is_span_break(std::uint32_t i) const {
    return is_mark(token(i), ';') || (token(i).is(Class::contrast) && token(i).phrase > 0 && i > sentence_.first);
  }

  std::uint32_t span_start() const {
    std::uint32_t start = at_;
    while (start > sentence_.first && !is_span_break(start - 1)) --start;
    return start;
  }

  /// Over a preposition: "in which".
  bool begins_with(std::uint32_t first, Class c) const {
    for (std::uint32_t i = first; i < std::min(first + 2, sentence_.last); ++i)
      if (token(i).is(c) && token(i).phrase > 0) return true;
    return false;
  }
  bool is_subordinate(std::uint32_t first) const {
    return token(first).is(Class::conjunction) && token(first).value == "subordinate";
  }

  /// Not from within a clause of its own that has ended: "Smith, who did not sign, …", "Although it did not sign, …".
  bool governs_from_before(std::uint32_t i) const {
    if (i >= clause_.first) return true;
    if (is_condition(i)) return true;
    if (is_modal(i) || is_aside(i)) return false;
    const std::uint32_t first = clause_start(article_, sentence_, i);
    return !begins_with(first, Class::relative) && !is_subordinate(first);
  }

  /// "deployed |to halt| violence", "despite |the failure| of talks": no predicate.
  bool is_aside(std::uint32_t i) const {
    if (!is_refusal(token(i)) || i == sentence_.first) return false;
    const Token& before = token(i - 1);
    return before.is(Class::preposition) || before.is(Class::determiner) || before.is(Class::conjunction);
  }

  bool governs_from_behind(std::uint32_t i) const {
    if (is_aside(i)) return false;
    if (i < clause_.last) return !starts_predicate(i);
    if (is_modal(i)) return false;
    const std::uint32_t first = clause_start(article_, sentence_, i);
    const bool own = token(first).is(Class::conjunction) && !token(first).is(Class::condition);
    if (is_refusal(token(i))) return !own;
    return !own && !begins_with(first, Class::relative);
  }

  /// "sent 300 soldiers |and did not| say why": a second predicate of the subject.
  bool starts_predicate(std::uint32_t i) const {
    std::uint32_t first = i;
    while (first > at_ && (token(first - 1).is(Class::auxiliary) || is_negation(token(first - 1)))) --first;
    return first > at_ + 1 && token(first - 1).is(Class::conjunction);
  }

  /// "…, but the ministry denied it".
  bool denies_from_afar(std::uint32_t i) const {
    if (!is_refusal(token(i))) return false;
    const auto tokens = article_.tokens_in(sentence_).subspan(i - sentence_.first);
    return std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.is(Class::it); });
  }

  const Article& article_;
  Sentence sentence_;
  std::uint32_t at_;
  Range clause_;
};

bool is_letter_before(std::string_view text, std::size_t at) {
  return at > 0 && is_letter(character_before(text, at).code);
}

/// As whole words; an elided one ("n’") has its apostrophe for an end.
bool holds(std::string_view statement, std::string_view words) {
  for (auto at = statement.find(words); at != std::string_view::npos; at = statement.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    const bool elided = is_letter(character_before(words, words.size()).code) == false;
    const bool ends = elided || end == statement.size() || !is_letter(character_at(statement, end).code);
    if (ends && !is_letter_before(statement, at)) return true;
  }
  return false;
}

}  // namespace

bool is_negation(const Token& t) {
  return t.is(Class::negation) && !t.is(Class::affirmative) && !t.is(Class::quantity) && !t.is(Class::at_least) &&
         !t.is(Class::until);
}

bool is_question(const Article& article, const Sentence& sentence) {
  return sentence.at.end > sentence.at.begin && article.text[sentence.at.end - 1] == '?';
}

std::vector<std::uint32_t> turning_words(const Article& article, const Sentence& sentence, std::uint32_t at) {
  return Scope(article, sentence, at).run();
}

bool keeps_polarity(const Article& article, const Sentence& sentence, std::uint32_t at, std::string_view statement) {
  if (is_question(article, sentence)) return false;
  const auto words = turning_words(article, sentence, at);
  if (words.empty()) return true;
  const std::string said = lower(statement);
  return std::all_of(words.begin(), words.end(),
                     [&](std::uint32_t i) { return holds(said, lower(article.words(article.tokens[i]))); });
}

bool is_turned(const Article& article, const Sentence& sentence, std::uint32_t at) {
  if (is_question(article, sentence)) return true;
  const auto words = turning_words(article, sentence, at);
  const auto is = [&](auto kind) {
    return std::any_of(words.begin(), words.end(), [&](std::uint32_t i) { return kind(article.tokens[i]); });
  };
  if (is(is_negation) && is(is_refusal)) return false;
  return !words.empty();
}

}  // namespace brief::draft
