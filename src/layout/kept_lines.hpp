// Set lines as the memo keeps them: in few pieces of memory, apart from any document's.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "layout/paragraph.hpp"

namespace brief::layout {

/// Lines with their runs' texts and glyphs one after the other.
class KeptLines {
 public:
  explicit KeptLines(const Vector<Line>& lines);
  Vector<Line> lines() const;
  /// Of memory beside its own.
  std::size_t bytes() const;

 private:
  struct Run {
    std::uint32_t line = 0, inline_index = 0;
    std::size_t text_size = 0, glyphs = 0;
    Pt x, size, tracking;
    text::FaceId face = text::FaceId::regular;
    bool right_to_left = false;
  };
  struct Extent {
    Pt width;
    bool hyphenated = false;
    std::size_t runs = 0;
  };
  std::vector<Extent> lines_;
  std::vector<Run> runs_;
  std::string text_;
  std::vector<text::Glyph> glyphs_;
};

/// Writes into `key` all that the lines of a paragraph depend on.
void write_key(std::string& key, std::span<const Inline> inlines, const ParagraphStyle& style);

}  // namespace brief::layout
