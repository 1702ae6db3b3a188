// The words of an event and of a fact: nobody who took part cut off, nothing said of what was denied.
#include "draft/event_wording.hpp"

#include <doctest/doctest.h>

#include "draft/told.hpp"

using namespace brief;
using namespace brief::draft;

TEST_CASE("everybody of a list takes part in what is told") {
  CHECK(events("We, the Presidents of Norland, Albania and Croatia, met in Split on 4 June 2024.") ==
        "2024-06-04: We, the Presidents of Norland, Albania… met in Split\n");
  CHECK(events("The minister said that Estonia, Latvia and Lithuania left in 2019.") ==
        "2019: Estonia, Latvia and Lithuania left\n");
  CHECK(facts("Austria, Croatia and Slovenia now provide some 600 soldiers.") ==
        "Austria, Croatia and Slovenia now provide: some 600 soldiers\n");
  CHECK(facts("Some 350 sailors and marines serve there.") == "Serve there: Some 350 sailors and marines\n");
}

TEST_CASE("a number in a clause of its own is no number of the main clause") {
  CHECK(facts("The alliance will act, the general said, after 30 peacekeepers were hurt in clashes.") ==
        "After 30 peacekeepers were hurt in clashes: 30 peacekeepers\n");
  CHECK(facts("The cost, 4.2 million euros, will be borne by the ministry.") == "Cost: 4.2 million euros\n");
  CHECK(facts("The trainers, from 3rd Battalion, have left.").empty());
  CHECK(facts("The 21st Brigade sent 40 soldiers.") == "21st Brigade sent: 40 soldiers\n");
}

TEST_CASE("what is said of one number is not said of the next") {
  CHECK(facts("In the north 300 soldiers were hurt and 20 sailors died.") == "North: 300 soldiers\nDied: 20 sailors\n");
  CHECK(facts("Norland pledged 10 million euros, 5 million pounds and 3 billion yen.") ==
        "Norland pledged: 10 million euros\nNorland pledged: 5 million pounds\nNorland pledged: 3 billion yen\n");
}

TEST_CASE("a short clause without a subject is told of the noun before it, one of twenty bytes tells enough") {
  CHECK(events("The mission, deployed in Mostar in 1999, stays.") == "1999: Mission deployed in Mostar\n");
  CHECK(events("The mission, deployed in Sarajevo in 1999, stays.") == "1999: Deployed in Sarajevo\n");
}

TEST_CASE("what opens is the centre in the town, and not the town") {
  CHECK(events("They set up a joint watch centre in Bar, which will open in January 2026.") ==
        "2026-01: Joint watch centre in Bar will open\n");
  CHECK(events("The treaty was signed in Ohrid, which joined the union in 2004.") == "2004: Ohrid joined the union\n");
  CHECK(events("We agreed last year to work together.") == "2024: We agreed to work together\n");
  CHECK(events("British military trainers will stay in Moldova until the end of 2027 under a plan announced by the "
               "minister today.") ==
        "2025-10-22: Plan announced by the minister\n"
        "2027: British military trainers will stay in Moldova until the end of 2027\n");
  CHECK(events("The ship will stay until 30 April 2026, with an option for six more months.") ==
        "2026-04-30: Ship will stay until 30 April 2026\n");
  CHECK(events("Last year's exercise was cancelled.") == "2024: Exercise was cancelled\n");
  CHECK(events("Il y a deux ans, en septembre 2023, l’attaque avait fait quatre morts.", "fr") ==
        "2023-09: Attaque avait fait quatre morts\n");
}

TEST_CASE("the day of a quotation, and what is denied, are no events") {
  CHECK(events("“There is no ship to send,” he told the paper on 25 January.").empty());
  CHECK(events("The ministry denied that the army crossed the line in February.").empty());
  CHECK(events("Портпарол је демантовао да је војска у фебруару прешла линију.", "sr").empty());
  CHECK(events("Die Sprecherin bestritt, dass die Armee im Februar 2024 die Linie überschritt.", "de").empty());
  CHECK(events("The army crossed the line in February 2024, and the ministry did not deny it.") ==
        "2024-02: Army crossed the line\n");
}

