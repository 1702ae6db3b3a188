#include "content/builder.hpp"

namespace brief::content {

Section summary(Builder& builder) {
  Section section;
  section.kind = Section::Kind::summary;
  section.id = "summary";
  section.heading = one(fixed(builder, builder.words()["section.summary"]));
  section.blocks = prose(builder, builder.report().summary);
  section.changed = changed(builder, changes::Part::summary);
  auto* first = section.blocks.empty() ? nullptr : std::get_if<Paragraph>(&section.blocks.front().of);
  if (section.changed && first != nullptr) say_changed(builder, first->inlines);
  return section;
}

}  // namespace brief::content
