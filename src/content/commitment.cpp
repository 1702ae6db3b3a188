#include "content/builder.hpp"

namespace brief::content {

Section commitment(Builder& builder) {
  const auto& given = builder.report().commitment;
  Section section;
  section.kind = Section::Kind::commitment;
  section.id = "commitment";
  section.heading = one(fixed(builder, builder.words()["section.commitment"]));
  section.blocks = prose(builder, given.text, prose_change(builder, changes::Part::commitment));
  // Among the facts, where there are any; with the initiatives, where only those who take part are known.
  if (given.facts.empty() && !given.countries.empty()) add_maps(builder, section);
  if (given.timeline.empty()) return section;
  section.blocks.push_back({Heading{3, "timeline", one(fixed(builder, builder.words()["section.timeline"]))}});
  section.blocks.push_back({timeline(builder)});
  return section;
}

}  // namespace brief::content
