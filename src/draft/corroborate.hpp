// One quotation in several sources: taken from the one nearest its origin, the words that a copy changed told.
#pragma once

#include <string>
#include <vector>

#include "draft/model.hpp"

namespace brief::draft {

/// The runs of words that differ between two forms of a quotation, in order; white space, case and punctuation aside.
/// What only `there` has before and after the common words is no difference: a copy may quote less. A longest common
/// subsequence of words (Hunt & McIlroy, 1976).
std::vector<Difference> differences_of(const std::string& here, const std::string& there);

std::size_t word_count(const std::string& text);  ///< at most 300

/// Words that two forms of one statement have in common, in their order: half of those of the shorter, and at least
/// four. 0 where they are two statements. A form that is much longer than the other counts with its nearest stretch.
std::size_t words_in_common(const std::string& one, const std::string& other);
bool is_same_statement(const std::string& one, const std::string& other);

/// Whether a source is where such words come from: a ministry, a government, an alliance, by its publisher or address.
bool is_official(const DraftSource& source);

/// `quotes` are the main source's; `copies[i]` those of source i, empty for the main one. Each quotation that an
/// official source has too is taken from there, unless the main source is official itself.
void corroborate(std::vector<DraftQuote>& quotes, const std::vector<std::vector<DraftQuote>>& copies,
                 const std::vector<DraftSource>& sources);

}  // namespace brief::draft
