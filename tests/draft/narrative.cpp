// Dates, facts, events, the summit: what stands outside the quotations.
#include <doctest/doctest.h>

#include <algorithm>

#include "draft/article_text.hpp"
#include "draft/commitment.hpp"
#include "draft/countries.hpp"
#include "draft/dates.hpp"
#include "draft/event_wording.hpp"
#include "draft/facts.hpp"
#include "draft/initiatives.hpp"
#include "draft/summit.hpp"
#include "draft/timeline.hpp"
#include "draft/toml_writer.hpp"
#include "draft/wording.hpp"

using namespace brief;
using namespace brief::draft;

namespace {

constexpr report::Date today{2025, 10, 22};

std::string dates(const std::string& text) {
  const TextArticle made(text);
  std::string out;
  for (const Sentence& s : made.article.sentences)
    for (const FoundDate& d : dates_in(made.article, s, today))
      out += iso(d.date) + (d.relative ? "r" : "") + (d.until ? "u" : "") + " ";
  return out;
}

}  // namespace

TEST_CASE("absolute dates in every form") {
  CHECK(dates("On 22 October 2025, on October 22, 2025, on 2025-10-22.") == "2025-10-22 2025-10-22 2025-10-22 ");
  CHECK(dates("It came in 1999 and left in May 2003.") == "1999 2003-05 ");
  CHECK(dates("It may 2000 times be said that 2000 troops may go.") == "");
  CHECK(dates("Until at least December 2028.") == "2028-12u ");
}

TEST_CASE("a weekday is the last one, or after a word of the future the next; a week is told by its month") {
  CHECK(dates("They met on Wednesday and on Monday; talks had begun on Friday.") ==
        "2025-10-22r 2025-10-20r 2025-10-17r ");
  CHECK(dates("They will meet on Friday.") == "2025-10-24r ");
  CHECK(dates("Croatia will send them, it said on Thursday.") == "2025-10-16r ");
  CHECK(dates("On Friday we will publish it.") == "2025-10-24r ");
  CHECK(dates("It opens next Monday.") == "2025-10-27r ");
  CHECK(dates("They met on Tuesday, 21 October 2025.") == "2025-10-21 ");
  CHECK(dates("The Sunday Times wrote it on Black Friday, and each Monday.").empty());
  CHECK(dates("It was agreed last week.") == "2025-10r ");
  CHECK(dates("It is to be agreed next week.").empty());  // from October to November
}

TEST_CASE("a weekday after a verb of saying tells of the news, not of an event") {
  const auto events = [](const std::string& text) {
    const TextArticle made(text);
    return timeline_of(made.article, 0, today).size();
  };
  CHECK(events("The minister said on Wednesday that it was done.") == 0);
  CHECK(events("“It is done and will stay done,” the minister said in London on Monday.") == 0);
  CHECK(events("The six ministers met in London on Monday.") == 1);
  CHECK(events("Please find below the decisions of the meeting of 12 May 2025 in Skopje.") == 0);
}

TEST_CASE("relative dates are counted from the article's day") {
  CHECK(dates("It starts next year, after talks last month and yesterday.") == "2026r 2025-09r 2025-10-21r ");
  CHECK(dates("It stays for at least another three years.") == "2028ru ");
  CHECK(dates("It came three years ago.") == "2022r ");
  CHECK(dates("It opens on 3 January.") == "2026-01-03r ");
}

TEST_CASE("numbers in words and digits") {
  const TextArticle made("three 12 many");
  CHECK(number_at(made.article, 0) == 3);
  CHECK(number_at(made.article, 1) == 12);
  CHECK_FALSE(number_at(made.article, 2));
}

TEST_CASE("facts have a value, a label and their sentence") {
  const TextArticle made(
      "The force has troops from more than 30 nations. The UK keeps several hundred soldiers in reserve. It is funded "
      "by the "
      "Integrated Security Fund. The UK gave £25 million for border posts, and stays until at least December 2028.");
  std::string out;
  for (const DraftFact& f : facts_of(made.article, 0, today)) out += f.label + ": " + f.value + "\n";
  CHECK(out ==
        "Stays until at least: December 2028\nForce has troops from: more than 30 nations\nUK keeps: several hundred "
        "soldiers\n"
        "Border posts: £25 million\nFunded by: Integrated Security Fund\n");
}

