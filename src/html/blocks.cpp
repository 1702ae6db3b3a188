#include "html/blocks.hpp"

#include <algorithm>
#include <string>

#include "base/utf8.hpp"

namespace brief::html {
namespace {

using namespace content;

std::string_view class_of(Role role) {
  switch (role) {
    case Role::body:
    case Role::value:
    case Role::source:
      return {};
    case Role::absent:
      return "absent";
    case Role::note:
      return "note";
    case Role::details:
      return "details";
    case Role::subtitle:
      return "subtitle";
    case Role::event_head:
      return "event-head";
    case Role::attribution:
      return "attribution";
    case Role::finding:
      return "finding";
    case Role::caption:
      return "caption";
  }
  return {};
}

String classes(std::string_view name, bool changed) {
  String all(name);
  if (changed) all += all.empty() ? "changed" : " changed";
  return all;
}

void add_heading(Markup& markup, const Heading& heading) {
  const String name = "h" + String(std::to_string(heading.level));
  const Element element(markup, name, {{"id", heading.id}, {"dir", direction_of(heading.inlines)}});
  add_inlines(markup, heading.inlines);
}

void add_as(Markup& markup, const Paragraph& paragraph, std::string_view name, const Inlines& citations = {}) {
  const Element element(markup, "p",
                        {{"class", classes(name, paragraph.changed)}, {"dir", direction_of(paragraph.inlines)}});
  add_inlines(markup, paragraph.inlines, citations);
}

/// With citations of the whole in its last paragraph, beside the words that they support.
void add_cited(Markup& markup, const Vector<Block>& blocks, const Inlines& citations) {
  const auto* last = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.back().of);
  if (last == nullptr) {
    add_blocks(markup, blocks);
    return add_inlines(markup, citations);
  }
  add_blocks(markup, std::span(blocks).first(blocks.size() - 1));
  add_as(markup, *last, class_of(last->role), citations);
}

void add_facts(Markup& markup, const List& list) {
  const Element facts(markup, "dl", {{"class", "facts"}});
  for (const ListItem& item : list.items) {
    const Element group(markup, "div", {{"class", classes({}, item.changed)}});
    {
      const Element label(markup, "dt", {{"dir", direction_of(item.label)}});
      add_inlines(markup, item.label);
    }
    const Element value(markup, "dd");
    add_cited(markup, item.blocks, item.citations);
  }
}

/// Of its first paragraph: its mark stands where that begins.
std::string_view direction_of_item(const ListItem& item) {
  const auto* first = item.blocks.empty() ? nullptr : std::get_if<Paragraph>(&item.blocks.front().of);
  return first == nullptr ? std::string_view() : direction_of(first->inlines);
}

void add_item(Markup& markup, const ListItem& item) {
  const Element element(markup, "li",
                        {{"id", item.id}, {"class", classes({}, item.changed)}, {"dir", direction_of_item(item)}});
  add_inlines(markup, item.label);
  add_cited(markup, item.blocks, item.citations);
}

/// A browser's number of an item can be no link.
void add_way_back(Markup& markup, const Inlines& label) {
  if (label.empty()) return;
  markup.text(" ");
  const content::Inline& back = label.front();
  const Element link(markup, "a", {{"class", "back"}, {"href", back.target}, {"aria-label", back.description}});
  markup.text("↑");
}

/// One paragraph: the source, and what is known of its archive.
void add_source(Markup& markup, const ListItem& item) {
  const Element element(markup, "li", {{"id", item.id}, {"class", classes({}, item.changed)}});
  const Element line(markup, "p");
  for (const Block& block : item.blocks) {
    const auto* part = std::get_if<Paragraph>(&block.of);
    if (part == nullptr) continue;
    if (part->role != Role::note) {
      add_inlines(markup, part->inlines);
      continue;
    }
    markup.text(" ");
    const Element note(markup, "span", {{"class", "note"}});
    add_inlines(markup, part->inlines);
    add_way_back(markup, item.label);
  }
}

void add_list(Markup& markup, const List& list) {
  if (list.kind == List::Kind::facts) return add_facts(markup, list);
  const bool numbered = list.kind == List::Kind::numbers || list.kind == List::Kind::sources;
  const std::string start = numbered && list.start != 1 ? std::to_string(list.start) : std::string();
  const std::string_view name = list.kind == List::Kind::sources ? "sources" : std::string_view();
  const Element element(markup, numbered ? "ol" : "ul", {{"class", name}, {"start", start}});
  for (const ListItem& item : list.items)
    list.kind == List::Kind::sources ? add_source(markup, item) : add_item(markup, item);
}

void add_quotation(Markup& markup, const Quotation& quotation) {
  const Element block(markup, "blockquote", {{"id", quotation.id}, {"class", classes({}, quotation.changed)}});
  for (const Paragraph& words : quotation.words) add_as(markup, words, "words");
  for (const Paragraph& words : quotation.translation) add_as(markup, words, "translation");
  add_paragraph(markup, quotation.attribution);
  add_paragraph(markup, quotation.finding);
}

void add_cell(Markup& markup, const Table& table, const Row& row, std::size_t column) {
  // The second column says what the first names, and needs no label.
  const String label = column < 2 ? String() : plain(table.columns[column].label);
  if (column == 0) {
    const Element header(markup, "th", {{"scope", "row"}});
    return add_blocks(markup, row.cells[column].blocks);
  }
  const Element cell(markup, "td", {{"data-label", label}});
  add_blocks(markup, row.cells[column].blocks);
}

void add_head(Markup& markup, const Table& table) {
  const Element head(markup, "thead");
  const Element row(markup, "tr");
  for (const Column& column : table.columns) {
    const Element header(markup, "th", {{"scope", "col"}});
    add_inlines(markup, column.heading);
  }
}

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0, from = 0;
  while (from < text.size()) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    longest = std::max(longest, count_code_points(text.substr(from, end - from)));
    from = end + 1;
  }
  return longest;
}

