#include "evidence/splices.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;
using namespace brief::evidence;

namespace {

struct Spliced {
  bool turned;
  std::string left_out;
};

/// What a gap between bars leaves out.
Spliced spliced(std::string marked) {
  const std::size_t first = marked.find('|'), last = marked.rfind('|') - 1;
  std::erase(marked, '|');
  const archive::Document document = archived(marked).text->document;
  const Index index(document, "en");
  Range gap;
  while (gap.begin < index.size() && index.begin_byte(gap.begin) < first) ++gap.begin;
  gap.end = gap.begin;
  while (gap.end < index.size() && index.begin_byte(gap.end) < last) ++gap.end;
  const Range left{0, gap.begin}, right{gap.end, index.size()};
  return {splices_number(index, left, right), std::string(index.text(number_left_out(index, left, right)))};
}

}  // namespace

TEST_CASE("words after a gap are told of no other number than before") {
  CHECK(spliced("We have 4,500 soldiers |in Kosovo and 300 |in Bosnia.").turned);
  CHECK(spliced("We spend £2 million |in Kosovo, and £10 million |in Serbia.").turned);
  CHECK(spliced("In 2025 |we met, and in 2027 |we left.").turned);
  CHECK(spliced("Five women |were freed and ten men |were held.").turned);
}

TEST_CASE("words that two numbers share may follow either, and a year is no quantity") {
  CHECK_FALSE(spliced("We have 600 soldiers |and 30 vehicles |in Kosovo.").turned);
  CHECK_FALSE(spliced("We sent 600 soldiers |in 2023 |to Kosovo.").turned);
  CHECK_FALSE(spliced("We trained 500 officers |in 10 towns |across Bosnia.").turned);
  CHECK_FALSE(spliced("We have 600 soldiers, |of whom 30 are medics, |and they stay.").turned);
  CHECK_FALSE(spliced("Germany sent 400 |men, Italy 1,200 |and Turkey 4,500.").turned);
  CHECK_FALSE(spliced("We have 600 soldiers. |Another 30 |stay.").turned);
}

TEST_CASE("a number left out of a sentence that keeps another is told") {
  CHECK(spliced("We have 600 soldiers |and 30 vehicles |in Kosovo.").left_out == "30");
  CHECK(spliced("We have soldiers |and 30 vehicles |in Kosovo.").left_out.empty());
  CHECK(spliced("We have 600 soldiers. |The 30 others left. |They stay.").left_out.empty());
}

TEST_CASE("a gap leaves out no subject of the verb behind it") {
  CHECK(reason("We thank Mr Healey … lied to us.", "We thank Mr Healey. Mr Rama lied to us.") ==
        "the words left out hold who it is told of, “Mr Rama”");
  CHECK(reason("We thank Mr Healey … lied to us.", "We thank Mr Healey. Rama lied to us.") ==
        "the words left out hold who it is told of, “Rama”");
  CHECK(is_verbatim("We thank Kosovo … for its help", "We thank Kosovo. We thank Serbia for its help."));
}
