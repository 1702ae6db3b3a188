#include <algorithm>
#include <optional>

#include "layout/sections.hpp"
#include "layout/table_columns.hpp"

namespace brief::layout {
namespace {

using Cells = Vector<Vector<Strip>>;

/// The columns of a table, and the size of its words.
struct Grid {
  Vector<Column> columns;
  TypeSize size;
};

String plain(std::span<const content::Block> blocks) {
  String text;
  for (const content::Block& block : blocks) {
    if (const auto* paragraph = std::get_if<content::Paragraph>(&block.of)) text += content::plain(paragraph->inlines);
    if (const auto* list = std::get_if<content::List>(&block.of))
      for (const content::ListItem& item : list->items) text += " " + plain(item.blocks);
  }
  return text;
}

/// A cell of one paragraph as it will be set, with the figures of its citations.
ParagraphWidths widths_of(Composition& composition, const content::Paragraph& only, TypeSize size, bool bold) {
  const std::size_t elements = composition.document.elements.size();
  Paragraph paragraph;
  add_inlines(composition, paragraph, only.inlines, {size, bold ? text::FaceId::bold : text::FaceId::regular},
              document_element);
  composition.document.elements.resize(elements);  // it is measured alone
  return composition.paragraphs.widths(paragraph.inlines);
}

ParagraphWidths widths_of(Composition& composition, std::string_view text, TypeSize size, bool bold) {
  Inline part;
  part.text = text;
  part.style.face = bold ? text::FaceId::bold : text::FaceId::regular;
  part.style.size = size.size;
  part.style.language = composition.content.metadata.language;
  return part.text.empty() ? ParagraphWidths() : composition.paragraphs.widths({&part, 1});
}

bool is_absent(const content::Cell& cell) {
  const auto* paragraph = cell.blocks.empty() ? nullptr : std::get_if<content::Paragraph>(&cell.blocks.front().of);
  return paragraph != nullptr && paragraph->role == content::Role::absent;
}

constexpr std::size_t prose_column = 1;  // what an initiative is
constexpr std::size_t date_column = 2;   // no date is broken

/// The header row and the rows, each text by its widths on one line.
Vector<RowWidths> measured(Composition& composition, const content::Table& table, TypeSize size) {
  Vector<RowWidths> rows(1);
  for (const content::Column& column : table.columns)
    rows.front().push_back(widths_of(composition, content::plain(column.heading), size, true));
  for (const content::Row& row : table.rows) {
    rows.emplace_back();
    for (const content::Cell& cell : row.cells) {
      const bool bold = &cell == &row.cells.front();
      const bool is_date = &cell == &row.cells[date_column];
      const auto* only = cell.blocks.size() == 1 ? std::get_if<content::Paragraph>(&cell.blocks.front().of) : nullptr;
      rows.back().push_back(only != nullptr ? widths_of(composition, *only, size, bold)
                                            : widths_of(composition, plain(cell.blocks), size, bold));
      if (is_date) rows.back().back().bound = rows.back().back().natural;
    }
  }
  return rows;
}

std::optional<Grid> grid_of(Composition& composition, const content::Table& table, TypeSize size) {
  const Sheet& sheet = composition.sheet;
  const Pt room = sheet.measure - sheet.columns.column_gap * static_cast<double>(table.columns.size() - 1);
  const auto widths = kept_column_widths(composition.paragraphs.memo(), measured(composition, table, size), room,
                                         sheet.columns.narrowest_column);
  if (!widths) return std::nullopt;
  Grid grid{{}, size};
  Pt x = sheet.left;
  for (const Pt width : *widths) {
    // Names and dates are hyphenated only where they must be.
    grid.columns.push_back({x, width, grid.columns.size() == prose_column});
    x += width + sheet.columns.column_gap;
  }
  return grid;
}

/// No word and no date is broken: where the columns don't hold them all, the words are smaller; nothing where even then
/// they don't fit.
std::optional<Grid> grid_of(Composition& composition, const content::Table& table) {
  for (const TypeSize size : {composition.sheet.small, composition.sheet.note})
    if (auto grid = grid_of(composition, table, size)) return grid;
  return std::nullopt;
}

/// A cell that is a single paragraph.
Vector<Strip> set_cell_paragraph(Composition& composition, const content::Paragraph& paragraph, const Column& column,
                                 TypeSize size, ElementId cell, text::FaceId face) {
  const bool absent = paragraph.role == content::Role::absent;
  return set_inlines(composition, paragraph.inlines, {size, face, absent ? colours::grey : colours::ink, true}, column,
                     add_element_for(composition, Tag::paragraph, cell, paragraph.inlines));
}

Vector<Strip> set_cell(Composition& composition, const content::Cell& cell, const Column& column, TypeSize size,
                       ElementId element, text::FaceId face) {
  const auto* only = cell.blocks.size() == 1 ? std::get_if<content::Paragraph>(&cell.blocks.front().of) : nullptr;
  if (only != nullptr) return set_cell_paragraph(composition, *only, column, size, element, face);
  return set_blocks(composition, cell.blocks, column, size, element);
}

Cells set_cells(Composition& composition, const content::Row& row, const Grid& grid, ElementId element) {
  Cells cells;
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    const bool header = i == 0;
    const ElementId cell = add_element(composition, header ? Tag::table_header : Tag::table_data, element);
    if (header) composition.document.elements[cell].scope = Scope::row;
    cells.push_back(set_cell(composition, row.cells[i], grid.columns[i], grid.size, cell,
                             header ? text::FaceId::bold : text::FaceId::regular));
  }
  return cells;
}

Pt height_of(const Vector<Strip>& strips) {
  Pt height;
  for (const Strip& strip : strips)
    height += strip.extent.height + (&strip == &strips.front() ? 0_pt : strip.extent.space_before);
  return height;
}

Pt height_of(const Sheet& sheet, const Cells& cells) {
  Pt height;
  for (const auto& cell : cells) height = std::max(height, height_of(cell));
  return height + 2 * sheet.columns.row_padding;
}

void add_rule(const Sheet& sheet, Strip& strip, Pt y, Pt thickness, Colour colour) {
  add_artifact(strip, Rule{{sheet.left, y}, {sheet.left + sheet.measure, y}, thickness, colour});
}

/// A row in one piece.
Strip whole_row(const Sheet& sheet, Cells cells) {
  Strip row;
  row.extent.height = height_of(sheet, cells);
  for (auto& cell : cells) add_moved(stacked(std::move(cell)), sheet.columns.row_padding, row);
  add_rule(sheet, row, row.extent.height, sheet.hairline, colours::steel);
  return row;
}

/// A tall row, line by line: the nth strip holds the nth line of each cell. No page begins or ends with one or two of
/// them, nor inside the row's name, unless that is long.
Vector<Strip> sliced_row(const Sheet& sheet, Cells cells) {
  std::size_t lines = 0;
  for (const auto& cell : cells) lines = std::max(lines, cell.size());
  const std::size_t name_lines = cells.front().size();
  Vector<Strip> rows;
  for (std::size_t i = 0; i < lines; ++i) {
    Strip slice;
    for (auto& cell : cells) {
      if (i >= cell.size()) continue;
      const Pt above = i == 0 ? sheet.columns.row_padding : cell[i].extent.space_before;
      slice.extent.height = std::max(slice.extent.height, above + cell[i].extent.height);
      add_moved(std::move(cell[i]), above, slice);
    }
    rows.push_back(std::move(slice));
  }
  constexpr std::size_t least = 3, long_name = 10;  // lines
  const std::size_t kept = std::clamp<std::size_t>(name_lines, least, long_name);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    rows[i].extent.may_break_before = i >= kept && i + least <= rows.size();
    rows[i].extent.goes_on = true;
  }
  rows.back().extent.height += sheet.columns.row_padding;
  add_rule(sheet, rows.back(), rows.back().extent.height, sheet.hairline, colours::steel);
  return rows;
}

