#include <algorithm>
#include <optional>
#include <utility>

#include "layout/sections.hpp"
#include "layout/stand_ins.hpp"

namespace brief::layout {
namespace {

constexpr std::size_t usual_lines = 2, most_lines = 4;

text::Style style_of(const Composition& composition, TypeSize size, text::FaceId face) {
  text::Style style;
  style.face = face;
  style.size = size.size;
  style.language = composition.content.metadata.language;
  return style;
}

text::Style marking_style(const Composition& composition) {
  text::Style style = style_of(composition, composition.sheet.small, text::FaceId::bold);
  style.tracking = style.size * composition.sheet.marking_tracking;
  return style;
}

void add_marking(const Composition& composition, Strip& page, Pt baseline, Artifact artifact) {
  const content::Furniture& furniture = composition.content.furniture;
  String words = content::plain(furniture.marking);
  if (!words.empty() && !furniture.draft.empty()) words += "  ";
  words += content::plain(furniture.draft);
  if (words.empty()) return;
  const Pt centre = composition.sheet.left + composition.sheet.measure / 2;
  add_text(composition.paragraphs.shaper(), page, words, marking_style(composition), colours::ink, {centre, baseline},
           Align::centre, no_element, artifact);
}

/// Lines of an artifact, each where it stands below the first one's baseline.
Vector<Strip> set_foot_lines(Composition& composition, const content::Inlines& inlines, const Column& column) {
  const Sheet& sheet = composition.sheet;
  Paragraph paragraph;
  add_inlines(composition, paragraph, inlines, {sheet.note, text::FaceId::regular, colours::grey}, document_element);
  Vector<Line> lines =
      composition.paragraphs.set(paragraph.inlines, {column.measure, composition.content.metadata.language, false});
  Vector<Strip> strips;
  Pt y;
  for (Line& line : lines) {
    Strip strip;
    for (SetRun& set : line.runs)
      strip.marks.push_back(
          {no_element, Artifact::footer, GlyphRun{std::move(set.run), {column.x + set.x, y}, colours::grey}});
    strips.push_back(std::move(strip));
    y += sheet.foot_leading;
  }
  return strips;
}

/// Where a word or two would stand alone on the last line, more stand there.
Vector<Strip> set_filled_foot_lines(Composition& composition, const content::Inlines& inlines, const Column& column) {
  constexpr double step = 0.05, narrowest = 0.5, least_of_last = 0.3;
  Vector<Strip> lines = set_foot_lines(composition, inlines, column);
  const auto is_short = [&] { return end_of_words(lines.back()) - column.x < column.measure * least_of_last; };
  for (double share = 1 - step; lines.size() > 1 && is_short() && share >= narrowest; share -= step) {
    Vector<Strip> narrower = set_foot_lines(composition, inlines, {column.x, column.measure * share});
    if (narrower.size() > lines.size()) break;
    lines = std::move(narrower);
  }
  return lines;
}

content::Inlines joined(const content::Furniture& furniture, content::Inlines first, const content::Inlines& second) {
  if (second.empty()) return first;
  first.insert(first.end(), furniture.separator.begin(), furniture.separator.end());
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

/// The title with the reference in two lines, or in up to four; the title alone in so many. In each the title of the
/// foot, or the whole one in place of a short one that takes more. Nothing where it takes more lines.
std::optional<Vector<Strip>> set_title_within(Composition& composition, const Column& column) {
  const content::Furniture& furniture = composition.content.furniture;
  const content::Inlines none;
  for (const auto& [reference, most] :
       {std::pair{&furniture.reference, usual_lines}, {&furniture.reference, most_lines}, {&none, most_lines}})
    for (const content::Inlines* title : {&furniture.title, &composition.content.masthead.title})
      if (auto lines = set_filled_foot_lines(composition, joined(furniture, *title, *reference), column);
          lines.size() <= most)
        return lines;
  return std::nullopt;
}

/// Of a title that is too long, what kind of document it is, its date and its reference, as its first page has them.
/// Nothing is ever cut.
Vector<Strip> set_kind(Composition& composition, const Column& column) {
  const content::Masthead& masthead = composition.content.masthead;
  return set_filled_foot_lines(composition, joined(composition.content.furniture, masthead.kind, masthead.details),
                               column);
}

/// Beside the widest page number there may be: the foot has the same lines on every page, and before the pages are
/// counted its room is measured by them.
Column foot_column(Composition& composition) {
  const Sheet& sheet = composition.sheet;
  const String words = content::page_words(composition.content.furniture, max_pages, max_pages);
  const auto style = style_of(composition, sheet.note, text::FaceId::regular);
  const Pt pages = width_of(runs_of(composition.paragraphs.shaper(), words, style));
  return {sheet.left, sheet.measure - pages - sheet.foot_gap, false};
}

void add_foot(Composition& composition, Strip& page, std::size_t number, std::size_t count) {
  const Sheet& sheet = composition.sheet;
  const auto style = style_of(composition, sheet.note, text::FaceId::regular);
  const Pt right = sheet.left + sheet.measure;
  add_artifact(page, Rule{{sheet.left, sheet.foot_rule}, {right, sheet.foot_rule}, sheet.hairline, colours::steel},
               Artifact::footer);
  const String words = content::page_words(composition.content.furniture, number, count);
  const Pt baseline = composition.foot.size() > 1 ? sheet.foot_of_two : sheet.foot_baseline;
  add_text(composition.paragraphs.shaper(), page, words, style, colours::grey, {right, baseline}, Align::right,
           no_element, Artifact::footer);
  for (const Strip& line : composition.foot) add_moved(Strip(line), baseline, page);
}

}  // namespace

namespace {

/// How much two lines of the foot have to be raised so that the marking below them stands apart.
Pt raised_off_marking(const Sheet& sheet) {
  constexpr double clear = 0.75;  // of the type's size
  const auto& metrics = text::face(text::FaceId::bold).metrics();
  const Pt marking = sheet.foot_marking - text::scaled(metrics.cap_height, sheet.small.size, metrics);
  const Pt lines = sheet.foot_of_two + sheet.foot_leading + sheet.note.size * line_metrics.depth;
  return std::max(0_pt, lines + sheet.note.size * clear - marking);
}

}  // namespace

bool make_room_for_foot(Composition& composition, Sheet& sheet) {
  const Column column = foot_column(composition);
  auto title = set_title_within(composition, column);
  composition.foot = title ? std::move(*title) : set_kind(composition, column);
  const std::size_t lines = composition.foot.size();
  if (lines < usual_lines) return title.has_value();
  const Pt higher =
      raised_off_marking(sheet) + sheet.foot_leading * static_cast<double>(std::max(lines, usual_lines) - usual_lines);
  for (Pt* edge : {&sheet.bottom, &sheet.foot_rule, &sheet.foot_of_two}) *edge -= higher;
  return title.has_value();
}

void add_furniture(Composition& composition) {
  Document& document = composition.document;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    Strip furniture;
    add_marking(composition, furniture, composition.sheet.head_marking, Artifact::header);
    add_foot(composition, furniture, i + 1, document.pages.size());
    add_marking(composition, furniture, composition.sheet.foot_marking, Artifact::footer);
    auto& marks = document.pages[i].marks;
    marks.insert(marks.end(), std::make_move_iterator(furniture.marks.begin()),
                 std::make_move_iterator(furniture.marks.end()));
  }
}

}  // namespace brief::layout
