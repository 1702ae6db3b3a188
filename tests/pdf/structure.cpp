#include "pdf/structure.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;
using namespace brief::pdf;

namespace {

/// A title with an abbreviation, a paragraph with emphasis and a citation, and what is cited.
layout::Document small() {
  using layout::Tag;
  layout::Document document;
  const auto add = [&](Tag tag, layout::ElementId parent) {
    document.elements.emplace_back();
    document.elements.back().tag = tag;
    document.elements.back().parent = parent;
    return static_cast<layout::ElementId>(document.elements.size() - 1);
  };
  add(Tag::document, 0);
  const auto h1 = add(Tag::h1, 0);
  document.elements[add(Tag::span, h1)].expansion = "Kosovo Force";
  const auto h2 = add(Tag::h2, 0), p = add(Tag::paragraph, 0);
  add(Tag::emphasis, p);
  add(Tag::strong, p);
  const auto reference = add(Tag::reference, p);
  const auto link = add(Tag::link, reference);
  const auto row = add(Tag::table_row, add(Tag::table, 0));
  document.elements[add(Tag::table_header, row)].scope = layout::Scope::row;
  document.elements[add(Tag::table_header, row)].scope = layout::Scope::column;
  document.elements[add(Tag::list, 0)].numbering = layout::Numbering::decimal;
  document.elements[add(Tag::list, 0)].numbering = layout::Numbering::disc;
  document.pages.resize(1);
  layout::LinkArea area;
  area.element = link;
  area.target_element = h2;
  document.pages[0].links.push_back(area);
  return document;
}

/// All objects of the tree, one after the other.
std::string tree(Standard standard) {
  const layout::Document document = small();
  Haru haru;
  const Vector<ObjectNumber> pages{haru.add_page(document.sheet)};
  Structure structure(document, standard);
  for (layout::ElementId element = 1; element < document.elements.size(); ++element) structure.add_content(element, 0);
  const ObjectNumber before = haru.end();
  structure.write(haru, pages);
  std::string all;
  for (ObjectNumber object = before; object < haru.end(); ++object) {
    haru.write(object, all);
    all += '\n';
  }
  return all;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("headers say whether they are of a row or of a column, lists what their labels are") {
  for (const Standard standard : {Standard::a3a_ua1(), Standard::a4f_ua2()}) {
    const std::string all = tree(standard);
    CHECK(has(all, "/Scope/Row"));
    CHECK(has(all, "/Scope/Column"));
    CHECK(has(all, "/ListNumbering/Decimal"));
    CHECK(has(all, "/ListNumbering/Disc"));
  }
}

TEST_CASE("an abbreviation has its expansion") {
  CHECK(has(tree({}), "/E(Kosovo Force)"));
  CHECK(has(tree(Standard::a4f_ua2()), "/E(Kosovo Force)"));
}

TEST_CASE("emphasis is tagged: in PDF 1.7 by types that are mapped to Span") {
  const std::string older = tree({});
  CHECK(has(older, "/S/Em"));
  CHECK(has(older, "/S/Strong"));
  CHECK(has(older, "/RoleMap<</Em/Span/Strong/Span>>"));
  const std::string newer = tree(Standard::a4f_ua2());
  CHECK(has(newer, "/S/Em"));
  CHECK(!has(newer, "/RoleMap"));
}

TEST_CASE("in PDF 2.0 the title stands above headings of the first level") {
  const std::string newer = tree(Standard::a4f_ua2());
  CHECK(has(newer, "/S/Title"));
  CHECK(has(newer, "/S/H1"));
  CHECK(!has(newer, "/S/H2"));
  CHECK(!has(tree({}), "/S/Title"));
}

TEST_CASE("in PDF 2.0 a citation is superior, and names what it refers to") {
  const std::string newer = tree(Standard::a4f_ua2());
  CHECK(has(newer, "/TextPosition/Sup"));
  CHECK(has(newer, "/Ref["));
  CHECK(!has(tree({}), "/Ref["));
}
