#include "evidence/negated.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

TEST_CASE("the negation of a subject turns what is said of it") {
  CHECK(reason("ran away", "None of our men ran away.") == "a negation is left out before it, “None”");
  CHECK(reason("soldiers are ready", "Not all soldiers are ready.") == "a negation is left out before it, “Not all”");
  CHECK_FALSE(
      is_verbatim("prave probleme u Srbiji", "Nismo mi ti koji prave probleme u Srbiji, i to je sve što se zna."));
  CHECK(reason("who started the war", "It was not us who started the war.") ==
        "a negation is left out before it, “not”");
  CHECK(is_verbatim("who started the war", "It was the army who started the war."));
  CHECK(is_verbatim("None of our men ran away", "None of our men ran away."));
}

TEST_CASE("what is not against stays so") {
  CHECK_FALSE(is_verbatim("против договорот", "Не сме против договорот, и тоа е сѐ што има во него."));
  CHECK_FALSE(is_verbatim("en contra del acuerdo", "No estamos en contra del acuerdo, y lo que se dice de él."));
  CHECK_FALSE(is_verbatim("against the deal", "We are not against the deal."));
  CHECK(is_verbatim("against the deal", "We are against the deal."));
}

TEST_CASE("French restricts with a word behind") {
  const std::string source = "Nous ne voulons que la paix, et c’est ce que la France dit.";
  CHECK_FALSE(is_verbatim("Nous ne voulons … la paix", source));
  CHECK_FALSE(is_verbatim("Nous ne voulons", source));
  CHECK(is_verbatim("Nous ne voulons que la paix", source));
  CHECK(is_verbatim("Nous ne pensons pas", "Nous ne pensons pas que la paix est là, et c’est ce qui est."));
}

TEST_CASE("a gap leaves out nothing that a negation turns alone") {
  CHECK_FALSE(is_verbatim("Instead of … we stay", "Instead of leaving, we stay."));
  CHECK_FALSE(is_verbatim("Far from … it was a failure", "Far from being a success, it was a failure."));
  CHECK(is_verbatim("We will not … leave", "We will not, whatever comes, leave."));
}

TEST_CASE("a gap gives no verb the words of another subject") {
  CHECK_FALSE(is_verbatim("Serbia has … none", "Serbia has five brigades; Kosovo has none."));
  CHECK_FALSE(is_verbatim("Mr Kurti is … a liar", "Mr Kurti is a friend and Mr Vucic is a liar."));
  CHECK(is_verbatim("We are … proud of it", "We are here today and we are proud of it."));
  CHECK(is_verbatim("Kosovo is … our friend", "Kosovo is a state, a partner and our friend."));
}

TEST_CASE("a page that calls itself English is searched for the negations of what it quotes") {
  const auto finding = [](const std::string& quote, const std::string& language, const std::string& source) {
    report::Report report;
    report.language = language;
    report.sources.resize(1);
    report.sources[0].id = "s";
    report.quotes.resize(1);
    report.quotes[0].text.value = quote;
    Diagnostics diagnostics;
    return evidence::check(report, {archived(source, "a.html")}, false, diagnostics).checks.at(0).reason;
  };
  const std::string page = "<html lang=en-US><p>Izjavio je danas u Beogradu.</p><p>„Mi nismo napustili Kosovo“</p>";
  CHECK(finding("Mi … napustili Kosovo", "sr-Latn", page) == "the words left out hold a negation, “nismo”");
  CHECK(finding("Mi nismo napustili Kosovo", "sr-Latn", page).empty());
  CHECK(finding("We are … of the talks", "fr", "<p>“We are at this point of the talks,” he said.</p>").empty());
}
