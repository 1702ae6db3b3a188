// Numbers that a gap leaves out of a sentence which keeps another.
#pragma once

#include "evidence/index.hpp"

namespace brief::evidence {

/// Whether a unit may part clauses, or phrases of one rank: a comma, and, but.
bool parts_clauses(const Index& index, std::uint32_t at);

/// Whether a clause may go on with a word behind its subject: a verb, as far as its form tells.
bool goes_on_behind_subject(const Index& index, std::uint32_t at);

/// Whether the words after a gap would be told of a number before it, and are told of another in the gap: 4,500
/// soldiers | in Kosovo and 300 | in Bosnia. Not where both share them: 600 soldiers | and 30 vehicles | in Kosovo.
bool splices_number(const Index& index, Range left, Range right);

/// The first number that a gap leaves out of a sentence in which one stands before the gap; else an empty range.
Range number_left_out(const Index& index, Range left, Range right);

/// The subject that a gap leaves out, which begins a sentence before its verb: We thank Mr Healey. | Mr Rama | lied. An
/// empty range where there is none, or where the words before the gap have it.
Range subject_left_out(const Index& index, Range left, Range right);

/// What a gap leaves out of the sentence that it leads into, from its start on, where it leads there out of the middle
/// of another: We trust |Kosovo. We do business with| Serbia. Else an empty range.
Range head_left_out(const Index& index, Range gap);

/// Whether a gap leads from one verb to what another clause of the sentence says of its own subject: Serbia has |five
/// brigades; Kosovo has| none.
bool joins_predicates(const Index& index, Range left, Range right);

}  // namespace brief::evidence
