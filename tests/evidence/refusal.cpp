#include "evidence/refusal.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"
#include "evidence/closest.hpp"
#include "evidence/index.hpp"
#include "evidence/match.hpp"
#include "evidence/speech.hpp"

using namespace brief;

namespace {

std::string mend(const std::string& quote, const std::string& source) {
  return check_quote(quote, source).check.suggestion;
}

}  // namespace

TEST_CASE("words between two parts of a quote without a gap are told as they are") {
  const auto check =
      check_quote("We in the UK are focused on growth and jobs.",
                  "We in the UK do not want a war with anybody in this part of the world, and we here are "
                  "focused on growth and jobs.",
                  "Keir Starmer")
          .check;
  CHECK(check.reason ==
        "between its parts the source has “do not want a war with anybody in this part of the world, "
        "and we here”");
}

TEST_CASE("a mend is told as it is pasted") {
  const auto told = [](const std::string& quote, const std::string& source) {
    return check_quote(quote, source).diagnostics.list()[0].detail;
  };
  CHECK(told("The path is C:\\temp and a file", "The path is C:\\temp\\new and a file.")
            .find("word for word: The path is C:\\\\temp\\\\new and") != std::string::npos);
  CHECK(told("We stay there and help them all", "We stay h\u200Bere and help them all.")
            .find("word for word: We stay here and") != std::string::npos);
}

TEST_CASE("a mend has … for the bullets of a list") {
  const auto mend =
      check_quote("We plan to build homes and train nurses", "We plan to:\n• build homes\n• train nurses").check;
  CHECK(mend.suggestion == "We plan to: … build homes … train nurses");
}

TEST_CASE("the reason of a refusal is the true one, the gravest first") {
  const std::string source =
      "We will spend 2.5 per cent of GDP on defence, and the Minister will not leave Kosovo alone.";
  CHECK(reason("We will spend 5 per cent of GDP", source) == "a number differs");
  CHECK(reason("We will spend 2.5", source) == "it cuts “2.5 per cent” short");
  CHECK(reason("the Minister will leave Kosovo alone", source) == "a negation differs");
  CHECK(reason("will not leave Serbia alone", source) == "a name differs");
  CHECK(reason("the Minister will not leave Kosovo lonely", source) == "words differ");
  CHECK(reason("of GDP on defence and the Minister", source) == "punctuation differs");
  CHECK(reason("we will spend 2.5 per cent", source) == "capitals differ");
  CHECK(reason("not leave Kosovo … We will spend 2.5 per cent", source) == "its parts stand in another order there");
  CHECK(reason("the Minister will … leave Kosovo", source) == "the words left out hold a negation, “not”");
  CHECK(reason("the Minister will not [ever] leave Kosovo", source).empty());
  CHECK(reason("will spend [much] of GDP", source) == "the words in brackets stand for a number, “2.5 per cent”");
  CHECK(reason("the Minister [never] will not leave", source) == "the words in brackets add a negation, “never”");
  CHECK(reason("leave Kosovo alone?", source) ==
        "a negation is left out before it, “not”; a question differs from a statement");
  CHECK(reason("…", source) == "it holds no words of its source");
  std::string gaps;  // more than there may be parts, of which one holds words
  for (std::size_t i = 0; i <= evidence::max_pieces; ++i) gaps += "[a] ";
  CHECK(reason(gaps + "leave Kosovo", source) == "it has more than 100 parts");
}

TEST_CASE("a negation beside the quote, words in another order, a part that stands nowhere, the power of a unit") {
  const std::string source =
      "We will not leave Kosovo, Serbia or Albania, and we are leaving nobody behind on its 10,887 km² of land. I do "
      "not for a moment believe that Serbia wants war.";
  CHECK(reason("leave Kosovo", source) == "a negation is left out before it, “not”");
  CHECK(mend("leave Kosovo", source) == "We will not leave Kosovo");
  CHECK(reason("we are leaving", source) == "a negation is left out after it, “nobody”");
  CHECK(mend("we are leaving", source) == "and we are leaving nobody behind on its 10,887 km² of land");
  CHECK(reason("[S]erbia wants war", source) == "the words left out hold a negation, “not”");
  CHECK(mend("[S]erbia wants war", source) == "I do not for a moment believe that Serbia wants war");
  CHECK(reason("not leave Serbia, Kosovo or Albania", source) == "its words stand in another order there");
  CHECK(mend("not leave Serbia, Kosovo or Albania", source) == "not leave Kosovo, Serbia or Albania");
  CHECK(reason("on its 10,887 km of land", source) == "a number differs");
  CHECK(reason("We will not leave Kosovo … and pigs fly", source) == "“and pigs fly” is not found there");
  CHECK(mend("We will not leave Kosovo … and pigs fly", source) == "We will not leave Kosovo");
  CHECK(reason("… est prêt", "Il n’est prêt à rien et la de les") == "the words left out hold a negation, “n’”");
  CHECK(reason("est prêt", "Il n’est prêt à rien et la de les") == "a negation is left out before it, “n’”");
}

