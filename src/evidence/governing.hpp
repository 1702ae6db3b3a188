// The negation beside a quote that turns the sense of what it quotes, outside of it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>

#include "evidence/index.hpp"

namespace brief::evidence {

class Speech;

/// Units before a quote that are looked through.
inline constexpr std::uint32_t governing_units = 30;

/// Whether a negation or a denial stands among them: most quotes have none, and are done with.
inline bool has_negation_before(const Index& index, std::uint32_t begin) {
  const std::uint32_t from = begin - std::min(begin, governing_units);
  return index.negations(from, begin) + index.denials(from, begin) > 0;
}

/// Whether a word in lower case may stand between a negation and what it turns: articles, prepositions, manners, verbs
/// of little meaning.
bool is_small(const Index& index, const std::string& lower);

/// Whether a place begins what a German clause in front of a comma governs: wir haben nicht vor, | das Kosovo zu
/// verlassen.
bool begins_infinitive(const Index& index, std::uint32_t begin);

/// Whether a negation is of a clause beside: those | who | do not want peace.
bool is_of_other_clause(const Index& index, std::uint32_t negation);

/// Whether a word stands between two clauses of equal rank: and, but.
bool joins_clauses(const Index& index, std::uint32_t at);

/// What turns the words from a place on: the negation directly before them (not | leave), that of the verb whose clause
/// they are (I do not believe that | Serbia wants peace), what denies that clause (it is a lie that | we leave), or a
/// condition (if | we leave). An empty range where there is none. `speech`: of the quote; what its speaker claims is no
/// claim of others.
Range negation_before(const Index& index, std::uint32_t begin, const Speech* speech = nullptr);

/// The verb of negation in front of a part in marks that is no more than named: she opposes | “accounting gimmicks”.
/// Its words were said, but not for it. An empty range where there is none.
Range negated_part_in_marks(const Index& index, std::uint32_t begin);

/// The negation directly after quoted words (We support the plan | nowhere), or what denies their clause (The claim
/// that | we leave | is false). An empty range where there is none.
Range negation_after(const Index& index, Range quoted);

/// The word at the end of a gap that sets what was said before it against what stands behind: We are | against | war.
/// An empty range where there is none.
Range opposed_in(const Index& index, Range gap);

/// The conjunction at the end of a gap behind which stands what is so, where the words before the gap say what is not:
/// not for pride, | but | for duty. An empty range where there is none.
Range contrast_in(const Index& index, Range left, Range gap);

/// A stretch, widened to the clause that it stands in.
Range whole_clause(const Index& index, Range range);

/// A stretch, widened to the sentences that it begins and ends in, where they are not long.
Range whole_sentence(const Index& index, Range range);

}  // namespace brief::evidence
