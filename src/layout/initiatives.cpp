#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "layout/sections.hpp"

namespace brief::layout {
namespace {

constexpr std::size_t column_count = 4;
constexpr Pt cell_gap = 14_pt;      // between columns
constexpr Pt row_padding = 3.5_pt;  // above and below a row's text
constexpr Pt narrowest_column = 52_pt;
constexpr std::array<std::string_view, column_count> headings{"table.initiative", "table.text", "table.starts",
                                                              "table.participants"};

using Columns = std::array<Column, column_count>;
using Cells = std::array<Vector<Strip>, column_count>;

std::string participants_of(const report::Initiative& initiative) {
  std::string list;
  for (const auto& participant : initiative.participants) (list += list.empty() ? "" : ", ") += participant.name;
  return list;
}

std::string plain(const report::Prose& prose) {
  std::string text;
  for (const auto& block : prose) {
    for (const auto& span : block.spans) text += span.text;
    for (const auto& item : block.items) text += " " + plain(item.blocks);
  }
  return text;
}

/// What each cell of an initiative says, as plain text: for the widths of the columns.
std::array<std::string, column_count> texts_of(const Setting& setting, const report::Initiative& initiative) {
  return {initiative.title.value, plain(initiative.text),
          initiative.starts ? setting.words.date(*initiative.starts) : "", participants_of(initiative)};
}

ParagraphWidths widths_of(const Setting& setting, std::string_view text, bool bold) {
  Paragraph paragraph;
  setting.add_words(paragraph, text,
                    setting.style(setting.sheet.small, bold ? text::FaceId::bold : text::FaceId::regular), colours::ink,
                    no_element);
  return paragraph_widths(paragraph.inlines);
}

/// Widths by content: each column gets the longest word it holds, what is left goes by the square root of the length of
/// its longest text, so that long cells get more and short ones enough.
Columns columns_of(const Setting& setting, const std::vector<report::Initiative>& initiatives) {
  std::array<double, column_count> least{}, wish{};
  const auto see = [&](std::size_t column, std::string_view text, bool bold) {
    const ParagraphWidths widths = widths_of(setting, text, bold);
    const double most = setting.sheet.measure.value * 0.3;
    least[column] = std::max({least[column], narrowest_column.value, std::min(widths.narrowest.value + 1, most)});
    wish[column] = std::max(wish[column], std::min(widths.natural.value + 1, setting.sheet.measure.value * 2));
  };
  for (std::size_t column = 0; column < column_count; ++column) see(column, setting.words[headings[column]], true);
  for (const auto& initiative : initiatives) {
    const auto texts = texts_of(setting, initiative);
    for (std::size_t column = 0; column < column_count; ++column) see(column, texts[column], column == 0);
  }
  const double room = (setting.sheet.measure - cell_gap * (column_count - 1)).value;
  double sum = 0, shares = 0;
  for (std::size_t i = 0; i < column_count; ++i) {
    if (wish[i] <= room * 0.2) least[i] = std::max(least[i], wish[i]);  // short columns are not broken
    sum += least[i];
    shares += wish[i] > least[i] ? std::sqrt(wish[i]) : 0;
  }
  Columns columns;
  Pt x = setting.sheet.left;
  for (std::size_t i = 0; i < column_count; ++i) {
    double width = least[i];
    if (sum > room) width *= room / sum;
    if (sum < room && wish[i] > least[i]) width += (room - sum) * std::sqrt(wish[i]) / shares;
    columns[i] = {x, Pt{width}, true};
    x += Pt{width} + cell_gap;
  }
  return columns;
}

/// A cell that is a single text.
Vector<Strip> set_cell(Setting& setting, std::string_view text, const Column& column, ElementId cell) {
  const bool absent = text.empty();
  const ElementId p = absent ? setting.fixed_element(Tag::paragraph, cell) : setting.element(Tag::paragraph, cell);
  text::Style style = setting.style(setting.sheet.small);
  style.tabular_figures = true;
  Paragraph paragraph;
  setting.add_words(paragraph, absent ? setting.words["not-stated"] : text, style,
                    absent ? colours::grey : colours::ink, p);
  return setting.set(paragraph, column, setting.sheet.small.leading);
}

Cells set_cells(Setting& setting, const report::Initiative& initiative, const Columns& columns, ElementId row) {
  const auto texts = texts_of(setting, initiative);
  const auto data = [&] { return setting.element(Tag::table_data, row); };
  Cells cells;
  const ElementId header = setting.element(Tag::table_header, row);
  setting.document.elements[header].scope = Scope::row;
  setting.document.elements[header].origin = initiative.origin;
  Paragraph title;
  const auto bold = setting.style(setting.sheet.small, text::FaceId::bold);
  const ElementId p = setting.element(Tag::paragraph, header);
  setting.add_words(title, initiative.title.value, bold, colours::ink, p);
  setting.add_citations(title, initiative.sources, bold, p);
  cells[0] = setting.set(title, columns[0], setting.sheet.small.leading);
  const ElementId text = data();
  cells[1] = initiative.text.empty() ? set_cell(setting, "", columns[1], text)
                                     : setting.set_prose(initiative.text, columns[1], setting.sheet.small, text);
  cells[2] = set_cell(setting, texts[2], columns[2], data());
  cells[3] = set_cell(setting, texts[3], columns[3], data());
  return cells;
}

Pt height_of(const Vector<Strip>& strips) {
  Pt height;
  for (const Strip& strip : strips)
    height += strip.extent.height + (&strip == &strips.front() ? 0_pt : strip.extent.space_before);
  return height;
}

void add_rule(const Sheet& sheet, Strip& strip, Pt y, Pt thickness, Colour colour) {
  add_artifact(strip, Rule{{sheet.left, y}, {sheet.left + sheet.measure, y}, thickness, colour});
}

/// A row in one piece.
Strip whole_row(const Sheet& sheet, Cells cells) {
  Strip row;
  Pt height;
  for (const auto& cell : cells) height = std::max(height, height_of(cell));
  for (auto& cell : cells) add_moved(stacked(std::move(cell)), row_padding, row);
  row.extent.height = height + 2 * row_padding;
  add_rule(sheet, row, row.extent.height, 0.6_pt, colours::steel);
  return row;
}

/// A row taller than a page, line by line: the nth strip holds the nth line of each cell.
Vector<Strip> sliced_row(const Sheet& sheet, Cells cells) {
  std::size_t lines = 0;
  for (const auto& cell : cells) lines = std::max(lines, cell.size());
  Vector<Strip> rows;
  for (std::size_t i = 0; i < lines; ++i) {
    Strip slice;
    for (auto& cell : cells) {
      if (i >= cell.size()) continue;
      const Pt above = i == 0 ? row_padding : cell[i].extent.space_before;
      slice.extent.height = std::max(slice.extent.height, above + cell[i].extent.height);
      add_moved(std::move(cell[i]), above, slice);
    }
    rows.push_back(std::move(slice));
  }
  rows.back().extent.height += row_padding;
  add_rule(sheet, rows.back(), rows.back().extent.height, 0.6_pt, colours::steel);
  return rows;
}

/// The header row; its repetitions are artifacts.
Strip set_header(Setting& setting, const Columns& columns, ElementId head) {
  const Sheet& sheet = setting.sheet;
  const ElementId row = setting.element(Tag::table_row, head);
  Strip strip;
  for (std::size_t i = 0; i < column_count; ++i) {
    const ElementId cell = setting.fixed_element(Tag::table_header, row);
    setting.document.elements[cell].scope = Scope::column;
    Paragraph paragraph;
    setting.add_words(paragraph, setting.words[headings[i]], setting.style(sheet.small, text::FaceId::bold),
                      colours::navy, cell);
    Strip set = stacked(setting.set(paragraph, columns[i], sheet.small.leading));
    strip.extent.height = std::max(strip.extent.height, set.extent.height + 2 * row_padding);
    add_moved(std::move(set), row_padding, strip);
  }
  add_rule(sheet, strip, strip.extent.height, 1.4_pt, colours::navy);
  RepeatedHeader repeated{strip.marks, strip.extent.height};
  for (Mark& mark : repeated.marks) {
    mark.element = no_element;
    mark.artifact = Artifact::layout;
  }
  setting.headers.push_back(std::move(repeated));
  return strip;
}

void set_table(Setting& setting, const std::vector<report::Initiative>& initiatives, ElementId section) {
  const ElementId table = setting.element(Tag::table, section);
  const Columns columns = columns_of(setting, initiatives);
  Strip header = set_header(setting, columns, setting.element(Tag::table_head, table));
  const Pt header_height = header.extent.height;
  header.extent.space_before = 5_pt;
  setting.add(std::move(header));
  setting.keep_next();
  const ElementId body = setting.element(Tag::table_body, table);
  for (std::size_t i = 0; i < initiatives.size(); ++i) {
    Cells cells = set_cells(setting, initiatives[i], columns, setting.element(Tag::table_row, body));
    Pt height = header_height + 2 * row_padding;
    for (const auto& cell : cells) height = std::max(height, header_height + 2 * row_padding + height_of(cell));
    Vector<Strip> rows;
    if (height > setting.sheet.height())
      rows = sliced_row(setting.sheet, std::move(cells));
    else
      rows.push_back(whole_row(setting.sheet, std::move(cells)));
    for (Strip& row : rows) {
      row.header = static_cast<std::int32_t>(setting.headers.size() - 1);
      row.extent.repeated = header_height;
      row.changed = setting.changed(changes::Part::initiative, i);
    }
    setting.add(std::move(rows));
  }
}

/// "Starts: 2026" as a paragraph: the label bold.
void add_labelled(Setting& setting, std::string_view label, std::string_view text, ElementId section,
                  Vector<Strip>& strips) {
  const Sheet& sheet = setting.sheet;
  const ElementId p = setting.element(Tag::paragraph, section);
  Paragraph paragraph;
  setting.add_words(paragraph, std::string(setting.words[label]) + ": ", setting.style(sheet.body, text::FaceId::bold),
                    colours::navy, p);
  setting.add_words(paragraph, text.empty() ? setting.words["not-stated"] : text, setting.style(sheet.body),
                    colours::ink, p);
  append(strips, setting.set(paragraph, setting.body(), sheet.body.leading, sheet.paragraph_space * 0.4));
}

/// One entry after the other: a heading, the text, when and who.
void set_entries(Setting& setting, const std::vector<report::Initiative>& initiatives, ElementId section) {
  const Sheet& sheet = setting.sheet;
  for (std::size_t i = 0; i < initiatives.size(); ++i) {
    const report::Initiative& initiative = initiatives[i];
    const ElementId h3 = setting.element(Tag::h3, section);
    Paragraph title;
    const auto bold = setting.style(sheet.entry, text::FaceId::bold);
    setting.add_words(title, initiative.title.value, bold, colours::navy, h3);
    setting.add_citations(title, initiative.sources, bold, h3);
    auto strips = setting.set(title, setting.body(), sheet.entry.leading, sheet.paragraph_space * 1.6);
    for (std::size_t line = 1; line < strips.size(); ++line) strips[line].extent.may_break_before = false;
    auto text = setting.set_prose(initiative.text, setting.body(), sheet.body, section);
    const auto texts = texts_of(setting, initiative);
    add_labelled(setting, "table.starts", texts[2], section, text);
    add_labelled(setting, "table.participants", texts[3], section, text);
    text.front().extent.may_break_before = false;
    append(strips, std::move(text));
    mark_changed(strips, setting.changed(changes::Part::initiative, i));
    setting.add(std::move(strips));
  }
}

}  // namespace

void set_initiatives(Setting& setting, Diagnostics& diagnostics) {
  const auto& summit = setting.content.report.summit;
  const ElementId section = setting.section(setting.words["section.initiatives"]);
  if (!summit) {
    diagnostics.warning("no-summit", "the report has no summit; the brief says so", {});
    return setting.add(setting.set_sentence(setting.words["none.summit"], section));
  }
  auto strips = setting.set_prose(summit->text, setting.body(), setting.sheet.body, section,
                                  setting.prose_change(changes::Part::summit));
  if (!strips.empty()) strips.front().extent.space_before = setting.sheet.heading_space;
  setting.add(std::move(strips));
  if (summit->initiatives.empty()) {
    diagnostics.warning("no-initiatives", "the summit has no initiatives; the brief says so", summit->origin);
    return setting.add(setting.set_sentence(setting.words["none.initiatives"], section));
  }
  if (setting.sheet.table)
    set_table(setting, summit->initiatives, section);
  else
    set_entries(setting, summit->initiatives, section);
}

}  // namespace brief::layout
