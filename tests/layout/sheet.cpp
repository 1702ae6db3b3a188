// The measures of the fixed layout among themselves.
#include "layout/sheet.hpp"

#include <doctest/doctest.h>

#include "layout/page.hpp"

using namespace brief;

TEST_CASE("a running foot of two lines stands clear of the text above it and of the marking below it") {
  constexpr double cap_height = 0.714;  // of Noto Sans, in parts of the size
  for (const auto edition : {layout::Edition::standard, layout::Edition::large}) {
    const layout::Sheet& sheet = layout::sheet_of(edition);
    CHECK(sheet.bottom < sheet.foot_rule);
    CHECK(sheet.foot_baseline - sheet.note.size * cap_height > sheet.foot_rule);
    CHECK(sheet.foot_of_two - sheet.note.size * cap_height > sheet.foot_rule + 0.5_mm);
    CHECK(sheet.foot_leading > sheet.note.size);
    const Pt end = sheet.foot_of_two + sheet.foot_leading + sheet.note.size * layout::line_metrics.depth;
    CHECK(end + 1_mm < sheet.foot_marking - sheet.small.size * cap_height);
    CHECK(sheet.foot_marking < sheet.size.height - 4_mm);
    CHECK(sheet.head_marking < sheet.top);
  }
}