TEST_CASE("what is told of the article's own day is one announcement, of another day each event is one") {
  const auto events = [](const std::string& text) {
    const TextArticle made(text);
    std::string out;
    for (const DraftEvent& e : timeline_of(made.article, 0, today)) out += iso(e.date) + ": " + e.event + "\n";
    return out;
  };
  CHECK(events("The bridge was opened on 3 May 2024. A fund lost money on 3 May 2024.") ==
        "2024-05-03: Bridge was opened\n2024-05-03: Fund lost money\n");
  CHECK(events("The bridge was opened today. A fund lost money today.") == "2025-10-22: Bridge was opened\n");
}

TEST_CASE("an event told twice is one") {
  const TextArticle made(
      "The force deployed in 1999. Since 1999 it has stayed. It stays for another three years, until December 2028.");
  std::string out;
  for (const DraftEvent& e : timeline_of(made.article, 0, today)) out += iso(e.date) + " ";
  CHECK(out == "1999 2028-12 ");
}

TEST_CASE("facts' labels are the words beside them, in every language") {
  const auto facts = [](const char* text, const char* language = "en") {
    const TextArticle made(text, language);
    std::string out;
    for (const DraftFact& f : facts_of(made.article, 0, today)) out += f.label + ": " + f.value + "\n";
    return out;
  };
  CHECK(facts("Two frigates and 320 sailors will take part. The patrol will cost 14 million kroner.") ==
        "Two frigates and 320 sailors will take part: 320 sailors\nPatrol will cost: 14 million kroner\n");
  CHECK(facts("La France consacrera 30 millions d’euros au port d’ici à 2028.", "fr") ==
        "France consacrera 30 millions d’euros au port d’ici à: 2028\nPort: 30 millions d’euros\n");
  CHECK(facts("Bis zu 400 Soldaten können eingesetzt werden.", "de") ==
        "Bis zu 400 Soldaten können eingesetzt werden: Bis zu 400 Soldaten\n");
  CHECK(facts("Hrvatska će do kraja 2027. godine poslati pomoć.", "hr") == "Poslati pomoć do kraja: 2027\n");
}

TEST_CASE("an event has its own subject, and none of the clause before") {
  const auto events = [](const std::string& text, const char* language = "en") {
    const TextArticle made(text, language);
    std::string out;
    for (const DraftEvent& e : timeline_of(made.article, 0, today)) out += iso(e.date) + ": " + e.event + "\n";
    return out;
  };
  CHECK(events("We opened the Danube Cyber Range, hosted by Norland, which begins work in May 2026.") ==
        "2026-05: Danube Cyber Range begins work\n");
  CHECK(events("He sent a brigade to Exercise Winter Shield, which begins on 12 May 2026.") ==
        "2026-05-12: Exercise Winter Shield begins\n");
  CHECK(events("Ugovor je potpisan 27. februara 2023. u Beču, a prošle godine su se sastali opet.", "bs") ==
        "2023-02-27: Ugovor je potpisan\n2024: Sastali opet\n");
  CHECK(events("Ministar je izjavio u četvrtak da će Bosna do kraja 2027. godine kupiti opremu.", "bs")
            .find("četvrtak") == std::string::npos);
  CHECK(events("From: Ministry of Defence, Jane Hill Published 22 October 2024").empty());
  CHECK(events("Ministers said at the Danube Security Forum in Oslo on Monday that it is done.").empty());
}

TEST_CASE("a commitment's places by its destination and its mission") {
  const auto places = [](const char* text, const char* language = "en") {
    const TextArticle made(text, language);
    std::string out;
    for (const std::string& code : places_in(made.article, made.article.sentences[0])) out += code + " ";
    return out;
  };
  CHECK(places("The UK will send 200 engineers to Moldova.") == "MD ");
  CHECK(places("The UK will keep its troops in KFOR.") == "XK ");
  CHECK(places("Die Soldaten bleiben in der KFOR-Mission im Kosovo.", "de") == "XK ");
  CHECK(places("Vojnici ostaju u misiji KFOR-a.", "hr") == "XK ");
  CHECK(places("Војниците остануваат во Косово.", "mk") == "XK ");
  CHECK(places("The UK thanked Moldova.").empty());
}

TEST_CASE("regions stand for their countries, and a person's name for none") {
  const auto codes = [](const char* text, bool adjectives = false) {
    const TextArticle made(text);
    std::string out;
    const auto all = static_cast<std::uint32_t>(made.article.tokens.size());
    for (const std::string& code : countries_in(made.article, 0, all, adjectives)) out += code + " ";
    return out;
  };
  CHECK(codes("The Baltic states and the Nordic countries met.") == "EE LV LT DK FI IS NO SE ");
  CHECK(codes("Georgia Meloni and Michael Jordan met in Jordan.") == "JO ");
  CHECK(codes("Georgia and Jordan met the Kosovo Prime Minister.") == "GE JO XK ");
}