TEST_CASE("a mend has no more spaces than its source") {
  CHECK(mend("We train police, we act", "We train police\nwe act.") == "We train police we act");
}

TEST_CASE("a quote in another script than its passage, on a page in two") {
  const std::string page = "The President spoke to the press in Belgrade about the talks.\n\nОстајемо на Косову.";
  CHECK(reason("Ostajemo na Kosovu", page) == "it is in Latin letters, its source in Cyrillic");
  CHECK(mend("Ostajemo na Kosovu", page) == "Остајемо на Косову");
  CHECK(reason("Odlazimo iz Srbije", page).empty());
}

TEST_CASE("a compound in one word or with a hyphen, and its source in two words") {
  const auto differs = [](const std::string& quote, const std::string& source, const std::string& right) {
    CHECK(reason(quote, source) == "spaces or hyphens differ");
    CHECK(mend(quote, source) == right);
    CHECK(is_verbatim(right, source));
  };
  differs("long-term", "We need a long term plan.", "long term");
  differs("We need a long-term plan", "We need a long term plan.", "We need a long term plan");
  differs("the Western-Balkans matter", "Peace in the Western Balkans matters, and the Western Balkans matter to us.",
          "the Western Balkans matter");
  differs("co-operate", "We will co operate.", "co operate");
  differs("des sous‐marins arrivent", "Ici des sous marins arrivent.", "des sous marins arrivent");
  CHECK(reason("S-400", "the S 400 system") != "");
  CHECK_FALSE(is_verbatim("twenty-five", "a twenty, five or six"));
  CHECK_FALSE(is_verbatim("2020-2021", "in 2020 2021 and later"));
}

TEST_CASE("the nearest right quote is ready to paste") {
  const std::string source = "He said our plan is for 2.5 per cent of GDP.";
  CHECK(mend("Our plan is for 2.5 per cent", source) == "[O]ur plan is for 2.5 per cent");
  CHECK(mend("our plan is for 2.5", source) == "our plan is for 2.5 per cent");
  CHECK(mend("Our scheme is for 2.5 per cent.", source) == "[O]ur plan is for 2.5 per cent.");
}

TEST_CASE("another speaker’s words are no part of a quote") {
  const std::string source = "“We will stay,” said Healey. “We will act,” he added. “We will leave,” said Vučić.";
  CHECK(is_verbatim("We will stay … We will act", source, "John Healey"));
  CHECK(reason("We will stay … We will leave", source, "John Healey") == "between its parts the speaker changes");
  CHECK(reason("We will go … We stay", "„We will go“, rekao je Kurti. „We stay“, rekao je Vučić.", "Albin Kurti") ==
        "between its parts the speaker changes");
  CHECK(reason("Ja … Nein", "„Ja, das tun wir“, sagte Merz. „Nein“, sagte Macron.", "Friedrich Merz") ==
        "between its parts the speaker changes");
  CHECK(reason("Oui … Non", "« Oui », a dit Macron. « Non », a répondu Merz.", "Emmanuel Macron") ==
        "between its parts the speaker changes");
  CHECK(reason("We stay. … We go.", "PRIME MINISTER: We stay.\n\nPRESIDENT VUČIĆ: We go.", "Prime Minister") ==
        "between its parts the speaker changes");
}

TEST_CASE("another speaker of the same surname is another speaker") {
  CHECK(reason("We will go … We stay", "“We will go,” said Ben Lee. Ann Lee’s answer was “We stay.”", "Ben Lee") ==
        "between its parts the speaker changes");
  CHECK(is_verbatim("A ferry leaves", "„Mi“, rekao je. ,,A ferry leaves“, dodao je.", "Ben Lee"));
}

TEST_CASE("degrees, minutes and seconds of an arc are one number, each figure of it") {
  const std::string source = "The post stands at 42°39′50″ N, on the hill.";
  CHECK(is_verbatim("stands at 42°39′50″ N", source, "Ann Lee"));
  CHECK(is_verbatim("stands at 42° 39′ 50″ N", source, "Ann Lee"));
  for (const char* other :
       {"stands at 42°39′10″ N", "stands at 42°38′50″ N", "stands at 42°39′ N", "stands at 42°39′5″ N"})
    CHECK_FALSE(is_verbatim(other, source, "Ann Lee"));
}

