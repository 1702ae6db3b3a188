#include "content/dump.hpp"

#include <array>

namespace brief::content {
namespace {

constexpr std::array role_names{"p",           "absent",  "note",    "details", "subtitle", "event-head",
                                "attribution", "finding", "caption", "value",   "source"};
constexpr std::array list_names{"bullets", "numbers", "facts", "changes", "sources"};
constexpr std::array marks{"", "*", "**", "***"};

std::string words_of(const Inline& part) {
  const std::string mark = marks[static_cast<std::size_t>(part.emphasis)];
  std::string words = mark + std::string(part.text) + mark;
  if (part.kind == Inline::Kind::citation) words = "[" + words + "]";
  if (part.kind == Inline::Kind::link) words = "[" + words + "](" + std::string(part.target) + ")";
  if (!part.short_form.empty()) words += "{on paper: " + std::string(part.short_form) + "}";
  if (part.with_short_form) words = "{on paper:" + words + "}";
  if (!part.expansion.empty()) words = "<" + words + "=" + std::string(part.expansion) + ">";
  if (!part.language.empty()) words = "{" + std::string(part.language) + ":" + words + "}";
  return words;
}

std::string words_of(const Inlines& inlines) {
  std::string words;
  for (const Inline& part : inlines) words += words_of(part);
  return words;
}

class Printer {
 public:
  std::string print(const Document& document) {
    print_masthead(document);
    for (const Section& section : document.sections) {
      line("section " + std::string(section.id), section.heading, section.changed);
      print_blocks(section.blocks);
    }
    line("marking", document.furniture.marking);
    line("draft", document.furniture.draft);
    line("foot", document.furniture.title);
    out_ += "page " + std::string(document.furniture.page) + "\n";
    return std::move(out_);
  }

  void operator()(const Paragraph& paragraph) {
    line(role_names[static_cast<std::size_t>(paragraph.role)], paragraph.inlines, paragraph.changed);
  }

  void operator()(const Heading& heading) {
    line("h" + std::to_string(heading.level) + " " + std::string(heading.id), heading.inlines);
  }

  void operator()(const List& list) {
    line(list_names[static_cast<std::size_t>(list.kind)]);
    const Deeper deeper(*this);
    for (const ListItem& item : list.items) {
      line(item.id.empty() ? "item" : "item " + std::string(item.id), item.label, item.changed);
      print_blocks(item.blocks);
      if (!item.citations.empty()) line("cites", item.citations);
    }
  }

  void operator()(const Quotation& quotation) {
    line("quotation " + std::string(quotation.id), {}, quotation.changed);
    const Deeper deeper(*this);
    for (const Paragraph& paragraph : quotation.words) (*this)(paragraph);
    for (const Paragraph& paragraph : quotation.translation) (*this)(paragraph);
    (*this)(quotation.attribution);
    (*this)(quotation.finding);
  }

  void operator()(const Table& table) {
    line("table " + std::string(table.section), {});
    const Deeper deeper(*this);
    for (const Column& column : table.columns) line("column", column.heading);
    for (const Row& row : table.rows) {
      line("row " + std::string(row.id), {}, row.changed);
      for (const Cell& cell : row.cells) print_blocks(cell.blocks);
    }
  }

  void operator()(const Timeline& timeline) {
    line("timeline " + std::string(timeline.id), timeline.caption);
    const Deeper deeper(*this);
    for (const Timeline::Event& event : timeline.events) {
      Inlines words = event.when;
      words.push_back({Inline::Kind::text, ": ", {}, {}, {}, {}});
      words.insert(words.end(), event.what.begin(), event.what.end());
      words.insert(words.end(), event.citations.begin(), event.citations.end());
      line(event.later ? "later" : "event", words, event.changed);
    }
    line("alt", timeline.alt);
  }

  void operator()(const LocatorMap& map) {
    line("map", map.caption);
    const Deeper deeper(*this);
    line("alt", map.alt);
  }

  void operator()(const WebCode& code) {
    line("web-code of " + std::to_string(code.size) + " modules", code.words);
    const Deeper deeper(*this);
    line("alt", code.alt);
  }

 private:
  struct Deeper {
    explicit Deeper(Printer& printer) : printer_(printer) { ++printer_.depth_; }
    ~Deeper() { --printer_.depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;
    Printer& printer_;
  };

  void print_masthead(const Document& document) {
    line("kind", document.masthead.kind);
    line("details", document.masthead.details);
    line("title", document.masthead.title);
    line("subtitle", document.masthead.subtitle);
    line("byline", document.masthead.byline);
  }

  void print_blocks(const Vector<Block>& blocks) {
    const Deeper deeper(*this);
    for (const Block& block : blocks) std::visit(*this, block.of);
  }

  void line(const std::string& name, const Inlines& inlines = {}, bool is_changed = false) {
    out_ += std::string(2 * static_cast<std::size_t>(depth_), ' ') + (is_changed ? "| " : "") + name;
    if (!inlines.empty()) out_ += " " + words_of(inlines);
    out_ += "\n";
  }

  int depth_ = 0;
  std::string out_;
};

}  // namespace

std::string dump(const Document& document) { return Printer().print(document); }

}  // namespace brief::content
