#include <string>

#include "layout/sections.hpp"

namespace brief::layout {
namespace {

constexpr Pt padding = 9_pt;
constexpr Pt bar = 4_pt;

/// The tint behind a line of the summary and the bar at its left; padding above the first and below the last.
void tint(const Sheet& sheet, Strip& strip, Pt above, Pt below) {
  Strip tinted;
  const Pt height = above + strip.extent.height + below;
  add_artifact(tinted, Box{{sheet.left, 0_pt, sheet.measure, height}, colours::tint}, Artifact::background);
  add_artifact(tinted, Box{{sheet.left, 0_pt, bar, height}, colours::navy}, Artifact::background);
  add_moved(strip, above, tinted);
  strip.marks = std::move(tinted.marks);
  strip.links = std::move(tinted.links);
  strip.extent.height = height;
}

/// Space between two tinted lines is tinted too.
void close_gaps(Vector<Strip>& strips, const Sheet& sheet) {
  for (std::size_t i = 0; i < strips.size(); ++i) {
    const Pt above = i == 0 ? padding : strips[i].extent.space_before;
    if (i > 0) strips[i].extent.space_before = 0_pt;
    tint(sheet, strips[i], above, i + 1 == strips.size() ? padding : 0_pt);
  }
}

}  // namespace

void set_summary(Setting& setting) {
  const Sheet& sheet = setting.sheet;
  const ElementId section = setting.element(Tag::section, document_element);
  const ElementId heading = setting.fixed_element(Tag::h2, section);
  const Column column{sheet.left + bar + padding, sheet.measure - bar - 2 * padding, false};

  Paragraph title;
  setting.add_words(title, setting.words["section.summary"], setting.style(sheet.entry, text::FaceId::bold),
                    colours::navy, heading);
  Vector<Strip> strips = setting.set(title, column, sheet.entry.leading);
  auto text = setting.set_prose(setting.content.report.summary, column, sheet.body, section);
  if (!text.empty()) {
    text.front().extent.space_before = 1_pt;
    text.front().extent.may_break_before = false;
  }
  append(strips, std::move(text));
  close_gaps(strips, sheet);
  mark_changed(strips, setting.changed(changes::Part::summary));
  strips.front().extent.space_before = 10_pt;
  strips.front().outline = static_cast<std::int32_t>(setting.document.outline.size());
  setting.document.outline.push_back({String(setting.words["section.summary"]), 0, 0_pt, 0});
  setting.add(std::move(strips));
}

}  // namespace brief::layout
