// Strips, the galley, and the way from the galley to pages.
#include "layout/galley.hpp"

#include <doctest/doctest.h>

#include <string>

#include "layout/composition.hpp"
#include "layout/imposition.hpp"
#include "layout/page.hpp"
#include "set_text.hpp"

using namespace brief;
using namespace brief::layout;

namespace {

Inline words(std::string_view text, ElementId element = 1) {
  Inline part;
  part.text = text;
  part.element = element;
  return part;
}

const GlyphRun& run_of(const Mark& mark) { return std::get<GlyphRun>(mark.shape); }

Vector<Strip> lines_of(std::string_view text, Pt measure, bool keep_first = false) {
  test::Tools tools;
  LineSetting setting;
  setting.x = 50_pt;
  setting.space_before = 7_pt;
  setting.keep_first = keep_first;
  setting.leading = 16_pt;
  setting.paragraph.measure = measure;
  const Vector<Inline> inlines{words(text)};
  return set_lines(tools.paragraphs, inlines, {}, setting);
}

Strip strip_of(Pt height, std::string_view anchor = {}, ElementId element = no_element) {
  Strip strip;
  strip.extent.height = height;
  if (!anchor.empty()) strip.anchors.push_back(anchor);
  strip.marks.push_back({element, Artifact::layout, Box{{10_pt, 2_pt, 5_pt, 1_pt}, {}}});
  return strip;
}

/// A galley with what is needed to put it on pages of the standard sheet.
struct Setting {
  content::Document content;
  Document document;
  test::Tools tools;
  Composition composition{content, sheet_of(Edition::standard), tools.paragraphs, document, {}};

  Setting() { document.elements.emplace_back(); }
  ElementId add(Tag tag, ElementId parent = document_element) { return add_element(composition, tag, parent); }
  void impose() { layout::impose(composition); }
  std::size_t boxes(std::size_t page) const { return document.pages.at(page).marks.size(); }
  const Box& box(std::size_t page, std::size_t mark) const {
    return std::get<Box>(document.pages.at(page).marks.at(mark).shape);
  }
};

}  // namespace

TEST_CASE("each line is a strip as high as the leading, its glyphs at one baseline inside it") {
  const auto strips = lines_of("one two three four", 60_pt);
  REQUIRE(strips.size() >= 2);
  for (const Strip& strip : strips) {
    CHECK(strip.extent.height == 16_pt);
    for (const Mark& mark : strip.marks) {
      CHECK(mark.element == 1);
      CHECK(run_of(mark).baseline.x >= 50_pt);
      CHECK(run_of(mark).baseline.y == run_of(strip.marks.front()).baseline.y);
      CHECK(run_of(mark).baseline.y > 8_pt);
      CHECK(run_of(mark).baseline.y < 16_pt);
    }
  }
  CHECK(strips.front().extent.space_before == 7_pt);
  CHECK(strips[1].extent.space_before == 0_pt);
}

TEST_CASE("no line stands alone at the foot or head of a page") {
  const auto breaks = [](const Vector<Strip>& strips) {
    std::string marks;
    for (const Strip& strip : strips) marks += strip.extent.may_break_before ? '/' : '-';
    return marks;
  };
  CHECK(breaks(lines_of("a", 20_pt)) == "/");
  CHECK(breaks(lines_of("aaa bbb", 25_pt)) == "/-");
  CHECK(breaks(lines_of("aaa bbb ccc", 25_pt)) == "/--");
  CHECK(breaks(lines_of("aaa bbb ccc ddd", 25_pt)) == "/-/-");
  CHECK(breaks(lines_of("aaa bbb ccc ddd", 25_pt, true)) == "--/-");
  CHECK(lines_of("", 25_pt).empty());
}

TEST_CASE("a link covers its words on each line, and is underlined where it is to be") {
  test::Tools tools;
  Vector<Inline> inlines{words("see "), words("the page there"), words(" too")};
  inlines[1].link = 0;
  inlines[1].element = 2;
  LinkTarget target;
  target.url = "https://example.org/";
  target.contents = "Page: example.org";
  target.element = 2;
  target.underlined = true;
  LineSetting setting;
  setting.leading = 16_pt;
  setting.paragraph.measure = 70_pt;
  const auto strips = set_lines(tools.paragraphs, inlines, std::span(&target, 1), setting);
  std::size_t links = 0, rules = 0;
  for (const Strip& strip : strips) {
    for (const StripLink& link : strip.links) {
      ++links;
      CHECK(link.area.url == "https://example.org/");
      CHECK(link.area.contents == "Page: example.org");
      CHECK(link.area.element == 2);
      CHECK(link.anchor.empty());
      CHECK(link.area.rect.width > 0_pt);
      CHECK(link.area.rect.right() <= 70_pt + Pt{1e-6});
    }
    for (const Mark& mark : strip.marks)
      if (const Rule* rule = std::get_if<Rule>(&mark.shape)) {
        ++rules;
        CHECK(mark.element == no_element);
        CHECK(rule->from.y == rule->to.y);
        CHECK(rule->to.x > rule->from.x);
      }
  }
  CHECK(links == 2);
  CHECK(rules == links);
  target.underlined = false;
  for (const Strip& strip : set_lines(tools.paragraphs, inlines, std::span(&target, 1), setting))
    for (const Mark& mark : strip.marks) CHECK(std::holds_alternative<GlyphRun>(mark.shape));
}

