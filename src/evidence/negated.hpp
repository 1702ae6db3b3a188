// What a negation turns that stands some words behind it: its subject, what is against, what nothing but.
#pragma once

#include "evidence/index.hpp"

namespace brief::evidence {

/// Whether a word in lower case sets what was said before it against what stands behind: against, contre, protiv.
bool is_against(std::string_view lower);

/// The negation of a subject that ends before a place (None of our men | ran away; not all | soldiers are ready), of
/// one told apart (it was not us | who started it), or of a word of opposition there (we are not | against it). An
/// empty range where there is none.
Range negated_before(const Index& index, std::uint32_t begin);

/// French: Nous ne voulons | que la paix. What limits the negation of a clause that ends at a place; an empty range
/// where nothing does.
Range restriction_at(const Index& index, std::uint32_t end);

/// Whether a gap leaves out what a negation at its beginning turns, and goes on with another clause: Instead of
/// |leaving,| we stay.
bool drops_negated(const Index& index, Range gap);

}  // namespace brief::evidence
