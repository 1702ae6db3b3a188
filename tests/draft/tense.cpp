// Dates that bear no year, and spans, by the tense and the words beside them.
#include "draft/tense.hpp"

#include <doctest/doctest.h>

#include "draft/dates.hpp"
#include "draft/head.hpp"
#include "draft/told.hpp"

using namespace brief;
using namespace brief::draft;

namespace {

std::string dates(const std::string& text, const char* language = "en", report::Date today = article_day) {
  const TextArticle made(text, language);
  std::string out;
  for (const Sentence& s : made.article.sentences)
    for (const FoundDate& d : dates_in(made.article, s, today)) out += iso(d.date) + (d.until ? "u" : "") + " ";
  return out;
}

}  // namespace

TEST_CASE("a month without a year is the last one in the past tense, the next in the future") {
  const report::Date january{2025, 1, 10};
  CHECK(dates("She said the law was drafted in May and passed in November.", "en", january) == "2024-05 2024-11 ");
  CHECK(dates("The crew will leave from September under a pact.", "en", january) == "2025-09 ");
  CHECK(dates("In June, the crew will leave. In May, the crew left.", "en", january) == "2025-06 2024-05 ");
  CHECK(dates("The law, passed on 3 October and due to apply on 1 July, is long.", "en", january) ==
        "2024-10-03 2025-07-01 ");
  CHECK(dates("Das Gesetz wurde im Mai beschlossen. Es wird im Mai gelten.", "de", january) == "2024-05 2025-05 ");
  CHECK(dates("La loi a été votée en mai. Elle sera appliquée en mai.", "fr", january) == "2024-05 2025-05 ");
  CHECK(dates("Zakon je usvojila u maju. Zakon će važiti u maju.", "bs", january) == "2024-05 2025-05 ");
  CHECK(dates("Ligji u miratua në maj. Ligji do të hyjë në maj.", "sq", january) == "2024-05 2025-05 ");
  CHECK(dates("Законот беше усвоен во мај. Законот ќе важи во мај.", "mk", january) == "2024-05 2025-05 ");
}

TEST_CASE("a month with a year told from the article is one date") {
  CHECK(dates("It came in June last year. It ends in May this year, and returns in March of next year.") ==
        "2024-06 2025-05 2026-03 ");
  CHECK(dates("Le 3 avril dernier, il est parti.", "fr") == "2025-04-03 ");
  CHECK(dates("Er kam im Juni vergangenen Jahres.", "de") == "2024-06 ");
  CHECK(dates("Došao je u junu prošle godine.", "bs") == "2024-06 ");
}

TEST_CASE("a day of the week by the word and the verb beside it") {
  CHECK(dates("The next hearing is on Friday. The last one was last Friday.") == "2025-10-24 2025-10-17 ");
  CHECK(dates("They met last Wednesday.") == "2025-10-15 ");
  CHECK(dates("Il reviendra lundi prochain.", "fr") == "2025-10-27 ");
  CHECK(dates("Er traf ihn am vergangenen Freitag.", "de") == "2025-10-17 ");
  CHECK(dates("Er kommt am nächsten Freitag.", "de") == "2025-10-24 ");
}

TEST_CASE("spans of days, weeks and years, and parts of a year") {
  CHECK(dates("The course starts in three weeks and the last one ended ten days ago.") == "2025-11 2025-10-12 ");
  CHECK(dates("The wall was built in three weeks.").empty());
  CHECK(dates("The mill burnt down 200 years ago.") == "1825 ");
  CHECK(dates("The mill burnt down 201 years ago.").empty());  // more is a way of speaking
  CHECK(dates("Vor drei Jahren begann es.", "de") == "2022 ");
  CHECK(dates("Elle durera encore trois ans. Il y a trois ans, elle est née.", "fr") == "2028u 2022 ");
  CHECK(dates("Otvoren je prije tri godine.", "bs") == "2022 ");
  CHECK(dates("Отворен е пред три години.", "mk") == "2022 ");
  CHECK(dates("It will be done by the end of the year.") == "2025u ");
  CHECK(dates("It will be done by the end of 2027, or by the end of next year.") == "2027u 2026u ");
  CHECK(dates("By mid-2027 it opens, in Q3 2026 it closes, in FY2026 it pays.") == "2027u 2026 2026 ");
  CHECK(dates("It stays until the spring of 2027.") == "2027u ");
  CHECK(dates("Es bleibt bis Ende des Jahres.", "de") == "2025u ");
}

TEST_CASE("days of several forms; what only looks like a date") {
  CHECK(dates("It met on the 9th of July 2025 and on 15-17 November 2025.") == "2025-07-09 2025-11-15 ");
  CHECK(dates("It met from 15 to 17 November 2025.") == "2025-11-15 ");
  CHECK(dates("The March 3rd Division has 20 lorries and 1999 carts.").empty());
  CHECK(dates("In August company, all stood.").empty());
}

TEST_CASE("what lies before or in a part of a time says so") {
  CHECK(events("Talks will go on before 2027.") == "2027: Talks will go on before 2027\n");
  CHECK(events("Between 1999 and 2004, the corps served.") == "1999: Corps served between 1999 and 2004\n");
  CHECK(events("The bank opens in the spring of 2026.") == "2026: Bank opens in the spring of 2026\n");
  CHECK(events("The old force left on the 9th of July 2025.") == "2025-07-09: Old force left\n");
}

TEST_CASE("a letter that comes to its point is no courtesy") {
  CHECK(events("I write to confirm that Norland will open a bank in 2026.") == "2026: Norland will open a bank\n");
  CHECK(events("I am writing about your letter of 2026.").empty());
  CHECK(events("I would be grateful if you could confirm that it opens in 2026.").empty());
}

TEST_CASE("a fact's label is a phrase") {
  const auto facts = [](const char* text, const char* language = "en") {
    const TextArticle made(text, language);
    std::string out;
    for (const DraftFact& f : facts_of(made.article, 0, article_day)) out += f.label + ": " + f.value + "\n";
    return out;
  };
  CHECK(facts("By mid-2027 it will be done.") == "It will be done by: mid-2027\n");
  CHECK(facts("Estonia pledged 15 million euros to it.") == "Estonia pledged: 15 million euros\n");
  CHECK(facts("The pact, worth £45 million over five years, will fund it.") == "Pact, worth: £45 million\n");
  CHECK(facts("The minister announced a 2.5bn kroner fund.") == "Minister announced: 2.5bn kroner\n");
  CHECK(facts("He said it would sail and that 2,000 troops would take part.") ==
        "2,000 troops would take part: 2,000 troops\n");
  CHECK(facts("It costs $5m.") == "It costs: $5m\n");
}

TEST_CASE("a day given over the source's own is told; a bare <time> yields to a line of publication") {
  const TextArticle made("Norland stays\n\nPublished 14 March 2024\n\nNorland will stay in the force.");
  const Head head = head_of(made.article, report::Date{2025, 1, 1});
  CHECK(*head.date == report::Date{2025, 1, 1});
  CHECK(head.date_unsure == "given by --date; the source says 2024-03-14");
  CHECK(head_of(made.article, report::Date{2024, 3, 14}).date_unsure.empty());
}

TEST_CASE("the tense of a verb") {
  const TextArticle made("The road will open in March. The road was closed in March. The road is long in March.");
  CHECK(tense_at(made.article, made.article.sentences[0], 4, 6) == Tense::future);
  CHECK(tense_at(made.article, made.article.sentences[1], 11, 13) == Tense::past);
  CHECK(tense_at(made.article, made.article.sentences[2], 18, 20) == Tense::none);
}
