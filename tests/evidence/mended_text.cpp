// The text of a mend as a person would write it.
#include "evidence/mended_text.hpp"

#include <doctest/doctest.h>

#include "archived.hpp"
#include "evidence/checking.hpp"

using namespace brief;

TEST_CASE("hyphens of line ends and soft hyphens are left out of a mend") {
  const auto text = archived("Our secu-\nrity and the re-\nelected coun\u00ADcil. The re-elected one.");
  const evidence::Index& index = text.text->index();
  CHECK(evidence::without_line_ends("Our secu- rity", index) == "Our security");
  CHECK(evidence::without_line_ends("the re- elected coun\u00ADcil", index) == "the re-elected council");
  CHECK(evidence::without_line_ends("pre- and post-war", index) == "pre- and post-war");
  CHECK(check_quote("We keep our secority for all", "We keep our secu-\nrity for all of us.").check.suggestion ==
        "We keep our security for all");
  CHECK(check_quote("We keep our council far all", "We keep our coun\u00ADcil for all of us.").check.suggestion ==
        "We keep our council for all");
}

TEST_CASE("marks are paired") {
  CHECK(evidence::with_paired_marks("the Western Balkans” would receive") == "“the Western Balkans” would receive");
  CHECK(evidence::with_paired_marks("he said “we stay") == "he said “we stay”");
  CHECK(evidence::with_paired_marks("“we stay") == "we stay");
  CHECK(evidence::with_paired_marks("we stay”") == "we stay");
  CHECK(evidence::with_paired_marks("die „Hilfe bleibt") == "die „Hilfe bleibt“");
  CHECK(evidence::with_paired_marks("die „Hilfe“ bleibt") == "die „Hilfe“ bleibt");
  CHECK(evidence::with_paired_marks("un « devoir » de paix") == "un « devoir » de paix");
}
