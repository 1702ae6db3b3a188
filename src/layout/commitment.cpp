#include "layout/sections.hpp"

namespace brief::layout {

void set_commitment(Setting& setting) {
  const ElementId section = setting.section(setting.words["section.commitment"]);
  auto strips = setting.set_prose(setting.content.report.commitment.text, setting.body(), setting.sheet.body, section,
                                  setting.prose_change(changes::Part::commitment));
  if (!strips.empty()) strips.front().extent.space_before = setting.sheet.heading_space;
  setting.add(std::move(strips));
  set_timeline(setting, section);
}

}  // namespace brief::layout
