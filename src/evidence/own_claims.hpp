// What the speaker claims in a relative clause: said Healey, who added that.
#pragma once

#include <cstdint>

#include "evidence/index.hpp"
#include "evidence/speech.hpp"

namespace brief::evidence {

/// Whether a relative pronoun stands for the speaker, who is named right in front of its comma: Healey, | who | added.
/// Not in: a colleague of Healey, | who | added; nor where no speaker is told.
bool stands_for_speaker(const Index& index, const Speech& speech, std::uint32_t relative);

}  // namespace brief::evidence
