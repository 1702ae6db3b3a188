// Paragraphs set lately, kept by each thread: briefs of a series, and the issues of one brief, mostly say the same, and
// setting a paragraph takes twenty times as long as finding it here. What is found is what setting would give again.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "layout/paragraph.hpp"

namespace brief::layout {

class ParagraphMemory {
 public:
  /// The memory of this thread.
  static ParagraphMemory& of_thread();

  /// Makes the paragraph the one that the other calls are about: all that its lines depend on is compared.
  void ask(std::span<const Inline> inlines, const ParagraphStyle& style);

  bool has_lines() const;
  Vector<Line> lines() const;  ///< where it has them
  const ParagraphWidths* widths() const;
  void keep(const Vector<Line>& lines);
  void keep(const ParagraphWidths& widths);

 private:
  /// Lines with their runs' texts and glyphs one after the other.
  struct Lines {
    struct Run {
      std::uint32_t line = 0, inline_index = 0;
      std::size_t text_size = 0, glyphs = 0;
      Pt x, size, tracking;
      text::FaceId face = text::FaceId::regular;
    };
    std::vector<std::pair<Pt, bool>> lines;  // width; hyphenated
    std::vector<Run> runs;
    std::string text;
    std::vector<text::Glyph> glyphs;
  };
  struct Known {
    std::optional<Lines> lines;
    std::optional<ParagraphWidths> widths;
  };
  Known& known(std::size_t bytes);

  static constexpr std::size_t most_bytes = 512u << 10;
  std::string key_;
  std::unordered_map<std::string, Known> known_;
  std::size_t bytes_ = 0;  // about what is held
};

}  // namespace brief::layout