TEST_CASE("a raised figure stands above the baseline, and does not move that of its line") {
  test::Tools tools;
  Vector<Inline> inlines{words("1", 2), words("word")};
  inlines[0].rise = 4_pt;
  LineSetting setting;
  setting.leading = 16_pt;
  setting.paragraph.measure = 200_pt;
  const auto raised = set_lines(tools.paragraphs, inlines, {}, setting);
  const auto flat = set_lines(tools.paragraphs, std::span(inlines).subspan(1), {}, setting);
  CHECK(run_of(raised[0].marks[1]).baseline.y == run_of(flat[0].marks[0]).baseline.y);
  CHECK(run_of(raised[0].marks[0]).baseline.y.value ==
        doctest::Approx((run_of(flat[0].marks[0]).baseline.y - 4_pt).value));
}

TEST_CASE("what was kept with the next keeps the first strip that is added, and no further") {
  Galley galley;
  galley.add(strip_of(10_pt));
  galley.keep_next();
  galley.add(Vector<Strip>{});  // nothing keeps with nothing
  Vector<Strip> two;
  two.push_back(strip_of(10_pt));
  two.push_back(strip_of(10_pt));
  galley.add(std::move(two));
  galley.add(strip_of(10_pt));
  std::string breaks;
  for (const Strip& strip : galley.strips()) breaks += strip.extent.may_break_before ? '/' : '-';
  CHECK(breaks == "/-//");
}

TEST_CASE("a table's headers stay where they are while others are added") {
  Galley galley;
  const RepeatedHeader* first = galley.add_header({{}, 20_pt});
  for (int i = 0; i < 100; ++i) galley.add_header({{}, 5_pt});
  CHECK(first->height == 20_pt);
}

TEST_CASE("stacked strips are one, each part moved down by what stands above, the first space left out") {
  Vector<Strip> strips;
  for (const Pt height : {10_pt, 20_pt, 30_pt}) {
    strips.push_back(strip_of(height));
    strips.back().extent.space_before = 3_pt;
    strips.back().marks.push_back({no_element, Artifact::layout, Circle{{1_pt, 2_pt}, 1_pt, {}, {}, 0_pt}});
    strips.back().marks.push_back({no_element, Artifact::layout, Rule{{0_pt, 2_pt}, {9_pt, 2_pt}, 1_pt, {}}});
    strips.back().links.emplace_back();
    strips.back().links.back().area.rect = {0_pt, 2_pt, 5_pt, 5_pt};
  }
  const Strip one = stacked(std::move(strips));
  CHECK(one.extent.height == 66_pt);
  REQUIRE(one.marks.size() == 9);
  REQUIRE(one.links.size() == 3);
  const Pt tops[] = {0_pt, 13_pt, 36_pt};
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(std::get<Box>(one.marks[3 * i].shape).rect.y == tops[i] + 2_pt);
    CHECK(std::get<Circle>(one.marks[3 * i + 1].shape).centre.y == tops[i] + 2_pt);
    CHECK(std::get<Rule>(one.marks[3 * i + 2].shape).from.y == tops[i] + 2_pt);
    CHECK(std::get<Rule>(one.marks[3 * i + 2].shape).to.y == tops[i] + 2_pt);
    CHECK(one.links[i].area.rect.y == tops[i] + 2_pt);
  }
  CHECK(stacked({}).marks.empty());
}

TEST_CASE(
    "text is aligned at its left edge, its middle or its right edge, tracking not counted after the last letter") {
  test::Tools tools;
  const auto left_of = [&tools](Align align, Pt tracking, Pt* width) {
    Strip strip;
    text::Style style;
    style.tracking = tracking;
    *width = add_text(tools.shaper, strip, "Marking", style, {}, {100_pt, 12_pt}, align, no_element, Artifact::header);
    CHECK(strip.marks.front().artifact == Artifact::header);
    return run_of(strip.marks.front()).baseline.x;
  };
  Pt width, tracked;
  CHECK(left_of(Align::left, 0_pt, &width) == 100_pt);
  const Pt centred = left_of(Align::centre, 0_pt, &width), right = left_of(Align::right, 0_pt, &width),
           right_tracked = left_of(Align::right, 2_pt, &tracked);
  CHECK(centred == 100_pt - width / 2);
  CHECK(right == 100_pt - width);
  CHECK(right_tracked == 100_pt - tracked);
  CHECK((tracked - width).value == doctest::Approx(6 * 2.0));
}

TEST_CASE("every type of structure has its name of ISO 32000") {
  CHECK(tag_name(Tag::document) == "Document");
  CHECK(tag_name(Tag::list_body) == "LBody");
  CHECK(tag_name(Tag::block_quote) == "BlockQuote");
  CHECK(tag_name(Tag::table_header) == "TH");
  CHECK(tag_name(Tag::reference) == "Reference");
}

