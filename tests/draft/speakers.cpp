// Who says what.
#include <doctest/doctest.h>

#include "draft/article_text.hpp"
#include "draft/attribution.hpp"
#include "draft/noun_phrases.hpp"
#include "draft/people.hpp"
#include "draft/quotations.hpp"

using namespace brief;
using namespace brief::draft;

namespace {

/// "Speaker (role): words" a line.
std::string quotes(const std::string& text, std::string_view language = "en") {
  const TextArticle made(text, language);
  std::string out;
  for (const DraftQuote& q : quotations_of(made.article, 0).quotes)
    out +=
        (q.speaker.empty() ? "?" : q.speaker.text) + (q.role.empty() ? "" : " (" + q.role + ")") + ": " + q.text + "\n";
  return out;
}

Cue cue(const std::string& text) {
  const TextArticle made(text);
  People people(made.article);
  return attribute(made.article, people).at(0).cue;
}

}  // namespace

TEST_CASE("the tag stands before, after or in the middle") {
  CHECK(quotes("Prime Minister Keir Starmer said: “We will stay the course.”") ==
        "Keir Starmer (Prime Minister): We will stay the course.\n");
  CHECK(quotes("“We will stay the course,” said Al Carns, the armed forces minister.") ==
        "Al Carns (armed forces minister): We will stay the course\n");
  CHECK(quotes("“If he thinks so,” Smith said, “he is quite wrong about it.”") ==
        "Smith: If he thinks so … he is quite wrong about it.\n");
  CHECK(cue("“We will stay the course,” Smith said.") == Cue::tag_after);
  CHECK(cue("According to Smith, “we will stay the course”.") == Cue::according);
}

TEST_CASE("letters of honours and seats after a name are no part of it") {
  CHECK(quotes("Defence Secretary, John Hill MP, said: “We will stay the course.”") ==
        "John Hill (Defence Secretary): We will stay the course.\n");
  CHECK(quotes("The Minister for the Armed Forces, Al Carns OBE MC MP, said: “We will stay the course.”") ==
        "Al Carns (Minister for the Armed Forces): We will stay the course.\n");
  CHECK(quotes("“We will stay the course,” said Foreign Secretary Ann Lee MP.") ==
        "Ann Lee (Foreign Secretary): We will stay the course\n");
  CHECK(quotes("ANN LEE said: “We will stay the course.”") == "ANN LEE: We will stay the course.\n");
}

TEST_CASE("an office with a comma before the name tells a person, whom a pronoun can mean") {
  CHECK(
      quotes("“My students speak four languages,” one teacher said.\n\nThe mayor, Ann Lee, was careful. “Hope is not a "
             "plan,” she said.") ==
      "One teacher: My students speak four languages\nAnn Lee (mayor): Hope is not a plan\n");
  CHECK(quotes("Defence Secretary, John Hill, said:\n\nTogether we are stronger than ever.") ==
        "John Hill (Defence Secretary): Together we are stronger than ever.\n");
}

TEST_CASE("a statement of a few words is one where a comma or a colon parts it from who says it") {
  CHECK(quotes("« Nous tenons parole », a déclaré la ministre Anne Roux.", "fr") ==
        "Anne Roux (ministre): Nous tenons parole\n");
  CHECK(quotes("Премиерот Јован Илиев истакна: „Безбедноста нема цена“.", "mk") ==
        "Јован Илиев (Премиерот): Безбедноста нема цена\n");
  CHECK(quotes("The minister praised “a new friendship” with Norway.").empty());
}

TEST_CASE("the speaker is the subject, not a name in between") {
  CHECK(quotes("Jane Doe, a former adviser to President Bill Smith, said, “We will stay the course.”") ==
        "Jane Doe (former adviser to President Bill Smith): We will stay the course.\n");
  CHECK(quotes("A spokesman for Smith said that “we will stay the course.”") ==
        "A spokesman for Smith: we will stay the course.\n");
  CHECK(quotes("Bob Brown was asked by Jane Doe, “Will you stay the course?”") ==
        "Jane Doe: Will you stay the course?\n");
  CHECK(quotes("Last week Jane Doe said: “We will stay the course.”") == "Jane Doe: We will stay the course.\n");
  CHECK(quotes("Jane Doe hit back, saying “we will stay the course”.") == "Jane Doe: we will stay the course\n");
}

TEST_CASE("short names, pronouns and offices mean the person named before") {
  const std::string first = "Defence Minister Jane Doe met troops. ";
  CHECK(quotes(first + "“We will stay the course,” Doe said.") ==
        "Jane Doe (Defence Minister): We will stay the course\n");
  CHECK(quotes(first + "“We will stay the course,” she said.") ==
        "Jane Doe (Defence Minister): We will stay the course\n");
  CHECK(quotes(first + "“We will stay the course,” the minister said.") ==
        "Jane Doe (Defence Minister): We will stay the course\n");
}

