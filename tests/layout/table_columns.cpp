#include "layout/table_columns.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace brief;
using namespace brief::layout;

namespace {

/// A text of so many words, each as wide as this, a space of 3 pt between them.
ParagraphWidths words(std::size_t count, double width) {
  ParagraphWidths made;
  made.narrowest = Pt{width};
  for (std::size_t i = 0; i < count; ++i) {
    const double begin = static_cast<double>(i) * (width + 3);
    made.pieces.push_back({Pt{begin + width}, Pt{begin + width + 3}});
  }
  made.natural = made.pieces.empty() ? Pt{} : made.pieces.back().end;
  return made;
}

Vector<RowWidths> rows_of(std::initializer_list<RowWidths> rows) { return rows; }

double sum_of(const Vector<Pt>& widths) {
  double sum = 0;
  for (const Pt width : widths) sum += width.value;
  return sum;
}

std::size_t height_at(const Vector<RowWidths>& rows, const Vector<Pt>& widths) {
  std::size_t lines = 0;
  for (const RowWidths& row : rows) {
    std::size_t most = 0;
    for (std::size_t i = 0; i < row.size(); ++i) most = std::max(most, row[i].lines_at(widths[i]));
    lines += most;
  }
  return lines;
}

}  // namespace

TEST_CASE("columns fill the room together, and none is narrower than its longest word or the least") {
  const auto rows = rows_of({{words(20, 30), words(1, 40), words(5, 60)}, {words(3, 30), words(0, 0), words(9, 20)}});
  const auto widths = column_widths(rows, 400_pt, 50_pt).value();
  REQUIRE(widths.size() == 3);
  CHECK(sum_of(widths) == doctest::Approx(400));
  CHECK(widths[0] >= 50_pt);
  CHECK(widths[1] >= 50_pt);
  CHECK(widths[2] >= 60_pt);
}

TEST_CASE("a column of short entries breaks none of them") {
  const auto rows = rows_of({{words(60, 30), words(2, 40)}, {words(40, 30), words(1, 20)}});
  const auto widths = column_widths(rows, 400_pt, 10_pt).value();
  CHECK(widths[1] >= 83_pt);
  CHECK(widths[1] <= 84_pt);
}

TEST_CASE("the table is as low as any widths could make it") {
  const auto rows =
      rows_of({{words(40, 25), words(10, 25), words(25, 25)}, {words(12, 25), words(30, 25), words(3, 25)}});
  const auto widths = column_widths(rows, 420_pt, 20_pt).value();
  std::size_t least = 1'000;
  for (double a = 30; a < 360; a += 3)
    for (double b = 30; a + b < 390; b += 3) least = std::min(least, height_at(rows, {Pt{a}, Pt{b}, Pt{420 - a - b}}));
  CHECK(height_at(rows, widths) == least);
}

TEST_CASE("a long list does not leave the words beside it one to a line") {
  // At the least height alone the first column would have two words to a line.
  const auto rows =
      rows_of({{words(14, 25), words(1, 80), words(27, 45)}, {words(12, 25), words(1, 60), words(27, 45)}});
  const auto widths = column_widths(rows, 430_pt, 20_pt).value();
  CHECK(widths[0] >= 80_pt);
  CHECK(height_at(rows, widths) <= 18);
}

TEST_CASE("words too long for the room have no columns; a column alone has all of it") {
  CHECK_FALSE(column_widths(rows_of({{words(1, 140), words(2, 130), words(2, 50)}}), 300_pt, 20_pt).has_value());
  CHECK(column_widths(rows_of({{words(1, 140), words(2, 130), words(2, 28)}}), 300_pt, 20_pt).has_value());
  CHECK(column_widths(rows_of({{words(50, 30)}}), 200_pt, 10_pt).value()[0].value == doctest::Approx(200));
  CHECK(column_widths(rows_of({{words(0, 0), words(0, 0)}}), 200_pt, 10_pt).value()[0].value == doctest::Approx(100));
}

TEST_CASE("a date is never broken, even where its words would fit") {
  auto rows = rows_of({{words(1, 140), words(3, 20)}});
  rows[0][1].bound = 66_pt;
  CHECK_FALSE(column_widths(rows, 200_pt, 10_pt).has_value());
  CHECK(column_widths(rows, 208_pt, 10_pt).value()[1] >= 66_pt);
}

TEST_CASE("a text takes a line for each time that the next piece does not fit") {
  const ParagraphWidths text = words(5, 30);
  CHECK(text.lines_at(162_pt) == 1);
  CHECK(text.lines_at(161_pt) == 2);
  CHECK(text.lines_at(63_pt) == 3);
  CHECK(text.lines_at(10_pt) == 5);
  CHECK(words(0, 0).lines_at(10_pt) == 1);
}

TEST_CASE("the widths kept by the memo are those of the same rows, room and least width") {
  Memo memo;
  auto rows = rows_of({{words(20, 30), words(1, 40)}, {words(3, 30), words(9, 20)}});
  const auto check_kept = [&](Pt room, Pt least) {
    for (int time = 0; time < 2; ++time)
      CHECK(kept_column_widths(memo, rows, room, least) == column_widths(rows, room, least));
  };
  check_kept(400_pt, 20_pt);
  check_kept(300_pt, 20_pt);
  check_kept(400_pt, 120_pt);
  check_kept(60_pt, 20_pt);
  rows[1][1] = words(90, 20);
  check_kept(400_pt, 20_pt);
  rows[0][0].bound = 250_pt;
  check_kept(400_pt, 20_pt);
}
