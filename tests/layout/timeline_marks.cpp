#include "layout/timeline_marks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "set_text.hpp"

using namespace brief;
using namespace brief::layout;

namespace {

constexpr OutlineStyle style{1, 1.6_pt, 1.5_pt};

std::vector<Rule> rules_of(const Strip& strip) {
  std::vector<Rule> rules;
  for (const Mark& mark : strip.marks)
    if (const auto* rule = std::get_if<Rule>(&mark.shape)) rules.push_back(*rule);
  return rules;
}

Strip band(Pt now) {
  Strip strip;
  add_box(strip, {100_pt, 10_pt, 50_pt, 8_pt}, now, style);
  return strip;
}

content::Timeline::Event event(report::Date date, const char* when, bool later) {
  content::Timeline::Event made;
  made.date = date;
  made.span = content::span_of(date);
  made.when.emplace_back();
  made.when.back().text = when;
  made.what = made.when;
  made.later = later;
  return made;
}

/// Sets a timeline of 2025 and its last day, at a date of the brief.
Vector<Strip> set_year(report::Date now, Edition edition) {
  content::Document content;
  Document document;
  test::Tools tools;
  Composition composition{content, sheet_of(edition), tools.paragraphs, document, {}};
  content.metadata.language = "en-GB";
  document.elements.emplace_back();
  document.elements[0].tag = Tag::document;
  content::Timeline timeline;
  timeline.now = content::span_of(now);
  timeline.later.emplace_back();
  timeline.later.back().text = "Later: ";
  for (const report::Date date : {report::Date{2025, 0, 0}, report::Date{2025, 12, 31}})
    timeline.events.push_back(event(date, "When", content::span_of(date).middle() > timeline.now.middle()));
  set_timeline(composition, timeline, nullptr, document_element);
  return std::move(composition.galley.strips());
}

}  // namespace

TEST_CASE("a box is solid before the date of the brief and dashed after it") {
  const auto spanning = rules_of(band(120_pt));
  REQUIRE(spanning.size() == 6);
  for (const Rule& rule : spanning) CHECK((rule.dash > 0_pt) == (rule.to.x > 120_pt));
  for (const Rule& rule : rules_of(band(90_pt))) CHECK(rule.dash > 0_pt);
  for (const Rule& rule : rules_of(band(150_pt))) CHECK(rule.dash == 0_pt);
}

TEST_CASE("a long ring is as long as its month, and dashed where that lies after the date of the brief") {
  const auto dashed = [](Pt now) {
    Strip strip;
    add_long_ring(strip, {100_pt, 10_pt, 50_pt, 8_pt}, now, style);
    std::size_t circles = 0;
    for (const Mark& mark : strip.marks)
      if (const auto* circle = std::get_if<Circle>(&mark.shape)) circles += circle->stroke == colours::navy ? 1 : 0;
    return 2 - circles;
  };
  CHECK(dashed(90_pt) == 2);
  CHECK(dashed(120_pt) == 1);
  CHECK(dashed(160_pt) == 0);
}

TEST_CASE("a dashed ring is half drawn, around its centre") {
  Strip strip;
  add_dashed_ring(strip, {50_pt, 20_pt}, 4_pt, style);
  double length = 0;
  for (const Rule& rule : rules_of(strip)) {
    CHECK(std::hypot((rule.from.x - 50_pt).value, (rule.from.y - 20_pt).value) == doctest::Approx(4));
    length += std::hypot((rule.to.x - rule.from.x).value, (rule.to.y - rule.from.y).value);
  }
  CHECK(length == doctest::Approx(3.14159 * 4).epsilon(0.02));
}

TEST_CASE("what lies after the date of a brief is neither filled nor solid") {
  const auto filled_dots = [](const Vector<Strip>& strips) {
    int dots = 0;
    for (const Strip& strip : strips)
      for (const Mark& mark : strip.marks)
        if (const auto* circle = std::get_if<Circle>(&mark.shape))
          dots += circle->radius > 2_pt && circle->fill.red == colours::navy.red ? 1 : 0;
    return dots;
  };
  const auto dashes = [](const Vector<Strip>& strips) {
    std::size_t count = 0;
    for (const Strip& strip : strips)
      for (const Rule& rule : rules_of(strip)) count += rule.dash > 0_pt ? 1 : 0;
    return count;
  };
  CHECK(filled_dots(set_year({2025, 10, 22}, Edition::standard)) == 0);
  CHECK(dashes(set_year({2025, 10, 22}, Edition::standard)) >= 4);
  CHECK(filled_dots(set_year({2026, 6, 1}, Edition::standard)) == 1);
  CHECK(dashes(set_year({2026, 6, 1}, Edition::standard)) == 0);
}

TEST_CASE("in a list a line of its own says what lies after the date of the brief") {
  const auto strips = set_year({2025, 10, 22}, Edition::large);
  std::vector<std::string> lines;
  for (const Strip& strip : strips) {
    lines.emplace_back();
    for (const Mark& mark : strip.marks)
      if (const auto* run = std::get_if<GlyphRun>(&mark.shape)) lines.back() += run->run.text;
  }
  REQUIRE(lines.size() == 3);
  CHECK(lines[1].starts_with("Later:"));
  CHECK(lines[1].find("When") == std::string::npos);
  CHECK(lines[2].starts_with("When"));
  CHECK_FALSE(strips[2].extent.may_break_before);
}
