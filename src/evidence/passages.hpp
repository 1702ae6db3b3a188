// The places of a source that a quote was found at, as the evidence has them.
#pragma once

#include <span>
#include <string>

#include "evidence/evidence.hpp"
#include "evidence/index.hpp"

namespace brief::evidence {

/// The words of a stretch of an archive's units with some of those around them (Web Annotation Data Model, 4.2.4 and
/// 4.2.5: prefix, exact, suffix; start and end in code points), and the part and the page of the source.
Passage passage_at(const Archived& archived, Range range);

/// How the block of a page begins that a passage runs on into without a mark; empty where none does.
std::string next_block(const Index& index, std::span<const Range> passages);

/// The words of passages with those beside them, as far as their sentences go and the passages tell.
std::string sentences_around(std::span<const Passage> passages);

}  // namespace brief::evidence
