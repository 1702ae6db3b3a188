// Who is named right beside a quotation as the one who says it.
#pragma once

#include <cstdint>

#include "evidence/index.hpp"
#include "evidence/speech.hpp"

namespace brief::evidence {

/// The name that a verb of telling beside the marks of a quotation gives its words to: | Kurti | said: “…”; “…,” said |
/// Kurti |; “…,” | Kurti | added; or a lead-in with a colon to its paragraphs. `words`: a stretch of what is quoted. An
/// empty range where no name stands there: a pronoun, a common noun, or a name farther away.
Range named_teller(const Index& index, Range words);

/// The name by which the words beside two stretches give both to one other person than the speaker: | Lopez | of “…,”
/// said Lopez, “…”. An empty range where they give them to two persons, or one of them to nobody who is named.
Range teller_of_both(const Index& index, const Speech& speech, Range left, Range right);

}  // namespace brief::evidence
