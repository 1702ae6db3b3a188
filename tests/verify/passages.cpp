#include "verify/passages.hpp"

#include <doctest/doctest.h>

using namespace brief;
using evidence::Check;
using evidence::Passage;

namespace {

Passage passage(const char* exact, std::size_t start, std::size_t end) { return {exact, "", "", start, end}; }

Check check_of(std::vector<Passage> passages) {
  Check check;
  check.passages = std::move(passages);
  return check;
}

}  // namespace

TEST_CASE("a place is as long as the words in it, in code points") {
  CHECK(verify::fault_of_places(check_of({passage("Küste", 3, 8), passage("b", 8, 9)})) == "");
  CHECK(verify::fault_of_places(check_of({passage("Küste", 3, 9)})) != "");
  CHECK(verify::fault_of_places(check_of({passage("", 3, 3)})) != "");
  CHECK(verify::fault_of_places(check_of({passage("b", 8, 9), passage("a", 3, 4)})) != "");
}

TEST_CASE("what stands between two passages is the same after the one and before the next") {
  const Passage first{"for one", "", " more second,” he said. And then", 0, 7};
  Passage second{"second", "for one more ", "", 13, 19};
  CHECK(verify::text_between(first, second) == " more ");
  CHECK(verify::fault_of_places(check_of({first, second})) == "");
  second.prefix = "for one less ";
  CHECK(verify::fault_of_places(check_of({first, second})) ==
        "has passages with other words after the one than before the next");
  second.start = 113, second.end = 119;
  CHECK(verify::text_between(first, second) == " ");
  CHECK(verify::fault_of_places(check_of({first, second})) == "");
}

TEST_CASE("there is a passage for each piece of a quote") {
  CHECK(verify::is_one_each("we stay", check_of({passage("we stay", 0, 7)})));
  CHECK(verify::is_one_each("[W]e stay", check_of({passage("we stay", 0, 7)})));
  CHECK(verify::is_one_each("we … act", check_of({passage("we", 0, 2), passage("act", 9, 12)})));
  CHECK(verify::is_one_each("we … act", check_of({passage("we … act", 0, 8)})));
  CHECK_FALSE(verify::is_one_each("we stay", check_of({passage("we", 0, 2), passage("stay", 9, 13)})));
}

TEST_CASE("the words of a link stand in the passage or beside it") {
  Passage made{"l’eau et la terre, dit-il", "Pour ", " : voilà", 0, 0};
  for (const char* good : {"", "text=l%E2%80%99eau,dit%2Dil", "text=Pour-,l%E2%80%99eau%20et%20la,-voil%C3%A0"}) {
    made.directive = good;
    CHECK_MESSAGE(verify::leads_there(made), good);
  }
  for (const char* bad : {"text=feu", "text=", "text=terre,eau", "l%E2%80%99eau", "text=eau,et,la"}) {
    made.directive = bad;
    CHECK_FALSE_MESSAGE(verify::leads_there(made), bad);
  }
}

TEST_CASE("the context of a passage is given without the words that are cut") {
  CHECK(verify::with_context({"stay", "ght we", "ere. And th", 0, 0}) == " westayere. And");
  CHECK(verify::with_context({"stay", "cut", "cut", 0, 0}) == "cutstaycut");
}