TEST_CASE("amounts of every currency, counts of types, and the members of a list") {
  const auto facts = [](const char* text, const char* language = "en") {
    const TextArticle made(text, language);
    std::string out;
    for (const DraftFact& f : facts_of(made.article, 0, today)) out += f.label + ": " + f.value + "\n";
    return out;
  };
  CHECK(facts("Norland sent 12 Boxer 3 tanks.") == "Norland sent: 12 Boxer 3 tanks\n");
  CHECK(facts("Norland sent Boxer 3 tanks.").empty());
  CHECK(facts("In Mali 300 soldiers stayed.").find("300 soldiers") != std::string::npos);
  CHECK(facts("Polen schickt 12 Leopard 2 Panzer und 300 Soldaten.", "de").find(": 300 Soldaten") != std::string::npos);
  CHECK(facts("Norland pledged US$10 million, €5m and 3 billion yen.") ==
        "Norland pledged: US$10 million\nNorland pledged: €5m\nNorland pledged: 3 billion yen\n");
  CHECK(facts("Norland gave NOK 300m and CAD 20 million.") == "Norland gave: NOK 300m\nNorland gave: CAD 20 million\n");
  CHECK(facts("Norland gave two hundred pounds.") == "Norland gave: two hundred pounds\n");
  CHECK(facts("Norwegen gibt 300 Millionen NOK.", "de") == "Norwegen gibt: 300 Millionen NOK\n");
  CHECK(facts("All 300 soldiers left.").find(": All") == std::string::npos);
}

TEST_CASE("events of one time that share no word are several; a line of place and day is none") {
  const auto events = [](const char* text, const char* language = "en") {
    const TextArticle made(text, language);
    std::string out;
    for (const DraftEvent& e : timeline_of(made.article, 0, today)) out += iso(e.date) + ": " + e.event + "\n";
    return out;
  };
  CHECK(events("Belgrade, 22 October 2025") == "");
  CHECK(events("Work on the walls begins next month. Councils can apply from 7 November 2025.") ==
        "2025-11: Work on the walls begins\n2025-11-07: Councils can apply\n");
  CHECK(events("The fund opens to councils in November. Councils can apply from 7 November 2025.") ==
        "2025-11-07: Councils can apply\n");
  CHECK(events("The fund runs until March 2028.") == "2028-03: Fund runs until March 2028\n");
  CHECK(events("The walls will rise over the next three years.") ==
        "2028: Walls will rise over the next three years\n");
  CHECK(
      events(
          "The railway was agreed in a project that will cost 210 million euros of loans and grants and be finished by "
          "the end of 2029.") == "2029: Finished by the end of 2029\n");
  CHECK(events("The minister announced today that the fund will open.") ==
        "2025-10-22: Minister announced that the fund will open\n");
  CHECK(events("She added that work will begin next year.") == "2026: Work will begin\n");
  CHECK(events("Talks began last month and will go on until the end of 2026.") ==
        "2025-09: Talks began\n2026: Talks began last month and will go on until the end of 2026\n");
  CHECK(events("Der Einsatz begann 1999. Es kamen 1999 Soldaten.", "de") == "1999: Einsatz begann\n");
  CHECK(events("Er kündigte an, im nächsten Jahr nach Pristina zu reisen.", "de") ==
        "2026: Er kündigte an … nach Pristina zu reisen\n");
  CHECK(events("Hrvatska će do kraja 2027. godine poslati vojnike na Kosovo.", "hr") ==
        "2027: Hrvatska će do kraja 2027. godine poslati vojnike na Kosovo\n");
  CHECK(events("Projekti do të kushtojë 2 milionë euro deri në vitin 2027.", "sq") ==
        "2027: Projekti do të kushtojë 2 milionë euro deri në vitin 2027\n");
  CHECK(events("Paris, le 14 mai 2025", "fr") == "");
  CHECK(events("On je dodao da će radovi početi sljedeće godine.", "hr") == "2026: Radovi će početi\n");
}

