#include <algorithm>

#include "layout/sections.hpp"

namespace brief::layout {
namespace {

constexpr Pt gutter = 18_pt;
constexpr Pt row_space = 8_pt;

/// One fact: a rule, the value large, the label small. Read aloud the label comes first: its marks stand first.
Strip set_fact(Setting& setting, const report::Fact& fact, const Column& column, ElementId list) {
  const Sheet& sheet = setting.sheet;
  const ElementId body = setting.element(Tag::list_body, setting.element(Tag::list_item, list));
  const ElementId label_element = setting.element(Tag::paragraph, body);
  const ElementId value_element = setting.element(Tag::paragraph, body);
  Paragraph label, value;
  setting.add_words(label, fact.label.value, setting.style(sheet.small), colours::grey, label_element);
  setting.add_citations(label, fact.sources, setting.style(sheet.small), label_element);
  setting.add_words(value, fact.value.value, setting.style(sheet.value, text::FaceId::bold), colours::navy,
                    value_element);
  Strip set_value = stacked(setting.set(value, column, sheet.value.leading));
  Strip set_label = stacked(setting.set(label, column, sheet.small.leading));
  constexpr Pt above_value = 4_pt, between = 1_pt;
  Strip strip;
  add_artifact(strip, Rule{{column.x, 0.5_pt}, {column.x + column.measure, 0.5_pt}, 1_pt, colours::navy});
  const Pt label_top = above_value + set_value.extent.height + between;
  strip.extent.height = label_top + set_label.extent.height;
  add_moved(std::move(set_label), label_top, strip);
  add_moved(std::move(set_value), above_value, strip);
  return strip;
}

}  // namespace

void set_facts(Setting& setting) {
  const Sheet& sheet = setting.sheet;
  const auto& facts = setting.content.report.commitment.facts;
  if (facts.empty()) return;
  const int columns = std::min(sheet.fact_columns, static_cast<int>(facts.size()));
  const Pt width = (sheet.measure - gutter * (columns - 1)) / columns;
  const ElementId list = setting.element(Tag::list, setting.element(Tag::section, document_element));
  for (std::size_t from = 0; from < facts.size(); from += static_cast<std::size_t>(columns)) {
    Strip row;
    row.extent.space_before = from == 0 ? row_space + 2_pt : row_space;
    for (std::size_t i = from; i < std::min(facts.size(), from + static_cast<std::size_t>(columns)); ++i) {
      const Pt x = sheet.left + (width + gutter) * static_cast<double>(i - from);
      Strip fact = set_fact(setting, facts[i], {x, width, false}, list);
      row.extent.height = std::max(row.extent.height, fact.extent.height);
      add_moved(std::move(fact), 0_pt, row);
      row.changed = row.changed || setting.changed(changes::Part::fact, i);
    }
    setting.add(std::move(row));
  }
}

}  // namespace brief::layout
