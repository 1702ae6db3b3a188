#include "layout/paragraph.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "layout/kept_lines.hpp"
#include "layout/paragraph_row.hpp"
#include "layout/row_breaks.hpp"
#include "layout/set_line.hpp"
#include "layout/stand_ins.hpp"

namespace brief::layout {
namespace {

using Row = ParagraphRow;

/// Most labels and cells have room on one line, and where it might end is not asked.
Vector<Break> breaks_of(const Row& row, const ParagraphStyle& style) {
  const Break end = end_of(row);
  if (end.point.end <= style.measure) return {end};
  return chosen_breaks(row, natural_breaks(row, style.language), style);
}

Vector<Line> broken_and_set(const Row& row, const ParagraphStyle& style) {
  Vector<Line> lines;
  if (row.cells.empty()) return lines;
  std::uint32_t from = 0;
  for (const Break& end : breaks_of(row, style)) {
    lines.push_back(set_line(row, from, end));
    if (row.is_bidirectional || style.right_to_left) order_visually(lines.back(), row, style);
    from = end.next;
  }
  return lines;
}

/// The last of the measures that needs no more lines than the first, found by halving.
std::size_t last_alike(const Row& row, ParagraphStyle style, std::span<const Pt> measures) {
  const Vector<Break> natural = natural_breaks(row, style.language);
  const auto lines_at = [&](std::size_t index) {
    style.measure = measures[index];
    return chosen_breaks(row, natural, style).size();
  };
  const std::size_t lines = lines_at(0);
  std::size_t alike = 0;
  for (std::size_t beyond = lines > 1 ? measures.size() : 1; beyond - alike > 1;) {
    const std::size_t middle = (alike + beyond) / 2;
    (lines_at(middle) > lines ? beyond : alike) = middle;
  }
  return alike;
}

/// As the memo keeps it.
struct Alike {
  std::size_t index;
};

ParagraphWidths measured(const Row& row) {
  ParagraphWidths widths;
  if (row.cells.empty()) return widths;
  Pt start, bound_start;
  for (const Break& end : natural_breaks(row, "en")) {
    const Pt reached = end.point.end + end.point.inserted;
    widths.narrowest = std::max(widths.narrowest, reached - start);
    widths.bound = std::max(widths.bound, reached - bound_start);
    widths.natural = end.point.end;
    start = end.point.next;
    if (end.point.penalty < firm_penalty) bound_start = start;
    if (end.point.penalty < bound_penalty) widths.pieces.push_back({end.point.end + end.point.inserted, start});
  }
  return widths;
}

}  // namespace

ParagraphSetter::ParagraphSetter(text::Shaper& shaper, Memo& memo)
    : shaper_(shaper), memo_(memo), row_(std::make_unique<ParagraphRow>(shaper)) {}
ParagraphSetter::~ParagraphSetter() = default;

Vector<Line> ParagraphSetter::set(std::span<const Inline> inlines, const ParagraphStyle& style) {
  if (have_their_faces(inlines) && !style.right_to_left) return set_parted(inlines, style);
  const PartedInlines parts = parted(inlines, style.right_to_left);
  Vector<Line> lines = set_parted(parts.inlines, style);
  for (Line& line : lines)
    for (SetRun& set : line.runs) set.inline_index = parts.original[set.inline_index];
  return lines;
}

/// Of inlines each in one face and at one level.
Vector<Line> ParagraphSetter::set_parted(std::span<const Inline> inlines, const ParagraphStyle& style) {
  write_key(key_, inlines, style);
  if (const auto* known = memo_.find<KeptLines>(key_)) return known->lines();
  row_->fill(inlines);
  KeptLines kept = [&] {
    const ArenaScratch scratch;  // ten times what the lines need
    return KeptLines(broken_and_set(*row_, style));
  }();
  const std::size_t bytes = kept.bytes();
  return memo_.keep(key_, std::move(kept), bytes).lines();
}

Pt ParagraphSetter::narrowest_alike(std::span<const Inline> inlines, const ParagraphStyle& style,
                                    std::span<const Pt> measures) {
  const bool whole = have_their_faces(inlines) && !style.right_to_left;
  if (!whole) return parted_alike(parted(inlines, style.right_to_left).inlines, style, measures);
  return parted_alike(inlines, style, measures);
}

Pt ParagraphSetter::parted_alike(std::span<const Inline> inlines, const ParagraphStyle& style,
                                 std::span<const Pt> measures) {
  write_key(key_, inlines, style);
  key_.append(reinterpret_cast<const char*>(measures.data()), measures.size_bytes());
  if (const auto* known = memo_.find<Alike>(key_)) return measures[known->index];
  row_->fill(inlines);
  const ArenaScratch scratch;
  return measures[memo_.keep(key_, Alike{last_alike(*row_, style, measures)}, 0).index];
}

ParagraphWidths ParagraphSetter::widths(std::span<const Inline> inlines) {
  return have_their_faces(inlines) ? parted_widths(inlines) : parted_widths(parted(inlines, false).inlines);
}

ParagraphWidths ParagraphSetter::parted_widths(std::span<const Inline> inlines) {
  write_key(key_, inlines, {});
  if (const auto* known = memo_.find<ParagraphWidths>(key_)) return *known;
  row_->fill(inlines);
  ParagraphWidths widths = [&] {
    const ArenaScratch scratch;
    return measured(*row_);
  }();
  const std::size_t bytes = widths.pieces.capacity() * sizeof(Piece);
  return memo_.keep(key_, std::move(widths), bytes);
}

std::size_t ParagraphWidths::lines_at(Pt measure) const {
  std::size_t lines = 1;
  Pt start, end;
  for (const Piece& piece : pieces) {
    if (piece.end - start > measure && end > start) {
      ++lines;
      start = end;
    }
    end = piece.next;
  }
  return lines;
}

}  // namespace brief::layout
