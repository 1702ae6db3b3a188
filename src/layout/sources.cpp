#include <algorithm>
#include <string>

#include "layout/sections.hpp"

namespace brief::layout {
namespace {

/// Whether an address takes more than two lines: nobody types so much.
bool is_long(Composition& composition, const content::Inline& address, const Column& column) {
  constexpr std::size_t most = 2;
  Inline part;
  part.text = address.text;
  part.style.size = composition.sheet.note.size;
  part.style.language = composition.content.metadata.language;
  ParagraphStyle style;
  style.measure = column.measure;
  style.language = composition.content.metadata.language;
  return composition.paragraphs.set({&part, 1}, style).size() > most;
}

/// The entry with its address by its short form, or without the words that go with that.
content::Inlines shown_in(Composition& composition, const content::Inlines& entry, const Column& column) {
  content::Inlines shown;
  bool shortens = false;
  for (const content::Inline& part : entry) {
    if (!part.short_form.empty()) shortens = is_long(composition, part, column);
    if (part.with_short_form && !shortens) continue;
    shown.push_back(part);
    if (!shortens) shown.back().short_form.clear();
  }
  return shown;
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
    add_inlines(composition, entry, shown_in(composition, paragraph->inlines, hung),
                {sheet.note, text::FaceId::regular, note ? colours::grey : colours::ink}, body);
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

/// The width of the column of a code and its words: wider than usual where the address has a part that would not fit.
Pt code_measure(Composition& composition, const content::WebCode& code) {
  const Sheet& sheet = composition.sheet;
  constexpr double widest = 1.7;
  const std::size_t elements = composition.document.elements.size();
  Paragraph words;
  add_inlines(composition, words, code.words, {sheet.note}, document_element);
  const Pt needed = composition.paragraphs.widths(words.inlines).narrowest;
  composition.document.elements.resize(elements);
  return std::clamp(needed + 0.5_pt, sheet.code, sheet.code * widest);
}

}  // namespace

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