String words_of(const Cell& cell) {
  String words;
  for (const Block& block : cell.blocks)
    if (const auto* part = std::get_if<Paragraph>(&block.of)) words += plain(part->inlines) + " ";
  return words;
}

/// Whether the longest words of the columns are too long to stand side by side: the rows are records then, in whatever
/// window.
bool needs_records(const Table& table) {
  constexpr std::size_t most = 56;  // letters
  std::size_t letters = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    std::size_t longest = longest_word(plain(table.columns[i].heading));
    for (const Row& row : table.rows) longest = std::max(longest, longest_word(words_of(row.cells[i])));
    letters += longest;
  }
  return letters > most;
}

void add_table(Markup& markup, const Table& table) {
  const String name = table.section + "-heading";
  const Element element(markup, "table", {{"class", needs_records(table) ? "records" : ""}, {"aria-labelledby", name}});
  add_head(markup, table);
  const Element body(markup, "tbody");
  for (const Row& row : table.rows) {
    const Element line(markup, "tr", {{"id", row.id}, {"class", classes({}, row.changed)}});
    for (std::size_t i = 0; i < row.cells.size(); ++i) add_cell(markup, table, row, i);
  }
}

/// The address alone: who reads the page on a screen is there already, and a phone follows the link.
void add_web_code(Markup& markup, const WebCode& code) {
  const Element element(markup, "p", {{"class", "note code"}});
  add_inlines(markup, code.words);
}

struct AddBlock {
  Markup& markup;
  const Lettering* lettering = nullptr;
  void operator()(const Paragraph& paragraph) const { add_paragraph(markup, paragraph); }
  void operator()(const Heading& heading) const { add_heading(markup, heading); }
  void operator()(const List& list) const { add_list(markup, list); }
  void operator()(const Quotation& quotation) const { add_quotation(markup, quotation); }
  void operator()(const Table& table) const { add_table(markup, table); }
  void operator()(const Timeline& timeline) const { add_timeline(markup, timeline); }
  void operator()(const LocatorMap& map) const { add_map(markup, map, lettering); }
  void operator()(const WebCode& code) const { add_web_code(markup, code); }
};

}  // namespace

void add_paragraph(Markup& markup, const Paragraph& paragraph) { add_as(markup, paragraph, class_of(paragraph.role)); }

void add_blocks(Markup& markup, std::span<const Block> blocks, const Lettering* lettering) {
  for (const Block& block : blocks) {
    std::visit(AddBlock{markup, lettering}, block.of);
    markup.line_feed();
  }
}

void add_section(Markup& markup, const Section& section, const Lettering* lettering) {
  const String heading_id = section.id + "-heading";
  const std::string_view name = section.kind == Section::Kind::summary ? "summary" : std::string_view();
  const Element element(
      markup, "section",
      {{"id", section.id}, {"class", classes(name, section.changed)}, {"aria-labelledby", heading_id}});
  {
    const Element heading(markup, "h2", {{"id", heading_id}});
    add_inlines(markup, section.heading);
  }
  markup.line_feed();
  // The address of the page itself last, as in the PDF's reading order.
  const auto is_code = [](const Block& block) { return std::holds_alternative<WebCode>(block.of); };
  for (const bool codes : {false, true})
    for (const Block& block : section.blocks)
      if (is_code(block) == codes) add_blocks(markup, std::span(&block, 1), lettering);
}

}  // namespace brief::html
