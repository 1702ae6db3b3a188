#include "content/builder.hpp"

namespace brief::content {

Section summary(Builder& builder) {
  Section section;
  section.kind = Section::Kind::summary;
  section.id = "summary";
  section.heading = one(fixed(builder, builder.words()["section.summary"]));
  section.blocks = prose(builder, builder.report().summary);
  const auto change = change_of(builder, changes::Part::summary);
  section.changed = change.has_value();
  auto* first = section.blocks.empty() ? nullptr : std::get_if<Paragraph>(&section.blocks.front().of);
  if (first != nullptr) say_change(builder, change, first->inlines);
  return section;
}

}  // namespace brief::content
