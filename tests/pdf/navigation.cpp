#include "pdf/navigation.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;
using namespace brief::pdf;

namespace {

/// A document of one page with a heading, and a link to it and to the web.
layout::Document linked() {
  layout::Document document;
  document.elements.resize(3);
  document.elements[0].tag = layout::Tag::document;
  document.elements[1].tag = layout::Tag::h1;
  document.elements[2].tag = layout::Tag::link;
  document.pages.resize(1);
  layout::LinkArea inside, web;
  inside.element = web.element = 2;
  inside.contents = "to the heading";
  inside.rect = web.rect = {10_pt, 20_pt, 30_pt, 10_pt};
  inside.target_y = 100_pt;
  inside.target_element = 1;
  web.contents = "to the web";
  web.url = "https://example.org/(a)";
  document.pages[0].links = {inside, web};
  document.outline.push_back({"First", "", 0, 100_pt, 1});
  document.outline.push_back({"Second", "", 0, 200_pt, 1});
  return document;
}

struct Written {
  std::string outline, first_entry, inside, web;
};

Written write(Standard standard) {
  const layout::Document document = linked();
  Haru haru;
  const Vector<ObjectNumber> pages{haru.add_page(document.sheet)};
  Structure structure(document, standard);
  structure.add_content(1, 0);
  structure.reserve(haru);
  const Navigation navigation(document, pages, structure, standard);
  const ObjectNumber before = haru.end();
  navigation.write_links(haru, 0);
  const ObjectNumber outline = navigation.write_outline(haru);
  Written out;
  haru.write(before, out.inside);
  haru.write(before + 1, out.web);
  haru.write(outline, out.outline);
  haru.write(outline + 1, out.first_entry);
  CHECK(haru.failure().empty());
  return out;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a link over two lines is one stop, with a quadrilateral a line") {
  layout::Document document = linked();
  auto& links = document.pages[0].links;
  links.push_back(links.back());
  links.back().rect = {0_pt, 40_pt, 20_pt, 10_pt};
  Haru haru;
  const Vector<ObjectNumber> pages{haru.add_page(document.sheet)};
  Structure structure(document, {});
  structure.add_content(1, 0);
  structure.reserve(haru);
  const ObjectNumber before = haru.end();
  Navigation(document, pages, structure, {}).write_links(haru, 0);
  CHECK(haru.end() == before + 2);
  std::string inside, web;
  haru.write(before, inside);
  haru.write(before + 1, web);
  CHECK(!has(inside, "/QuadPoints"));
  CHECK(has(web, "/Rect[0 791.89 40 821.89]"));
  CHECK(has(web, "/QuadPoints[10 821.89 40 821.89 10 811.89 40 811.89 0 801.89 20 801.89 0 791.89 20 791.89]"));
}

TEST_CASE("links have contents, a place or an address, and are printed") {
  const Written written = write({});
  for (const std::string& link : {written.inside, written.web}) {
    CHECK(has(link, "/Subtype/Link"));
    CHECK(has(link, "/F 4"));
    CHECK(has(link, "/StructParent "));
  }
  CHECK(has(written.inside, "/Contents(to the heading)"));
  CHECK(has(written.inside, "/XYZ null 749.89 null]"));
  CHECK(has(written.web, "/A<</S/URI/URI(https://example.org/\\(a\\))>>"));
}

TEST_CASE("an address beyond ASCII is written as a URI") {
  layout::Document document = linked();
  document.pages[0].links.back().url = "https://example.org/?q=\xC3\xA4";
  Haru haru;
  const Vector<ObjectNumber> pages{haru.add_page(document.sheet)};
  Structure structure(document, {});
  structure.add_content(1, 0);
  structure.reserve(haru);
  Navigation(document, pages, structure, {}).write_links(haru, 0);
  std::string web;
  haru.write(haru.end() - 1, web);
  CHECK(has(web, "/URI(https://example.org/?q=%C3%A4)"));
}

TEST_CASE("the outline counts its entries, and each knows its neighbours") {
  const Written written = write({});
  CHECK(has(written.outline, "/Count 2"));
  CHECK(has(written.first_entry, "/Title(First)"));
  CHECK(has(written.first_entry, "/Next "));
  CHECK_FALSE(has(written.first_entry, "/Prev "));
}

TEST_CASE("a document without headings has no outline") {
  layout::Document document = linked();
  document.outline.clear();
  Haru haru;
  const Vector<ObjectNumber> pages{haru.add_page(document.sheet)};
  Structure structure(document, {});
  structure.add_content(1, 0);
  structure.reserve(haru);
  CHECK(Navigation(document, pages, structure, {}).write_outline(haru) == 0);
}

TEST_CASE("a structure destination names the element, and the page stands beside it") {
  const Written written = write(Standard::a4f_ua2());
  for (const std::string& text : {written.inside, written.first_entry}) {
    CHECK(has(text, "/A<</S/GoTo/D["));
    CHECK(has(text, "/SD["));
    CHECK_FALSE(has(text, "/Dest"));
  }
}