TEST_CASE("a speaker who cannot be told is left open") {
  CHECK(quotes("The sign read in big letters. Nobody knew why. “We will stay the course.”").starts_with("?"));
}

TEST_CASE("scare quotes, titles and names are no quotations") {
  CHECK(quotes("Smith called it a “so-so” plan.").empty());
  CHECK(quotes("Smith read the book “The Long Road Home” on Friday.").empty());
  const TextArticle made("It is part of the “NATO first” method.");
  CHECK(quotations_of(made.article, 0).others.size() == 1);
}

TEST_CASE("what a preposition, a possessive or an article governs is a title") {
  CHECK(quotes("“We will stay,” Smith said on ABC's “Face the Nation.”") == "Smith: We will stay\n");
  CHECK(quotes("On Tuesday's episode of “The Morning Show,” the minister said she agreed.").empty());
  CHECK(quotes("He held the “Red Neck Country Club” party.").empty());
  CHECK(quotes("She starred in “Parks and Recreation” and “Guardians of the Galaxy.”").empty());
  CHECK(quotes("Smith said: “Peace And Security For Everybody.”") == "Smith: Peace And Security For Everybody.\n");
}

TEST_CASE("headlines with a byline, values of markup and numbers are no statements") {
  CHECK(quotes("NOW OPEN — “A pop-up show strives to confront the bank,” by The Herald's Eddie Small.").empty());
  CHECK(quotes("See <tweet author=“we will stay the course here”> for more.").empty());
  CHECK(quotes("The police reported “2,521 shooting incidents” in the city.").empty());
  CHECK(quotes("The plan was called “the best of all the plans” by Jane Doe.").find("best of all") !=
        std::string::npos);
}

TEST_CASE("a name after a dash signs a quotation") {
  CHECK(quotes("“We will stay the course.” ― Jane Doe") == "Jane Doe: We will stay the course.\n");
  CHECK(quotes("“We will stay the course.” — Jane Doe, Minister of Defence")
            .starts_with("Jane Doe (Minister of Defence)"));
  CHECK(quotes("“We will stay the course” — Jane Doe was told so by others in the room.").starts_with("?"));
}

TEST_CASE("two kinds of marks are two quotations") {
  CHECK(quotes("Doe reports:\n\n\"Kevin was snoring loudly there.\n\n“Here he is, my babe,” Ann Lee said.") ==
        "Doe: Kevin was snoring loudly there.\nAnn Lee: Here he is, my babe\n");
  CHECK(quotes("\"The crowd went on, chanting “We will stay the course!”") == "The crowd: We will stay the course!\n");
  CHECK(quotes("''I had to step back and think, 'This is how they live.'.''").empty());
}

TEST_CASE("a paragraph that names another speaker does not go on with the quotation before") {
  const std::string made = quotes(
      "“It is a dog whistle,” Ann Lee said Friday. “If that is so, how can you feel good about it.\n\n"
      "“I have thought about where we are,” added Bob Brown.");
  CHECK(made.find("Bob Brown: I have thought about where we are\n") != std::string::npos);
}

TEST_CASE("a transcript between marks is left to the writer") {
  CHECK(quotes("As follows:\n\n“WALLACE: Let us start with the news of today.\n\n“PENCE: Well, look, it is so.”")
            .empty());
}

TEST_CASE("what follows an announcement is said, marked or not; what follows that is said in the first person") {
  CHECK(
      quotes("Water Minister Helen Orde said:\n\nThe people of Arden asked for one thing: walls that hold.\n\nThat is "
             "what "
             "we will build.\n\nCouncils can apply from 7 April.") ==
      "Helen Orde (Water Minister): The people of Arden asked for one thing: walls that hold.\n\nThat is what we will "
      "build.\n");
}

TEST_CASE("a transcript's capitals are the names of its head; who asks or leads is not quoted") {
  CHECK(
      quotes("Remarks by Foreign Secretary Laura Finch and Foreign Minister Petar Ilić\n\nFOREIGN SECRETARY FINCH: It "
             "is a "
             "pleasure to be back.\n\nFOREIGN MINISTER ILIĆ: We value this partnership.\n\nQUESTION: Will you send "
             "more police?\n\nFOREIGN SECRETARY FINCH: We keep that under review.\n\nMODERATOR: One last question.") ==
      "Laura Finch (Foreign Secretary): It is a pleasure to be back.\n"
      "Petar Ilić (Foreign Minister): We value this partnership.\n"
      "Laura Finch (Foreign Secretary): We keep that under review.\n");
}

