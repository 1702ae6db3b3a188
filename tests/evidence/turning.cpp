// Verbs that leave undone what stands behind them, in gaps and in brackets.
#include "evidence/turning.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"
#include "evidence/turning_words.hpp"

using namespace brief;

TEST_CASE("the verb that a gap leaves out is named") {
  CHECK(reason("We will … sending arms", "We will stop sending arms next year.") ==
        "the words left out hold what turns the sense, “stop”");
  CHECK(reason("We support … exports to Serbia", "We support a ban on exports to Serbia.") ==
        "the words left out hold what turns the sense, “ban on”");
  CHECK(reason("We … to pay the bill", "We forgot to pay the bill.") ==
        "the words left out hold what turns the sense, “forgot”");
}

TEST_CASE("what brackets add is named") {
  CHECK(reason("We will send [less] aid to Kosovo", "We will send aid to Kosovo next year.")
            .ends_with("the words in brackets add what turns or limits the sense, “less”"));
  CHECK(reason("They [pretend to] want peace", "They want peace.").ends_with("“pretend to”"));
  CHECK(is_verbatim("We will [suspend] our aid", "We will halt our aid."));
}

TEST_CASE("what only weakens is a warning") {
  const auto made = check_quote("We … send more troops", "We plan to send more troops.");
  CHECK(made.check.finding == evidence::Finding::verbatim);
  CHECK(made.check.limit == "plan to");
}

TEST_CASE("what somebody is cleared of, or has stopped, is told of in front of a quote") {
  const auto limit = [](const char* quote, const char* source) { return check_quote(quote, source).check.limit; };
  CHECK(limit("ordering the massacre", "He was cleared of ordering the massacre.") == "cleared of");
  CHECK(limit("bombing the dam", "We had no hand in bombing the dam.") == "no hand in");
  CHECK(limit("avoir ordonné le massacre", "Le tribunal l’a acquitté d’avoir ordonné le massacre.") == "acquitté d’");
  CHECK(limit("armar a la milicia", "Hemos dejado de armar a la milicia de los barrios.") == "dejado de");
  CHECK(limit("het bewapenen van de militie", "We zijn gestopt met het bewapenen van de militie.") == "gestopt met");
  CHECK(limit("We left", "The court cleared the room. We left.").empty());
}

TEST_CASE("each language has verbs that turn") {
  for (const auto& row : evidence::turning_words()) {
    INFO(row.tags);
    CHECK(row.turns.size() > 100);
    CHECK_FALSE(row.lessens.empty());
  }
}
