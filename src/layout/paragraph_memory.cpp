#include "layout/paragraph_memory.hpp"

#include "base/per_thread.hpp"

namespace brief::layout {
namespace {

template <class T>
void append(std::string& key, const T& value) {
  key.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void append_text(std::string& key, std::string_view text) {
  append(key, text.size());
  key += text;
}

}  // namespace

ParagraphMemory& ParagraphMemory::of_thread() { return per_thread<ParagraphMemory>(); }

void ParagraphMemory::ask(std::span<const Inline> inlines, const ParagraphStyle& style) {
  key_.clear();
  append(key_, style.measure.value);
  append(key_, style.narrow);
  append_text(key_, style.language);
  for (const Inline& part : inlines) {
    append(key_, part.style.face);
    append(key_, part.style.tabular_figures);
    append(key_, part.rise > 0_pt);  // a raised figure stays with its word, however high it stands
    append(key_, part.style.size.value);
    append(key_, part.style.tracking.value);
    append_text(key_, part.style.language);
    append_text(key_, part.text);
  }
}

bool ParagraphMemory::has_lines() const {
  const auto found = known_.find(key_);
  return found != known_.end() && found->second.lines;
}

Vector<Line> ParagraphMemory::lines() const {
  const Lines& kept = *known_.at(key_).lines;
  Vector<Line> lines;
  lines.reserve(kept.lines.size());
  for (const auto& [width, hyphenated] : kept.lines) lines.push_back({{}, width, hyphenated});
  std::size_t text = 0;
  const text::Glyph* glyphs = kept.glyphs.data();
  for (const Lines::Run& run : kept.runs) {
    lines[run.line].runs.push_back({{run.face, run.size, run.tracking, String(kept.text, text, run.text_size),
                                     Vector<text::Glyph>(glyphs, glyphs + run.glyphs)},
                                    run.x,
                                    run.inline_index});
    text += run.text_size;
    glyphs += run.glyphs;
  }
  return lines;
}

const ParagraphWidths* ParagraphMemory::widths() const {
  const auto found = known_.find(key_);
  return found == known_.end() || !found->second.widths ? nullptr : &*found->second.widths;
}

void ParagraphMemory::keep(const Vector<Line>& lines) {
  Lines kept;
  for (const Line& line : lines) {
    for (const SetRun& set : line.runs) {
      kept.runs.push_back({static_cast<std::uint32_t>(kept.lines.size()), set.inline_index, set.run.text.size(),
                           set.run.glyphs.size(), set.x, set.run.size, set.run.tracking, set.run.face});
      kept.text += set.run.text;
      kept.glyphs.insert(kept.glyphs.end(), set.run.glyphs.begin(), set.run.glyphs.end());
    }
    kept.lines.emplace_back(line.width, line.hyphenated);
  }
  const std::size_t bytes = kept.text.size() + kept.glyphs.size() * sizeof(text::Glyph) +
                            kept.runs.size() * sizeof(Lines::Run) + kept.lines.size() * sizeof kept.lines.front();
  known(bytes).lines = std::move(kept);
}

void ParagraphMemory::keep(const ParagraphWidths& widths) { known(sizeof widths).widths = widths; }

/// The place for the paragraph asked about; what was known is dropped where it would be too much.
ParagraphMemory::Known& ParagraphMemory::known(std::size_t bytes) {
  bytes += key_.size() + sizeof(Known);
  if (bytes_ + bytes > most_bytes) {
    known_.clear();
    bytes_ = 0;
  }
  Known& place = known_[key_];
  bytes_ += bytes;
  return place;
}

}  // namespace brief::layout
