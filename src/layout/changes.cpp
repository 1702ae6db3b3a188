#include "layout/sections.hpp"

namespace brief::layout {

void set_changes(Composition& composition, const content::List& changes, ElementId section) {
  const Sheet& sheet = composition.sheet;
  const ElementId list = add_element(composition, Tag::list, section);
  composition.document.elements[list].numbering = Numbering::disc;
  const Pt indent = sheet.body.size * 0.9;
  const Column column = body_column(sheet);
  for (const content::ListItem& change : changes.items) {
    const ElementId item = add_element(composition, Tag::list_item, list);
    Paragraph label, words;
    add_text(composition, label, "•", {sheet.body}, add_element(composition, Tag::label, item));
    const ElementId body = add_element(composition, Tag::list_body, item);
    for (const content::Block& block : change.blocks)
      if (const auto* paragraph = std::get_if<content::Paragraph>(&block.of))
        add_inlines(composition, words, paragraph->inlines, {sheet.body}, body);
    auto strips = set(composition, words, indented(column, indent), sheet.body.leading, 2_pt);
    hang_label(composition, label, {column.x, indent, false}, sheet.body.leading, strips);
    composition.galley.add(std::move(strips));
  }
}

}  // namespace brief::layout
