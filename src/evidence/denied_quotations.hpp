// What a source says of the words of a quotation, or of a claim, in the sentence that has them for its subject: “…” is
// a lie; Myth: …; he lied when he said ….
#pragma once

#include <cstdint>

#include "evidence/index.hpp"

namespace brief::evidence {

/// What denies the quotation in which a place stands, in the sentence whose subject it is: “…” is a | lie; the sentence
/// “…” | never | appeared. An empty range where nothing does.
Range denied_as_subject(const Index& index, std::uint32_t place);

/// The label that calls what it heads false: Myth: …; False: “…”. An empty range where none does.
Range false_label(const Index& index, std::uint32_t place);

/// What says that somebody erred or lied in saying what stands at a place: Putin | lied | when he said that …. An empty
/// range where nothing does.
Range error_of_teller(const Index& index, std::uint32_t place);

}  // namespace brief::evidence
