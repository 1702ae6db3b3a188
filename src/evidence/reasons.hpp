// The reason why a quote is refused, in words.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "evidence/comparison.hpp"
#include "evidence/index.hpp"
#include "evidence/match.hpp"
#include "evidence/pieces.hpp"
#include "evidence/speech.hpp"

namespace brief::evidence {

/// On one line, in quotation marks.
std::string in_marks(std::string_view text);

/// Said of a quote; of words that are left out, with what they are.
std::string reason_of(const Comparison& comparison);

/// Why the stretch of the source between two pieces, or beside one, may not be left out or replaced.
std::string reason_of(Obstacle obstacle, Gap before, Range gap, const Index& index);

/// The same between two places, with the one other speaker of both where the source names him.
std::string reason_between(Obstacle obstacle, Gap before, std::pair<Range, Range> places, const Index& index,
                           const Speech& speech);

/// Of a gap that ends an aside whose head, or whose words of another, the quote has not.
std::string reason_of_aside(Range head, const Index& index);

/// Of a quote that is given as one: what its source has between its parts.
/// Of words that run on behind the end of a quotation, or begin before its start: of those that are none of it.
std::string reason_of_end(const Index& index, Range behind);
std::string reason_of_start(const Index& index, Range before);

std::string reason_of_parts(std::string_view between, bool may_leave_out = true);

/// Of a quote that holds the words of who tells it: – said Kurti –.
std::string reason_of_teller(std::string_view told);

/// A negation, widened to the phrase that it is a word of: far from.
Range whole_turn(const Index& index, Range turn);

/// Why a quote may not begin after a negation, or end before one.
std::string reason_of_edge(bool before, Range negation, const Index& index);

/// A part of a quote stands where another does.
std::string_view reason_of_repeated();

/// The search came to its limit, or that for all quotes of the report to theirs.
std::string reason_of_endless(bool all);

/// A range with the rest of the numbers that it cuts.
Range whole(const Index& index, Range range);

}  // namespace brief::evidence
