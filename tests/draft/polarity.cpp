// What a sentence denies, refuses or makes depend on something is not told as done.
#include "draft/polarity.hpp"

#include <doctest/doctest.h>

#include "draft/commitment.hpp"
#include "draft/summit.hpp"
#include "draft/told.hpp"

using namespace brief;
using namespace brief::draft;

namespace {

std::string initiatives(const std::string& text, const char* language = "en") {
  const TextArticle made(text, language);
  std::string out;
  if (const auto summit = summit_of(made.article, 0, article_day))
    for (const DraftInitiative& i : summit->initiatives) {
      out += i.title + ":";
      for (const std::string& code : i.participants) out += " " + code;
      out += "\n";
    }
  return out;
}

}  // namespace

TEST_CASE("an event keeps the whole of its subject") {
  CHECK(events("No Danish sailor was hurt in 2020.") == "2020: No Danish sailor was hurt\n");
  CHECK(events("Not one convoy arrived in 2020.") == "2020: Not one convoy arrived\n");
  CHECK(events("Neither of the banks opened in 2022.") == "2022: Neither of the banks opened\n");
  CHECK(events("Few farmers voted in 2023.") == "2023: Few farmers voted\n");
  CHECK(events("Some schools closed in 2023.") == "2023: Some schools closed\n");
  CHECK(events("Two hundred engineers left in 2013.") == "2013: Two hundred engineers left\n");
  CHECK(events("At least three bridges fell in May 2024.") == "2024-05: At least three bridges fell\n");
  CHECK(events("Only one tunnel opened in 2024.") == "2024: Only one tunnel opened\n");
  CHECK(events("The first tunnel opened in 1901.") == "1901: First tunnel opened\n");
  CHECK(events("Norland, Sweden and Estonia signed in 2021.") == "2021: Norland, Sweden and Estonia signed\n");
  CHECK(events("In Riga, Sweden and Estonia signed in 2021.") == "2021: Sweden and Estonia signed\n");
}

TEST_CASE("what is denied, refused or conditional is no event without the word that says so") {
  CHECK(events("The pact was not signed in 2019.") == "2019: Pact was not signed\n");
  CHECK(events("Norland refused to leave in 2021.") == "2021: Norland refused to leave\n");
  CHECK(events("If the council agrees, Norland would send ships in 2026.").empty());
  CHECK(events("The bank will open in 2026, unless the court objects.").empty());
  CHECK(events("The bank will open in 2026, but the minister denied it.").empty());
  CHECK(events("Will the bank open in 2026?").empty());
  CHECK(events("Norland, which did not sign, built a new bank in 2020.") == "2020: Norland built a new bank\n");
  CHECK(events("Norland did not sign but Sweden joined in 2020.") == "2020: Norland did not sign but Sweden joined\n");
  CHECK(events("The force came in 2020 following a mission to halt violence.") == "2020: Force came\n");
  CHECK(events("It opened in 2020, not only for trade.") == "2020: It opened\n");
}

TEST_CASE("the same in the other languages") {
  CHECK(events("Der Vertrag wurde 2024 nicht verlängert.", "de") == "2024: Vertrag wurde 2024 nicht verlängert\n");
  CHECK(events("Kein deutsches Schiff lief im Mai 2024 aus.", "de") == "2024-05: Kein deutsches Schiff lief\n");
  CHECK(events("Falls der Rat zustimmt, öffnet die Bank 2026.", "de").empty());
  CHECK(events("Aucun navire n’a quitté le port en mai 2024.", "fr") == "2024-05: Aucun navire n’a quitté le port\n");
  CHECK(events("Si le conseil l’accepte, la banque ouvrira en mai 2026.", "fr").empty());
  CHECK(events("Asnjë ushtar nuk u plagos në maj 2024.", "sq") == "2024-05: Asnjë ushtar nuk u plagos\n");
  CHECK(events("Nijedan brod nije napustio luku u maju 2024.", "bs") == "2024-05: Nijedan brod nije napustio luku\n");
  CHECK(events("Ниједан брод није напустио луку у мају 2024.", "sr") == "2024-05: Ниједан брод није напустио луку\n");
  CHECK(events("Ниеден брод не ја напушти луката во мај 2024.", "mk") == "2024-05: Ниеден брод не ја напушти луката\n");
  CHECK(events("Ako se vijeće složi, banka će se otvoriti u maju 2026.", "hr").empty());
}