TEST_CASE("a date belongs to the initiative beside it; a number of countries is those listed before") {
  const TextArticle made(
      "At the Corridor Eight Conference in Tirana, ministers pledged new rail cooperation, together with a course "
      "launching "
      "next year. It was attended by ministers from Albania, Bulgaria, Italy and North Macedonia. The four countries "
      "also "
      "launched a joint customs office, to open in June 2026.");
  const auto summit = summit_of(made.article, 0, today);
  REQUIRE(summit);
  REQUIRE(summit->initiatives.size() == 3);
  CHECK_FALSE(summit->initiatives[0].starts);
  CHECK(summit->initiatives[1].starts == report::Date{2026, 0, 0});
  CHECK(summit->initiatives[2].title == "Joint customs office");
  CHECK(summit->initiatives[2].participants == std::vector<std::string>{"AL", "BG", "IT", "MK"});
  CHECK(summit->initiatives[2].starts == report::Date{2026, 6, 0});
}

TEST_CASE("who takes part is told by adjectives, in the next sentence and after a preposition") {
  const auto told = [](const std::string& text) {
    const TextArticle made(text);
    std::string out;
    if (const auto summit = summit_of(made.article, 0, today))
      for (const DraftInitiative& i : summit->initiatives) {
        out += i.title + ":";
        for (const std::string& code : i.participants) out += " " + code;
        out += "\n";
      }
    return out;
  };
  CHECK(told("At the Riga Summit, the Norwegian and Danish governments launched a joint naval fund.") ==
        "Joint naval fund: NO DK\n");
  CHECK(told("At the Riga Summit, ministers launched a joint naval fund. The UK and Germany will take part.") ==
        "Joint naval fund: GB DE\n");
  CHECK(told("At the Riga Summit, ministers launched a joint naval fund. The UK and Germany will not take part.") ==
        "Joint naval fund:\n");
  CHECK(told("At the Riga Summit, ministers launched a joint fund. The three are Norway, Sweden and Spain.") ==
        "Joint fund: NO SE ES\n");
  CHECK(told("At the Riga Summit, the Baltic states launched a joint naval fund.") == "Joint naval fund: EE LV LT\n");
  CHECK(told("At the Riga Summit, Norway launched a joint fund. Estonia pledged 15 million euros to it.") ==
        "Joint fund: NO EE\n");
  CHECK(told("They met at the Riga Summit. A new course will start next year, with Albania and Serbia taking part.") ==
        "New course: AL RS\n");
}

TEST_CASE("meetings are named in French and German, and after a city") {
  const auto summit = [](const char* text, const char* language) {
    const TextArticle made(text, language);
    const auto found = summit_of(made.article, 0, today);
    return found ? found->name + "|" + found->place.text : "";
  };
  CHECK(summit("They met at the Oslo Summit and talked.", "en") == "Oslo Summit|Oslo");
  CHECK(summit("They met at the Energy Summit and talked.", "en") == "Energy Summit|");
  CHECK(summit("Réuni au Sommet de Paris le 5 juin 2025, le Conseil a parlé.", "fr") == "Sommet de Paris|");
  CHECK(summit("Auf dem Westbalkan-Gipfel in Berlin sprach er.", "de") == "Westbalkan-Gipfel|Berlin");
  CHECK(summit("Auf dem EU-Gipfel in Paris sprach er.", "de") == "EU-Gipfel|Paris");
}

TEST_CASE("a council is a meeting only where something was held at it") {
  const auto name = [](const char* text) {
    const TextArticle made(text);
    const auto summit = summit_of(made.article, 0, today);
    return summit ? summit->name : "";
  };
  CHECK(name("The resolution of the Security Council was welcomed by Serbia.") == "");
  CHECK(name("The team plays in the Mid-American Conference and won.") == "");
  CHECK(name("They met at the Corridor Eight Conference and talked.") == "Corridor Eight Conference");
  CHECK(name("They welcomed the European Council in Brussels.") == "European Council");
  CHECK(name("They spoke of the Adriatic Security Summit again.") == "Adriatic Security Summit");
}

TEST_CASE("all of a list of countries take part") {
  const TextArticle made(
      "At the Adriatic Security Summit in Split, Norway, Croatia, Albania, Italy and Montenegro also signed a "
      "declaration on "
      "cables.");
  const auto summit = summit_of(made.article, 0, today);
  REQUIRE(summit);
  REQUIRE(summit->initiatives.size() == 1);
  CHECK(summit->initiatives[0].participants == std::vector<std::string>{"NO", "HR", "AL", "IT", "ME"});
}