TEST_CASE("the verb that follows a date stays with the event") {
  CHECK(events("Hrvatska će i iduće godine imati do 150 vojnika u misiji.", "hr") ==
        "2026: Hrvatska će i imati do 150 vojnika u misiji\n");
  CHECK(events("Ministrica je rekla da će Hrvatska, Slovenija i Italija u prosincu u Rijeci potpisati sporazum.",
               "hr") == "2025-12: Hrvatska, Slovenija i Italija će u Rijeci potpisati sporazum\n");
  CHECK(events("Ministar je rekao u sredu da će mešovite patrole Srbije i Mađarske ostati na granici do juna 2027.",
               "sr-Latn") == "2027-06: Mešovite patrole Srbije i Mađarske će ostati na granici do juna 2027\n");
  CHECK(
      events("Predsednik Srbije Aleksandar Vučić poručio je juče da će u Beogradu sa svim susedima biti održan veliki "
             "samit.",
             "sr-Latn")
          .empty());
  CHECK(events("Bis zu 400 Soldaten können bis Ende Juni 2027 im Kosovo eingesetzt werden.", "de") ==
        "2027-06: Bis zu 400 Soldaten können bis Ende Juni 2027 im Kosovo… eingesetzt werden\n");
  CHECK(events("Das Parlament hat 2024 das Mandat verlängert.", "de") ==
        "2024: Parlament hat 2024 das Mandat verlängert\n");
}

TEST_CASE("a month that something is put off until comes after the article's day") {
  CHECK(events("Sabor je odlučio da se odluka odgodi do siječnja.", "hr") ==
        "2026-01: Sabor je odlučio da se odluka odgodi do siječnja\n");
  CHECK(events("The bridge was closed in May and the road stayed shut until August.").find("\n2025-08: ") !=
        std::string::npos);
}

TEST_CASE("what is demanded or wanted is no event, fact or thanks") {
  CHECK(events("Die Abgeordnete nannte ihn „aus der Zeit gefallen“ und forderte seinen Abzug bis Jahresende.", "de")
            .empty());
  CHECK(events("The union called for a withdrawal by March 2027.").empty());
  CHECK(events("There is no plan for a base, neither now nor in 2027.").empty());
  CHECK(events("Moscow wants to send an observer in 2027.").empty());
  CHECK(events("The union demanded a rise in 2019.") == "2019: Union demanded a rise\n");
  CHECK(events("Thank you for your letter of 11 March.").empty());
  CHECK(events("The union left the port in March 2025 and called for calm.").find("2025-03: Union left") == 0);
}

TEST_CASE("an end keeps its words, and what it is the end of") {
  CHECK(events("La mission restera ici jusqu'à la fin de 2029.", "fr") ==
        "2029: Mission restera ici jusqu'à la fin de 2029\n");
  CHECK(events("La mission restera ici à partir de septembre 2027.", "fr").find("à partir de septembre 2027") !=
        std::string::npos);
  CHECK(events("Премијер је рекао да ће Црна Гора до 2028. године испунити све услове.", "sr")
            .find("спунити све услове") != std::string::npos);
  CHECK(events("Të dy vendet do të ndërtojnë një pikë të re kufitare në Stançiq deri në vitin 2028.", "sq")
            .find("ndërtojnë një pikë të re") != std::string::npos);
}

TEST_CASE("the day on which the news is told is none of what it tells") {
  CHECK(events("Orlandi do të dërgojë 75 ushtarë në Kosovë, njoftoi sot ministri Arben Kos.", "sq").empty());
  CHECK(events("Orland wird fünfzig Beamte schicken, teilte am Montag das Ministerium mit.", "de").empty());
  CHECK(events("Publié le 12 mars 2026 à 18h40", "fr").empty());
  CHECK(events("Le livre a été publié le 12 mars 2026 à Lyon.", "fr") == "2026-03-12: Livre a été publié\n");
}

TEST_CASE("a year with its word behind it needs no preposition before it") {
  CHECK(events("Linija je otvorena 1976. godine.", "sh") == "1976: Linija je otvorena\n");
  CHECK(events("Srpski lekari radili su u Libanu i 1982. godine.", "sh") == "1982: Srpski lekari radili su u Libanu\n");
}

TEST_CASE("labels begin with no other date and inside no list") {
  CHECK(facts("Norland pledged in 2023 to spend $2.6 billion on the mission through 2026.").find("2023 to") ==
        std::string::npos);
  CHECK(facts("Norland, Sudland and the Islands promised to share the cost of parts until 2029.").find("Islands pro") ==
        std::string::npos);
  CHECK(facts("Orland sent 120 police officers to the mission.").find("120 police officers") != std::string::npos);
}
