// Somebody else whom the source names beside a part of a quote as the one who claims it, or who wants it said.
#pragma once

#include "evidence/index.hpp"
#include "evidence/speech.hpp"

namespace brief::evidence {

/// The words beside a part by which it is another's claim than the speaker's: According to Moscow, | we lost; Moscow
/// claims that | we lost; we lost |, claims Moscow|; we won |, or so they say|. Or by which somebody wants it said: “We
/// lost” | is what they want us to say|. An empty range where there are none.
Range claim_of_another(const Index& index, const Speech& speech, Range part);

}  // namespace brief::evidence
