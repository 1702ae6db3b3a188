// Abbreviations that the report itself explains.
#pragma once

#include <string_view>

#include "content/content.hpp"

namespace brief::content {

/// What "(KFOR)" stands for where it begins at `open` in the text: of the words before it the last that spell it by
/// their beginnings, "Kosovo Force", small words between them being passed over. Empty: it is no abbreviation, or is
/// not explained there.
std::string_view expansion_before(std::string_view text, std::size_t open);

/// Gives each abbreviation that is explained in the brief its expansion where it stands first, if that is before the
/// explanation: what is read aloud then explains itself. Quotations are left as they are.
void expand_abbreviations(Document& document);

}  // namespace brief::content
