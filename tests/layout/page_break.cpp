#include "layout/page_break.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

using namespace brief;
using layout::StripExtent;

namespace {

std::vector<std::uint32_t> pages_of(const std::vector<StripExtent>& strips, Pt height) {
  std::vector<std::uint32_t> pages;
  for (const auto& place : layout::break_pages(strips, height)) pages.push_back(place.page);
  return pages;
}

StripExtent line(bool may_break_before = true, Pt space = 0_pt) { return {10_pt, space, may_break_before, 0_pt}; }

}  // namespace

TEST_CASE("strips that keep together move together") {
  // A heading that would stand last goes with its text.
  CHECK(pages_of({line(), line(), line(), line(false)}, 30_pt) == std::vector<std::uint32_t>{0, 0, 1, 1});
  CHECK(pages_of({line(), line(), line(), line()}, 30_pt) == std::vector<std::uint32_t>{0, 0, 0, 1});
}

TEST_CASE("space before is dropped at a page's head and kept elsewhere") {
  const auto places = layout::break_pages(std::vector<StripExtent>{line(), line(true, 5_pt), line(true, 5_pt)}, 26_pt);
  CHECK(places[1].y == 15_pt);
  CHECK(places[2].page == 1);
  CHECK(places[2].y == 0_pt);
}

TEST_CASE("what is taller than a page together is parted as late as can be") {
  const std::vector<StripExtent> strips{line(), line(false), line(false), line(false), line(false)};
  CHECK(pages_of(strips, 30_pt) == std::vector<std::uint32_t>{0, 0, 0, 1, 1});
}

TEST_CASE("a repeated header has its room") {
  StripExtent row = line();
  row.repeated = 12_pt;
  const auto places = layout::break_pages(std::vector<StripExtent>{line(), row, row, row}, 30_pt);
  CHECK(places[3].page == 1);
  CHECK(places[3].begins_page);
  CHECK(places[3].y == 12_pt);
}

namespace {

StripExtent figure_of(Pt height) {
  StripExtent figure = line();
  figure.height = height;
  figure.floats = true;
  return figure;
}

StripExtent prose(layout::Prose kind) {
  StripExtent made = line();
  made.prose = kind;
  return made;
}

const StripExtent begins = prose(layout::Prose::begins), goes_on = prose(layout::Prose::goes_on);

}  // namespace

TEST_CASE("a figure that has no room stands above the last paragraphs of its section, where it has room there") {
  const StripExtent figure = figure_of(25_pt);
  CHECK(pages_of({begins, begins, figure, line()}, 40_pt) == std::vector<std::uint32_t>{0, 1, 0, 1});
  CHECK(pages_of({begins, begins, goes_on, figure}, 46_pt) == std::vector<std::uint32_t>{0, 0, 1, 0});
  const auto places = layout::break_pages(std::vector<StripExtent>{begins, begins, goes_on, figure, line()}, 46_pt);
  CHECK(places[3].y == 10_pt);
  CHECK(places[1].y == 35_pt);
  CHECK(places[2].y == 0_pt);
  CHECK(places[2].begins_page);
  CHECK(places[4].y == 10_pt);
}

TEST_CASE("a figure that has no room stands among the rows of its facts where they may be parted, or begins a page") {
  const StripExtent row = prose(layout::Prose::row), figure = figure_of(25_pt);
  using Pages = std::vector<std::uint32_t>;
  CHECK(pages_of({line(), row, row, figure, line()}, 50_pt) == Pages{0, 0, 1, 0, 1});
  CHECK(pages_of({line(), row, figure, line()}, 40_pt) == Pages{0, 0, 1, 1});
  CHECK(pages_of({line(), row, row, figure_of(85_pt)}, 100_pt) == Pages{0, 0, 0, 1});  // the rows stay together
  StripExtent kept = row;
  kept.may_break_before = false;
  CHECK(pages_of({line(), row, kept, figure, line()}, 50_pt) == Pages{0, 0, 0, 1, 1});
}

