#include "pdf/content.hpp"

#include <doctest/doctest.h>

#include <string>

#include "set_text.hpp"

using namespace brief;
using namespace brief::pdf;

namespace {

struct Page {
  layout::Document document;

  Page() {
    document.sheet = {100_pt, 200_pt};
    document.pages.resize(1);
    document.elements.resize(3);
    document.elements[0].tag = layout::Tag::document;
    document.elements[2].tag = layout::Tag::h1;
  }
  void add(layout::ElementId element, decltype(layout::Mark::shape) shape,
           layout::Artifact artifact = layout::Artifact::layout) {
    document.pages[0].marks.push_back({element, artifact, std::move(shape)});
  }
  void add_text(layout::ElementId element, text::Run run, layout::Colour colour = {}) {
    add(element, layout::GlyphRun{std::move(run), {10_pt, 20_pt}, colour});
  }
  std::string operators() const {
    const Fonts fonts(document);
    const Pictures pictures(document);
    Structure structure(document, Standard());
    return std::string(Content(document, fonts, pictures).of_page(document.pages[0], 0, structure));
  }
};

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++n;
  return n;
}

}  // namespace

TEST_CASE("a box is filled in its colour, upwards from its lower left corner") {
  Page page;
  page.add(layout::no_element, layout::Box{{1_pt, 2_pt, 30_pt, 40_pt}, {255, 0, 51}});
  CHECK(page.operators() == "/Artifact<</Type/Layout>>BDC\n1 0 0.2 rg\n1 158 30 40 re f\nEMC\n");
}

TEST_CASE("a picture is painted from its lower left corner, by the name of its form") {
  Page page;
  const layout::Picture a{"a", {30_pt, 40_pt}, 1_pt, {}}, b{"b", {30_pt, 40_pt}, 1_pt, {}};
  for (const auto* picture : {&a, &b, &a}) page.add(layout::no_element, layout::PlacedPicture{picture, {5_pt, 10_pt}});
  const std::string out = page.operators();
  CHECK(out.find("BDC\nq 1 0 0 1 5 150 cm /P0 Do Q\n") != std::string::npos);
  CHECK(count(out, "/P0 Do") == 2);
  CHECK(count(out, "/P1 Do") == 1);
}

TEST_CASE("a rule is stroked at its thickness; dashes are taken back after it") {
  Page page;
  page.add(layout::no_element, layout::Rule{{1_pt, 2_pt}, {3_pt, 2_pt}, 0.5_pt, {}, 0_pt});
  page.add(layout::no_element, layout::Rule{{1_pt, 2_pt}, {3_pt, 2_pt}, 0.5_pt, {}, 2_pt});
  CHECK(
      page.operators() ==
      "/Artifact<</Type/Layout>>BDC\n0 0 0 RG\n0.5 w 1 198 m 3 198 l S\n0.5 w [2 ]0 d 1 198 m 3 198 l S\n[]0 d\nEMC\n");
}

TEST_CASE("a circle is four curves that close, through its four outermost points") {
  Page page;
  page.add(layout::no_element, layout::Circle{{50_pt, 50_pt}, 10_pt, {255, 255, 255}, {}, 1_pt});
  const std::string out = page.operators();
  CHECK(count(out, "c ") == 4);
  CHECK(out.find("60 150 m ") != std::string::npos);
  for (const char* point : {"50 140 c", "40 150 c", "50 160 c", "60 150 c"})
    CHECK(out.find(point) != std::string::npos);
  CHECK(out.ends_with("h B\nEMC\n"));
}

TEST_CASE("artifacts say what they are") {
  Page page;
  using layout::Artifact;
  for (const Artifact kind : {Artifact::header, Artifact::footer, Artifact::background})
    page.add(layout::no_element, layout::Box{{}, {}}, kind);
  const std::string out = page.operators();
  CHECK(out.find("/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n") == 0);
  CHECK(out.find("/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n") != std::string::npos);
  CHECK(out.find("/Artifact<</Type/Background>>BDC\n") != std::string::npos);
  CHECK(count(out, "BDC") == 3);
  CHECK(count(out, "EMC") == 3);
}

