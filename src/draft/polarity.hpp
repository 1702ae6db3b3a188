// Whether words cut from a sentence still say what the sentence says: a "not", a refusal or a condition that stays
// behind turns them into their opposite.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "draft/article.hpp"

namespace brief::draft {

/// The words that deny, refuse, condition or weaken what a sentence says at the token `at`, by their indices. Source:
/// R. Morante and W. Daelemans, ConanDoyle-neg (2012), "scope": the clause, and the clauses that hang on it.
std::vector<std::uint32_t> turning_words(const Article& article, const Sentence& sentence, std::uint32_t at);

/// Whether a statement made of words around `at` may stand: each turning word is in it, and the sentence asks nothing.
bool keeps_polarity(const Article& article, const Sentence& sentence, std::uint32_t at, std::string_view statement);

/// Whether what is told at a verb is not done, refused, conditional, possible only, or asked. Denying a refusal
/// affirms: "will not withdraw".
bool is_turned(const Article& article, const Sentence& sentence, std::uint32_t at);

bool is_question(const Article& article, const Sentence& sentence);

/// "not" and its like, where they deny: not in "not only", "no more than".
bool is_negation(const Token& token);

}  // namespace brief::draft
