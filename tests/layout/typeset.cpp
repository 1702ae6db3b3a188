#include "layout/typeset.hpp"

#include <doctest/doctest.h>

#include <string>

#include "set_text.hpp"

using namespace brief;
using namespace brief::layout;

namespace {

struct Setting {
  content::Document content;
  Document document;
  test::Tools tools;
  Composition composition{content, sheet_of(Edition::standard), tools.paragraphs, document, {}};
  TypeSize size = composition.sheet.body;

  Setting() {
    content.metadata.language = "en-GB";
    document.elements.emplace_back();
    document.elements[0].tag = Tag::document;
  }
  std::string tree() const {
    std::string tree;
    for (std::size_t i = 1; i < document.elements.size(); ++i) {
      const Element& element = document.elements[i];
      if (i > 1) tree += " ";
      tree += std::string(tag_name(element.tag)) + "<" + std::to_string(element.parent);
      if (!element.language.empty()) tree += ":" + std::string(element.language);
    }
    return tree;
  }
};

content::Inline words(std::string_view text, std::string_view language = {}) {
  content::Inline part;
  part.text = text;
  part.language = language;
  return part;
}

content::Inline citation(std::string_view number) {
  content::Inline part = words(number);
  part.kind = content::Inline::Kind::citation;
  part.target = "#source-" + String(number);
  part.description = "Source " + String(number);
  return part;
}

content::Block paragraph(content::Inlines inlines, bool changed = false) {
  content::Paragraph made;
  made.inlines = std::move(inlines);
  made.changed = changed;
  return {std::move(made)};
}

std::string text_of(const Vector<Strip>& strips) {
  std::string text;
  for (const Strip& strip : strips) {
    for (const Mark& mark : strip.marks)
      if (const auto* run = std::get_if<GlyphRun>(&mark.shape)) text += run->run.text;
    text += "/";
  }
  return text;
}

}  // namespace

TEST_CASE("a link with emphasis inside is one element, with one target; the next one is another") {
  Setting s;
  content::Inlines parts{words("a "), words("link"), words(" of words"), words(" more")};
  for (content::Inline& part : parts) {
    part.kind = content::Inline::Kind::link;
    part.target = "https://example.org/";
    part.link_number = &part == &parts.back() ? 2 : 1;
  }
  parts[1].emphasis = content::Emphasis::emphasis;
  Paragraph paragraph;
  add_inlines(s.composition, paragraph, parts, {s.size}, document_element);
  CHECK(s.tree() == "Link<0 Em<1 Link<0");
  CHECK(paragraph.targets.size() == 2);
  REQUIRE(paragraph.inlines.size() == 4);
  CHECK(paragraph.inlines[2].link == 0);
  CHECK(paragraph.inlines[3].link == 1);
}

TEST_CASE("the language of inlines is that which all of them have, citations left out") {
  CHECK(language_of({}) == "");
  CHECK(language_of({words("a", "sr"), words("b", "sr"), citation("1")}) == "sr");
  CHECK(language_of({citation("1"), words("a", "sr")}) == "sr");
  CHECK(language_of({words("a", "sr"), words("b")}) == "");
  CHECK(language_of({words("a", "sr"), words("b", "sq")}) == "");
}

TEST_CASE("a run in another language than its element's gets a span of its own") {
  Setting setting;
  const content::Inlines mixed{words("The "), words("Lidhja", "sq"), words(" met")};
  const ElementId p = add_element_for(setting.composition, Tag::paragraph, document_element, mixed);
  Paragraph set;
  add_inlines(setting.composition, set, mixed, {setting.size}, p);
  CHECK(setting.tree() == "P<0 Span<1:sq");
  REQUIRE(set.inlines.size() == 3);
  CHECK(set.inlines[0].element == p);
  CHECK(set.inlines[1].element == 2);
  CHECK(set.inlines[2].element == p);
  Setting whole;
  const content::Inlines one{words("Lidhja", "sq")};
  const ElementId q = add_element_for(whole.composition, Tag::paragraph, document_element, one);
  add_inlines(whole.composition, set, one, {whole.size}, q);
  CHECK(whole.tree() == "P<0:sq");
}