TEST_CASE("the summit, its place and what was pledged there") {
  const TextArticle made(
      "At the Western Balkans Leaders’ Summit in London, the UK pledged new defence cooperation, together with a "
      "course launching "
      "next year for regional defence institutions. The course is open to Albania, Kosovo and Serbia.");
  const auto summit = summit_of(made.article, 0, today);
  REQUIRE(summit);
  CHECK(summit->name == "Western Balkans Leaders’ Summit");
  CHECK(summit->place.text == "London");
  REQUIRE(summit->initiatives.size() == 2);
  CHECK(summit->initiatives[0].title == "New defence cooperation");
  CHECK(summit->initiatives[0].participants == std::vector<std::string>{"GB"});
  CHECK(summit->initiatives[1].title == "Course for regional defence institutions");
  CHECK(iso(*summit->initiatives[1].starts) == "2026");
  CHECK(summit->initiatives[1].participants == std::vector<std::string>{"AL", "XK", "RS"});
  CHECK(initiatives_of(made.article, 0, 1, today).empty());
}

TEST_CASE("countries by name, and by adjective where that is asked") {
  const TextArticle made("Bosnia and Herzegovina met British and Albanian ministers in the UK");
  const auto all = static_cast<std::uint32_t>(made.article.tokens.size());
  CHECK(countries_in(made.article, 0, all) == std::vector<std::string>{"BA", "GB"});
  CHECK(countries_in(made.article, 0, all, true) == std::vector<std::string>{"BA", "GB", "AL"});
}

TEST_CASE("the sentences that carry the commitment are chosen by points") {
  const TextArticle made(
      "The weather was fine on that day. The UK will keep its troops in Kosovo until December 2028. Rain is likely.");
  const Selection chosen = select_commitment(made.article, today);
  CHECK(chosen.summary == std::vector<std::uint32_t>{1});
}

TEST_CASE("what will be sent in a number is a commitment; a number of a date, or of nothing, makes none") {
  const auto is_chosen = [](const std::string& second) {
    const TextArticle made("The parties in Orland have agreed to exchange 400 prisoners by 15 December. " + second);
    const auto chosen = select_commitment(made.article, today);
    const auto holds = [](const std::vector<std::uint32_t>& all) { return std::count(all.begin(), all.end(), 1u) > 0; };
    return holds(chosen.summary) || holds(chosen.commitment);
  };
  CHECK(is_chosen("The office will deploy 30 unarmed monitors to the crossing for six months."));
  CHECK_FALSE(is_chosen("The office will open its doors to all of them in the end."));
  CHECK_FALSE(is_chosen("The office will not deploy 30 unarmed monitors to the crossing."));
  CHECK_FALSE(is_chosen("The office will open its doors to all of them on line 30, in the end."));
}

TEST_CASE("labels are cut at words") {
  CHECK(shortened("one two three", 8) == "one two…");
  CHECK(shortened("one", 8) == "one");
  CHECK(capitalised("élan") == "Élan");
  const TextArticle made("and the soldiers of the force, who stay");
  CHECK(label_of(made.article, 0, 7) == "Soldiers of the force");
}

TEST_CASE("an event is told by the clause around its date") {
  const auto event = [](const std::string& text) {
    const TextArticle made(text);
    const auto dates = dates_in(made.article, made.article.sentences[0], report::Date{2025, 10, 22});
    return dates.empty() ? std::string("no date") : event_words(made.article, made.article.sentences[0], dates[0]);
  };
  CHECK(event("The mission, first deployed in 1999, consists of troops.") == "Mission deployed");
  CHECK(event("In an announcement issued on 22 October, the ministry agreed.") == "Announcement issued");
  CHECK(event("On 5 May 2020, the ministry closed the bridge.") == "Ministry closed the bridge");
  CHECK(event("“It is done,” Mr. Smith recounted in an Oct. 21 cabinet meeting.") ==
        "Mr. Smith recounted in an Oct. 21 cabinet meeting");
  CHECK(event("Despite Mr. Smith’s Oct. 11 announcement that all agreed, nothing was signed.") ==
        "Mr. Smith’s Oct. 11 announcement that all agreed");
  CHECK(event("Smith harmed many people at his homes in Manhattan, and at other locations from at least 2002 to 2005.")
            .starts_with("Smith harmed many people at his homes in Manhattan"));
  CHECK(
      event("They were on the verge of a deal for the bridge when President Smith scuttled the talks in September.") ==
      "President Smith scuttled the talks");
  CHECK(event("Checks were made from 10:30 p.m. on Aug. 9.") == "Checks were made from 10:30 p.m.");
  CHECK(event("Experts told USA TODAY that it is so.") == "no date");
  CHECK(event("The next year, the group released two films.") == "no date");
  CHECK(event("Next year, the group will release two films.") == "Group will release two films");
}