TEST_CASE("negations of each language are never left out") {
  const char* cases[][2] = {{"We will … go", "We will never go to the sea and of the"},
                            {"Nous … partirons", "Nous, les gens de la paix, jamais des partirons"},
                            {"Wir werden … gehen", "Wir werden nicht in die Stadt gehen und der"},
                            {"Ne … do të ikim", "Ne nuk do të ikim dhe të"},
                            {"Mi … odlazimo", "Mi, koji smo tu, nećemo da se odlazimo"},
                            {"Ми … идемо", "Ми нећемо да идемо и који"},
                            {"Θα … φύγουμε", "Θα δεν φύγουμε και το της"},
                            {"Gidiyoruz … demedik", "Gidiyoruz bir ve değil bu demedik için"},
                            {"Ще … тръгнем", "Ще никога да на тръгнем и с"}};
  for (const auto& [quote, source] : cases) {
    const std::string told = quote;
    INFO(told);
    CHECK(reason(quote, source).find("negation") != std::string::npos);
  }
}

TEST_CASE("the closest passage is the one with the rare words, not the first that looks alike") {
  const std::string source =
      "The plan is good and the plan is new.\n\nThe plan for Kosovo is good and the force is new.";
  CHECK(check_quote("The plan for Kosovo is bad and the force is new", source).check.closest->exact ==
        "The plan for Kosovo is good and the force is new");
}

TEST_CASE("what an index says of a text") {
  const auto archive = archived("We will not go – 5 to 10.\n\n“Peace.”");
  const evidence::Index& index = archive.text->index();
  CHECK(index.negations(0, index.size()) == 1);
  CHECK(index.numbers(0, index.size()) == 2);
  CHECK(index.openings(0, index.size()) == 1);
  CHECK(index.positions(index.id_of("go")).size() == 1);
  CHECK(index.id_of("leave") == evidence::Index::no_id);
  CHECK(index.words_with_prefix("w").size() == 1);
  CHECK(index.code_points_before(archive.text->document.text.find("5")) == 17);
}

TEST_CASE("a quote of very many parts is refused without more ado") {
  std::string quote;
  for (int i = 0; i < 65000; ++i) quote += "a [x] ";
  CHECK(reason(quote, "a a a a") == "it has more than 100 parts");
}

TEST_CASE("a search that comes to no end is told as that") {
  const auto ones = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "1 ";
    return text;
  };
  CHECK(reason(ones(4'999), ones(20'000)) == "its words stand there too often for the search to end");
  CHECK(reason("1 1 1", ones(5)) == "it cuts “1 1 1 1 1” short");
}

TEST_CASE("the searches of one report have a limit together") {
  const auto source = archived("We stay in Kosovo for years.");
  const evidence::Index& index = source.text->index();
  const evidence::Pieces pieces = evidence::pieces_of("[They] stay in Kosovo");
  evidence::SearchBudget budget{1000};
  const evidence::Speech speech(index, "", "", &budget);
  CHECK(evidence::find_pieces(index, speech, pieces));
  CHECK(budget.left < 1000);
  CHECK(budget.left > 0);
  budget.left = 1;
  CHECK_FALSE(evidence::find_pieces(index, speech, pieces));
  CHECK(evidence::refusal_of(index, speech, pieces, "[They] stay in Kosovo")->reason ==
        "the words of the report’s quotes stand there too often for the search to end");
}

TEST_CASE("a mend keeps the source's capital and its last mark, and leaves no lone mark") {
  CHECK(check_quote("The polish people stay", "The Polish people stay in Kosovo.").check.suggestion ==
        "The Polish people stay");
  CHECK(check_quote("We will stay.", "We will stay! They go.").check.suggestion == "We will stay!");
  CHECK(
      check_quote("\"We stay here … We leave\"", "“We stay here,” said Healey. “We leave,” said Vučić.", "John Healey")
          .check.suggestion == "We stay here");
  CHECK(reason("send 5[0]0 soldiers", "We send 500 soldiers to Kosovo.") ==
        "the words in brackets make another number, “5[0]0”");
}

TEST_CASE("what an editor put in is told as left out, and a passage in the quote's own letters is compared") {
  CHECK(reason("We met him twice", "We met him [Putin] twice") == "it leaves out “[Putin]”");
  const std::string page = "The President spoke to the press in Skopje about the talks.\n\nИмаме 6 проценти.";
  CHECK(reason("Имаме 5 проценти", page) == "a number differs");
  CHECK(reason("KFOR remains ready.", "\"KFOR remains,\" he concluded, \"ready.\"") ==
        "between its parts the source has “he concluded”; put … there");
}
