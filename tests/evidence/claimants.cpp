#include "evidence/claimants.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

std::string claim(const std::string& quote, const std::string& source, const std::string& language = "") {
  const auto checked = check_quote(quote, source, "Ana Novak", language);
  CHECK(checked.check.finding == evidence::Finding::verbatim);
  return checked.check.limit;
}

}  // namespace

TEST_CASE("a claim that the source gives to somebody else by name is told") {
  CHECK(claim("we lost the war", "According to Moscow, we lost the war.") == "According to Moscow");
  CHECK(claim("We lost the war", "We lost the war, according to Moscow.") == "according to Moscow");
  CHECK(claim("We lost the war", "We lost the war, claims the Kremlin.") == "claims the Kremlin");
  CHECK(claim("we lost the war", "Moscow claims that we lost the war.") == "Moscow claims that");
  CHECK(claim("We won the war", "We won the war, or so they say.") == "or so they say");
  CHECK(claim("Wir haben verloren", "Wir haben verloren, so Moskau.", "de") == "so Moskau");
  CHECK(claim("χάσαμε τον πόλεμο", "Σύμφωνα με τη Μόσχα, χάσαμε τον πόλεμο.", "el") == "Σύμφωνα με τη Μόσχα");
  CHECK(claim("savaşı kaybettik", "Moskova’ya göre savaşı kaybettik.", "tr") == "Moskova’ya göre");
  CHECK(claim("We lost the war", "We lost the war, according to Ana Novak.").empty());
  CHECK(claim("We lost the war", "We lost the war, said Defence Minister Novak.").empty());
  CHECK(claim("we stay in Kosovo", "According to the Constitution, we stay in Kosovo.").empty());
  CHECK(claim("we stay in Kosovo", "In London, we stay in Kosovo.").empty());
}

TEST_CASE("words that others want said are told") {
  CHECK(claim("We support Serbia", "“We support Serbia” is what they want us to say.") ==
        "is what they want us to say");
  CHECK(claim("We support Serbia", "They would like to hear: “We support Serbia.”") == "They would like to hear");
  CHECK(claim("We support Serbia", "I would like to say: “We support Serbia.”").empty());
  CHECK(claim("Thank you all", "“Thank you all,” she said. She wants to hear more.").empty());
}
