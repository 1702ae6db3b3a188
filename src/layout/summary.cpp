#include "layout/sections.hpp"

namespace brief::layout {
namespace {

/// The tint behind a line of the summary and the bar at its left; padding above the first and below the last.
void tint(const Sheet& sheet, Strip& strip, Pt above, Pt below) {
  Strip tinted;
  const Pt height = above + strip.extent.height + below;
  add_artifact(tinted, Box{{sheet.left, 0_pt, sheet.measure, height}, colours::tint}, Artifact::background);
  add_artifact(tinted, Box{{sheet.left, 0_pt, sheet.bars.summary, height}, colours::navy}, Artifact::background);
  add_moved(strip, above, tinted);
  strip.marks = std::move(tinted.marks);
  strip.links = std::move(tinted.links);
  strip.extent.height = height;
}

/// Space between two tinted lines is tinted too.
void close_gaps(Vector<Strip>& strips, const Sheet& sheet) {
  for (std::size_t i = 0; i < strips.size(); ++i) {
    const Pt above = i == 0 ? sheet.summary_padding : strips[i].extent.space_before;
    if (i > 0) strips[i].extent.space_before = 0_pt;
    tint(sheet, strips[i], above, i + 1 == strips.size() ? sheet.summary_padding : 0_pt);
  }
}

}  // namespace

void set_summary(Composition& composition, const content::Section& section) {
  const Sheet& sheet = composition.sheet;
  const ElementId element = add_element(composition, Tag::section, document_element);
  const Pt bar = sheet.bars.summary, padding = sheet.summary_padding;
  const Column column{sheet.left + bar + padding, sheet.measure - bar - 2 * padding, false};
  Vector<Strip> strips = set_inlines(composition, section.heading, {sheet.entry, text::FaceId::bold, colours::navy},
                                     column, add_element_for(composition, Tag::h2, element, section.heading));
  Column running = column;
  running.running = true;
  auto text = set_blocks(composition, section.blocks, running, sheet.body, element);
  if (!text.empty()) {
    text.front().extent.space_before = 1_pt;
    text.front().extent.may_break_before = false;
  }
  append(strips, std::move(text));
  close_gaps(strips, sheet);
  mark_changed(strips, section.changed);
  strips.front().extent.space_before = 10_pt;
  strips.front().anchors.push_back(section.id);
  composition.document.outline.push_back({content::plain(section.heading), section.id, 0, 0_pt});
  composition.galley.add(std::move(strips));
}

}  // namespace brief::layout
