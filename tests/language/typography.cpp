#include "language/typography.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace brief;
using language::Marks;

namespace {

std::string set(std::string_view text, const char* language = "en", bool is_quoted = false) {
  return std::string(language::typographic(text, {*language::quotation_style(language), " – ", is_quoted}));
}

}  // namespace

TEST_CASE("straight marks become those of the language, and alternate") {
  CHECK(set("He said \"it's the 'real' thing\".") == "He said “it’s the ‘real’ thing”.");
  CHECK(set("He said \"it's the 'real' thing\".", "de") == "He said „it’s the ‚real‘ thing“.");
  CHECK(set("Il dit \"oui\".", "fr") != "Il dit \"oui\".");
  CHECK(set("(\"a\")") == "(“a”)");
  CHECK(set("the 'real' thing") == "the ‘real’ thing");
  CHECK(set("the soldiers' pay in the '90s") == "the soldiers’ pay in the ’90s");
  CHECK(set("a \"pipe") == "a “pipe");
  CHECK(set("\"one\" and \"two\"") == "“one” and “two”");
  CHECK(set("“one” is left «so» in prose") == "“one” is left «so» in prose");
  CHECK(set("") == "");
}

TEST_CASE("an apostrophe stands for what is left out at a word's head") {
  CHECK(set("rock 'n' roll") == "rock ’n’ roll");
  CHECK(set("in the '90s and the soldiers' pay") == "in the ’90s and the soldiers’ pay");
  CHECK(set("'tis 'vital' to tell 'em so") == "’tis ‘vital’ to tell ’em so");
  CHECK(set("'s avonds in 's-Hertogenbosch", "nl") == "’s avonds in ’s-Hertogenbosch");
  CHECK(set("'Twas so. The dogs' bowls. Get 'em, the boys' way.") ==
        "’Twas so. The dogs’ bowls. Get ’em, the boys’ way.");
  CHECK(set("The class of '68 and the dogs' bowls") == "The class of ’68 and the dogs’ bowls");
  CHECK(set("the '68' edition") == "the ‘68’ edition");
  CHECK(set("'ne Sache, Hans' Haus", "de") == "’ne Sache, Hans’ Haus");
  CHECK(set("L'an '68 et l'\"Union\"", "fr") == "L’an ’68 et l’«\u00A0Union\u00A0»");
}

TEST_CASE("a straight mark after a figure is a prime unless it closes") {
  CHECK(set("5\" by 3'") == "5″ by 3′");
  CHECK(set("a 6' 2\" man") == "a 6′ 2″ man");
  CHECK(set("51°30' N") == "51°30′ N");
  CHECK(set("51°30'26\" N") == "51°30′26″ N");
  CHECK(set("1'000'000") == "1’000’000");
  CHECK(set("the \"class of 25\" and \"26\"") == "the “class of 25” and “26”");
  CHECK(set("\"The 6\" pipe is long\"") == "“The 6″ pipe is long”");
  CHECK(set("the 1990's and 'the year 25'") == "the 1990’s and ‘the year 25’");
}

TEST_CASE("a straight mark that has no other is set too") {
  CHECK(set("an end\" alone") == "an end” alone");
  CHECK(set("a \"beginning alone") == "a “beginning alone");
  CHECK(set("he is 5' 10\"\" tall").find('"') == std::string::npos);
  CHECK(set("\"He said: don't \"5' 10\"\".").find('"') == std::string::npos);
}

TEST_CASE("a paragraph opens again what the one before left open") {
  const auto begun = [](std::string_view text) {
    return std::string(language::typographic(text, {*language::quotation_style("en"), " – ", false, true}));
  };
  CHECK(begun("He said: \"First 'one'.") == "He said: “First ‘one’.");
  CHECK(begun("\"Second.") == "“Second.");
  CHECK(set("He: \"One.\n\n\"Two.\"", "en", true) == "He: ‘One.\n\n‘Two.’");
}

