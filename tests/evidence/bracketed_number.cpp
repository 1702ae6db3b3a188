#include "evidence/bracketed_number.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief::evidence;

namespace {

/// What is made another number, where the text between two bars stands in brackets.
std::string changed(std::string text, std::uint32_t languages) {
  const std::size_t begin = text.find('|'), end = text.find('|', begin + 1) - 1;
  std::erase(text, '|');
  bool open = false;
  Measures measures(languages);
  const auto units = units_of(characters_of(text), open, measures);
  const auto found = BracketedNumber(text, units, measures, languages).changed(begin, end);
  if (!found) return {};
  return text.substr(units[found->begin].begin, units[found->end - 1].end - units[found->begin].begin);
}

std::string in_english(const std::string& text) { return changed(text, number_language("en")); }

}  // namespace

TEST_CASE("a number beside another makes one of the two") {
  CHECK(in_english("send 1,250,000 |.5| shells") == "1,250,000 .5");
  CHECK(in_english("send |two| 4,500 men") == "two 4,500");
  CHECK(in_english("send 4,500 |and a half| men") == "4,500 and a half");
  CHECK(in_english("|half of| 4,500 men") == "half of 4,500");
  CHECK(in_english("|twenty-|five men") == "twenty-five");
  CHECK(in_english("|double| 4,500 men") == "double 4,500");
  CHECK(in_english("cost $5 million |300,000| then") == "$5 million 300,000");
  CHECK(changed("schicken |zwei| 4.500 Mann", number_language("de")) == "zwei 4.500");
  CHECK(changed("poslali 4.500 |i po| ljudi", number_language("bs")) == "4.500 i po");
}

TEST_CASE("per cent, a sign, a link between two numbers and a measure make another") {
  for (const std::string text :
       {"5 |per cent| of it", "5 |%| of it", "5|%| of it", "|≥| 5 of it", "|-| 5 of it", "5 |to| 10 of it",
        "5 |–| 10 of it", "|between| 5 and 10", "5 |percentage| points", "5 |square| kilometres", "20|25| it is"}) {
    INFO(text);
    CHECK_FALSE(in_english(text).empty());
  }
}

TEST_CASE("what explains a number makes no other one") {
  for (const std::string text : {"5 |kilometres| of it",
                                 "5 |US| dollars",
                                 "|EUR| 5 for it",
                                 "|Article| 5 of it",
                                 "|Resolution| 1244 of it",
                                 "on 5 |May| we",
                                 "on May 5 |2026| we",
                                 "on |22| October 2025",
                                 "in May |2025| 4,500 men",
                                 "|in 2025| 4,500 men",
                                 "|due| 5 May",
                                 "|some| 4,500 men",
                                 "|first| 4,500 men",
                                 "|over| 4,500 men",
                                 "4,500 |British| men",
                                 "100 miles |160 km| off",
                                 "€5 million |£4.3 million| then",
                                 "Resolution 1244 |(1999)| says",
                                 "we stay |here| now",
                                 "at 5 |pm| sharp"}) {
    INFO(text);
    CHECK(in_english(text).empty());
  }
}

TEST_CASE("brackets at an edge of the text, or with nothing in them, are looked at as others are") {
  CHECK(in_english("|5|").empty());
  CHECK(in_english("5 |6|") == "5 6");
  CHECK(in_english("|6| 5") == "6 5");
  CHECK(in_english("a || b").empty());
}
