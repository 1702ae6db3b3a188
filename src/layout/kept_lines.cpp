#include "layout/kept_lines.hpp"

#include "base/memo_key.hpp"

namespace brief::layout {
KeptLines::KeptLines(const Vector<Line>& lines) {
  std::size_t runs = 0, text = 0, glyphs = 0;
  for (const Line& line : lines)
    for (const SetRun& set : line.runs) {
      ++runs;
      text += set.run.text.size();
      glyphs += set.run.glyphs.size();
    }
  lines_.reserve(lines.size());
  runs_.reserve(runs);
  text_.reserve(text);
  glyphs_.reserve(glyphs);
  for (const Line& line : lines) {
    for (const SetRun& set : line.runs) {
      runs_.push_back({static_cast<std::uint32_t>(lines_.size()), set.inline_index, set.run.text.size(),
                       set.run.glyphs.size(), set.x, set.run.size, set.run.tracking, set.run.face,
                       set.run.right_to_left});
      text_ += set.run.text;
      glyphs_.insert(glyphs_.end(), set.run.glyphs.begin(), set.run.glyphs.end());
    }
    lines_.push_back({line.width, line.hyphenated, line.runs.size()});
  }
}

Vector<Line> KeptLines::lines() const {
  Vector<Line> lines;
  lines.reserve(lines_.size());
  for (const auto& [width, hyphenated, runs] : lines_) {
    lines.push_back({{}, width, hyphenated});
    lines.back().runs.reserve(runs);
  }
  std::size_t text = 0;
  const text::Glyph* glyphs = glyphs_.data();
  for (const Run& run : runs_) {
    lines[run.line].runs.push_back({{run.face, run.size, run.tracking, String(text_, text, run.text_size),
                                     Vector<text::Glyph>(glyphs, glyphs + run.glyphs), run.right_to_left},
                                    run.x,
                                    run.inline_index});
    text += run.text_size;
    glyphs += run.glyphs;
  }
  return lines;
}

std::size_t KeptLines::bytes() const {
  return lines_.capacity() * sizeof lines_.front() + runs_.capacity() * sizeof(Run) + text_.capacity() +
         glyphs_.capacity() * sizeof(text::Glyph);
}

void write_key(std::string& key, std::span<const Inline> inlines, const ParagraphStyle& style) {
  key.clear();
  append_numbers(key, style.measure.value, style.narrow, style.running, style.right_to_left, style.flush_right,
                 style.language.size());
  key += style.language;
  for (const Inline& part : inlines) {
    // A raised figure stays with its word, however high it stands.
    append_numbers(key, part.level, part.isolate, part.around, part.bound, part.style.face, part.style.tabular_figures,
                   part.rise > 0_pt, part.style.size.value, part.style.tracking.value, part.style.language.size(),
                   part.text.size(), part.reading.size());
    ((key += part.style.language) += part.text) += part.reading;
  }
}

}  // namespace brief::layout