TEST_CASE("a figure that has no room begins a page where no paragraph before it can go below it") {
  const StripExtent figure = figure_of(25_pt);
  using Pages = std::vector<std::uint32_t>;
  CHECK(pages_of({begins, figure, line()}, 40_pt) == Pages{0, 0, 1});
  CHECK(pages_of({line(), begins, figure, line()}, 40_pt) == Pages{0, 0, 1, 1});   // the section's first paragraph
  CHECK(pages_of({begins, goes_on, figure, line()}, 40_pt) == Pages{0, 0, 1, 1});  // its only one
  CHECK(pages_of({begins, line(), figure, line()}, 40_pt) == Pages{0, 0, 1, 1});   // a list
  CHECK(pages_of({begins, begins, figure_of(35_pt)}, 40_pt) == Pages{0, 0, 1});    // too high
  CHECK(pages_of({line(), line(), figure, begins, begins}, 40_pt) == Pages{0, 0, 1, 1, 2});  // what follows stays below
}

namespace {

std::vector<layout::StripPlace> waited(const std::vector<StripExtent>& strips, Pt height) {
  const auto places = layout::break_pages(strips, height, layout::Figures::wait);
  return {places.begin(), places.end()};
}

std::vector<std::uint32_t> pages_waited(const std::vector<StripExtent>& strips, Pt height) {
  std::vector<std::uint32_t> pages;
  for (const auto& place : waited(strips, height)) pages.push_back(place.page);
  return pages;
}

}  // namespace

TEST_CASE("a figure that has no room may wait for the next page, which it begins, while what follows is drawn up") {
  using Pages = std::vector<std::uint32_t>;
  const StripExtent figure = figure_of(25_pt);
  CHECK(pages_waited({line(), begins, figure, line(), line(false), line()}, 40_pt) == Pages{0, 0, 1, 0, 0, 1});
  CHECK(pages_waited({line(), begins, figure, line(), line()}, 40_pt) == Pages{0, 0, 1, 0, 0});  // none is left for it
  CHECK(pages_waited({line(), begins, figure, line()}, 40_pt) == Pages{0, 0, 1, 0});
  CHECK(pages_waited({begins, begins, figure, line()}, 40_pt) == Pages{0, 1, 0, 1});  // above prose
  const Pages none_fits{0, 0, 1, 2, 2, 2};
  CHECK(pages_waited({line(), begins, figure, line(), line(false), line(false)}, 40_pt) == none_fits);
  CHECK(pages_waited({line(), line(), line(), figure, line()}, 33_pt) == Pages{0, 0, 0, 1, 2});  // little is left
}

TEST_CASE(
    "a figure that waited parts no paragraph: it stands below its end, or above it where that leaves little empty") {
  using Pages = std::vector<std::uint32_t>;
  StripExtent more = line();
  more.goes_on = true;
  const auto below = waited({line(), line(), figure_of(45_pt), line(), more, more, more, more, line()}, 60_pt);
  CHECK(below[6].page == 0);
  CHECK(below[7].page == 1);
  CHECK(below[7].y == 0_pt);
  CHECK(below[2].page == 1);
  CHECK(below[2].y == 10_pt);
  CHECK(below[8].page == 2);
  const Pages no_room{0, 0, 2, 0, 0, 0, 1, 1, 3};
  CHECK(pages_waited({line(), line(), figure_of(55_pt), line(), more, more, more, more, line()}, 66_pt) ==
        Pages{0, 0, 1, 0, 0, 0, 0, 1, 2});
  CHECK(pages_waited({line(), line(), figure_of(48_pt), line(), more, more, more, more, line()}, 57_pt) == no_room);
  std::vector<StripExtent> strips(12, line());
  strips[3] = figure_of(75_pt);
  strips[11] = more;
  const auto above = waited(strips, 100_pt);
  CHECK(above[9].page == 0);
  CHECK(above[3].page == 1);
  CHECK(above[10].page == 1);
  CHECK(above[10].y == 75_pt);
}

TEST_CASE("what is drawn up before a figure stands below the heading that this is kept with") {
  StripExtent figure = figure_of(25_pt);
  figure.may_break_before = false;
  CHECK(pages_waited({line(), line(), figure, line(), line(), line()}, 40_pt) ==
        std::vector<std::uint32_t>{0, 0, 1, 0, 0, 1});
}

TEST_CASE("below a figure that waited there is its space, and the header of a table that goes on is repeated") {
  StripExtent figure = figure_of(25_pt), row = line();
  figure.space_before = 3_pt;
  row.repeated = 4_pt;
  const auto places = waited({line(), line(), figure, line(), row, row, row}, 42_pt);
  CHECK(places[2].page == 1);
  CHECK(places[4].page == 0);
  CHECK(places[5].page == 1);
  CHECK(places[5].y == 32_pt);
  CHECK(places[5].begins_page);
}

