// Text parted where its face lacks a character.
#pragma once

#include <span>
#include <string_view>

#include "layout/paragraph.hpp"

namespace brief::layout {

/// Inlines each of which is set in one face, and of each the index of the inline that it comes from.
struct PartedInlines {
  Vector<Inline> inlines;
  Vector<std::uint32_t> original;
};

/// Whether each inline is set in its own face: almost always.
bool have_their_faces(std::span<const Inline> inlines);

PartedInlines parted_by_face(std::span<const Inline> inlines);

/// A text on one line: a run for each stretch of it that is set in one face.
Vector<text::Run> runs_of(text::Shaper& shaper, std::string_view text, const text::Style& style);

/// Of runs one after the other.
Pt width_of(std::span<const text::Run> runs);

}  // namespace brief::layout
