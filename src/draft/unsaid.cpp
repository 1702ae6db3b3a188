#include "draft/unsaid.hpp"

#include <algorithm>

namespace brief::draft {
namespace {

constexpr std::uint32_t most_auxiliaries = 5;  // "could not possibly ever have |said|"
constexpr std::uint32_t most_after = 4;        // words from a quotation to "is false"

bool is_mark(const Token& token, char32_t mark) { return token.is(Token::Kind::punctuation) && token.mark == mark; }

}  // namespace

bool UnsaidWords::is_break(std::uint32_t i) const {
  return token(i).is(Token::Kind::punctuation) || token(i).is(Token::Kind::quotation);
}

bool UnsaidWords::is_complement(std::uint32_t i) const {
  return token(i).value == "complement" || article_.words(token(i)) == "that";
}

/// Not "not only", which affirms.
bool UnsaidWords::is_negation(std::uint32_t i) const {
  static constexpr std::string_view limits[] = {"only", "just",      "merely", "simply", "seulement",
                                                "nur",  "lediglich", "samo",   "само",   "vetëm"};
  if (!token(i).is(Class::negation)) return false;
  const std::string_view next = i + 1 < quotation_ ? article_.words(token(i + 1)) : std::string_view{};
  return std::find(std::begin(limits), std::end(limits), next) == std::end(limits);
}

bool UnsaidWords::is_supposed(std::uint32_t i) const { return token(i).is(Class::supposition); }

bool UnsaidWords::is_negated(std::uint32_t verb) const {
  for (std::uint32_t k = verb; k > from_ && verb - k < most_auxiliaries; --k) {
    const Token& t = token(k - 1);
    if (!t.is(Token::Kind::word)) break;
    if (is_negation(k - 1) || is_supposed(k - 1)) return true;
    if (!t.is(Class::auxiliary) && !t.is(Class::adverb)) break;
  }
  const std::uint32_t after = verb + std::max<std::uint32_t>(token(verb).phrase, 1);
  return after < quotation_ && is_negation(after) && !token(after).is(Class::determiner);
}

/// "|Nobody| in the room said", "|No| minister of the cabinet said".
bool UnsaidWords::opens_with_negation(std::uint32_t verb) const {
  constexpr std::uint32_t longest = 16;  // words of a subject
  std::uint32_t first = verb;
  while (first > from_ && verb - first < longest && !is_break(first - 1) && !token(first - 1).is(Class::conjunction))
    --first;
  return first < verb && is_negation(first);
}

/// What governs the clause, up to where another one begins.
bool UnsaidWords::is_embedded(std::uint32_t subject) const {
  for (std::uint32_t k = subject; k > from_; --k) {
    const Token& t = token(k - 1);
    const bool modal = t.is(Class::auxiliary);
    if (t.is(Class::denial) || (is_supposed(k - 1) && !modal)) return true;
    if (is_complement(k - 1)) continue;
    if (is_mark(t, ',') && k < quotation_ && is_complement(k)) continue;  // "bestritt, dass …"
    if (is_break(k - 1) || t.is(Class::conjunction)) return false;
  }
  return false;
}

bool UnsaidWords::is_unsaid(std::uint32_t subject, std::uint32_t verb) const {
  if (is_negated(verb) || (subject < verb && is_negation(subject)) || opens_with_negation(verb)) return true;
  if (!token(verb).is(Class::participle)) return is_embedded(subject);
  // "denied |saying|"; but "left by |saying|", "left without |saying|" tell of an act of their own.
  return !token(verb - (verb > from_)).is(Class::preposition) && is_embedded(verb);
}

/// "denied it: “…”".
bool UnsaidWords::is_direct() const {
  return is_mark(token(quotation_ - 1), ',') || is_mark(token(quotation_ - 1), ':');
}

bool UnsaidWords::holds_claim(std::uint32_t verb) const {
  for (std::uint32_t k = verb + 1; k < quotation_; ++k)
    if (is_complement(k) || token(k).is(Class::denial)) return true;
  return false;
}

bool UnsaidWords::is_denied_claim(std::uint32_t verb) const {
  if (!token(verb).is(Class::denial) || token(verb).value != "deny" || is_direct()) return false;
  return verb + 1 == quotation_ || holds_claim(verb);
}

bool UnsaidWords::is_rejected_claim(std::uint32_t verb) const {
  return token(verb).is(Class::denial) && token(verb).value == "reject" && !is_direct() && holds_claim(verb);
}

bool is_asked(const Article& article, const Sentence& sentence, std::uint32_t quotation) {
  const Token& first = article.tokens[sentence.first];
  if (sentence.first >= quotation || !first.is(Class::auxiliary) || !first.capital) return false;
  for (std::uint32_t i = sentence.last; i > quotation + 1; --i) {
    const Token& t = article.tokens[i - 1];
    if (is_mark(t, '?')) return true;
    if (t.is(Token::Kind::word)) break;
  }
  return false;
}

bool is_called_false(const Article& article, const Sentence& sentence, std::uint32_t quotation) {
  const std::uint32_t stop = std::min(sentence.last, quotation + 1 + most_after);
  for (std::uint32_t i = quotation + 1; i < stop; ++i) {
    const Token& t = article.tokens[i];
    if (!t.is(Token::Kind::word)) return false;
    if (t.is(Class::falsehood) && t.phrase > 0) return true;
  }
  return false;
}

}  // namespace brief::draft
