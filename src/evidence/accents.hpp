// Quotes that have their letters without the accents of the source: manana, εκατομμυρια.
#pragma once

#include <optional>
#include <string_view>

#include "evidence/refusal.hpp"

namespace brief::evidence {

/// Whether two words have the same letters but for accents and other marks on them.
bool same_but_accents(std::string_view one, std::string_view other);

/// Of a quote that is word for word but for accents: where they differ. Nothing of any other.
std::optional<Refusal> accents_differ(const Index& index, const Speech& speech, std::string_view quote);

}  // namespace brief::evidence
