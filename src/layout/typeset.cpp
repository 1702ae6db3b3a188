#include "layout/typeset.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "layout/stand_ins.hpp"

namespace brief::layout {
namespace {

using content::Emphasis;
using Kind = content::Inline::Kind;

text::FaceId face_of(Emphasis emphasis, text::FaceId base) {
  using text::FaceId;
  const bool bold_base = base == FaceId::bold || base == FaceId::bold_italic;
  const bool bold = bold_base || emphasis == Emphasis::strong || emphasis == Emphasis::strong_emphasis;
  const bool italic = emphasis == Emphasis::emphasis || emphasis == Emphasis::strong_emphasis;
  if (bold) return italic ? FaceId::bold_italic : FaceId::bold;
  return italic ? FaceId::italic : FaceId::regular;
}

/// Of Hebrew and Arabic there are no italics: the figures and marks among them are upright too.
text::FaceId upright(text::FaceId face) {
  if (face == text::FaceId::italic) return text::FaceId::regular;
  return face == text::FaceId::bold_italic ? text::FaceId::bold : face;
}

text::Style shaped_as(const Composition& composition, const TextStyle& style, Emphasis emphasis) {
  text::Style made;
  made.face = face_of(emphasis, style.face);
  made.size = style.size.size;
  made.language = composition.content.metadata.language;
  made.tabular_figures = style.tabular_figures;
  return made;
}

/// Adds text, to the inline before it where that is set alike: so words are shaped across a change of content alone.
void add_run(Paragraph& paragraph, Inline part) {
  if (part.text.empty()) return;
  if (!paragraph.inlines.empty()) {
    Inline& last = paragraph.inlines.back();
    const bool alike = last.element == part.element && last.link == part.link && last.rise == part.rise &&
                       last.colour == part.colour && last.style.face == part.style.face &&
                       last.style.size == part.style.size && last.style.language == part.style.language &&
                       last.isolated == part.isolated && last.reading.empty();
    if (alike && part.link < 0) {
      last.text += part.text;
      return;
    }
  }
  paragraph.inlines.push_back(std::move(part));
}

std::int32_t add_target(Composition& composition, Paragraph& paragraph, const content::Inline& part, ElementId parent) {
  LinkTarget target;
  if (part.target.starts_with('#'))
    target.anchor = std::string_view(part.target).substr(1);
  else
    target.url = part.target;
  target.contents = part.description;
  target.element = add_element(composition, Tag::link, parent);
  const bool is_way_back = part.target.starts_with("#cited-") || part.target.starts_with("#quote-");
  target.underlined = part.kind == Kind::link && !is_way_back;
  paragraph.targets.push_back(std::move(target));
  return static_cast<std::int32_t>(paragraph.targets.size() - 1);
}

/// The superior forms of figures, from the face itself.
String superior(std::string_view figures) {
  static constexpr std::string_view forms[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  String made;
  for (const char c : figures) made += forms[static_cast<std::size_t>(c - '0') % 10];
  return made;
}

bool ends_in_small_figure(std::string_view text) {
  static constexpr std::string_view figures[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹",
                                                 "₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};
  return std::any_of(std::begin(figures), std::end(figures), [text](auto figure) { return text.ends_with(figure); });
}

/// What stands between two superior figures. It is an apostrophe: that has the form of a comma and nearly the height of
/// a superior one, so that it stands on the line of the figures. Where a comma is raised instead, pdfium sees three
/// lines.
Inline superior_comma(const Composition& composition, const text::Style& figures) {
  constexpr double foot = 0.33, foot_of_apostrophe = 0.46;  // above the baseline
  Inline comma;
  comma.style = figures;
  comma.style.size = std::min(composition.sheet.superior, figures.size);
  comma.rise = figures.size * foot - comma.style.size * foot_of_apostrophe;
  comma.text = "’";
  comma.reading = ", ";
  return comma;
}

/// Superior figures that link to the sources, read and copied as " [1], [2]": who goes from link to link hears no half
/// a bracket. Each figure is printed, no range, for each is a link. Behind a raised or lowered figure, of which they
/// would seem to be a part, they stand in superior brackets: 10⁶⁽²⁾.
void add_citations(Composition& composition, Paragraph& paragraph, std::span<const content::Inline> cited,
                   const TextStyle& style, ElementId parent) {
  const bool in_brackets = !paragraph.inlines.empty() && ends_in_small_figure(paragraph.inlines.back().text);
  const ElementId reference = add_element(composition, Tag::reference, parent);
  Inline figure;
  figure.style = shaped_as(composition, {style.size}, Emphasis::none);
  figure.colour = colours::navy;
  Inline comma = superior_comma(composition, figure.style);
  comma.colour = figure.colour;
  comma.element = reference;
  for (const content::Inline& citation : cited) {
    const bool first = &citation == &cited.front(), last = &citation == &cited.back();
    if (!first) paragraph.inlines.push_back(comma);
    figure.link = add_target(composition, paragraph, citation, reference);
    figure.text = superior(citation.text);
    if (in_brackets && first) figure.text.insert(0, "⁽");
    if (in_brackets && last) figure.text += "⁾";
    figure.reading = (first ? " [" : "[") + citation.text + "]";
    figure.element = paragraph.targets.back().element;
    paragraph.inlines.push_back(figure);
  }
}

/// The element of words of an emphasis, a language or an expansion of their own, inside another; that itself where they
/// have none.
ElementId element_of_words(Composition& composition, const content::Inline& words, ElementId parent) {
  const bool foreign = !words.language.empty() && words.language != composition.document.elements[parent].language;
  const bool strong = words.emphasis == Emphasis::strong || words.emphasis == Emphasis::strong_emphasis;
  const bool emphasis = words.emphasis == Emphasis::emphasis || words.emphasis == Emphasis::strong_emphasis;
  ElementId element = parent;
  if (strong) element = add_element(composition, Tag::strong, element);
  if (emphasis) element = add_element(composition, Tag::emphasis, element);
  const bool spans = (foreign || !words.expansion.empty()) && (element == parent || !words.expansion.empty());
  if (spans) element = add_element(composition, Tag::span, element);
  if (foreign) composition.document.elements[element].language = words.language;
  composition.document.elements[element].expansion = words.expansion;
  return element;
}

/// `continued`: it goes on with the link added last.
void add_words(Composition& composition, Paragraph& paragraph, const content::Inline& words, const TextStyle& style,
               ElementId element, bool continued = false) {
  Inline part;
  part.text = words.short_form.empty() ? words.text : words.short_form;
  part.isolated = !words.in_prose && text::reads_right_to_left(words.text, words.language);
  part.style = shaped_as(composition, style, words.emphasis);
  if (part.isolated) part.style.face = upright(part.style.face);
  part.colour = style.colour;
  part.element = element;
  if (words.kind == Kind::link) {
    if (!continued) add_target(composition, paragraph, words, element);
    part.link = static_cast<std::int32_t>(paragraph.targets.size() - 1);
    part.element = paragraph.targets.back().element;
    part.colour = colours::navy;
  }
  part.element = element_of_words(composition, words, part.element);
  add_run(paragraph, std::move(part));
}

/// Puts the marks of a label, whose column it has already, before those of the first strip.
void put_before(Strip label, Vector<Strip>& strips) {
  label.marks.insert(label.marks.end(), strips.front().marks.begin(), strips.front().marks.end());
  strips.front().marks = std::move(label.marks);
  label.links.insert(label.links.end(), strips.front().links.begin(), strips.front().links.end());
  strips.front().links = std::move(label.links);
}

ParagraphStyle paragraph_style(const Composition& composition, const Paragraph& paragraph, const Column& column) {
  const bool right_to_left = reads_right_to_left(paragraph.inlines);
  return {column.measure, composition.content.metadata.language, column.narrow, column.running && !column.unhyphenated,
          right_to_left,  right_to_left && column.running};
}

Vector<Strip> set_paragraph_block(Composition& composition, const content::Paragraph& block, const Column& column,
                                  TypeSize size, ElementId parent) {
  const ElementId p = add_element_for(composition, Tag::paragraph, parent, block.inlines);
  auto strips = set_inlines(composition, block.inlines, {size}, column, p);
  mark_changed(strips, block.changed);
  return strips;
}

/// Whether an item is read from right to left: its mark stands where its first paragraph begins.
bool reads_right_to_left(const content::ListItem& item) {
  const auto* first = item.blocks.empty() ? nullptr : std::get_if<content::Paragraph>(&item.blocks.front().of);
  return first != nullptr && text::letters_of(content::plain(first->inlines)).read_right_to_left();
}

/// Puts a label before the first of the strips: at the left of `body`, or of what is read from right to left at its
/// right.
void put_label(const Composition& composition, const Paragraph& label, const Column& body, Pt indent,
               bool right_to_left, Pt leading, Vector<Strip>& strips) {
  if (!right_to_left) return hang_label(composition, label, {body.x - indent, indent, false}, leading, strips);
  LineSetting setting;
  setting.x = body.x + body.measure;
  setting.leading = leading;
  setting.paragraph.measure = indent;
  setting.paragraph.right_to_left = setting.paragraph.flush_right = true;
  put_before(set_lines(composition.paragraphs, label.inlines, label.targets, setting).front(), strips);
}

Vector<Strip> set_list_block(Composition& composition, const content::List& list, const Column& column, TypeSize size,
                             ElementId parent) {
  const bool numbered = list.kind == content::List::Kind::numbers;
  const ElementId l = add_element(composition, Tag::list, parent);
  composition.document.elements[l].numbering = numbered ? Numbering::decimal : Numbering::disc;
  const auto figures = std::to_string(list.start + static_cast<int>(list.items.size())).size();
  const Pt indent = size.size * (numbered ? 0.9 + 0.62 * static_cast<double>(figures) : 0.9);
  Vector<Strip> strips;
  int number = list.start;
  for (const content::ListItem& item : list.items) {
    const bool right_to_left = column.running && reads_right_to_left(item);
    Column body = indented(column, indent);
    if (right_to_left) body.x = column.x;
    const ElementId li = add_element(composition, Tag::list_item, l);
    Paragraph label;
    add_text(composition, label, numbered ? std::to_string(number++) + "." : "•", {size},
             add_element(composition, Tag::label, li));
    auto set = set_blocks(composition, item.blocks, body, size, add_element(composition, Tag::list_body, li));
    if (set.empty()) continue;
    put_label(composition, label, body, indent, right_to_left, size.leading, set);
    if (item.changed) mark_changed(set, true);
    if (!strips.empty()) set.front().extent.space_before = size.size * 0.25;
    append(strips, std::move(set));
  }
  return strips;
}

Vector<Strip> set_block(Composition& composition, const content::Block& block, const Column& column, TypeSize size,
                        ElementId parent) {
  if (const auto* paragraph = std::get_if<content::Paragraph>(&block.of))
    return set_paragraph_block(composition, *paragraph, column, size, parent);
  if (const auto* list = std::get_if<content::List>(&block.of))
    return set_list_block(composition, *list, column, size, parent);
  return {};
}

}  // namespace

std::string_view language_of(const content::Inlines& inlines) {
  const content::Inline* first = nullptr;
  for (const content::Inline& part : inlines) {
    if (part.kind == Kind::citation) continue;
    if (first == nullptr) first = &part;
    if (part.language != first->language) return {};
  }
  return first == nullptr ? std::string_view() : std::string_view(first->language);
}

ElementId add_element_for(Composition& composition, Tag tag, ElementId parent, const content::Inlines& inlines) {
  return add_element(composition, tag, parent, language_of(inlines));
}

void add_inlines(Composition& composition, Paragraph& paragraph, const content::Inlines& inlines,
                 const TextStyle& style, ElementId element) {
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    if (inlines[i].kind != Kind::citation) {
      add_words(composition, paragraph, inlines[i], style, element, i > 0 && inlines[i].continues(inlines[i - 1]));
      continue;
    }
    const std::size_t from = i;
    while (i + 1 < inlines.size() && inlines[i + 1].kind == Kind::citation) ++i;
    add_citations(composition, paragraph, std::span(inlines).subspan(from, i + 1 - from), style, element);
  }
}

void add_text(Composition& composition, Paragraph& paragraph, std::string_view text, const TextStyle& style,
              ElementId element) {
  content::Inline words;
  words.text = text;
  add_words(composition, paragraph, words, style, element);
}

Vector<Strip> set(const Composition& composition, const Paragraph& paragraph, const Column& column, Pt leading,
                  Pt space_before) {
  LineSetting setting;
  setting.x = column.x;
  setting.leading = leading;
  setting.paragraph = paragraph_style(composition, paragraph, column);
  setting.space_before = space_before;
  return set_lines(composition.paragraphs, paragraph.inlines, paragraph.targets, setting);
}

Vector<Strip> set_balanced(const Composition& composition, const Paragraph& paragraph, const Column& column, Pt leading,
                           Pt space_before) {
  constexpr int steps = 12;  // from the column's measure down to half of it
  std::array<Pt, steps + 1> measures;
  const Pt least = std::min(composition.paragraphs.widths(paragraph.inlines).narrowest, column.measure);
  for (int step = 0; step <= steps; ++step)
    measures[static_cast<std::size_t>(step)] = std::max(column.measure * (1 - 0.5 * step / steps), least);
  Column balanced = column;
  balanced.unhyphenated = true;
  balanced.measure = composition.paragraphs.narrowest_alike(
      paragraph.inlines, paragraph_style(composition, paragraph, balanced), measures);
  if (reads_right_to_left(paragraph.inlines)) balanced.x += column.measure - balanced.measure;
  return set(composition, paragraph, balanced, leading, space_before);
}

Vector<Strip> set_inlines(Composition& composition, const content::Inlines& inlines, const TextStyle& style,
                          const Column& column, ElementId element, Pt space_before) {
  Paragraph paragraph;
  add_inlines(composition, paragraph, inlines, style, element);
  return set(composition, paragraph, column, style.size.leading, space_before);
}

void hang_label(const Composition& composition, const Paragraph& label, const Column& column, Pt leading,
                Vector<Strip>& strips) {
  put_before(set(composition, label, column, leading).front(), strips);
}

Vector<Strip> set_blocks(Composition& composition, std::span<const content::Block> blocks, const Column& column,
                         TypeSize size, ElementId parent) {
  Vector<Strip> strips;
  for (const content::Block& block : blocks) {
    auto set = set_block(composition, block, column, size, parent);
    if (!set.empty() && !strips.empty()) set.front().extent.space_before = size.size * 0.45;
    append(strips, std::move(set));
  }
  return strips;
}

void mark_changed(Vector<Strip>& strips, bool changed) {
  for (Strip& strip : strips) strip.changed = changed;
}

void keep_together(Vector<Strip>& strips) {
  for (std::size_t i = 1; i < strips.size(); ++i) strips[i].extent.may_break_before = false;
}

}  // namespace brief::layout
