#include "content/builder.hpp"

namespace brief::content {

Section facts(Builder& builder) {
  Section section;
  section.kind = Section::Kind::facts;
  section.id = "facts";
  section.heading = one(fixed(builder, builder.words()["section.facts"]));
  List list;
  list.kind = List::Kind::facts;
  const auto& given = builder.report().commitment.facts;
  for (std::size_t i = 0; i < given.size(); ++i) {
    ListItem item;
    item.label = one(text(given[i].label.value));
    item.blocks.push_back(paragraph(one(text(given[i].value.value)), Role::value));
    item.citations = citations(builder, given[i].sources);
    const auto change = change_of(builder, changes::Part::fact, i);
    item.changed = change.has_value();
    say_change(builder, change, item.label);
    list.items.push_back(std::move(item));
  }
  add_maps(builder, section);
  section.blocks.push_back({std::move(list)});
  return section;
}

}  // namespace brief::content
