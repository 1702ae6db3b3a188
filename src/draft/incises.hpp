// Who speaks, told inside the marks: « C’est utile, a ajouté la ministre, et beau. »
#pragma once

#include <string_view>
#include <vector>

#include "draft/lexicon.hpp"
#include "draft/quotation_marks.hpp"

namespace brief::draft {

/// Parts quotations round the clauses between two commas that begin with a verb of saying, its auxiliary before it, as
/// French sets them without closing the marks (Grevisse, Le bon usage (2011), 134). The words of such a clause are the
/// writer's. Texts of other languages stay as they are.
void split_incises(std::string_view text, const Lexicon& lexicon, std::vector<Quotation>& quotations);

}  // namespace brief::draft
