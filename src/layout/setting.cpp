#include "layout/setting.hpp"

#include <algorithm>
#include <string>

namespace brief::layout {
namespace {

text::FaceId face_of(report::Emphasis emphasis, text::FaceId base) {
  using report::Emphasis;
  using text::FaceId;
  const bool bold_base = base == FaceId::bold || base == FaceId::bold_italic;
  const bool bold = bold_base || emphasis == Emphasis::strong || emphasis == Emphasis::strong_emphasis;
  const bool italic = emphasis == Emphasis::emphasis || emphasis == Emphasis::strong_emphasis;
  if (bold) return italic ? FaceId::bold_italic : FaceId::bold;
  return italic ? FaceId::italic : FaceId::regular;
}

std::string_view primary_subtag(std::string_view language) { return language.substr(0, language.find('-')); }

}  // namespace

Setting::Setting(const Content& c, Document& d)
    : content(c), sheet(sheet_of(c.edition)), words(c.words), document(d), numbers_(c.report.sources.size(), 0) {}

ElementId Setting::element(Tag tag, ElementId parent) {
  Element made;
  made.tag = tag;
  made.parent = parent;
  document.elements.push_back(std::move(made));
  return static_cast<ElementId>(document.elements.size() - 1);
}

ElementId Setting::fixed_element(Tag tag, ElementId parent) {
  const ElementId made = element(tag, parent);
  if (primary_subtag(words.language()) != primary_subtag(content.report.language))
    document.elements[made].language = words.language();
  return made;
}

void Setting::add(Vector<Strip> strips) {
  if (strips.empty()) return;
  if (keep_next_) strips.front().extent.may_break_before = false;
  keep_next_ = false;
  append(galley, std::move(strips));
}

void Setting::add(Strip strip) {
  Vector<Strip> strips;
  strips.push_back(std::move(strip));
  add(std::move(strips));
}

ElementId Setting::section(std::string_view heading) {
  const ElementId made = element(Tag::section, document_element);
  const ElementId h2 = fixed_element(Tag::h2, made);
  Paragraph paragraph;
  add_words(paragraph, heading, style(sheet.heading, text::FaceId::bold), colours::navy, h2);
  auto strips = set(paragraph, body(), sheet.heading.leading, sheet.section_space);
  for (std::size_t i = 1; i < strips.size(); ++i) strips[i].extent.may_break_before = false;
  strips.front().outline = static_cast<std::int32_t>(document.outline.size());
  document.outline.push_back({String(heading), 0, 0_pt, 0});
  add(std::move(strips));
  keep_next();
  return made;
}

text::Style Setting::style(TypeSize size, text::FaceId face) const {
  text::Style made;
  made.face = face;
  made.size = size.size;
  made.language = content.report.language;
  return made;
}

void Setting::add_words(Paragraph& paragraph, std::string_view text, const text::Style& style, Colour colour,
                        ElementId element) const {
  if (text.empty()) return;
  Inline part;
  part.text = text;
  part.style = style;
  part.colour = colour;
  part.element = element;
  paragraph.inlines.push_back(std::move(part));
}

void Setting::add_citations(Paragraph& paragraph, std::span<const int> sources, const text::Style& style,
                            ElementId parent) {
  if (sources.empty()) return;
  const ElementId reference = element(Tag::reference, parent);
  text::Style superior = style;
  superior.size = std::min(sheet.superior, style.size);
  superior.face = text::FaceId::regular;
  // Numbers are given in the order of citation and stand in their own.
  Vector<int> ordered(sources.begin(), sources.end());
  for (const int source : ordered) number_of(source);
  std::sort(ordered.begin(), ordered.end(), [this](int a, int b) { return number_of(a) < number_of(b); });
  for (std::size_t i = 0; i < ordered.size(); ++i) {
    const auto add = [&](std::string_view text, ElementId owner, std::int32_t link) {
      Inline part;
      part.text = text;
      part.style = superior;
      part.colour = colours::navy;
      part.rise = style.size * 0.36;
      part.element = owner;
      part.link = link;
      paragraph.inlines.push_back(std::move(part));
    };
    if (i > 0) add(",", reference, -1);
    const int number = number_of(ordered[i]);
    LinkTarget target;
    target.source = ordered[i];
    target.contents = contents_of_source(*this, ordered[i], number);
    target.element = element(Tag::link, reference);
    add(std::to_string(number), target.element, static_cast<std::int32_t>(paragraph.targets.size()));
    paragraph.targets.push_back(std::move(target));
  }
}

void Setting::add_link(Paragraph& paragraph, std::string_view text, const text::Style& style, ElementId parent,
                       std::string_view url, std::string_view contents) {
  LinkTarget target;
  target.url = url;
  target.contents = contents;
  target.element = element(Tag::link, parent);
  target.underlined = true;
  Inline part;
  part.text = text;
  part.style = style;
  part.colour = colours::navy;
  part.element = target.element;
  part.link = static_cast<std::int32_t>(paragraph.targets.size());
  paragraph.inlines.push_back(std::move(part));
  paragraph.targets.push_back(std::move(target));
}

void Setting::add_spans(Paragraph& paragraph, std::span<const report::Span> spans, const text::Style& style,
                        Colour colour, ElementId element) {
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const report::Span& span = spans[i];
    if (span.citation != report::Span::no_citation) {
      Vector<int> cited;
      while (i < spans.size() && spans[i].citation != report::Span::no_citation) cited.push_back(spans[i++].citation);
      --i;
      add_citations(paragraph, cited, style, element);
      continue;
    }
    text::Style own = style;
    own.face = face_of(span.emphasis, style.face);
    if (span.link.empty()) {
      add_words(paragraph, span.text, own, colour, element);
    } else {
      const std::string contents = words.fill("link.web", {{"title", span.text}, {"url", span.link}});
      add_link(paragraph, span.text, own, element, span.link, contents);
    }
  }
}

