#include <algorithm>
#include <string>

#include "layout/sections.hpp"

namespace brief::layout {
namespace {

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
  for (const content::Block& block : source.blocks) {
    const auto* paragraph = std::get_if<content::Paragraph>(&block.of);
    if (paragraph == nullptr) continue;
    if (!entry.inlines.empty()) add_text(composition, entry, " ", {sheet.note}, body);
    const bool note = paragraph->role == content::Role::note;
    add_inlines(composition, entry, paragraph->inlines,
                {sheet.note, text::FaceId::regular, note ? colours::grey : colours::ink}, body);
  }
  auto strips = set(composition, entry, indented(column, hang), sheet.note.leading, sheet.source_space);
  hang_label(composition, label, {column.x, hang, false}, sheet.note.leading, strips);
  strips.front().anchors.push_back(source.id);
  mark_changed(strips, source.changed);
  return strips;
}

/// Puts the code at the right of the strips that reach down to its end: they stay together.
void put_beside(Strip code, Vector<Strip>& strips) {
  Pt height = strips.front().extent.height;
  const Pt needed = code.extent.height;
  std::size_t i = 0;
  while (height < needed && i + 1 < strips.size()) {
    Strip& next = strips[++i];
    next.extent.may_break_before = false;
    height += next.extent.space_before + next.extent.height;
  }
  strips[i].extent.height += std::max(0_pt, needed - height);
  add_moved(std::move(code), 0_pt, strips.front());
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
  Vector<Strip> strips;
  Pt height;
  int number = sources.start;
  for (const content::ListItem& source : sources.items) {
    const bool is_beside = code != nullptr && height < beside.extent.height;
    auto set = set_source(composition, source, number++, is_beside ? narrow : whole, list);
    for (const Strip& strip : set) height += strip.extent.space_before + strip.extent.height;
    append(strips, std::move(set));
  }
  if (code != nullptr && !strips.empty()) put_beside(std::move(beside), strips);
  composition.galley.add(std::move(strips));
}

}  // namespace brief::layout
