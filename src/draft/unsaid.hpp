// Words between quotation marks that, by the article, nobody has said: denied, or only supposed.
#pragma once

#include <cstdint>

#include "draft/article.hpp"

namespace brief::draft {

/// Reads the clause of a verb of saying: [from, quotation) are tokens of one sentence.
class UnsaidWords {
 public:
  UnsaidWords(const Article& article, std::uint32_t from, std::uint32_t quotation)
      : article_(article), from_(from), quotation_(quotation) {}

  /// "never said", "might have said", "denied that she had said", "as if Smith had said"; `subject` is the first token
  /// of the verb's subject, or the verb where none is found.
  bool is_unsaid(std::uint32_t subject, std::uint32_t verb) const;
  /// "denied that she had been “…”": words of somebody else's claim.
  bool is_denied_claim(std::uint32_t verb) const;
  /// "rejected his claim that “…”": said by whoever claims it.
  bool is_rejected_claim(std::uint32_t verb) const;

 private:
  const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
  bool is_break(std::uint32_t i) const;
  bool is_complement(std::uint32_t i) const;
  bool is_negation(std::uint32_t i) const;
  bool is_supposed(std::uint32_t i) const;
  bool is_negated(std::uint32_t verb) const;
  bool opens_with_negation(std::uint32_t verb) const;
  bool is_embedded(std::uint32_t subject) const;
  bool is_direct() const;
  bool holds_claim(std::uint32_t verb) const;

  const Article& article_;
  std::uint32_t from_, quotation_;
};

/// "The words “…” were made up": what the sentence says of the quotation after it.
bool is_called_false(const Article& article, const Sentence& sentence, std::uint32_t quotation);

/// "Did Orr say “…”?": a sentence that asks whether the quotation was said.
bool is_asked(const Article& article, const Sentence& sentence, std::uint32_t quotation);

}  // namespace brief::draft