TEST_CASE("marks inside a quote alternate with those around it") {
  CHECK(set("It is “vital” and \"new\".", "en", true) == "It is ‘vital’ and ‘new’.");
  CHECK(set("It is ‘vital’.", "en", true) == "It is ‘vital’.");
  CHECK(set("He: “She said ‘no’ to it”.", "en", true) == "He: ‘She said “no” to it’.");
  CHECK(set("c’est « vital »", "fr", true) == "c’est “vital”");
  CHECK(set("to jest „nowe”", "pl", true) == "to jest «nowe»");
  CHECK(set("Britain’s soldiers’ pay", "en", true) == "Britain’s soldiers’ pay");
}

TEST_CASE("two hyphens between words become the language's dash") {
  CHECK(set("a -- b") == "a – b");
  CHECK(set("a--b") == "a – b");
  CHECK(set("1999--2003") == "1999–2003");
  CHECK(set("a --b") == "a --b");
  CHECK(set("--force") == "--force");
  CHECK(set("a --- b") == "a — b");
  CHECK(set("a---b") == "a—b");
  CHECK(set("a ---- b") == "a ---- b");
  CHECK(set("a ---b") == "a ---b");
}

TEST_CASE("hyphens at a text's ends and beside brackets and marks are the dash without its spaces") {
  CHECK(set("-- dash") == "– dash");
  CHECK(set("\"-- dash\" (-- y) (x --)") == "“– dash” (– y) (x –)");
  CHECK(set("He: «-- dash", "fr") == "He: «– dash");
  CHECK(set("--- x") == "— x");
  CHECK(set("a\n-- b") == "a\n– b");
  CHECK(set("\"I thought--\" he said") == "“I thought–” he said");
  CHECK(set("I thought--") == "I thought–");
  CHECK(set("I thought --") == "I thought –");
  CHECK(set("so--, and so---.") == "so–, and so—.");
  CHECK(set("so-- and") == "so – and");
  CHECK(set("\"no\"--\"yes\"") == "“no” – “yes”");
  CHECK(set("\"--force\" (--force) 'git --force'") == "“--force” (--force) ‘git --force’");
  CHECK(set("---") == "---");
  CHECK(set("a\n---\nb") == "a\n---\nb");
  CHECK(set("--") == "--");
  const Marks em{*language::quotation_style("en"), "—"};
  CHECK(std::string(language::typographic("-- a -- b--\"c\"--", em)) == "— a—b—“c”—");
}

TEST_CASE("what stands around marks stays, in pieces with and without them") {
  const std::vector<std::string_view> pieces{"plain ", "it's \"so\"", "", " ë – by-product", " -", "- end"};
  const auto made = language::typographic(pieces, {*language::quotation_style("en"), " – ", false});
  REQUIRE(made.size() == pieces.size());
  CHECK(made[0] == "plain ");
  CHECK(made[1] == "it’s “so”");
  CHECK(made[2].empty());
  CHECK(made[3] == " ë – by-product");
  CHECK(made[4] + made[5] == " – end");
  const std::vector<std::string_view> hyphens{"a -", "- b"};
  const auto dash = language::typographic(hyphens, {*language::quotation_style("en"), " – ", false});
  CHECK(dash[0] + dash[1] == "a – b");
}

TEST_CASE("a pair may stand in two pieces of a paragraph") {
  const std::vector<std::string_view> pieces{"He said \"it is ", "new", "\" --", " twice"};
  const auto made = language::typographic(pieces, {*language::quotation_style("en"), " – ", false});
  REQUIRE(made.size() == 4);
  CHECK(made[0] == "He said “it is ");
  CHECK(made[2] == "” – ");
  CHECK(made[3] == "twice");
}

TEST_CASE("an address is left as it is typed") {
  CHECK(set("see \"https://example.org/a--b/it's\", 'there'") == "see “https://example.org/a--b/it's”, ‘there’");
  CHECK(set("the and//or's end") == "the and//or’s end");
  CHECK(set("http://x.org/?q='a' -- b") == "http://x.org/?q='a' – b");
  CHECK(set("See www.xn--mnchen-3ya.de and (xn--mnchen-3ya.de) -- now") ==
        "See www.xn--mnchen-3ya.de and (xn--mnchen-3ya.de) – now");
}
