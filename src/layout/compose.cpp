#include "layout/compose.hpp"

#include <string>

#include "layout/imposition.hpp"
#include "layout/sections.hpp"

namespace brief::layout {
namespace {

Element root_element() {
  Element made;
  made.tag = Tag::document;
  made.parent = no_element;
  return made;
}

}  // namespace

Document compose(const content::Document& content, Edition edition, ParagraphSetter& paragraphs,
                 Diagnostics& diagnostics) {
  Document document;
  Sheet sheet = sheet_of(edition);
  document.sheet = sheet.size;
  document.metadata = content.metadata;
  document.elements.push_back(root_element());
  Composition composition{content, sheet, paragraphs, document, {}};
  make_room_for_foot(composition, sheet);
  set_masthead(composition);
  for (const content::Section& section : content.sections) set_section(composition, section);
  impose(composition);
  if (document.pages.size() > max_pages)
    diagnostics.error("too-many-pages",
                      "the brief would have " + std::to_string(document.pages.size()) + " pages; the most is " +
                          std::to_string(max_pages),
                      {1, 1});
  add_furniture(composition);
  return document;
}

}  // namespace brief::layout
