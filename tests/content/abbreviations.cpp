#include "content/abbreviations.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;
using namespace brief::content;

namespace {

std::string expansion(const std::string& text) { return std::string(expansion_before(text, text.find('('))); }

Inlines words(std::string_view text) {
  Inlines made(1);
  made.front().text = text;
  return made;
}

Document document(std::string_view title, std::string_view text) {
  Document made;
  made.masthead.title = words(title);
  made.sections.resize(1);
  Paragraph paragraph;
  paragraph.inlines = words(text);
  made.sections.front().kind = Section::Kind::commitment;
  made.sections.front().blocks.push_back({std::move(paragraph)});
  return made;
}

}  // namespace

TEST_CASE("an abbreviation stands for the words before it that spell it by their beginnings") {
  CHECK(expansion("in NATO’s Kosovo Force (KFOR), a mission") == "Kosovo Force");
  CHECK(expansion("its intelligence, surveillance and reconnaissance (ISR)") ==
        "intelligence, surveillance and reconnaissance");
  CHECK(expansion("a Non-Governmental Organisation (NGO)") == "Non-Governmental Organisation");
  CHECK(expansion("the Organization for Security and Co-operation in Europe (OSCE)") ==
        "Organization for Security and Co-operation in Europe");
  CHECK(expansion("die Europäische Union (EU)") == "Europäische Union");
  CHECK(expansion("Косовске снаге (КС)") == "Косовске снаге");
}

TEST_CASE("what is not spelt by the words before it stands for nothing") {
  for (const char* text : {"the troops (KFOR)", "(KFOR)", "Kosovo Force (2028)", "Kosovo Force (Kfor)", "a plan (A)",
                           "Kosovo Force (KFOR", "Force of Kosovo (KFOR)", "much the same (AND)", "x ()"})
    CHECK_MESSAGE(expansion(text).empty(), text);
}

TEST_CASE("the first use before the explanation is expanded, once") {
  Document made = document("UK keeps KFOR, and KFOR stays", "The Kosovo Force (KFOR) stays; KFOR is strong.");
  expand_abbreviations(made);
  const Inlines& title = made.masthead.title;
  REQUIRE(title.size() == 3);
  CHECK(title[0].text == "UK keeps ");
  CHECK(title[1].text == "KFOR");
  CHECK(title[1].expansion == "Kosovo Force");
  CHECK(title[2].text == ", and KFOR stays");
  CHECK(std::get<Paragraph>(made.sections[0].blocks[0].of).inlines.size() == 1);
}

TEST_CASE("part of a longer word is no use, and what is explained first needs no more") {
  Document made = document("SKFORX", "The Kosovo Force (KFOR) stays; KFOR is strong.");
  expand_abbreviations(made);
  CHECK(made.masthead.title.size() == 1);
  CHECK(std::get<Paragraph>(made.sections[0].blocks[0].of).inlines.size() == 1);
}

TEST_CASE("an abbreviation that is the whole text stays one inline") {
  Document made = document("KFOR", "The Kosovo Force (KFOR) stays.");
  expand_abbreviations(made);
  REQUIRE(made.masthead.title.size() == 1);
  CHECK(made.masthead.title[0].expansion == "Kosovo Force");
}
