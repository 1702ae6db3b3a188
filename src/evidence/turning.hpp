// What a gap or brackets of a quote leave out or put in that turns what stands behind it, and is no negation.
#pragma once

#include <string>
#include <vector>

#include "evidence/index.hpp"
#include "evidence/pieces.hpp"

namespace brief::evidence {

/// Whether one of the words of turning_words.hpp may begin near the end of a stretch: most have none, and are done
/// with.
bool may_turn_at_end(const Index& index, Range gap);

/// The verb, or the noun with its preposition, at the end of a stretch that leaves undone what stands behind it: We
/// will | stop | sending arms. An empty range where there is none.
Range turning_at_end(const Index& index, Range gap);

/// The same of a language whose verbs end a clause, behind what stands before a gap or the end of the quote: Wir werden
/// Waffenlieferungen | stoppen. An empty range where there is none.
Range turning_behind(const Index& index, Range left, bool gap);

/// One that only weakens what stands behind: We | plan to | leave. An empty range where there is none.
Range weakening_at_end(const Index& index, Range gap);

/// Whether words in brackets end with such a verb or such a noun.
bool ends_with_turning(const Index& index, std::string_view inserted);

/// The first words in brackets that put in a verb of that kind, less, a condition or a doubt where the source has none
/// at that place; empty where there are none.
std::string added_turn(const Index& index, const Pieces& pieces, const std::vector<Range>& places);

}  // namespace brief::evidence
