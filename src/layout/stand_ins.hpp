// Text parted where its face lacks a character, and where its direction changes.
#pragma once

#include <span>
#include <string_view>

#include "layout/paragraph.hpp"

namespace brief::layout {

/// Inlines each of which is set in one face and at one level, and of each the index of the inline that it comes from.
struct PartedInlines {
  Vector<Inline> inlines;
  Vector<std::uint32_t> original;
};

/// Whether each inline is set in its own face, from left to right: almost always.
bool have_their_faces(std::span<const Inline> inlines);

/// The inlines of a paragraph that is read from right to left, or not.
PartedInlines parted(std::span<const Inline> inlines, bool right_to_left);

/// Whether a paragraph is read from right to left: by its languages, or by most of its letters.
bool reads_right_to_left(std::span<const Inline> inlines);

/// Puts the runs of a line, which stand in the order in which they are read, where they are seen (UAX 9, L2): from
/// `start` on, each by the level of its inline. The glyphs of each run are in visual order already.
void set_in_visual_order(std::span<SetRun> runs, std::span<const Inline> inlines, Pt start);

/// A text on one line, from left to right: a run for each stretch of it that is set in one face and direction.
Vector<text::Run> runs_of(text::Shaper& shaper, std::string_view text, const text::Style& style);

/// Of runs one after the other.
Pt width_of(std::span<const text::Run> runs);

}  // namespace brief::layout
