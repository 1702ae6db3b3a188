// Clauses inside a sentence that a gap leaves by the end which their beginning is not quoted with.
#pragma once

#include "evidence/index.hpp"

namespace brief::evidence {

/// The head of an aside that a gap ends, up to the words in front of the gap: [The minister, who once met] Putin, |
/// supports Ukraine. An empty range where the gap ends none, or where the words in front of it have its head.
Range head_of_aside(const Index& index, Range left, Range gap);

/// The same of any phrase whose head the quote has not: [the war in] Kosovo … ended.
Range head_left_behind(const Index& index, Range left, Range right);

/// The same of a piece that begins inside a phrase and runs on behind the comma that ends it: [Kosovo, unlike] Serbia,
/// is our partner.
Range head_cut_off(const Index& index, Range piece);

/// Whether what stands behind a gap is told of somebody else than the words in front of it: Putin | , | supports
/// Ukraine, of the minister who met him; or of one whom the gap itself names: Serbia |, whose allies | attacked Kosovo.
bool exchanges_subject(const Index& index, Range left, Range right);

}  // namespace brief::evidence
