// Marks inside a word.
#include "evidence/inner_marks.hpp"

#include <doctest/doctest.h>

#include "evidence/joined_units.hpp"

using namespace brief;

namespace {

std::size_t mark_of(std::string_view text, std::size_t at) {
  return evidence::inner_mark(evidence::characters_of(text), 0, at);
}

}  // namespace

TEST_CASE("a mark of both genders and a full stop inside a short form link letters") {
  CHECK(mark_of("Soldat:innen", 6) == 1);
  CHECK(mark_of("Soldat: innen", 6) == 0);
  CHECK(mark_of("Soldat/-innen", 6) == 2);
  CHECK(mark_of("p.-d.g.", 1) == 2);
  CHECK(mark_of("", 0) == 0);
}

TEST_CASE("words with both genders are one") {
  CHECK(joined_units("Die Soldat:innen, Bürger*innen und jede:r.") == "Die Soldat:innen , Bürger*innen und jede:r .");
  CHECK(joined_units("Les élu·e·s et les député.e.s partent.") == "Les élu·e·s et les député.e.s partent .");
  CHECK(joined_units("Frage:wann, er sagte:nein") == "Frage : wann , er sagte : nein");
  CHECK(joined_units("We will *not* go") == "We will * not * go");
}

TEST_CASE("short forms with full stops inside are one") {
  CHECK(joined_units("Това е т.нар. държава") == "Това е т.нар . държава");
  CHECK(joined_units("c.-à-d. nous") == "c.-à-d . nous");
  CHECK(joined_units("So do I.We stay") == "So do I . We stay");
}
