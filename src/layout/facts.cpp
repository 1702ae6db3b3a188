#include <algorithm>
#include <functional>

#include "layout/locator_map.hpp"
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

/// The narrowest measure of a text that breaks no word; 0 where none is long.
Pt narrowest_of(Composition& composition, const content::Inlines& inlines, const TextStyle& style, Pt measure) {
  const String words = content::plain(inlines);
  std::size_t longest = 0, from = 0;
  while (from < words.size()) {
    const std::size_t end = std::min(words.find(' ', from), words.size());
    longest = std::max(longest, end - from);
    from = end + 1;
  }
  if (style.size.size * static_cast<double>(longest) <= measure) return 0_pt;
  const std::size_t elements = composition.document.elements.size();
  Paragraph paragraph;
  add_inlines(composition, paragraph, inlines, style, document_element);
  composition.document.elements.resize(elements);  // it is measured alone
  return composition.paragraphs.widths(paragraph.inlines).narrowest;
}

Pt width_of_column(const Sheet& sheet, Pt measure, int columns) {
  return (measure - sheet.facts.gutter * (columns - 1)) / columns;
}

/// How many columns hold the longest words of the facts, up to so many; 0: not even one does.
int columns_for(Composition& composition, const content::List& facts, Pt measure, int columns) {
  const Sheet& sheet = composition.sheet;
  columns = std::min(columns, static_cast<int>(facts.items.size()));
  const Pt least = width_of_column(sheet, measure, columns);
  Pt needed;
  for (const content::ListItem& fact : facts.items) {
    needed = std::max(needed, narrowest_of(composition, fact.label, {sheet.small}, least));
    for (const content::Block& block : fact.blocks)
      if (const auto* value = std::get_if<content::Paragraph>(&block.of))
        needed = std::max(needed, narrowest_of(composition, value->inlines, {sheet.value, text::FaceId::bold}, least));
  }
  while (columns > 0 && width_of_column(sheet, measure, columns) < needed) --columns;
  return columns;
}

/// No row of many stands alone at the end or at the head of a page.
void keep_pairs(Vector<Strip>& rows) {
  constexpr std::size_t many = 4;
  if (rows.size() < many) return;
  rows[1].extent.may_break_before = rows.back().extent.may_break_before = false;
}

Vector<Strip> set_rows(Composition& composition, const content::List& facts, const Column& column, int columns,
                       ElementId section) {
  const auto& items = facts.items;
  columns = std::min(columns, static_cast<int>(items.size()));
  const FactMetrics& measures = composition.sheet.facts;
  const Pt width = width_of_column(composition.sheet, column.measure, columns);
  const ElementId list = add_element(composition, Tag::list, section);
  Vector<Strip> rows;
  for (std::size_t from = 0; from < items.size(); from += static_cast<std::size_t>(columns)) {
    Strip row;
    row.extent.space_before = from == 0 ? measures.first_space : measures.row_space;
    for (std::size_t i = from; i < std::min(items.size(), from + static_cast<std::size_t>(columns)); ++i) {
      const Pt x = column.x + (width + measures.gutter) * static_cast<double>(i - from);
      Strip fact = set_fact(composition, items[i], {x, width, false, true, true}, list);
      row.extent.height = std::max(row.extent.height, fact.extent.height);
      add_moved(std::move(fact), 0_pt, row);
      row.changed = row.changed || items[i].changed;
    }
    row.extent.prose = Prose::row;
    rows.push_back(std::move(row));
  }
  keep_pairs(rows);
  return rows;
}

/// The facts in fewer columns with the map at their right, beginning beside the section's heading; false: they are too
/// many, or the map has no room for its names.
bool set_beside_map(Composition& composition, const content::List& facts, const content::LocatorMap& map,
                    ElementId section) {
  const Sheet& sheet = composition.sheet;
  constexpr std::size_t most_facts = 8;
  if (sheet.map == 0_pt || facts.items.size() > most_facts) return false;
  const std::size_t elements = composition.document.elements.size();
  const Column left{sheet.left, sheet.measure - sheet.map - sheet.facts.gutter, false};
  const Column right{sheet.left + sheet.measure - sheet.map, sheet.map, false};
  constexpr std::size_t most_in_one_column = 4;
  const int columns = columns_for(composition, facts, left.measure, sheet.fact_columns - 1);
  if (columns == 0 || (columns == 1 && facts.items.size() > most_in_one_column)) return false;
  Strip rows = stacked(set_rows(composition, facts, left, columns, section));
  const Pt heading_height = composition.galley.strips().back().extent.height;
  const Pt rows_top = heading_height + sheet.facts.first_space, rows_bottom = rows_top + rows.extent.height;
  const Pt map_top = heading_height / 5, map_height = sheet.map * map.map->height;
  // The caption is longer than the map is wide. Where the facts end not far below the map, it stands below both.
  constexpr Pt not_far = 10_pt;
  const Pt end = right.x + right.measure;
  MapCaption caption{right.x, end, map_height};
  if (rows_bottom <= map_top + map_height + not_far)
    caption = {sheet.left, end, std::max(map_height, rows_bottom - map_top)};
  SetMap set = set_map(composition, map, right, caption, section);
  if (set.lacking() > 0) {
    composition.document.elements.resize(elements);
    return false;
  }
  Strip strip = composition.galley.take_last();
  strip.extent.height = std::max(rows_bottom, map_top + set.strip.extent.height);
  for (const content::ListItem& fact : facts.items) strip.changed = strip.changed || fact.changed;
  add_moved(std::move(rows), rows_top, strip);
  add_moved(std::move(set.strip), map_top, strip);
  composition.galley.add(std::move(strip));
  return true;
}

}  // namespace

void set_facts(Composition& composition, const content::List& facts, const Vector<const content::LocatorMap*>& maps,
               ElementId section) {
  const Sheet& sheet = composition.sheet;
  if (maps.size() == 1 && set_beside_map(composition, facts, *maps.front(), section)) return;
  const int columns = std::max(1, columns_for(composition, facts, sheet.measure, sheet.fact_columns));
  for (Strip& row : set_rows(composition, facts, body_column(sheet), columns, section))
    composition.galley.add(std::move(row));
  for (const content::LocatorMap* map : maps) set_map_alone(composition, *map, section);
}

}  // namespace brief::layout
