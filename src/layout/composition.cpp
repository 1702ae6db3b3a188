#include "layout/composition.hpp"

namespace brief::layout {

ElementId add_element(Composition& composition, Tag tag, ElementId parent, std::string_view language) {
  Element made;
  made.tag = tag;
  made.parent = parent;
  made.language = language;
  composition.document.elements.push_back(std::move(made));
  return static_cast<ElementId>(composition.document.elements.size() - 1);
}

PlacedPicture placed(Composition& composition, std::shared_ptr<const Picture> picture, Point corner) {
  composition.document.pictures.push_back(std::move(picture));
  return {composition.document.pictures.back().get(), corner};
}

Column body_column(const Sheet& sheet) { return {sheet.left, sheet.measure, false, true}; }

Column indented(const Column& column, Pt indent) {
  return {column.x + indent, column.measure - indent, column.narrow, column.running};
}

}  // namespace brief::layout
