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
std::string quotes(const std::string& text) {
  const TextArticle made(text);
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

TEST_CASE("the speaker is the subject, not a name in between") {
  CHECK(quotes("Jane Doe, a former adviser to President Bill Smith, said, “We will stay the course.”") ==
        "Jane Doe (former adviser to President Bill Smith): We will stay the course.\n");
  CHECK(quotes("A spokesman for Smith said that “we will stay the course.”") ==
        "A spokesman for Smith: we will stay the course.\n");
  CHECK(quotes("Bob Brown was asked by Jane Doe, “Will you stay the course?”") ==
        "Jane Doe: Will you stay the course?\n");
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
