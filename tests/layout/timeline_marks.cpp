#include "layout/timeline_marks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
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

/// Sets a timeline of some dates, in their order, at a date of the brief.
Vector<Strip> set_dates(report::Date now, Edition edition, const std::vector<report::Date>& dates) {
  content::Document content;
  Document document;
  test::Tools tools;
  Composition composition{content, sheet_of(edition), tools.paragraphs, document, {}};
  content.metadata.language = "en-GB";
  document.elements.emplace_back();
  document.elements[0].tag = Tag::document;
  content::Timeline timeline;
  timeline.dashed_after = content::span_of(now);
  for (std::size_t i = 0; i < 12; ++i) timeline.names.months[i] = "November";
  for (std::size_t i = 0; i < 12; ++i) timeline.names.days_of[i] = "{day} November";
  timeline.later.emplace_back();
  timeline.later.back().text = "Later: ";
  for (const report::Date date : dates)
    timeline.events.push_back(event(date, "When", content::span_of(date).middle() > timeline.dashed_after.middle()));
  set_timeline(composition, timeline, nullptr, document_element);
  return std::move(composition.galley.strips());
}

Vector<Strip> set_year(report::Date now, Edition edition) {
  return set_dates(now, edition, {{2025, 0, 0}, {2025, 12, 31}});
}

/// The dots of days in the order in which they are drawn, and the rings of months: 'O' for a dot, 'o' for a small one,
/// '(' for an end of a ring.
std::string circles_of(const std::vector<report::Date>& dates) {
  std::string drawn;
  for (const Strip& strip : set_dates({2030, 1, 1}, Edition::standard, dates))
    for (const Mark& mark : strip.marks)
      if (const auto* circle = std::get_if<Circle>(&mark.shape))
        drawn += circle->fill.red != colours::navy.red ? '(' : circle->radius > 2_pt ? 'O' : 'o';
  return drawn;
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

TEST_CASE("a day is drawn over its month: as a small dot within it, as a whole one on its end") {
  CHECK(circles_of({{2025, 1, 1}, {2025, 1, 0}, {2025, 0, 0}, {2026, 0, 0}}) == "((O");
  CHECK(circles_of({{2025, 1, 0}, {2025, 1, 31}, {2025, 0, 0}, {2026, 0, 0}}) == "((O");
  CHECK(circles_of({{2025, 1, 0}, {2025, 1, 17}, {2025, 0, 0}, {2026, 0, 0}}) == "((o");
  CHECK(circles_of({{2005, 0, 0}, {2025, 1, 1}, {2025, 1, 0}, {2026, 0, 0}}) == "(o");
}

TEST_CASE("an axis has two ticks or more, or the timeline is a list") {
  const std::vector<report::Date> days{{2025, 1, 1}, {2025, 1, 0},  {2025, 1, 23}, {2025, 4, 0},  {2025, 0, 0},
                                       {2025, 9, 9}, {2025, 11, 0}, {2026, 0, 0},  {2026, 11, 14}};
  std::size_t drawn = 0;
  for (unsigned set = 0; set < 512; ++set) {
    std::vector<report::Date> dates;
    for (unsigned i = 0; i < days.size(); ++i)
      if ((set >> i & 1U) != 0) dates.push_back(days[i]);
    std::stable_sort(dates.begin(), dates.end(), [](const report::Date& a, const report::Date& b) {
      return content::span_of(a).middle() < content::span_of(b).middle();
    });
    const auto strips = set_dates({2025, 10, 22}, Edition::standard, dates);
    if (strips.empty() || !strips.front().extent.floats) continue;
    ++drawn;
    const auto rules = rules_of(strips.front());
    CHECK(std::count_if(rules.begin(), rules.end(),
                        [](const Rule& rule) { return rule.from.x == rule.to.x && rule.thickness == 0.8_pt; }) >= 2);
  }
  CHECK(drawn > 480);
}