TEST_CASE("a counterpart is no office; a place in the genitive belongs to the office before it") {
  CHECK(quotes("Her counterpart from Skopje, Goran Petrevski, agreed. “The money is there now,” he said.") ==
        "Goran Petrevski: The money is there now\n");
  CHECK(quotes("„Ovaj most spaja ljude“, rekao je ministar saobraćaja Milan Vasić.", "sh") ==
        "Milan Vasić (ministar saobraćaja): Ovaj most spaja ljude\n");
  CHECK(quotes("„Чекали смо двадесет година“, изјавила је градоначелница Малог Зворника Јелена Кос.", "sr") ==
        "Јелена Кос (градоначелница Малог Зворника): Чекали смо двадесет година\n");
}

TEST_CASE("an office before a name between commas, also where the office ends with a name") {
  CHECK(quotes("La ministre de l’Europe, Claire Vasseur, a annoncé un plan. « Nous tenons parole ici », a déclaré la "
               "ministre.",
               "fr") == "Claire Vasseur (ministre de l’Europe): Nous tenons parole ici\n");
  CHECK(quotes("Le Premier ministre albanais, Arben Doda, s’est félicité d’une « amitié de cent ans ».", "fr") ==
        "Arben Doda (Premier ministre albanais): amitié de cent ans\n");
  CHECK(quotes("Ministrja e Punëve të Jashtme e Kosovës, Donika Gashi, deklaroi: “Nuk do të ketë më kufi mes nesh.”",
               "sq") == "Donika Gashi (Ministrja e Punëve të Jashtme e Kosovës): Nuk do të ketë më kufi mes nesh.\n");
}

TEST_CASE("French tells the speaker inside the marks") {
  CHECK(quotes("« C’est un chantier utile, a ajouté Claire Vasseur, et il créera 400 emplois. »", "fr") ==
        "Claire Vasseur: C’est un chantier utile … et il créera 400 emplois.\n");
  CHECK(quotes("Le maire Jean Roux parle. « Nous restons ici, a-t-il dit, parce que nous aimons la ville. »", "fr") ==
        "Jean Roux (maire): Nous restons ici … parce que nous aimons la ville.\n");
  CHECK(quotes("« Nous restons, a priori, dans la ville », a dit Jean Roux.", "fr") ==
        "Jean Roux: Nous restons, a priori, dans la ville\n");
  CHECK(quotes("“The bridge, said to be safe, will open soon,” said Jane Roe.") ==
        "Jane Roe: The bridge, said to be safe, will open soon\n");
}

TEST_CASE("a heading of notes announces nothing") {
  CHECK(quotes("Notes to editors:\n\nNorland joined NATO in 2004.") == "");
}

TEST_CASE("a quotation may go on in paragraphs that open no mark, up to the one that closes it") {
  const char* german =
      "Minister Jan Lenz sagte:\n\n„Wir bleiben hier und gehen nicht fort.\n\nDas ist unser Wort.“ Dann ging er.";
  CHECK(quotes(german, "de") == "Jan Lenz (Minister): Wir bleiben hier und gehen nicht fort.\n\nDas ist unser Wort.\n");
  CHECK(quotes("Minister Jan Lenz said: “We will stay right here.\n\nThe town was quiet. “We will not go,” he said.") ==
        "Jan Lenz (Minister): We will stay right here.\nJan Lenz (Minister): We will not go\n");
}

TEST_CASE("what a text is stands before a colon and says nothing") {
  CHECK(quotes("TRANSCRIPT: Joint press conference in Orland\n\nPRESIDENT LEE: We will stay right here with you.\n\n"
               "MINISTER KOS: We thank you for that very much.\n\nPRESIDENT LEE: The pleasure is all ours today.") ==
        "LEE (PRESIDENT): We will stay right here with you.\nKOS (MINISTER): We thank you for that very much.\n"
        "LEE (PRESIDENT): The pleasure is all ours today.\n");
}

TEST_CASE("paragraphs of one quotation are joined") {
  CHECK(quotes("The Prime Minister said:\n\n“One thing is sure about it.\n\n“Two things are not so sure.”") ==
        "The Prime Minister: One thing is sure about it.\n\nTwo things are not so sure.\n");
}

TEST_CASE("a noun phrase keeps its name and office apart") {
  const TextArticle made("British Secretary of State John Kerry said so");
  const NounPhrases phrases(made.article, 0, static_cast<std::uint32_t>(made.article.tokens.size()));
  const Who who = phrases.before(6);
  REQUIRE(who.kind == Who::Kind::name);
  CHECK(made.article.words(made.article.tokens[who.first]) == "John");
  CHECK(made.article.words(who.role) == "British Secretary of State");
}
