// Verbs of two words, of which a quote may not keep the first alone.
#include "evidence/parted_verbs.hpp"

#include <doctest/doctest.h>

#include "archived.hpp"
#include "evidence/checking.hpp"

using namespace brief;

TEST_CASE("a verb is not parted from the word that turns it") {
  CHECK(reason("Wir sagen das Treffen", "Wir sagen das Treffen ab.") ==
        "the rest of a verb is left out after it, “ab”");
  CHECK(reason("Wir lehnen den Plan … und bleiben", "Wir lehnen den Plan der EU ab und bleiben hier.") ==
        "the words left out hold the rest of a verb, “ab”");
  CHECK_FALSE(is_verbatim("Wir schließen einen Abzug", "Wir schließen einen Abzug aus."));
  CHECK_FALSE(is_verbatim("We call the meeting", "We call the meeting off."));
  CHECK(is_verbatim("Wir sagen das Treffen ab", "Wir sagen das Treffen ab."));
  CHECK(is_verbatim("das Treffen", "Wir sagen das Treffen ab."));
  CHECK(is_verbatim("Wir sagen das", "Wir sagen das, und ab morgen gilt es."));
  CHECK(is_verbatim("We will call them", "We will call them down the line."));
}

TEST_CASE("the second word ends the clause") {
  const auto text = archived("Die Minister sagen das Treffen mit der EU ab.");
  const evidence::Index& index = text.text->index();
  const evidence::Range second = evidence::verb_parted_by(index, {0, 5});
  CHECK(index.text(second) == "ab");
  CHECK(evidence::verb_parted_by(index, {4, 5}) == evidence::Range{});
}
