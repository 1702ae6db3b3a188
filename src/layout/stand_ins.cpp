#include "layout/stand_ins.hpp"

#include <algorithm>

namespace brief::layout {
namespace {

/// The isolates of a paragraph, and of each inline the number of its isolate from 1 on, or 0. The figures of one
/// citation make one: it goes with the sentence, not with the number or the word before it.
struct Isolates {
  Vector<text::Isolate> list;
  Vector<std::uint32_t> of_inline;
};

void add_to(Isolates& isolates, const Inline& part, std::size_t begin, bool goes_on) {
  const std::size_t end = begin + part.text.size();
  if (goes_on)
    isolates.list.back().end = end;
  else
    isolates.list.push_back({begin, end, part.isolated});
}

Isolates isolates_of(std::span<const Inline> inlines) {
  Isolates isolates;
  std::size_t begin = 0;
  bool cited = false;  // whether the inline before was of a citation
  for (const Inline& part : inlines) {
    const bool is_citation = !part.reading.empty();
    const bool isolated = (part.isolated || is_citation) && !part.text.empty();
    if (isolated) add_to(isolates, part, begin, is_citation && cited);
    isolates.of_inline.push_back(isolated ? static_cast<std::uint32_t>(isolates.list.size()) : 0);
    cited = isolated && is_citation;
    begin += part.text.size();
  }
  return isolates;
}

/// The levels of all the inlines' text, one inline after the other; none where all is read from left to right.
text::Levels levels_of(std::span<const Inline> inlines, const Isolates& isolates, bool right_to_left) {
  const auto is_bidirectional = [](const Inline& part) { return text::has_right_to_left(part.text); };
  if (!right_to_left && std::none_of(inlines.begin(), inlines.end(), is_bidirectional)) return {};
  String all;
  for (const Inline& part : inlines) all += part.text;
  return text::embedding_levels(all, isolates.list, right_to_left);
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

/// A citation stands at the left of what is read before it from right to left: whoever extracts the line from left to
/// right parts it from that, too.
void part_from_next(Inline& part, std::uint32_t next_isolate) {
  const bool ends_citation = !part.reading.empty() && part.isolate != next_isolate;
  if (ends_citation && text::is_right_to_left(part.around)) part.reading += ' ';
}

}  // namespace

bool have_their_faces(std::span<const Inline> inlines) {
  return std::all_of(inlines.begin(), inlines.end(), [](const Inline& part) {
    return text::needs_one_face(part.text, part.style.face) && !text::has_right_to_left(part.text);
  });
}

PartedInlines parted(std::span<const Inline> inlines, bool right_to_left) {
  PartedInlines parted;
  const Isolates isolates = isolates_of(inlines);
  const auto [all, around] = levels_of(inlines, isolates, right_to_left);
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
        if (!levels.empty()) {
          set_level(part, levels[from]);
          part.isolate = isolates.of_inline[i];
          if (part.isolate > 0) part.around = around[part.isolate - 1];
          part_from_next(part, i + 1 < inlines.size() ? isolates.of_inline[i + 1] : 0);
        }
        parted.inlines.push_back(std::move(part));
        parted.original.push_back(static_cast<std::uint32_t>(i));
        from = to;
      }
    }
  }
  return parted;
}

bool reads_right_to_left(std::span<const Inline> inlines) {
  const auto may_be = [](const Inline& part) { return part.isolated || text::has_right_to_left(part.text); };
  if (std::none_of(inlines.begin(), inlines.end(), may_be)) return false;
  text::Letters letters;
  std::size_t worded = 0;
  bool has_isolate = false;
  for (const Inline& part : inlines) {
    const text::Letters own = text::letters_of(part.text);
    const std::size_t all = own.left_to_right + own.right_to_left;
    if (!part.reading.empty() || part.text.find_first_not_of(' ') == part.text.npos) continue;
    letters += part.isolated ? text::Letters{0, all} : own;
    has_isolate = has_isolate || part.isolated;
    ++worded;
  }
  // A name or title that stands among others, or before a mark of the layout, is part of a line of the layout, which is
  // read from left to right.
  return letters.read_right_to_left() && (!has_isolate || worded == 1);
}

void set_in_visual_order(std::span<SetRun> runs, std::span<const Inline> inlines, Pt start) {
  constexpr std::size_t control = static_cast<std::size_t>(-1);
  Vector<text::Level> levels;
  Vector<std::size_t> run_at;  // of each level
  const auto add = [&](text::Level level, std::size_t run) {
    levels.push_back(level);
    run_at.push_back(run);
  };
  // What stands in an isolate is turned round by itself: its controls part it from what is next to it.
  const Inline* before = nullptr;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const Inline& part = inlines[runs[i].inline_index];
    const std::uint32_t isolate = before == nullptr ? 0 : before->isolate;
    if (isolate != part.isolate && isolate > 0) add(before->around, control);
    if (isolate != part.isolate && part.isolate > 0) add(part.around, control);
    add(part.level, i);
    before = &part;
  }
  for (const std::size_t index : text::visual_order(levels)) {
    if (run_at[index] == control) continue;
    runs[run_at[index]].x = start;
    start += runs[run_at[index]].run.width();
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