Vector<Strip> Setting::set(const Paragraph& paragraph, const Column& column, Pt leading, Pt space_before) const {
  LineSetting setting;
  setting.x = column.x;
  setting.leading = leading;
  setting.paragraph = {column.measure, content.report.language, column.narrow};
  setting.space_before = space_before;
  return set_lines(paragraph.inlines, paragraph.targets, setting);
}

Vector<Strip> Setting::set_balanced(const Paragraph& paragraph, const Column& column, Pt leading,
                                    Pt space_before) const {
  const auto lines_at = [&](Pt measure) {
    return set_paragraph(paragraph.inlines, {measure, content.report.language, column.narrow}).size();
  };
  const std::size_t lines = lines_at(column.measure);
  // A narrow measure, of a few down to half the column's, that needs no more lines: found by halving, as a wider one
  // hardly ever needs more than a narrower. Where one does, the lines are only less even than they could be.
  constexpr int steps = 12;
  const auto measure_at = [&](int step) { return column.measure * (1 - 0.5 * step / steps); };
  int step = 0;
  for (int beyond = lines > 1 ? steps + 1 : 1; beyond - step > 1;) {
    const int middle = (step + beyond) / 2;
    (lines_at(measure_at(middle)) > lines ? beyond : step) = middle;
  }
  Column narrower = column;
  narrower.measure = measure_at(step);
  return set(paragraph, narrower, leading, space_before);
}

Vector<Strip> Setting::set_prose(const report::Prose& prose, const Column& column, TypeSize size, ElementId parent,
                                 const changes::Change* change) {
  Vector<Strip> strips;
  for (std::size_t i = 0; i < prose.size(); ++i) {
    auto set = set_block(prose[i], column, size, parent);
    mark_changed(set, change != nullptr && change->blocks[i]);
    if (!set.empty() && !strips.empty()) set.front().extent.space_before = size.size * 0.45;
    append(strips, std::move(set));
  }
  return strips;
}

