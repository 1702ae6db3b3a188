#include <string>

#include "layout/sections.hpp"

namespace brief::layout {

void set_sources(Composition& composition, const content::List& sources, ElementId section) {
  const Sheet& sheet = composition.sheet;
  const ElementId list = add_element(composition, Tag::list, section);
  composition.document.elements[list].numbering = Numbering::decimal;
  const Pt hang = sheet.note.size * 2.2;
  const Column column = body_column(sheet);
  int number = sources.start;
  for (const content::ListItem& source : sources.items) {
    const ElementId item = add_element(composition, Tag::list_item, list);
    Paragraph label, entry;
    add_text(composition, label, std::to_string(number++), {sheet.note, text::FaceId::regular, colours::ink, true},
             add_element(composition, Tag::label, item));
    const ElementId body = add_element(composition, Tag::list_body, item);
    for (const content::Block& block : source.blocks) {
      const auto* paragraph = std::get_if<content::Paragraph>(&block.of);
      if (paragraph == nullptr) continue;
      if (!entry.inlines.empty()) add_text(composition, entry, " ", {sheet.note}, body);
      const bool note = paragraph->role == content::Role::note;
      add_inlines(composition, entry, paragraph->inlines,
                  {sheet.note, text::FaceId::regular, note ? colours::grey : colours::ink}, body);
    }
    auto strips = set(composition, entry, indented(column, hang), sheet.note.leading, 1.5_pt);
    hang_label(composition, label, {column.x, hang, false}, sheet.note.leading, strips);
    strips.front().anchors.push_back(source.id);
    composition.galley.add(std::move(strips));
  }
}

}  // namespace brief::layout
