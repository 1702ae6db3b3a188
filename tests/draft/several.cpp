// Several sources, unmarked blocks, other languages.
#include <doctest/doctest.h>

#include <algorithm>

#include "draft/article_text.hpp"
#include "draft/corroborate.hpp"
#include "draft/draft.hpp"
#include "draft/head.hpp"
#include "draft/quotations.hpp"
#include "draft/unmarked.hpp"

using namespace brief;
using namespace brief::draft;

namespace {

std::string pairs(const std::vector<Difference>& differences) {
  std::string out;
  for (const Difference& d : differences) out += d.here + "/" + d.there + " ";
  return out;
}

/// "Speaker: words" a line.
std::string quotes(const std::string& text, const char* language) {
  const TextArticle made(text, language);
  std::string out;
  for (const DraftQuote& q : quotations_of(made.article, 0).quotes)
    out += (q.speaker.empty() ? "?" : q.speaker.text) + ": " + q.text + "\n";
  return out;
}

}  // namespace

TEST_CASE("each changed word of a copy is told") {
  CHECK(pairs(differences_of("working carefully with our companions is important",
                             "Working closely with our partners is vital")) ==
        "carefully/closely companions/partners important/vital ");
  CHECK(differences_of("we stay here", "Before. We stay here. After.").empty());
  CHECK(is_same_statement("we will stay the course here", "We will keep the course here."));
  CHECK_FALSE(is_same_statement("we will stay the course", "Nothing of the kind was ever said by us."));
  // The same words, but not half of them in the same order.
  CHECK_FALSE(is_same_statement("the port will stay open while the court hears our case",
                                "our case hears the court while open the port will stay"));
}

TEST_CASE("a quotation comes from the source nearest its origin") {
  const auto copy =
      document_of("Prime Minister Keir Starmer said: “Working carefully with our companions is important to us all.”");
  const auto release = document_of(
      "Ministry of Defence\nA release\n22 October 2025\n\nPrime Minister Sir Keir Starmer said:\n\n“Working closely "
      "with "
      "our partners is vital to us all.”");
  const Draft made =
      draft::draft({{&copy, "sources/copy.txt"}, {&release, "sources/mod.txt"}}, report::Date{2025, 10, 22});
  CHECK(made.toml.find("text    = \"Working closely with our partners is vital to us all.\"") != std::string::npos);
  CHECK(made.toml.find("# copy has “carefully” for “closely”") != std::string::npos);
  CHECK(made.toml.find("\"Sir Keir Starmer\"") != std::string::npos);
  DraftSource source;
  CHECK_FALSE(is_official(source));
  source.publisher.text = "Ministry of Defence";
  CHECK(is_official(source));
}

TEST_CASE("a block after a colon and the turns of a transcript need no marks") {
  CHECK(quotes("The Foreign Secretary Jane Doe said:\n\nWe will not let this happen.\n\nIt rained all day.", "en") ==
        "Jane Doe: We will not let this happen.\n");
  CHECK(quotes("Jane Doe: One thing is sure.\n\nBob Ray: It is not so sure.\n\nJane Doe: But it is.", "en") ==
        "Jane Doe: One thing is sure.\nBob Ray: It is not so sure.\nJane Doe: But it is.\n");
  const TextArticle made("Note: one.\n\nNothing else has a label here.\n\nAnd nothing here.");
  std::vector<Quotation> none;
  add_unmarked(made.article.text, made.article.paragraphs, made.article.lexicon, none);
  CHECK(none.empty());
}

TEST_CASE("the signature under a block of words is none of them, and no event") {
  const auto page = std::get<archive::Document>(archive::read(
      "<p>The club wrote:</p><blockquote><p>We will stay here for good.</p><p>— Ann Lee (@annlee) November 16, 2018</p>"
      "</blockquote><p>The six ministers met in London on 3 May 2019 to open the bridge.</p>",
      "page.html"));
  const std::string toml = draft::draft({{&page, "sources/page.html"}}, report::Date{2019, 6, 1}).toml;
  CHECK(toml.find("text    = \"We will stay here for good.\"") != std::string::npos);
  CHECK(toml.find("2018-11-16") == std::string::npos);
  CHECK(toml.find("date     = 2019-05-03") != std::string::npos);
  CHECK(is_signature("– Ana Kos, 3. maja 2024"));
  CHECK_FALSE(is_signature("— We will stay."));
  CHECK_FALSE(is_signature("— and then it rained"));
}

