#include <algorithm>
#include <string>

#include "base/utf8.hpp"
#include "layout/sections.hpp"

namespace brief::layout {
namespace {

/// Whether the address of an entry stands on more than two lines, where it stands: nobody types so much.
bool is_long(Composition& composition, const content::Inlines& whole, const Column& column) {
  constexpr std::size_t most = 2;
  const std::size_t elements = composition.document.elements.size();
  Paragraph words;
  add_inlines(composition, words, whole, {composition.sheet.note}, document_element);
  ParagraphStyle style;
  style.measure = column.measure;
  style.language = composition.content.metadata.language;
  const Vector<Line> lines = composition.paragraphs.set(words.inlines, style);
  composition.document.elements.resize(elements);
  const auto has_address = [&words](const Line& line) {
    return std::any_of(line.runs.begin(), line.runs.end(),
                       [&words](const SetRun& set) { return words.inlines[set.inline_index].link >= 0; });
  };
  return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), has_address)) > most;
}

/// The way to the page that shows the address whole, with that page's own address whole.
content::Inlines whole_way(const content::Inlines& entry) {
  content::Inlines way;
  for (const content::Inline& part : entry) {
    if (!part.with_short_form) continue;
    way.push_back(part);
    way.back().short_form.clear();
  }
  return way;
}

/// The entry with its address by its short form, where it has one and the whole is long; else the whole. The way to the
/// whole is told by its own short form only where it is long too.
content::Inlines shown_in(Composition& composition, const content::Inlines& entry, const Column& column) {
  const bool may_shorten =
      std::any_of(entry.begin(), entry.end(), [](const content::Inline& part) { return !part.short_form.empty(); });
  content::Inlines whole = with_whole_address(entry);
  if (!may_shorten || !is_long(composition, whole, column)) return whole;
  content::Inlines shown = entry;
  if (is_long(composition, whole_way(entry), column)) return shown;
  for (content::Inline& part : shown)
    if (part.with_short_form) part.short_form.clear();
  return shown;
}

/// "Not archived." stands on one line; longer words are broken as any.
void bind_short(std::size_t from, Paragraph& paragraph) {
  constexpr std::size_t most = 28;  // code points
  std::size_t size = 0;
  for (std::size_t i = from; i < paragraph.inlines.size(); ++i) size += count_code_points(paragraph.inlines[i].text);
  for (std::size_t i = from; i < paragraph.inlines.size(); ++i) paragraph.inlines[i].bound = size <= most;
}

Vector<Strip> set_source(Composition& composition, const content::ListItem& source, int number, const Column& column,
                         ElementId list) {
  const Sheet& sheet = composition.sheet;
  const Pt hang = sheet.note.size * 2.2;
  const ElementId item = add_element(composition, Tag::list_item, list);
  Paragraph label, entry;
  const ElementId label_element = add_element(composition, Tag::label, item);
  const TextStyle label_style{sheet.note, text::FaceId::regular, colours::ink, true};
  if (source.label.empty())
    add_text(composition, label, std::to_string(number), label_style, label_element);
  else
    add_inlines(composition, label, source.label, label_style, label_element);
  const ElementId body = add_element(composition, Tag::list_body, item);
  Column hung = indented(column, hang);
  hung.unhyphenated = true;
  for (const content::Block& block : source.blocks) {
    const auto* paragraph = std::get_if<content::Paragraph>(&block.of);
    if (paragraph == nullptr) continue;
    if (!entry.inlines.empty()) add_text(composition, entry, " ", {sheet.note}, body);
    const bool note = paragraph->role == content::Role::note;
    const std::size_t first = entry.inlines.size();
    add_inlines(composition, entry, shown_in(composition, paragraph->inlines, hung),
                {sheet.note, text::FaceId::regular, note ? colours::grey : colours::ink}, body);
    if (note) bind_short(first, entry);
  }
  auto strips = set(composition, entry, hung, sheet.note.leading, sheet.source_space);
  hang_label(composition, label, {column.x, hang, false}, sheet.note.leading, strips);
  strips.front().anchors.push_back(source.id);
  mark_changed(strips, source.changed);
  return strips;
}