TEST_CASE("marks of one element that follow each other are one sequence; what comes later is another") {
  Page page;
  const text::Style style;
  page.add_text(1, test::shape("one", style));
  page.add_text(1, test::shape("two", style));
  page.add_text(2, test::shape("head", style));
  page.add_text(1, test::shape("three", style));
  const std::string out = page.operators();
  CHECK(count(out, "BDC") == 3);
  CHECK(count(out, "EMC") == 3);
  CHECK(out.find("/P<</MCID 0 >>BDC") == 0);
  CHECK(out.find("/H1<</MCID 1 >>BDC") != std::string::npos);
  CHECK(out.find("/P<</MCID 2 >>BDC") != std::string::npos);
  CHECK(count(out, "BT ") == 4);
}

TEST_CASE("what is read from right to left is a sequence of its own that says so") {
  Page page;
  text::Style style;
  page.add_text(1, test::shape("one", style));
  style.right_to_left = true;
  page.add_text(1, test::shape("two", style));
  const std::string out = page.operators();
  CHECK(out.find("/P<</MCID 0 >>BDC") == 0);
  CHECK(out.find("/ReversedChars<</MCID 1 >>BDC") != std::string::npos);
  CHECK(count(out, "ReversedChars") == 1);
}

TEST_CASE("font and colour are set where they change and not again") {
  Page page;
  text::Style style, bold;
  bold.face = text::FaceId::bold;
  page.add_text(1, test::shape("one", style));
  page.add_text(1, test::shape("two", style));
  page.add_text(1, test::shape("three", bold));
  page.add_text(1, test::shape("four", bold), {255, 255, 255});
  page.add_text(1, {});  // no glyphs: nothing
  const std::string out = page.operators();
  CHECK(count(out, "Tf ") == 2);
  CHECK(count(out, "/F0 12 Tf") == 1);
  CHECK(count(out, "/F2 12 Tf") == 1);
  CHECK(count(out, " rg\n") == 2);
  CHECK(count(out, "ET\n") == 4);
  CHECK(out.find("10 180 Td[") != std::string::npos);
}

TEST_CASE("advances that differ from the font's are adjusted in thousandths; offsets move a glyph and back") {
  text::Run run = test::shape("ab", {});
  Page plain;
  plain.add_text(1, run);
  CHECK(count(plain.operators(), "(") == 1);  // nothing to adjust
  run.glyphs[0].advance += 100;               // of 1000 units an em
  Page wide;
  wide.add_text(1, run);
  CHECK(wide.operators().find(")-100(") != std::string::npos);
  run.tracking = 1.2_pt;
  Page tracked;
  tracked.add_text(1, run);
  CHECK(tracked.operators().find(")-200(") != std::string::npos);
  run = test::shape("ab", {});
  run.glyphs[0].dy = 50;
  Page raised;
  raised.add_text(1, run);
  CHECK(raised.operators().find("0.6 Ts[") != std::string::npos);
  CHECK(raised.operators().find("]TJ 0 Ts[") != std::string::npos);
}

TEST_CASE("a glyph of no width takes up the least place and gives it back") {
  // The lam of the ligature is an empty glyph that stands 20 units before its edge.
  Page page;
  page.add_text(1, test::shape("بلا", {.face = text::FaceId::arabic, .right_to_left = true}));
  const std::string out = page.operators();
  CHECK(out.find(")20(") != std::string::npos);
  CHECK(out.find(")-19(") != std::string::npos);
}

TEST_CASE("brackets, backslashes and carriage returns in a string of codes are escaped, of one byte and of two") {
  // Codes are given by glyph and text: of enough pairs some have the bytes 10, 13, 40, 41 and 92.
  for (const std::uint16_t pairs : {std::uint16_t{255}, std::uint16_t{300}}) {
    Page page;
    text::Run run;
    for (std::uint16_t glyph = 1; glyph <= pairs; ++glyph) {
      run.glyphs.push_back({glyph, 1, static_cast<std::uint32_t>(run.text.size()), 0});
      run.text += 'x';
    }
    for (text::Glyph& glyph : run.glyphs) glyph.advance = text::natural_advance(text::FaceId::regular, glyph.id);
    page.add_text(1, run);
    const std::string out = page.operators();
    const std::string high = pairs > 255 ? std::string(1, '\0') : std::string();
    for (const char* escaped : {"\\(", "\\)", "\\\\", "\\r"}) CHECK(out.find(high + escaped) != std::string::npos);
    CHECK((out.find('\0') != std::string::npos) == (pairs > 255));
    CHECK(out.find('\r') == std::string::npos);
  }
}