/// The header row; its repetitions are artifacts.
Strip set_header(Composition& composition, const content::Table& table, const Grid& grid, ElementId head) {
  const Sheet& sheet = composition.sheet;
  const ElementId row = add_element(composition, Tag::table_row, head);
  Strip strip;
  strip.extent.space_before = sheet.columns.space_before;
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    const content::Inlines& heading = table.columns[i].heading;
    const ElementId cell = add_element_for(composition, Tag::table_header, row, heading);
    composition.document.elements[cell].scope = Scope::column;
    // No word of it is parted: the column is at least as wide as the longest.
    const Column column{grid.columns[i].x, grid.columns[i].measure};
    Strip set =
        stacked(set_inlines(composition, heading, {grid.size, text::FaceId::bold, colours::navy}, column, cell));
    strip.extent.height = std::max(strip.extent.height, set.extent.height + 2 * sheet.columns.row_padding);
    add_moved(std::move(set), sheet.columns.row_padding, strip);
  }
  add_rule(sheet, strip, strip.extent.height, sheet.columns.header_rule, colours::navy);
  return strip;
}

void make_artifacts(Vector<Mark>& marks) {
  for (Mark& mark : marks) {
    mark.element = no_element;
    mark.artifact = Artifact::layout;
  }
}

RepeatedHeader repeated(const Sheet& sheet, const Strip& header) {
  // A row that goes on below it has no padding of its own.
  RepeatedHeader made{header.marks, header.extent.height + sheet.columns.row_padding};
  make_artifacts(made.marks);
  return made;
}