TEST_CASE("no figure is told of what was dropped, denied or false") {
  CHECK(facts("The plan to send 300 soldiers was dropped.").empty());
  CHECK(facts("It is false that the old alliance in the north will send 400 soldiers.").empty());
  CHECK(facts("Sweden did not pledge 5 million euros.") == "Sweden did not pledge: 5 million euros\n");
  CHECK(facts("If they agree, Sweden will pay 5 million euros.").empty());
  CHECK(facts("Sweden sent no more than 300 soldiers.") == "Sweden sent: no more than 300 soldiers\n");
  CHECK(facts("Two thousand soldiers will go.") == "Two thousand soldiers will go: Two thousand soldiers\n");
  CHECK(facts("Die Regierung lehnte den Vorschlag aus Berlin ab, 300 Soldaten zu entsenden.", "de").empty());
  CHECK(facts("Le gouvernement a refusé la proposition, faite à Paris, d’envoyer 300 soldats.", "fr").empty());
}

TEST_CASE("what was refused is no initiative, and who does not take part is none of its countries") {
  CHECK(initiatives("At the Oslo Summit, Norway refused to launch a joint fund.").empty());
  CHECK(initiatives("At the Oslo Summit, Sweden did not pledge new rail cooperation.").empty());
  CHECK(initiatives("At the Oslo Summit, no country signed a joint declaration.").empty());
  CHECK(initiatives("At the Oslo Summit, Norway, but not Sweden, signed a joint declaration.").find("SE") ==
        std::string::npos);
  CHECK(initiatives("At the Oslo Summit, Norway launched a joint fund. It will include Denmark but not Sweden.") ==
        "Joint fund: NO DK\n");
  CHECK(initiatives("Auf dem Gipfel in Berlin hat Norwegen keinen Fonds angekündigt.", "de").empty());
}

TEST_CASE("a refusal, a wish, rain or a question is no commitment") {
  const auto chosen = [](const std::string& text) {
    const TextArticle made(text);
    const Selection selection = select_commitment(made.article, article_day);
    return selection.commitment.empty() ? -1 : static_cast<int>(selection.commitment.front());
  };
  const std::string real = " Canada has committed to provide 20 million dollars to Ukraine by March 2026.";
  CHECK(chosen("The weather will be fine on the day." + real) == 1);
  CHECK(chosen("France will not send any troops to Kosovo." + real) == 1);
  CHECK(chosen("Sweden did not pledge 5 million euros." + real) == 1);
  CHECK(chosen("Germany may send 300 troops to Kosovo." + real) == 1);
  CHECK(chosen("Would Italy send 300 soldiers to Kosovo?" + real) == 1);
  CHECK(chosen("If they agree, Italy will send 300 soldiers to Kosovo." + real) == 1);
  CHECK(chosen("The treaty obliges Norland to pay 101 million pounds a year.") == 0);
  CHECK(chosen("They met again at the old town hall. The UK will not withdraw its troops from Kosovo.") == 1);
}

TEST_CASE("the words that turn a statement are told by their places") {
  const TextArticle made("Norland did not sign the pact in 2019.");
  CHECK(turning_words(made.article, made.article.sentences[0], 6) == std::vector<std::uint32_t>{2});
  CHECK(is_turned(made.article, made.article.sentences[0], 3));
  CHECK(is_negation(made.article.tokens[2]));
  CHECK_FALSE(is_question(made.article, made.article.sentences[0]));
  CHECK_FALSE(keeps_polarity(made.article, made.article.sentences[0], 6, "Norland signed the pact"));
}

TEST_CASE("what may be in one clause takes nothing from what was in the next") {
  const TextArticle made("The ferry may come later, and the new bridge was opened on 3 June 2025 in Split.");
  const auto events = timeline_of(made.article, 0, report::Date{2025, 10, 22});
  REQUIRE(events.size() == 1);
  CHECK(events[0].event == "New bridge was opened");
}
