// A quote of paragraphs of which each begins with a dash, as Scandinavian news agencies tell what somebody said.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "evidence/index.hpp"
#include "evidence/speech.hpp"

namespace brief::evidence {

/// The quote with the dashes of its paragraphs, which it was copied without: We go. - We stay. of We go. We stay.
/// Nothing where none is left out, where the page is in another language, or where another speaks behind one.
std::optional<std::string> with_line_dashes(const Index& index, const Speech& speech, std::string_view quote);

}  // namespace brief::evidence