/// The same, and below it the name of the row that goes on.
RepeatedHeader continued(Composition& composition, const content::Row& row, const Grid& grid,
                         const RepeatedHeader& header) {
  const std::size_t elements = composition.document.elements.size();
  Strip name = stacked(set_inlines(composition, row.continued, {grid.size, text::FaceId::bold, colours::ink},
                                   body_column(composition.sheet), document_element));
  composition.document.elements.resize(elements);  // it is no part of the structure
  make_artifacts(name.marks);
  name.links.clear();
  Strip below;
  below.marks = header.marks;
  const Pt height = header.height + name.extent.height;
  add_moved(std::move(name), header.height, below);
  return {std::move(below.marks), height};
}

Vector<Strip> set_row(Composition& composition, const content::Row& row, const Grid& grid, ElementId body,
                      const RepeatedHeader* header) {
  Cells cells = set_cells(composition, row, grid, add_element(composition, Tag::table_row, body));
  Vector<Strip> strips;
  // A lower one leaves less of a page empty than its parts would cost the reader.
  constexpr double tall = 0.3;  // of a page
  if (header->height + height_of(composition.sheet, cells) > composition.sheet.height() * tall)
    strips = sliced_row(composition.sheet, std::move(cells));
  else
    strips.push_back(whole_row(composition.sheet, std::move(cells)));
  const RepeatedHeader* again =
      strips.size() > 1 ? composition.galley.add_header(continued(composition, row, grid, *header)) : header;
  for (Strip& strip : strips) {
    strip.header = &strip == &strips.front() ? header : again;
    strip.extent.repeated = strip.header->height;
    strip.changed = row.changed;
  }
  strips.front().anchors.push_back(row.id);
  return strips;
}

/// "Starts: 2026" as a paragraph: the label bold. It stays with what it tells of.
Vector<Strip> set_labelled(Composition& composition, const content::Column& column, const content::Cell& cell,
                           ElementId section) {
  const Sheet& sheet = composition.sheet;
  const ElementId p = add_element(composition, Tag::paragraph, section);
  Paragraph paragraph;
  add_inlines(composition, paragraph, column.label, {sheet.body, text::FaceId::bold, colours::navy}, p);
  for (const content::Block& block : cell.blocks)
    if (const auto* words = std::get_if<content::Paragraph>(&block.of))
      add_inlines(composition, paragraph, words->inlines, {sheet.body}, p);
  auto strips = set(composition, paragraph, body_column(sheet), sheet.body.leading, sheet.paragraph_space * 0.4);
  if (!strips.empty()) strips.front().extent.may_break_before = false;
  return strips;
}

/// One entry: the row's header as a heading, its text, the other cells with their labels.
Vector<Strip> set_entry(Composition& composition, const content::Table& table, const content::Row& row,
                        ElementId section) {
  const Sheet& sheet = composition.sheet;
  const Column column = body_column(sheet);
  const ElementId h3 = add_element(composition, Tag::h3, section);
  Paragraph title;
  for (const content::Block& block : row.cells.front().blocks)
    if (const auto* words = std::get_if<content::Paragraph>(&block.of))
      add_inlines(composition, title, words->inlines, {sheet.entry, text::FaceId::bold, colours::navy}, h3);
  auto strips = set(composition, title, column, sheet.entry.leading, sheet.paragraph_space * 1.6);
  keep_together(strips);
  Vector<Strip> text;
  if (!is_absent(row.cells[1])) text = set_blocks(composition, row.cells[1].blocks, column, sheet.body, section);
  for (std::size_t i = 2; i < table.columns.size(); ++i)
    append(text, set_labelled(composition, table.columns[i], row.cells[i], section));
  if (!text.empty()) text.front().extent.may_break_before = false;
  append(strips, std::move(text));
  mark_changed(strips, row.changed);
  strips.front().anchors.push_back(row.id);
  return strips;
}

}  // namespace

void set_table(Composition& composition, const content::Table& table, ElementId section) {
  const auto grid = grid_of(composition, table);
  if (!grid) return set_entries(composition, table, section);
  const ElementId element = add_element(composition, Tag::table, section);
  Strip header = set_header(composition, table, *grid, add_element(composition, Tag::table_head, element));
  const RepeatedHeader* kept = composition.galley.add_header(repeated(composition.sheet, header));
  composition.galley.add(std::move(header));
  composition.galley.keep_next();
  const ElementId body = add_element(composition, Tag::table_body, element);
  for (const content::Row& row : table.rows) composition.galley.add(set_row(composition, row, *grid, body, kept));
}

void set_entries(Composition& composition, const content::Table& table, ElementId section) {
  for (const content::Row& row : table.rows) composition.galley.add(set_entry(composition, table, row, section));
}

}  // namespace brief::layout
