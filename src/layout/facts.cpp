#include <algorithm>
#include <functional>

#include "layout/sections.hpp"

namespace brief::layout {
namespace {

/// Takes the citations out of a label that has been set: they are read after the value.
Strip without_citations(const Document& document, Strip& label) {
  Strip citations;
  const auto cited = [&document](const Mark& mark) {
    if (mark.element == no_element) return false;
    const Tag tag = document.elements[mark.element].tag;
    return tag == Tag::link || tag == Tag::reference;
  };
  const auto from = std::stable_partition(label.marks.begin(), label.marks.end(), std::not_fn(cited));
  citations.marks.assign(std::make_move_iterator(from), std::make_move_iterator(label.marks.end()));
  label.marks.erase(from, label.marks.end());
  citations.links = std::move(label.links);
  label.links.clear();
  return citations;
}

/// One fact: a rule, the value large, the label small. Read aloud the label comes first, then the value, then the
/// sources: in this order their marks stand.
Strip set_fact(Composition& composition, const content::ListItem& fact, const Column& column, ElementId list) {
  const Sheet& sheet = composition.sheet;
  const ElementId body = add_element(composition, Tag::list_body, add_element(composition, Tag::list_item, list));
  const ElementId label_element = add_element(composition, Tag::paragraph, body);
  const ElementId value_element = add_element(composition, Tag::paragraph, body);
  const TextStyle small{sheet.small, text::FaceId::regular, colours::grey};
  Paragraph label;
  add_inlines(composition, label, fact.label, small, label_element);
  add_inlines(composition, label, fact.citations, small, body);
  Strip set_value;
  for (const content::Block& block : fact.blocks)
    if (const auto* value = std::get_if<content::Paragraph>(&block.of))
      set_value = stacked(set_inlines(composition, value->inlines, {sheet.value, text::FaceId::bold, colours::navy},
                                      column, value_element));
  Strip set_label = stacked(set(composition, label, column, sheet.small.leading));
  const FactMetrics& metrics = sheet.facts;
  Strip strip;
  add_artifact(
      strip,
      Rule{{column.x, metrics.rule / 2}, {column.x + column.measure, metrics.rule / 2}, metrics.rule, colours::navy});
  const Pt label_top = metrics.above_value + set_value.extent.height + metrics.below_value;
  strip.extent.height = label_top + set_label.extent.height;
  Strip citations = without_citations(composition.document, set_label);
  add_moved(std::move(set_label), label_top, strip);
  add_moved(std::move(set_value), metrics.above_value, strip);
  add_moved(std::move(citations), label_top, strip);
  return strip;
}

}  // namespace

void set_facts(Composition& composition, const content::List& facts, ElementId section) {
  const Sheet& sheet = composition.sheet;
  const auto& items = facts.items;
  const int columns = std::min(sheet.fact_columns, static_cast<int>(items.size()));
  const Pt width = (sheet.measure - sheet.facts.gutter * (columns - 1)) / columns;
  const ElementId list = add_element(composition, Tag::list, section);
  for (std::size_t from = 0; from < items.size(); from += static_cast<std::size_t>(columns)) {
    Strip row;
    row.extent.space_before = from == 0 ? sheet.facts.first_space : sheet.facts.row_space;
    for (std::size_t i = from; i < std::min(items.size(), from + static_cast<std::size_t>(columns)); ++i) {
      const Pt x = sheet.left + (width + sheet.facts.gutter) * static_cast<double>(i - from);
      Strip fact = set_fact(composition, items[i], {x, width, false}, list);
      row.extent.height = std::max(row.extent.height, fact.extent.height);
      add_moved(std::move(fact), 0_pt, row);
      row.changed = row.changed || items[i].changed;
    }
    composition.galley.add(std::move(row));
  }
}

}  // namespace brief::layout
