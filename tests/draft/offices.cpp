// Names with particles, and offices with what belongs to them between the office and the name.
#include <doctest/doctest.h>

#include "draft/article_text.hpp"
#include "draft/portfolios.hpp"
#include "draft/quotations.hpp"

using namespace brief::draft;

namespace {

/// "Speaker (role)" of each quotation.
std::string speakers(const std::string& text, std::string_view language) {
  const TextArticle made(text, language);
  std::string out;
  for (const DraftQuote& q : quotations_of(made.article, 0).quotes)
    out += (out.empty() ? "" : "; ") + (q.speaker.empty() ? "?" : q.speaker.text) +
           (q.role.empty() ? "" : " (" + q.role + ")");
  return out;
}

}  // namespace

TEST_CASE("particles belong to the surname") {
  CHECK(speakers("Commission President Ursula van der Berg said: “We will build the bridge.”", "en") ==
        "Ursula van der Berg (Commission President)");
  CHECK(speakers("Jan van den Broek was glad. “We will build the bridge,” van den Broek said.", "en") ==
        "Jan van den Broek");
  CHECK(speakers("Mr de la Vega Jr. said, “We will build the bridge.”", "en") == "de la Vega Jr.");
  CHECK(speakers("„Wir bauen diese Brücke“, sagte Otto von Lenz.", "de") == "Otto von Lenz");
  CHECK(speakers("« Nous construirons ce pont », a déclaré Anna von der Heide.", "fr") == "Anna von der Heide");
  CHECK(speakers("“We will build the bridge,” said the king of Orland.", "en") == "The king of Orland");
}

TEST_CASE("South Slavic: the body an office belongs to is no part of the name") {
  CHECK(speakers("Komandant EUFOR-a, general-major Marko Reiter, rekao je: „Ostajemo ovde još dugo.”", "sh") ==
        "Marko Reiter (Komandant EUFOR-a)");
  CHECK(speakers("Portparolka EU Lena Moro navela je: „Ostajemo ovde još dugo.”", "sh") ==
        "Lena Moro (Portparolka EU)");
  CHECK(speakers("„Ostajemo ovde još dugo”, rekao je ambasador SAD-a Tom Hale.", "sh") == "Tom Hale (ambasador SAD-a)");
  CHECK(speakers("Član Predsjedništva BiH Adnan Kovač kazao je: „Ostajemo ovdje još dugo.”", "sh") ==
        "Adnan Kovač (Član Predsjedništva BiH)");
  CHECK(speakers("„Ostajemo ovdje još dugo”, rekla je predsjedavajuća Vijeća ministara Ana Horvat.", "sh") ==
        "Ana Horvat (predsjedavajuća Vijeća ministara)");
  CHECK(speakers("Портпарол НАТО-а Том Хејл изјавио је: „Остајемо овде још дуго.“", "sr") ==
        "Том Хејл (Портпарол НАТО-а)");
  CHECK(speakers("„Ostajemo ovde još dugo”, rekao je potpredsednik JD Vance.", "sh") == "JD Vance (potpredsednik)");
  CHECK(speakers("„Ostajemo ovde još dugo”, rekao je ministar Marko Kos.", "sh") == "Marko Kos (ministar)");
}

TEST_CASE("a name in an oblique case is not printed; the nominative is where the article has it") {
  CHECK(speakers("Prema rečima ministra Ivana Horvata, to je „dobra vest za sve građane”.", "sh") == "?");
  CHECK(speakers("Ministar Ivan Horvat je stigao. Prema rečima Ivana Horvata, to je „dobra vest za sve građane”.",
                 "sh") == "Ivan Horvat (Ministar)");
}

TEST_CASE("a participle alone tells who speaks") {
  CHECK(speakers("Ministrica Ana Horvat je stigla. „Niko me nije pitao”, poručila je.", "sh") ==
        "Ana Horvat (Ministrica)");
}

TEST_CASE("a split sentence is joined where its comma stands outside the marks") {
  const TextArticle made("„Das“, so Kanzler Otto Lenz, „ist unser fester Wille.“", "de");
  const auto quotes = quotations_of(made.article, 0).quotes;
  REQUIRE(quotes.size() == 1);
  CHECK(quotes[0].text == "Das … ist unser fester Wille.");
}