TEST_CASE("a figure goes with the heading that it is kept with") {
  StripExtent figure = figure_of(25_pt);
  figure.may_break_before = false;
  CHECK(pages_of({begins, begins, line(), figure}, 40_pt) == std::vector<std::uint32_t>{0, 0, 1, 1});
}

TEST_CASE("every strip is placed once, in order, inside its page") {
  std::mt19937 random(3);
  for (int round = 0; round < 500; ++round) {
    std::vector<StripExtent> strips;
    for (unsigned i = 0; i < 1 + random() % 60; ++i)
      strips.push_back({Pt{1.0 + static_cast<double>(random() % 40)}, Pt{static_cast<double>(random() % 9)},
                        random() % 3 != 0, Pt{static_cast<double>(random() % 8)}});
    const auto places = layout::break_pages(strips, 60_pt);
    REQUIRE(places.size() == strips.size());
    for (std::size_t i = 0; i < strips.size(); ++i) {
      CHECK(places[i].y + strips[i].height <= 60_pt);
      if (i == 0) continue;
      CHECK(places[i].page - places[i - 1].page <= 1);
      if (places[i].page == places[i - 1].page) CHECK(places[i].y >= places[i - 1].y + strips[i - 1].height);
    }
  }
}

TEST_CASE("a last page of a few lines takes more from the page before it") {
  const auto pages = [](std::size_t lines, std::vector<std::size_t> bound = {}) {
    std::vector<layout::StripExtent> strips(lines, {16_pt, 0_pt, true, 0_pt});
    for (const std::size_t at : bound) strips[at].may_break_before = false;
    std::vector<std::size_t> counts;
    for (const auto& place : layout::break_pages(strips, 640_pt)) {
      if (place.begins_page) counts.push_back(0);
      ++counts.back();
    }
    return counts;
  };
  using Counts = std::vector<std::size_t>;
  CHECK(pages(40) == Counts{40});
  CHECK(pages(41) == Counts{36, 5});  // no lower than a ninth of a page
  CHECK(pages(42) == Counts{37, 5});
  CHECK(pages(45) == Counts{40, 5});
  CHECK(pages(82) == Counts{40, 37, 5});
  CHECK(pages(41, {36, 37}) == Counts{35, 6});  // a page ends where it may
  const std::vector<layout::StripExtent> strips(41, {16_pt, 0_pt, true, 0_pt});
  CHECK(!layout::ends_poorly(strips, layout::break_pages(strips, 640_pt), 640_pt));
  const std::vector<layout::StripExtent> parted{{640_pt, 0_pt, true, 0_pt}, {16_pt, 0_pt, true, 0_pt}};
  CHECK(layout::ends_poorly(parted, layout::break_pages(parted, 640_pt), 640_pt));
}

TEST_CASE("a last page of a few lines is saved by less space between paragraphs where that will do") {
  std::vector<layout::StripExtent> strips(38, {16_pt, 0_pt, true, 0_pt});
  for (std::size_t i = 4; i < 36; i += 4) strips[i].space_before = 5_pt;
  CHECK(layout::break_pages(strips, 640_pt).back().page == 0);
  CHECK(layout::break_pages(strips, 640_pt)[4].y < 4 * 16_pt + 5_pt);
  for (int more = 0; more < 3; ++more) strips.push_back(strips.front());
  CHECK(layout::break_pages(strips, 640_pt).back().page == 1);
  CHECK(layout::break_pages(strips, 640_pt)[4].y == 4 * 16_pt + 5_pt);
}

TEST_CASE("less space between paragraphs saves no last page where it would leave another one of a few lines") {
  for (std::size_t count = 60; count < 140; ++count) {
    std::vector<layout::StripExtent> strips(count, {16_pt, 0_pt, true, 0_pt});
    for (std::size_t i = 2; i < count; i += 3) strips[i].space_before = 9_pt;
    const auto places = layout::break_pages(strips, 640_pt);
    const auto last = std::count_if(places.begin(), places.end(),
                                    [&](const auto& place) { return place.page == places.back().page; });
    CAPTURE(count);
    CHECK(last > 2);
  }
}