Vector<Strip> Setting::set_block(const report::Block& block, const Column& column, TypeSize size, ElementId parent) {
  if (block.kind != report::Block::Kind::paragraph) return set_list(block, column, size, parent);
  const ElementId p = element(Tag::paragraph, parent);
  document.elements[p].origin = block.origin;
  Paragraph paragraph;
  add_spans(paragraph, block.spans, style(size), colours::ink, p);
  return set(paragraph, column, size.leading);
}

Vector<Strip> Setting::set_list(const report::Block& list, const Column& column, TypeSize size, ElementId parent) {
  const bool numbered = list.kind == report::Block::Kind::numbered_list;
  const ElementId l = element(Tag::list, parent);
  document.elements[l].numbered = numbered;
  const Pt figures =
      numbered ? size.size * 0.62 *
                     static_cast<double>(std::to_string(list.start + static_cast<int>(list.items.size())).size())
               : 0_pt;
  const Pt indent = size.size * 0.9 + figures;
  const Column inner{column.x + indent, column.measure - indent, column.narrow};
  Vector<Strip> strips;
  int number = list.start;
  for (const report::ListItem& item : list.items) {
    const ElementId li = element(Tag::list_item, l);
    const ElementId label = element(Tag::label, li);
    const ElementId body = element(Tag::list_body, li);
    const std::string mark = numbered ? std::to_string(number++) + "." : "•";
    Paragraph marker;
    add_words(marker, mark, style(size), colours::ink, label);
    const auto marker_strips = set(marker, {column.x, indent, false}, size.leading);
    auto set = set_prose(item.blocks, inner, size, body);
    if (set.empty()) continue;
    // The label is read before the item's text.
    Strip first = marker_strips.front();
    first.marks.insert(first.marks.end(), set.front().marks.begin(), set.front().marks.end());
    set.front().marks = std::move(first.marks);
    if (!strips.empty()) set.front().extent.space_before = size.size * 0.25;
    append(strips, std::move(set));
  }
  return strips;
}

Vector<Strip> Setting::set_sentence(std::string_view text, ElementId parent) {
  Paragraph paragraph;
  add_words(paragraph, text, style(sheet.body), colours::grey, fixed_element(Tag::paragraph, parent));
  return set(paragraph, body(), sheet.body.leading);
}

int Setting::number_of(int source) {
  int& number = numbers_[static_cast<std::size_t>(source)];
  if (number == 0) number = ++last_number_;
  return number;
}

Vector<int> Setting::numbered_sources() {
  Vector<int> order;
  for (int source = 0; source < static_cast<int>(numbers_.size()); ++source) {
    number_of(source);
    order.push_back(source);
  }
  std::sort(order.begin(), order.end(), [this](int a, int b) {
    return numbers_[static_cast<std::size_t>(a)] < numbers_[static_cast<std::size_t>(b)];
  });
  return order;
}

bool Setting::changed(changes::Part part, std::size_t index) const {
  if (content.changes == nullptr) return false;
  const auto& list = content.changes->list;
  return std::any_of(list.begin(), list.end(), [&](const changes::Change& change) {
    return change.part == part && change.kind != changes::Kind::removed && change.index == index;
  });
}

const changes::Change* Setting::prose_change(changes::Part part) const {
  if (content.changes == nullptr) return nullptr;
  for (const changes::Change& change : content.changes->list)
    if (change.part == part && !change.blocks.empty()) return &change;
  return nullptr;
}

void mark_changed(Vector<Strip>& strips, bool changed) {
  for (Strip& strip : strips) strip.changed = changed;
}

String contents_of_source(const Setting& setting, int source, int number) {
  const auto& s = setting.content.report.sources[static_cast<std::size_t>(source)];
  return String(setting.words.fill(
      "link.source", {{"number", std::to_string(number)}, {"publisher", s.publisher.value}, {"title", s.title.value}}));
}

}  // namespace brief::layout