/// Keeps the strips together that stand beside a code, down to its end.
void keep_beside(Pt needed, Vector<Strip>& strips) {
  Pt height = strips.front().extent.height;
  std::size_t i = 0;
  while (height < needed && i + 1 < strips.size()) {
    Strip& next = strips[++i];
    next.extent.may_break_before = false;
    height += next.extent.space_before + next.extent.height;
  }
  strips[i].extent.height += std::max(0_pt, needed - height);
}

/// Puts the code at the right of the heading, its top where the heading's capitals have theirs; how far it reaches
/// below the heading.
Pt put_beside_heading(Composition& composition, Strip code) {
  Strip heading = composition.galley.take_last();
  const TypeSize size = composition.sheet.heading;
  const auto& metrics = text::face(text::FaceId::bold).metrics();
  const Pt capitals = text::scaled(metrics.cap_height, size.size, metrics);
  const Pt top = (size.leading - capitals - size.size * line_metrics.depth) / 2;
  // The last line of its words has its own leading.
  const Pt slack = composition.sheet.note.leading - composition.sheet.note.size;
  const Pt below = top + code.extent.height - heading.extent.height - slack;
  for (const Mark& mark : code.marks)
    if (mark.element != no_element && composition.document.elements[mark.element].tag == Tag::figure)
      composition.document.elements[mark.element].bounds.y = top;
  add_moved(std::move(code), top, heading);
  composition.galley.add(std::move(heading));
  composition.galley.keep_next();
  return below;
}

/// The width of the column of a code and its words: wider than usual where the address has a part that would not fit,
/// or would else take many lines, all of which are kept with the heading.
Pt code_measure(Composition& composition, const content::WebCode& code) {
  const Sheet& sheet = composition.sheet;
  constexpr double widest = 1.7, widest_of_many_lines = 0.55, step = 1.1;
  constexpr std::size_t most_lines = 3;
  const std::size_t elements = composition.document.elements.size();
  Paragraph words;
  add_inlines(composition, words, with_whole_address(code.words), {sheet.note}, document_element);
  const ParagraphWidths needed = composition.paragraphs.widths(words.inlines);
  composition.document.elements.resize(elements);
  Pt width = std::clamp(needed.narrowest + 0.5_pt, sheet.code, sheet.code * widest);
  while (needed.lines_at(width) > most_lines && width * step <= sheet.measure * widest_of_many_lines)
    width = width * step;
  return width;
}

}  // namespace

content::Inlines with_whole_address(const content::Inlines& entry) {
  content::Inlines whole;
  for (const content::Inline& part : entry) {
    if (part.with_short_form) continue;
    whole.push_back(part);
    whole.back().short_form.clear();
  }
  return whole;
}

void set_sources(Composition& composition, const content::List& sources, const content::WebCode* code,
                 ElementId section) {
  const Sheet& sheet = composition.sheet;
  const ElementId list = add_element(composition, Tag::list, section);
  composition.document.elements[list].numbering = Numbering::decimal;
  Strip beside;
  const Pt taken = code != nullptr ? code_measure(composition, *code) : 0_pt;
  if (code != nullptr)
    beside = set_web_code(composition, *code, {sheet.left + sheet.measure - taken, taken, false}, section);
  const Pt gap = sheet.indent;
  const Column whole = body_column(sheet), narrow{whole.x, whole.measure - taken - gap, false};
  const Pt reach = code != nullptr ? put_beside_heading(composition, std::move(beside)) : 0_pt;
  Vector<Strip> strips;
  Pt height;
  int number = sources.start;
  for (const content::ListItem& source : sources.items) {
    auto set = set_source(composition, source, number++, height < reach ? narrow : whole, list);
    for (const Strip& strip : set) height += strip.extent.space_before + strip.extent.height;
    append(strips, std::move(set));
  }
  if (code != nullptr && !strips.empty()) keep_beside(reach, strips);
  composition.galley.add(std::move(strips));
}

}  // namespace brief::layout