TEST_CASE("an end that is past is no end of a commitment") {
  const TextArticle made("It harmed many from 2002 to 2005, and will stay until 2028.");
  const auto dates = dates_in(made.article, made.article.sentences[0], report::Date{2025, 10, 22});
  REQUIRE(dates.size() == 3);
  CHECK(!dates[1].until);
  CHECK(dates[2].until);
}

TEST_CASE("a group of countries stands for its members; a commitment's places are those that it is kept in") {
  const auto codes = [](const std::string& text) {
    const TextArticle made(text);
    std::string out;
    for (const std::string& code :
         countries_in(made.article, 0, static_cast<std::uint32_t>(made.article.tokens.size())))
      out += code + " ";
    return out;
  };
  CHECK(codes("The Western Balkans Six will take part.") == "AL BA XK ME MK RS ");
  CHECK(codes("The Western Balkans are near. The course is open to the six.") == "AL BA XK ME MK RS ");
  CHECK(codes("The Western Balkans are near. It lasts the six months that it takes.").empty());
  CHECK(codes("The course is open to the six.").empty());
  const TextArticle made("The UK will keep its troops in northern Kosovo and in Bosnia and Herzegovina, France said.");
  CHECK(places_in(made.article, made.article.sentences[0]) == std::vector<std::string>{"XK", "BA"});
}

TEST_CASE("a meeting keeps its whole name; an end of a year is a date in Serbian too") {
  const TextArticle meeting("The package was unveiled at the Vienna Ministerial Conference on 12 March.");
  const auto summit = summit_of(meeting.article, 0, report::Date{2026, 3, 14});
  REQUIRE(summit);
  CHECK(summit->name == "Vienna Ministerial Conference");
  const TextArticle serbian("Srbija će zadržati vojnike u misiji na Kipru do kraja 2028. godine.", "sr-Latn");
  const auto dates = dates_in(serbian.article, serbian.article.sentences[0], report::Date{2026, 3, 14});
  REQUIRE(dates.size() == 1);
  CHECK(dates[0].date == report::Date{2028, 0, 0});
  CHECK(dates[0].until);
}

TEST_CASE("an end after a clause too long for a label is told by its last phrase") {
  const TextArticle made(
      "The ministry mentioned that the country will proceed supporting the mandated peace force of the alliance in the "
      "region till not less than December 2028.");
  const auto facts = facts_of(made.article, 0, today, 10);
  REQUIRE(!facts.empty());
  CHECK(facts[0].value == "December 2028");
  CHECK(facts[0].label == "Alliance in the region till not less than");
}

TEST_CASE("countries of the alliance and its neighbours, in the languages of the tables") {
  const auto codes = [](const std::string& text, const char* language, bool adjectives = false) {
    const TextArticle made(text, language);
    std::string out;
    for (const std::string& code :
         countries_in(made.article, 0, static_cast<std::uint32_t>(made.article.tokens.size()), adjectives))
      out += (out.empty() ? "" : " ") + code;
    return out;
  };
  CHECK(codes("Le Danemark, la Norvège et les Pays-Bas y sont.", "fr") == "DK NO NL");
  CHECK(codes("Les ministres turc, danois et tchèque y sont.", "fr", true) == "TR DK CZ");
  CHECK(codes("Dänemark, Norwegen und Tschechien nehmen teil.", "de") == "DK NO CZ");
  CHECK(codes("Die türkischen und dänischen Minister kamen.", "de", true) == "TR DK");
  CHECK(codes("Danimarka, Norvegjia dhe Sllovakia marrin pjesë.", "sq") == "DK NO SK");
  CHECK(codes("Sastao se s ministrima Danske, Norveške i Poljske.", "hr") == "DK NO PL");
  CHECK(codes("Министри Данске, Норвешке и Чешке су дошли.", "sr") == "DK NO CZ");
  CHECK(codes("Данска, Норвешка и Полска учествуваат.", "mk") == "DK NO PL");
  CHECK(codes("Gradonačelnica Malog Zvornika je u gradu Mali Zvornik.", "sh").empty());
  CHECK(codes("Les ministres danois y sont.", "fr").empty());
}