TEST_CASE("Albanian: what an office's articles link to it is no part of the name") {
  CHECK(speakers("“Ne do të qëndrojmë këtu gjatë”, tha ministri i Forcave të Armatosura, Tom Hale.", "sq") ==
        "Tom Hale (ministri i Forcave të Armatosura)");
  CHECK(speakers("“Ne do të qëndrojmë këtu gjatë”, tha ministri i Mbrojtjes Arben Doda.", "sq") ==
        "Arben Doda (ministri i Mbrojtjes)");
  CHECK(speakers("Zëdhënësi i KFOR-it, kapiten Marco Leone, tha: “Ne do të qëndrojmë këtu gjatë.”", "sq") ==
        "Marco Leone (Zëdhënësi i KFOR-it)");
  CHECK(speakers("Presidentja e Kosovës Donika Gashi tha: “Ne do të qëndrojmë këtu gjatë.”", "sq") ==
        "Donika Gashi (Presidentja e Kosovës)");
  CHECK(speakers("“Ne do të qëndrojmë këtu gjatë”, tha komandanti i KFOR-it, gjeneralmajori Marco Leone.", "sq") ==
        "Marco Leone (komandanti i KFOR-it)");
}

TEST_CASE("turns of a transcript name an office or a seat in brackets") {
  const std::string made = speakers(
      "Ann Orr (Mayor of Orland): We will keep the port open.\n\nThe Secretary of State for Transport (Bob Hale): I "
      "agree "
      "with that.\n\nTom Pike (South Orland) (Lab): I thank them both.\n\nQ: Jane Roe, The Herald. And what of the "
      "cost?\n\nAnn Orr: As I said last week, \"we stand ready to pay for it all\". We do.",
      "en");
  CHECK(made ==
        "Ann Orr (Mayor of Orland); Bob Hale (Secretary of State for Transport); Tom Pike; Ann Orr (Mayor of Orland)");
}

TEST_CASE("the answers of an interview are of the only person before it; a notice's lines are no turns") {
  const std::string questions =
      "Question: Will the port stay open for long, and who says so to the press?\nAnswer: It will stay open for many "
      "years, I hope.\n\nQuestion: And who pays?\nAnswer: We all do, and gladly.";
  CHECK(speakers("Interview with Ann Orr, Minister of Transport\n\n" + questions, "en") ==
        "Ann Orr (Minister of Transport); Ann Orr (Minister of Transport)");
  CHECK(speakers("Minister Ann Orr met Mayor Bob Hale.\n\n" + questions, "en") == "?; ?");
  CHECK(speakers("Interview with Minister Ann Orr\n\nQ: Will the port stay?\nA: It will stay for years.\n\nQ: Who "
                 "pays?\nA: We all do.",
                 "en") == "Ann Orr (Minister); Ann Orr (Minister)");
  CHECK(speakers("FYI\n\nFrom: Press Office\nDate: Tue, 21 Oct 2025\nSubject: The port\nTo: All", "en").empty());
  CHECK(speakers("Where: Orland Town Hall\n\nWhen: Monday at noon\n\nPrice: None\n\nDress: Plain", "en").empty());
}

TEST_CASE("an office alone means the person it was told of, whatever follows it") {
  CHECK(
      speakers("Le ministre des Armées, Jean Roux, est venu. « Nous ne laisserons pas ce pont », a déclaré le ministre "
               "lors d’une conférence.",
               "fr") == "Jean Roux (ministre des Armées)");
  CHECK(speakers("Ministar obrane Ivan Kos je stigao. „Vojnici odlaze u siječnju”, dodao je ministar.", "sh") ==
        "Ivan Kos (Ministar obrane)");
  CHECK(speakers("„Ein Abzug wäre jetzt ein Fehler“, betonte die Vorsitzende des Ausschusses, Eva Lenz.", "de") ==
        "Eva Lenz (Vorsitzende des Ausschusses)");
  CHECK(speakers("Trade Minister Ann Orr left. “We will build the bridge,” said the minister of defence.", "en") ==
        "The minister of defence");
}

TEST_CASE("three words are a statement where they are a whole clause") {
  CHECK(speakers("Ministar Ivan Kos rekao je da „mir nema cijenu”.", "sh") == "Ivan Kos (Ministar)");
  CHECK(speakers("Minister Ann Orr said that “peace is priceless”.", "en") == "Ann Orr (Minister)");
  CHECK(speakers("Minister Ann Orr said that “cheap foreign goods” are welcome.", "en").empty());
}

