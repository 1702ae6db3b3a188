// Words between marks that nobody has said, and words of others than the sentence's subject.
#include "draft/unsaid.hpp"

#include <doctest/doctest.h>

#include "draft/article_text.hpp"
#include "draft/quotations.hpp"

using namespace brief::draft;

namespace {

/// The speakers of an article's quotations: "?" for one that is not told; "-" where there are no quotations.
std::string speakers(const std::string& text, std::string_view language = "en") {
  const TextArticle made(text, language);
  std::string out;
  for (const DraftQuote& q : quotations_of(made.article, 0).quotes)
    out += (out.empty() ? "" : "; ") + (q.speaker.empty() ? "?" : q.speaker.text);
  return out.empty() ? "-" : out;
}

}  // namespace

TEST_CASE("words that are denied are nobody's") {
  CHECK(speakers("Orr denied that she had said “we will close the port by May”.") == "-");
  CHECK(speakers("Orr denied ever saying “we will close the port by May”.") == "-");
  CHECK(speakers("Orr never said “we will close the port by May”, her office told us.") == "-");
  CHECK(speakers("Nobody in the room said “we will close the port by May”.") == "-");
  CHECK(speakers("No minister has ever said “we will close the port by May”.") == "-");
  CHECK(speakers("The claim that Orr had said “we will close the port by May” is false.") == "-");
  CHECK(speakers("Posts falsely claimed Orr had said “we will close the port by May”.") == "-");
  CHECK(speakers("The words “we will close the port by May” were made up.") == "-");
  CHECK(speakers("La ministre n’a jamais dit « nous allons fermer le port ici ».", "fr") == "-");
  CHECK(speakers("Ministar Horvat nije rekao da „zatvaramo luku do kraja maja”.", "sh") == "-");
}

TEST_CASE("words that are only supposed are nobody's") {
  CHECK(speakers("It is as if Orr had said, “the port can look after itself”.") == "-");
  CHECK(speakers("If Orr says “the port can look after itself”, she will lose.") == "-");
  CHECK(speakers("Orr might have said “the port can look after itself”.") == "-");
  CHECK(speakers("They asked whether Orr had said “the port can look after itself”.") == "-");
}

TEST_CASE("words that are asked for are nobody's") {
  CHECK(speakers("Did Orr say “the port can look after itself”? Nobody knows.") == "-");
  CHECK(speakers("Has the minister really said “the port can look after itself”?") == "-");
  CHECK(speakers("Why did Orr say “the port can look after itself”?") == "Orr");
  CHECK(speakers("Is it true? Orr said “the port can look after itself”.") == "Orr");
}

TEST_CASE("a denial beside the words, or of something else, leaves them the speaker's") {
  CHECK(speakers("Orr, who did not resign, said: “We will keep the port open.”") == "Orr");
  CHECK(speakers("Orr denied the charge and said: “We will keep the port open.”") == "Orr");
  CHECK(speakers("Orr denied it: “We never closed any port here.”") == "Orr");
  CHECK(speakers("Orr not only said “we will keep the port open” but meant it.") == "Orr");
  CHECK(speakers("Orr falsely said “we have kept the port open”.") == "Orr");
  CHECK(speakers("Hale did not vote, but Orr said: “We will keep the port open.”") == "Orr");
}

TEST_CASE("words that somebody quotes are the other's") {
  CHECK(speakers("Orr quoted Lincoln: “A house divided cannot stand.”") == "Lincoln");
  CHECK(speakers("“A house divided cannot stand,” said Orr, quoting Lincoln.") == "Lincoln");
  CHECK(speakers("Orr, quoting Lincoln, said: “A house divided cannot stand.”") == "Lincoln");
  CHECK(speakers("The paper quoted Orr as saying “we will keep the port open”.") == "Orr");
  CHECK(speakers("Orr was quoted as saying “we will keep the port open”.") == "Orr");
  CHECK(speakers("Orr praised Hale's remark that “the port feeds the whole town”.") == "Hale");
  CHECK(speakers("Orr recalled the words of Ann Hale: “The port feeds the whole town.”") == "Ann Hale");
  CHECK(speakers("Orr rejected his claim that “the port feeds the whole town”.") == "?");
}

TEST_CASE("of a passive the agent speaks, or nobody who is told") {
  CHECK(speakers("Orr was told by a docker: “Please keep the port open.”") == "A docker");
  CHECK(speakers("Orr was told: “Please keep the port open today.”") == "?");
  CHECK(speakers("Orr was called “the worst mayor of them all” by Ann Hale.") == "Ann Hale");
  CHECK(speakers("Orr was accused of “selling the port to friends”.") == "?");
}

TEST_CASE("two subjects speak together") {
  CHECK(speakers("“We will keep the port open,” Orr and Hale said.") == "Orr and Hale");
  CHECK(speakers("“We will keep the port open,” said Ann Orr and Bob Hale in a statement.") == "Ann Orr and Bob Hale");
  CHECK(speakers("“We will keep the port open,” Orr, Hale and Pike said.") == "Orr, Hale and Pike");
  CHECK(speakers("“We will keep the port open,” said Orr and Hale agreed.") == "Orr");
}

TEST_CASE("who is asked answers") {
  CHECK(speakers("“Will the port stay open?” a reporter asked Orr. “It will, for many years,” she replied.") ==
        "A reporter; Orr");
  CHECK(speakers("“Will the port stay open?” a reporter asked. “It will, for many years.”") == "A reporter; ?");
  CHECK(speakers("Docker Tom Pike asked Mayor Hale whether he agreed. “Of course I do agree,” he said.") == "Hale");
  CHECK(speakers("Mayor Tom Pike asked Hale to leave. “You have said enough now,” he said.") == "Tom Pike");
}

TEST_CASE("a relative clause is about the name before it, and a pronoun about the one whose office tells its gender") {
  CHECK(speakers("Orr spoke alongside Mayor Bob Hale, who said the port was “the best one on this coast”.") ==
        "Bob Hale");
  CHECK(speakers("A spokesman for Orr, who asked not to be named, said “the port is safe with us”.") ==
        "A spokesman for Orr");
  CHECK(speakers(
            "Mayor John Orr left, his spokeswoman, Ann Hale, said. Asked why, she replied: “He is tired of it all.”") ==
        "Ann Hale");
  CHECK(speakers(
            "According to Orr's spokeswoman, Ann Hale, the mayor had left. Asked why, she replied: “He is tired of it "
            "all.”") == "Ann Hale");
}