TEST_CASE("emphasis changes the face, on a bold base too") {
  using report::Emphasis;
  using text::FaceId;
  const auto face = [](Emphasis emphasis, FaceId base) {
    Setting setting;
    content::Inline part = words("x");
    part.emphasis = emphasis;
    Paragraph set;
    TextStyle style{setting.size};
    style.face = base;
    add_inlines(setting.composition, set, {part}, style, document_element);
    return set.inlines.at(0).style.face;
  };
  CHECK(face(Emphasis::none, FaceId::regular) == FaceId::regular);
  CHECK(face(Emphasis::emphasis, FaceId::regular) == FaceId::italic);
  CHECK(face(Emphasis::strong, FaceId::regular) == FaceId::bold);
  CHECK(face(Emphasis::strong_emphasis, FaceId::regular) == FaceId::bold_italic);
  CHECK(face(Emphasis::none, FaceId::bold) == FaceId::bold);
  CHECK(face(Emphasis::emphasis, FaceId::bold) == FaceId::bold_italic);
}

TEST_CASE("what is set alike is one inline, so that words are shaped whole; empty text is none") {
  Setting setting;
  Paragraph set;
  add_inlines(setting.composition, set, {words("of"), words(""), words("fice")}, {setting.size}, document_element);
  REQUIRE(set.inlines.size() == 1);
  CHECK(set.inlines[0].text == "office");
  TextStyle grey{setting.size};
  grey.colour = colours::grey;
  add_text(setting.composition, set, "s", grey, document_element);
  CHECK(set.inlines.size() == 2);
}

TEST_CASE("a link has an element and a target; web links are underlined, places are led to by anchor") {
  Setting setting;
  content::Inline web = words("page");
  web.kind = content::Inline::Kind::link;
  web.target = "https://example.org/";
  web.description = "page: example.org";
  content::Inline inner = web;
  inner.target = "#quote-1";
  Paragraph set;
  add_inlines(setting.composition, set, {web, inner}, {setting.size}, document_element);
  REQUIRE(set.targets.size() == 2);
  CHECK(set.targets[0].url == "https://example.org/");
  CHECK(set.targets[0].anchor.empty());
  CHECK(set.targets[0].contents == "page: example.org");
  CHECK(set.targets[0].underlined);
  CHECK(set.targets[1].url.empty());
  CHECK(set.targets[1].anchor == "quote-1");
  REQUIRE(set.inlines.size() == 2);  // two links are not one
  CHECK(set.inlines[0].element == set.targets[0].element);
  CHECK(set.inlines[0].colour == colours::navy);
  CHECK(setting.tree() == "Link<0 Link<0");
}

TEST_CASE("citations that follow each other are one reference of superior links with commas between") {
  Setting setting;
  Paragraph set;
  const ElementId p = add_element(setting.composition, Tag::paragraph, document_element);
  add_inlines(setting.composition, set, {words("Word"), citation("1"), citation("2"), words("."), citation("3")},
              {setting.size}, p);
  CHECK(setting.tree() == "P<0 Reference<1 Link<2 Link<2 Reference<1 Link<5");
  std::string text;
  for (const Inline& part : set.inlines) text += std::string(part.text) + (part.rise > 0_pt ? "^" : "") + "|";
  CHECK(text == "Word|¹|’|²|.|³|");
  CHECK(set.inlines[2].link == -1);
  CHECK(set.inlines[1].reading == " [1]");
  CHECK(set.inlines[3].reading == "[2]");
  CHECK(set.targets[0].anchor == "source-1");
  CHECK_FALSE(set.targets[0].underlined);
}

TEST_CASE("blocks are set one below the other with space between, a changed one marked") {
  Setting setting;
  const Vector<content::Block> blocks{paragraph({words("One")}), paragraph({words("Two")}, true), paragraph({})};
  const auto strips = set_blocks(setting.composition, blocks, {0_pt, 300_pt}, setting.size, document_element);
  CHECK(text_of(strips) == "One/Two/");
  CHECK(strips[0].extent.space_before == 0_pt);
  CHECK(strips[1].extent.space_before > 0_pt);
  CHECK_FALSE(strips[0].changed);
  CHECK(strips[1].changed);
}