TEST_CASE("a title in plain words, and what is so called, are no quotations") {
  CHECK(speakers("Read my earlier post, “The long road to Orland”, for the background.", "en").empty());
  CHECK(speakers("The so-called “peace plan for the whole of the coast” was mocked.", "en").empty());
  CHECK(speakers("“We would rather stay here”: an interview with Ann Orr\n\nShe came late. It rained.", "en").empty());
  CHECK(!speakers("She wrote in a post, “We will build the bridge.”", "en").empty());
}

TEST_CASE("what an office is for is no part of the name, with or without a comma") {
  CHECK(speakers("Minister for Europe Ann Hill said: “We are here to stay and to help.”", "en") ==
        "Ann Hill (Minister for Europe)");
  CHECK(speakers("Minister for the Armed Forces Tom Reed said:\n\n“Our troops have done it for decades.”", "en") ==
        "Tom Reed (Minister for the Armed Forces)");
  CHECK(speakers("“This is a matter of principle,” said Under-Secretary of State for Political Affairs Vera Lund.",
                 "en") == "Vera Lund (Under-Secretary of State for Political Affairs)");
  CHECK(speakers("Secretary of State for Foreign and Commonwealth Affairs Ann Hill said “we will go on with this”.",
                 "en") == "Ann Hill (Secretary of State for Foreign and Commonwealth Affairs)");
  CHECK(speakers("President of Latvia Ann Hill said: “We are here to stay.”", "en") ==
        "Ann Hill (President of Latvia)");
  CHECK(
      speakers("Министар унутрашњих послова Петар Вук рекао је да остају.\n\n„Ово је договор двеју влада“, нагласио је "
               "Вук.",
               "sr") == "Петар Вук (Министар унутрашњих послова)");
  CHECK(speakers("„Ova je vijest dobra za sve nas“, rekao je ministar vanjskih i europskih poslova Ivan Grlić Horvat.",
                 "hr") == "Ivan Grlić Horvat (ministar vanjskih i europskih poslova)");
  CHECK(speakers("„Ова вест е добра за сите нас“, рече министерот за внатрешни работи Петар Вук.", "mk") ==
        "Петар Вук (министерот за внатрешни работи)");
  CHECK(speakers("« Nous resterons ici longtemps », a dit le ministre des Armées Jean Vasseur.", "fr") ==
        "Jean Vasseur (ministre des Armées)");
  CHECK(speakers("Ministar Gordan Grlić Horvat je doputovao.\n\n„Ovo je dobra vijest za sve nas“, rekao je Grlić "
                 "Horvat.",
                 "hr") == "Gordan Grlić Horvat (Ministar)");
  CHECK(speakers("A spokesman for the Ministry of Defence said: “We are here to stay.”", "en") ==
        "A spokesman for the Ministry of Defence");
}

TEST_CASE("an office with its country before it") {
  CHECK(speakers("Serbia's President Ann Hill said: “We are here to stay and to help.”", "en") ==
        "Ann Hill (Serbia's President)");
  CHECK(speakers("“We are here to stay,” North Macedonia’s foreign minister Ann Hill said.", "en") ==
        "Ann Hill (North Macedonia’s foreign minister)");
}

TEST_CASE("a surname that is the word of an office") {
  const std::string known = "The analyst Ken Doctor looked at it. Dr. Ann Hale owns the paper. ";
  CHECK(speakers(known + "“We will sell the paper,” says Doctor.", "en") == "Ken Doctor");
  CHECK(speakers(known + "“We will sell the paper,” Doctor said.", "en") == "Ken Doctor");
  CHECK(speakers(known + "“We will sell the paper,” said the doctor.", "en") == "Ann Hale");
  CHECK(speakers(known + "“We will sell the paper,” said the veteran analyst Ken Doctor.", "en") ==
        "Ken Doctor (veteran analyst)");
  CHECK(speakers("It was Ann Judge, who leads the union, on Monday. “We will not strike,” Judge said.", "en") ==
        "Ann Judge");
  CHECK(speakers("The Justice Minister, Ann Hale, came. “We will build the bridge,” the Minister said.", "en") ==
        "Ann Hale (Justice Minister)");
}

TEST_CASE("a text that ends in the comma after a name") {
  CHECK(speakers("Ann Hale came. “We will build the bridge,” said Ann Hale,", "en") == "Ann Hale");
}