TEST_CASE("strips are put on pages from the top of the text down, and a page that is full ends") {
  Setting setting;
  const Pt height = setting.composition.sheet.height();
  setting.composition.galley.add(strip_of(height * 0.6));
  setting.composition.galley.add(strip_of(height * 0.3));
  setting.composition.galley.add(strip_of(height * 0.3));
  setting.impose();
  REQUIRE(setting.document.pages.size() == 2);
  CHECK(setting.boxes(0) == 2);
  CHECK(setting.boxes(1) == 1);
  const Pt top = setting.composition.sheet.top;
  CHECK(setting.box(0, 0).rect.y == top + 2_pt);
  CHECK(setting.box(0, 1).rect.y == top + height * 0.6 + 2_pt);
  CHECK(setting.box(1, 0).rect.y == top + 2_pt);
  Setting nothing;
  nothing.impose();
  CHECK(nothing.document.pages.size() == 1);
}

TEST_CASE("a change bar stands left of the measure, as high as what has changed, and nowhere else") {
  Setting setting;
  setting.composition.galley.add(strip_of(20_pt));
  Strip changed = strip_of(30_pt);
  changed.changed = true;
  setting.composition.galley.add(std::move(changed));
  setting.impose();
  REQUIRE(setting.boxes(0) == 3);
  const Rect bar = setting.box(0, 1).rect;
  CHECK(bar.right() < setting.composition.sheet.left);
  CHECK(bar.x > 0_pt);
  CHECK(bar.y == setting.composition.sheet.top + 20_pt);
  CHECK(bar.height == 30_pt);
  CHECK(bar.width > 1_pt);
  CHECK(setting.document.pages[0].marks[1].element == no_element);
}

TEST_CASE("the header of a table is repeated above what begins a page, as an artifact") {
  Setting setting;
  RepeatedHeader header;
  header.height = 12_pt;
  header.marks.push_back({no_element, Artifact::layout, Box{{0_pt, 1_pt, 1_pt, 1_pt}, {}}});
  Strip row = strip_of(10_pt);
  row.header = setting.composition.galley.add_header(std::move(header));
  row.extent.repeated = 12_pt;
  setting.composition.galley.add(strip_of(setting.composition.sheet.height() - 5_pt));
  setting.composition.galley.add(std::move(row));
  setting.impose();
  REQUIRE(setting.document.pages.size() == 2);
  REQUIRE(setting.boxes(1) == 2);
  const double top = setting.composition.sheet.top.value;
  CHECK(setting.box(1, 0).rect.y.value == doctest::Approx(top + 1));
  CHECK(setting.box(1, 1).rect.y.value == doctest::Approx(top + 12 + 2));
}

TEST_CASE("links and outline lead to where their anchors have come to stand; of a label to its list item") {
  Setting setting;
  const ElementId heading = setting.add(Tag::h2), item = setting.add(Tag::list_item),
                  label = setting.add(Tag::label, item);
  Strip from = strip_of(10_pt, "head", heading);
  StripLink link;
  link.anchor = "source-a";
  from.links.push_back(link);
  link.anchor = {};
  link.area.url = "https://example.org/";
  from.links.push_back(link);
  setting.composition.galley.add(std::move(from));
  setting.composition.galley.add(strip_of(setting.composition.sheet.height()));
  setting.composition.galley.add(strip_of(10_pt, "source-a", label));
  OutlineEntry entry;
  entry.anchor = "source-a";
  setting.document.outline.push_back(entry);
  setting.impose();
  const LinkArea& inner = setting.document.pages[0].links.at(0);
  CHECK(inner.target_page == 2);
  CHECK(inner.target_y == setting.composition.sheet.top);
  CHECK(inner.target_element == item);
  CHECK(setting.document.pages[0].links.at(1).target_element == no_element);
  CHECK(setting.document.outline[0].page == 2);
  CHECK(setting.document.outline[0].y == setting.composition.sheet.top);
  CHECK(setting.document.outline[0].element == item);
}

TEST_CASE("a figure's bounds go down the page with it") {
  Setting setting;
  const ElementId figure = setting.add(Tag::figure);
  setting.document.elements[figure].bounds = {10_pt, 0_pt, 50_pt, 40_pt};
  setting.composition.galley.add(strip_of(25_pt));
  setting.composition.galley.add(strip_of(40_pt, {}, figure));
  setting.impose();
  CHECK(setting.document.elements[figure].bounds.y == setting.composition.sheet.top + 25_pt);
}

TEST_CASE("columns of the sheet, and what is left of one beside an indent") {
  const Sheet& sheet = sheet_of(Edition::standard);
  const Column body = body_column(sheet);
  CHECK(body.x == sheet.left);
  CHECK(body.measure == sheet.measure);
  CHECK_FALSE(body.narrow);
  const Column inner = indented({10_pt, 100_pt, true}, 14_pt);
  CHECK(inner.x == 24_pt);
  CHECK(inner.measure == 86_pt);
  CHECK(inner.narrow);
}
