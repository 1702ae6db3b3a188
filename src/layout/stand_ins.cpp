#include "layout/stand_ins.hpp"

#include <algorithm>

namespace brief::layout {
namespace {

/// The levels of all the inlines' text, one inline after the other; none where all is read from left to right.
Vector<text::Level> levels_of(std::span<const Inline> inlines, bool right_to_left) {
  const auto is_bidirectional = [](const Inline& part) { return text::has_right_to_left(part.text); };
  if (!right_to_left && std::none_of(inlines.begin(), inlines.end(), is_bidirectional)) return {};
  String all;
  Vector<text::Isolate> isolates;
  for (const Inline& part : inlines) {
    // A citation goes with the sentence, not with the number or the word before it.
    const bool isolated = part.isolated || !part.reading.empty();
    if (isolated && !part.text.empty()) isolates.push_back({all.size(), all.size() + part.text.size(), part.isolated});
    all += part.text;
  }
  return text::embedding_levels(all, isolates, right_to_left);
}

/// Where the level changes inside [begin, end); `end` where it does not.
std::size_t end_of_level(std::span<const text::Level> levels, std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  while (at < end && levels[at] == levels[begin]) ++at;
  return at;
}

void set_level(Inline& part, text::Level level) {
  part.level = level;
  part.style.right_to_left = text::is_right_to_left(level);
}

}  // namespace

bool have_their_faces(std::span<const Inline> inlines) {
  return std::all_of(inlines.begin(), inlines.end(), [](const Inline& part) {
    return text::needs_one_face(part.text, part.style.face) && !text::has_right_to_left(part.text);
  });
}

PartedInlines parted(std::span<const Inline> inlines, bool right_to_left) {
  PartedInlines parted;
  const Vector<text::Level> all = levels_of(inlines, right_to_left);
  std::size_t before = 0;  // bytes of the inlines before this one
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    const std::string_view words = inlines[i].text;
    const auto levels = std::span(all).subspan(std::min(before, all.size()));
    before += words.size();
    for (const text::Stretch& stretch : text::stretches(words, inlines[i].style.face)) {
      for (std::size_t from = stretch.begin; from < stretch.end;) {
        // What is read as something else is one sign.
        const bool whole = levels.empty() || !inlines[i].reading.empty();
        const std::size_t to = whole ? stretch.end : end_of_level(levels, from, stretch.end);
        Inline part = inlines[i];
        part.text = words.substr(from, to - from);
        part.style.face = stretch.face;
        if (!levels.empty()) set_level(part, levels[from]);
        parted.inlines.push_back(std::move(part));
        parted.original.push_back(static_cast<std::uint32_t>(i));
        from = to;
      }
    }
  }
  return parted;
}

bool reads_right_to_left(std::span<const Inline> inlines) {
  text::Letters letters;
  for (const Inline& part : inlines) {
    const text::Letters own = text::letters_of(part.text);
    letters += part.isolated ? text::Letters{0, own.left_to_right + own.right_to_left} : own;
  }
  return letters.read_right_to_left();
}

void set_in_visual_order(std::span<SetRun> runs, std::span<const text::Level> levels, Pt start) {
  for (const std::size_t index : text::visual_order(levels)) {
    runs[index].x = start;
    start += runs[index].run.width();
  }
}

Vector<text::Run> runs_of(text::Shaper& shaper, std::string_view text, const text::Style& style) {
  Inline whole;
  whole.text = text;
  whole.style = style;
  const PartedInlines parts = parted(std::span(&whole, 1), text::reads_right_to_left(text));
  Vector<text::Level> levels;
  for (const Inline& part : parts.inlines) levels.push_back(part.level);
  Vector<text::Run> runs;
  for (const std::size_t index : text::visual_order(levels))
    runs.push_back(shaper.shape(parts.inlines[index].text, parts.inlines[index].style));
  return runs;
}

Pt width_of(std::span<const text::Run> runs) {
  Pt width;
  for (const text::Run& run : runs) width += run.width();
  return width;
}

}  // namespace brief::layout
