#include "pdf/write.hpp"

#include <doctest/doctest.h>

#include "base/arena.hpp"
#include "pdf/objects.hpp"
#include "pdf/structure.hpp"
#include "set_text.hpp"

using namespace brief;
using namespace brief::layout;
using brief::test::number_after, brief::test::objects_of;

namespace {

Mark words(ElementId element, std::string_view text, Pt y) {
  Mark mark;
  mark.element = element;
  mark.shape = GlyphRun{test::shape(text, {text::FaceId::regular, 10_pt}), {72_pt, y}, {}};
  return mark;
}

/// Two pages: a paragraph that goes on overleaf around a heading that was named before it, and a page number.
Document two_pages() {
  Document document;
  document.metadata.title = "T";
  document.metadata.language = "en-GB";
  document.metadata.date = {2025, 10, 22};
  document.elements.resize(5);
  document.elements[0].tag = Tag::document;
  document.elements[1].tag = Tag::h1;
  document.elements[2].tag = Tag::paragraph;
  document.elements[3].tag = Tag::span;
  document.elements[3].parent = 2;
  document.elements[4].tag = Tag::figure;  // without a mark
  document.pages.resize(2);
  document.pages[0].marks = {words(2, "first", 72_pt), words(1, "title", 90_pt), words(3, "inner", 110_pt)};
  document.pages[1].marks = {words(2, "overleaf", 72_pt), words(no_element, "2", 800_pt)};
  return document;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

/// The document's objects in the clear.
std::string written(const Document& document, const pdf::Options& options = {}) {
  Diagnostics diagnostics;
  const std::string pdf = test::write(document, options, diagnostics);
  REQUIRE(diagnostics.list().empty());
  return objects_of(pdf);
}

}  // namespace

TEST_CASE("elements stand in the order of their marks, and one without marks does not exist") {
  const std::string pdf = written(two_pages());
  CHECK(count(pdf, "/S/Document") == 1);
  CHECK(count(pdf, "/S/Figure") == 0);
  const auto paragraph = pdf.find("/S/P/P"), heading = pdf.find("/S/H1/P");
  REQUIRE(paragraph != std::string::npos);
  REQUIRE(heading != std::string::npos);
  CHECK(paragraph < heading);
  // Its words on both pages, and its span between them.
  const auto end = pdf.find(">>", pdf.find("/Type/MCR", paragraph));
  const std::string kids = pdf.substr(pdf.find("/K[", paragraph), end - pdf.find("/K[", paragraph));
  CHECK(kids.starts_with("/K[0 "));
  CHECK(kids.find(" 0 R<</Type/MCR/MCID 0/Pg") != std::string::npos);
}

TEST_CASE("each page's key leads to the owners of its marked content, and no key is left out") {
  const std::string pdf = written(two_pages());
  CHECK(count(pdf, "/StructParents ") == 2);
  CHECK(pdf.find("/ParentTreeNextKey 2") != std::string::npos);
  const std::string tree =
      pdf.substr(pdf.find("/Nums[0["), pdf.find(">>", pdf.find("/Nums[0[")) - pdf.find("/Nums[0["));
  CHECK(count(tree.substr(0, tree.find("]1[")), " 0 R") == 3);
  CHECK(count(tree.substr(tree.find("]1[")), " 0 R") == 1);
}

TEST_CASE("attachments are named, typed and related, and sorted by name") {
  pdf::Options options;
  using Relationship = pdf::Attachment::Relationship;
  options.attachments = {{"z.toml", "application/toml", "the report", Relationship::source, "z"},
                         {"a.json", "application/json", "the evidence", Relationship::data, "{}"}};
  const std::string pdf = written(two_pages(), options);
  CHECK(pdf.find("/EmbeddedFiles<</Names[(a.json)") != std::string::npos);
  CHECK(pdf.find("/Subtype/application#2Ftoml") != std::string::npos);
  CHECK(count(pdf, "/AFRelationship/Source") == 1);
  CHECK(count(pdf, "/AFRelationship/Data") == 1);
  CHECK(count(pdf, "/UF(") == 2);
}

TEST_CASE("an attachment changes the identifier, the clock does not") {
  Diagnostics diagnostics;
  const auto identifier = [&diagnostics](const pdf::Options& options) {
    const std::string pdf = test::write(two_pages(), options, diagnostics);
    return pdf.substr(pdf.rfind("/ID["), 70);
  };
  pdf::Options attached;
  attached.attachments = {{"a", "text/plain", "a", pdf::Attachment::Relationship::data, "x"}};
  CHECK(identifier({}) == identifier({}));
  CHECK(identifier({}) != identifier(attached));
}

TEST_CASE("plain objects stand in object streams, and the cross-reference stream has a row for each") {
  Document document = two_pages();
  constexpr std::size_t many = 2'500;  // more than two object streams hold
  for (std::size_t i = 0; i < many; ++i) {
    document.elements.emplace_back();
    document.pages[1].marks.push_back(words(static_cast<ElementId>(document.elements.size() - 1), "more", 72_pt));
  }
  Diagnostics diagnostics;
  const std::string pdf = test::write(document, {}, diagnostics);
  CHECK(count(pdf, "/Type/ObjStm") == 3);
  CHECK(count(pdf, "/S/P") == 0);
  CHECK(count(objects_of(pdf), "/S/P/P") == many + 1);
  const std::size_t start = number_after(pdf, "startxref\n", 0);
  CHECK(pdf.compare(start, pdf.find(' ', start) - start + 6,
                    std::to_string(number_after(pdf, "/Size ", start) - 1) + " 0 obj") == 0);
  CHECK(count(pdf, "\nxref\n") == 0);
}

TEST_CASE("a character that an empty glyph stands for has a width in its font") {
  Document document = two_pages();
  document.pages[0].marks.resize(1);
  std::get<GlyphRun>(document.pages[0].marks[0].shape).run =
      test::shape("لا", {.face = text::FaceId::arabic, .right_to_left = true});
  document.pages.resize(1);
  const std::string objects = written(document);
  const auto from = objects.find("/Widths[") + 8;
  const std::string widths = " " + objects.substr(from, objects.find(']', from) - from) + " ";
  CHECK(count(widths, " 1 ") == 1);
}

TEST_CASE("no stream ends in a carriage return that a line feed follows, and no page names procedure sets") {
  Diagnostics diagnostics;
  pdf::Options options;
  options.attachments = {{"a", "text/plain", "a", pdf::Attachment::Relationship::data, "x"}};
  const std::string pdf = test::write(two_pages(), options, diagnostics);
  CHECK(count(pdf, "\r\nendstream\nendobj\n") == count(pdf, "endstream"));
  CHECK(objects_of(pdf).find("/ProcSet") == std::string::npos);
}

TEST_CASE("by PDF/A-4f and PDF/UA-2 the file is PDF 2.0, with namespaces and without an information dictionary") {
  pdf::Options options;
  options.standard = pdf::Standard::a4f_ua2();
  Document document = two_pages();
  document.elements[3].tag = Tag::reference;
  const std::string pdf = written(document, options);
  CHECK(pdf.find("%PDF-2.0\n") != std::string::npos);
  CHECK(count(pdf, "/Info ") == 0);
  CHECK(count(pdf, "/Producer") == 0);
  CHECK(count(pdf, "/Type/Namespace/NS(http://iso.org/pdf2/ssn)") == 1);
  CHECK(count(pdf, "/Type/Namespace/NS(http://iso.org/pdf/ssn)") == 1);
  CHECK(count(pdf, "/NS ") == 4);  // document, heading, paragraph, reference
  const auto space_of = [&pdf](std::string_view type) {
    const auto at = pdf.find("/NS ", pdf.find(type));
    return pdf.substr(at, pdf.find('R', at) - at);
  };
  CHECK(space_of("/S/P/P") == space_of("/S/Document/P"));
  CHECK(space_of("/S/Reference/P") != space_of("/S/Document/P"));
}

TEST_CASE("by PDF/UA-2 what leads to a place names the element there, and the page beside it") {
  Document document = two_pages();
  document.outline.push_back({"title", "", 0, 80_pt, 1});
  LinkArea link;
  link.element = 3;
  link.contents = "to the title";
  link.target_y = 80_pt;
  link.target_element = 1;
  document.pages[1].links.push_back(link);
  pdf::Options options;
  const std::string by_page = written(document, options);
  CHECK(count(by_page, "/Dest[") == 2);
  CHECK(count(by_page, "/SD[") == 0);
  options.standard = pdf::Standard::a4f_ua2();
  const std::string by_element = written(document, options);
  CHECK(count(by_element, "/Dest[") == 0);
  CHECK(count(by_element, "/A<</S/GoTo/D[") == 2);
  const auto at = by_element.find("/SD[");
  const std::string object = by_element.substr(at + 4, by_element.find("/XYZ", at) - at - 4);
  CHECK(by_element.find(object + "/XYZ", at + 10) != std::string::npos);  // both lead to the heading
}

TEST_CASE("where the arena does not suffice libharu's failure comes out as bad_alloc, at every size") {
  std::size_t needed = 0, refused = 0;
  {
    Arena arena;
    const ArenaScope scope(arena);
    Diagnostics diagnostics;
    CHECK_FALSE(test::write(two_pages(), {}, diagnostics).empty());
    needed = arena.peak();
  }
  for (std::size_t size = 64; size < needed; size += 64) {
    Arena arena(size);
    const ArenaScope scope(arena);
    Diagnostics diagnostics;
    try {
      test::write(two_pages(), {}, diagnostics);
    } catch (const std::bad_alloc&) {
      ++refused;
    }
  }
  MESSAGE("arena sizes refused: ", refused, " of ", needed / 64);
  CHECK(refused + 8 >= needed / 64);
}