TEST_CASE("a list has its labels hung beside its items and read before them, numbered from its start") {
  Setting setting;
  content::List list;
  list.kind = content::List::Kind::numbers;
  list.start = 9;
  for (const char* item : {"nine", "ten"}) {
    list.items.emplace_back();
    list.items.back().blocks.push_back(paragraph({words(item)}));
  }
  list.items[1].changed = true;
  const Vector<content::Block> blocks{{list}};
  const auto strips = set_blocks(setting.composition, blocks, {0_pt, 300_pt}, setting.size, document_element);
  CHECK(text_of(strips) == "9.nine/10.ten/");
  CHECK(setting.tree() == "L<0 LI<1 Lbl<2 LBody<2 P<4 LI<1 Lbl<6 LBody<6 P<8");
  CHECK(setting.document.elements[1].numbering == Numbering::decimal);
  CHECK_FALSE(strips[0].changed);
  CHECK(strips[1].changed);
  const auto x = [&strips](std::size_t mark) { return std::get<GlyphRun>(strips[0].marks[mark].shape).baseline.x; };
  CHECK(x(0) == 0_pt);
  CHECK(x(1) > std::get<GlyphRun>(strips[1].marks[0].shape).run.width());  // room for the widest label
  Setting bullets;
  list.kind = content::List::Kind::bullets;
  CHECK(text_of(set_blocks(bullets.composition, Vector<content::Block>{{list}}, {0_pt, 300_pt}, bullets.size,
                           document_element)) == "•nine/•ten/");
  CHECK(bullets.document.elements[1].numbering == Numbering::disc);
}

TEST_CASE("a balanced title has as many lines as without, of more equal length") {
  Setting setting;
  Paragraph title;
  add_text(setting.composition, title, "Kosovo Force keeps its commitment to 2028", {setting.composition.sheet.title},
           document_element);
  const Column column{0_pt, 440_pt};
  const auto width = [](const Strip& strip) {
    Pt right;
    for (const Mark& mark : strip.marks) {
      const auto& run = std::get<GlyphRun>(mark.shape);
      right = std::max(right, run.baseline.x + run.run.width());
    }
    return right;
  };
  const auto plain = set(setting.composition, title, column, 28_pt);
  const auto balanced = set_balanced(setting.composition, title, column, 28_pt, 5_pt);
  REQUIRE(plain.size() == 2);
  REQUIRE(balanced.size() == 2);
  CHECK(balanced[0].extent.space_before == 5_pt);
  const auto uneven = [&width](const Vector<Strip>& strips) {
    return std::abs((width(strips[0]) - width(strips[1])).value);
  };
  CHECK(uneven(balanced) < uneven(plain));
  Paragraph word;
  add_text(setting.composition, word, "Word", {setting.size}, document_element);
  CHECK(set_balanced(setting.composition, word, column, 28_pt, 0_pt).size() == 1);
}

TEST_CASE("strips that are kept together break only before the first") {
  Vector<Strip> strips(3);
  keep_together(strips);
  CHECK(strips[0].extent.may_break_before);
  CHECK_FALSE(strips[1].extent.may_break_before);
  CHECK_FALSE(strips[2].extent.may_break_before);
  mark_changed(strips, true);
  for (const Strip& strip : strips) CHECK(strip.changed);
}

TEST_CASE("a citation behind a small figure stands in superior brackets, and elsewhere does not") {
  const auto set_after = [](std::string_view before) {
    Setting setting;
    Paragraph made;
    add_inlines(setting.composition, made, {words(before), citation("2"), citation("3")},
                {setting.size, text::FaceId::regular, colours::ink}, 0);
    std::string text, reading;
    for (std::size_t i = 1; i < made.inlines.size(); ++i) {
      text += made.inlines[i].text;
      reading += made.inlines[i].reading;
    }
    return text + reading;
  };
  CHECK(set_after("ten to the 10⁶") == "⁽²’³⁾ [2], [3]");
  CHECK(set_after("CO₂") == "⁽²’³⁾ [2], [3]");
  CHECK(set_after("in 2028") == "²’³ [2], [3]");
}
