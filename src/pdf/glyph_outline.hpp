// A glyph as a shape instead of text.
#pragma once

#include "base/arena.hpp"
#include "layout/page.hpp"

namespace brief::pdf {

/// Whether a glyph stands for no text: a mark, of which the letter tells. Shown as text it would be extracted a second
/// time, or need a code without a character, which PDF/A does not allow (ISO 19005-3, 6.2.11.7.2).
inline bool is_shape(const text::Glyph& glyph) { return glyph.text_length == 0; }

/// Appends the outlines of such glyphs of a run as a filled path (ISO 32000-1, 8.5), in the current colour;
/// `page_height` turns the page's y upside down. Nothing where the run has none. Throws std::bad_alloc.
void append_shapes(String& out, const layout::GlyphRun& run, Pt page_height);

}  // namespace brief::pdf
