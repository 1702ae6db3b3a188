#include "evidence/mending.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

std::string suggestion(const std::string& quote, const std::string& source) {
  return check_quote(quote, source).check.suggestion;
}

}  // namespace

TEST_CASE("what is suggested is word for word, with one stop at its end") {
  CHECK(suggestion("Growth was −3 per cent, ≥ 2 per cent before.", "Growth was -3 per cent.") ==
        "Growth was −3 per cent.");
  CHECK(suggestion("We stay in Kosovo now.", "We will stay in Kosovo.") == "We will stay in Kosovo.");
  CHECK(suggestion("Our forces stay in Kosovo.", "There our forces stay in Kosovo.") == "[O]ur forces stay in Kosovo.");
  CHECK(suggestion("in Kosovo … We stay", "We stay as long as we must in Kosovo.") == "We stay … in Kosovo");
}

TEST_CASE("several negations are put in at once, and an abbreviation keeps its stop") {
  CHECK(suggestion("Nous … renoncerons … à nos alliés", "Nous ne renoncerons jamais à nos alliés, et la paix vient.") ==
        "Nous ne renoncerons jamais à nos alliés");
  CHECK(suggestion("It came at 7", "It came at 7 p.m. on Monday.") == "It came at 7 p.m.");
}

TEST_CASE("brackets in front of a number that is cut are left out with it") {
  CHECK(suggestion("Inflation fell by [2] points", "Inflation fell by 2 points to 4 per cent.") ==
        "Inflation fell by 2 points to 4 per cent");
  CHECK(suggestion("[About] 15 soldiers will leave", "Between 10 and 15 soldiers will leave.") ==
        "Between 10 and 15 soldiers will leave");
}

TEST_CASE("a capital inside a quote is the source's, and a Spanish question has both its marks") {
  CHECK(suggestion("We Will stay", "We will stay in Kosovo.") == "We will stay");
  CHECK(suggestion("Hemos fracasado", "¿Hemos fracasado? Sí.") == "¿Hemos fracasado?");
}

TEST_CASE("the nearest number is the one that holds the quoted figures") {
  CHECK(suggestion("$3,200 each", "They train to 17:45 each day. The shells cost us US$3,200 each.") ==
        "US$3,200 each");
}

TEST_CASE("a text that is not word for word, or is the quote itself, is not suggested") {
  const auto source = archived("We stay in Kosovo.");
  const evidence::Index& index = source.text->index();
  const evidence::Speech speech(index, "", "");
  const evidence::Pieces pieces = evidence::pieces_of("We stay");
  const evidence::Mending mending(index, speech, pieces, "We stay");
  CHECK(mending.right("We stay in Kosovo") == "We stay in Kosovo");
  CHECK(mending.right("We stay").empty());
  CHECK(mending.right("We leave").empty());
  CHECK(mending.with({{3, 7, "stay in"}}) == "We stay in");
  CHECK(mending.with({{3, 7, "stay"}, {0, 2, "We"}}).empty());
}

TEST_CASE("where the speaker changes, what is offered is the part of the one who is named, or nothing") {
  const auto offered = [](const std::string& quote, const std::string& source, const std::string& speaker) {
    return check_quote(quote, source, speaker).check.suggestion;
  };
  const std::string page =
      "“We will stay. Our troops are ready,” said John Healey.\n\n“The mission should end this very year,” said Maria "
      "Alvarez.";
  const std::string quote = "Our troops are ready … The mission should end this very year";
  CHECK(offered(quote, page, "John Healey") == "Our troops are ready");
  CHECK(offered(quote, page, "Maria Alvarez") == "The mission should end this very year");
  const std::string turns =
      "John Healey: We stay as long as it takes.\n\nQ: So the soldiers will have to pay for this?\n\n"
      "John Healey: No.";
  CHECK(offered("We stay … the soldiers will have to pay for this", turns, "John Healey").empty());
}

TEST_CASE("no brackets are offered beside what contradicts them") {
  const auto offered = [](const std::string& quote, const std::string& source) {
    return check_quote(quote, source).check.suggestion;
  };
  CHECK(offered("They sent 5 [tonnes]", "They sent 5 kg of it.") == "They sent 5 kg");
  CHECK(offered("[exactly] 500 men there", "We have at most 500 men there.") == "at most 500 men there");
  CHECK(offered("[The] solders of ours are there", "Our soldiers of ours are there.") ==
        "[The] soldiers of ours are there");
}

TEST_CASE("what is suggested stands on one line, with the apostrophes of its source") {
  CHECK(suggestion("We shall stay. Our troops are ready.", "“We will stay.\n\n“Our troops are ready.”").find('\n') ==
        std::string::npos);
  CHECK(suggestion("L’Italia resta", "Si dice che l'Italia resta.") == "[L]'Italia resta");
}