TEST_CASE("quotes and speakers in the languages of the tables") {
  CHECK(quotes("« Nous resterons ici longtemps », a déclaré le ministre John Healey.", "fr") ==
        "John Healey: Nous resterons ici longtemps\n");
  CHECK(quotes("„Wir stehen zu unserer Verantwortung“, sagte Verteidigungsminister Boris Pistorius.", "de") ==
        "Boris Pistorius: Wir stehen zu unserer Verantwortung\n");
  CHECK(quotes("“Angazhimi ynë është i palëkundur”, tha kryeministri Keir Starmer.", "sq") ==
        "Keir Starmer: Angazhimi ynë është i palëkundur\n");
  CHECK(quotes("„Bezbednost je važna za sve nas“, izjavio je premijer Kir Starmer.", "sr-Latn") ==
        "Kir Starmer: Bezbednost je važna za sve nas\n");
  CHECK(quotes("„Безбедност је важна за све нас“, изјавио је премијер Кир Стармер.", "sr") ==
        "Кир Стармер: Безбедност је важна за све нас\n");
  CHECK(quotes("„Безбедноста е важна за сите нас“, изјави премиерот Кир Стармер.", "mk") ==
        "Кир Стармер: Безбедноста е важна за сите нас\n");
}

TEST_CASE("the language is told by its commonest words") {
  CHECK(language_of(document_of("The minister said that the troops of the mission will stay in the region.")) ==
        "en-GB");
  CHECK(language_of(document_of("Le ministre a dit que les soldats de la mission restent dans la région.")) == "fr");
  CHECK(language_of(document_of("Der Minister sagte, dass die Soldaten in der Region bleiben und nicht gehen.")) ==
        "de");
  CHECK(language_of(document_of(
            "Ministri tha se trupat do të mbeten në rajon për një kohë të gjatë dhe nuk do të largohen.")) == "sq");
  CHECK(language_of(document_of("Ministar je rekao da će vojnici ostati u regionu i da se predsednik slaže sa tim.")) ==
        "sr-Latn");
  CHECK(language_of(document_of("Министарот рече дека војниците ќе останат во регионот и дека се согласува со тоа.")) ==
        "mk");
}

TEST_CASE("a short copy is held against the part of a statement that it tells") {
  std::string out;
  for (const Difference& d : differences_of(
           "unwavering dedication to peace and safety within the Western Balkans",
           "The UK’s commitment to peace and security in the Western Balkans is unwavering. By extending our support "
           "to the Force, we are demonstrating our role and standing by our values. Working closely with our "
           "partners in the Western Balkans is vital."))
    out += d.here + " | " + d.there + "\n";
  CHECK(out == "unwavering dedication | UK’s commitment\nsafety within | security in\n");
}

TEST_CASE("a copy is held against the statement that it tells, not against the first one like it") {
  const auto release = document_of(
      "Ministry of Defence\nUK keeps its ship\n4 May 2025\n\nPrime Minister Ann Hill said:\n\n“The commitment to peace "
      "and security in the Western Balkans is unwavering. We stand by our allies in the region.”\n\n“Working closely "
      "with our partners in the Western Balkans is vital to our security.”\n\nAdmiral Tom Reed said: “Our sailors have "
      "completed hundreds of patrols in support of the mission and this extension will keep the Western Balkans "
      "safer.”");
  const auto copy = document_of(
      "Prime Minister Ann Hill spoke of the “unwavering dedication to peace and safety within the Western Balkans”. "
      "“Working carefully with our companions in the Western Balkans is vital to our security,” she said.\n\n“Our "
      "sailors have accomplished hundreds of patrols in assist of the mission and this extension will maintain the "
      "Western Balkans safer,” Admiral Tom Reed said.");
  for (const bool release_first : {true, false}) {
    const Input first{&release, "sources/mod.txt"}, second{&copy, "sources/copy.txt"};
    const std::string toml =
        draft::draft(release_first ? std::vector<Input>{first, second} : std::vector<Input>{second, first},
                     report::Date{2025, 5, 4})
            .toml;
    const auto has = [&](const char* words) { return toml.find(words) != std::string::npos; };
    CHECK(has("# copy has “carefully” for “closely”"));
    CHECK(has("# copy has “companions” for “partners”"));
    CHECK(has("# copy has “accomplished” for “completed”"));
    CHECK(has("# copy has “assist” for “support”"));
    CHECK(has("# copy has “maintain” for “keep”"));
    CHECK_FALSE(has("“unwavering dedication” for “this extension”"));
    CHECK_FALSE(has("“our sailors"));
  }
}

TEST_CASE("a month or a number that another source tells otherwise is named") {
  const auto release = document_of(
      "Ministry of Defence, 4 May 2025\n\nThe navy will keep HMS Trent in the Adriatic until March 2027, the minister "
      "announced.\n\nSome 350 sailors serve in the region.");
  const auto press = document_of(
      "The navy will keep HMS Trent in the Adriatic until May 2027, the minister announced.\n\nSome 300 sailors serve "
      "in the region. Some 350 guests came to a party in the town.");
  const std::string toml =
      draft::draft({{&release, "sources/mod.txt"}, {&press, "sources/press.txt"}}, report::Date{2025, 5, 4}).toml;
  CHECK(toml.find("publisher = \"Ministry of Defence\"\n") != std::string::npos);
  CHECK(toml.find("# unsure: press has “May” for “March”\n") != std::string::npos);
  CHECK(toml.find("# unsure: press has “300” for “350”\n") != std::string::npos);
  CHECK(toml.find("guests") == std::string::npos);
}
