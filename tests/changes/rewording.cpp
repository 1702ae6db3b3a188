#include "changes/rewording.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace brief;

namespace {

/// "before>after" of each stretch.
std::string told(const std::string& before, const std::string& after) {
  std::string text;
  for (const auto& one : changes::rewordings(before, after))
    text += "[" + before.substr(one.before_begin, one.before_end - one.before_begin) + ">" +
            after.substr(one.after_begin, one.after_end - one.after_begin) + "]";
  return text;
}

std::string random_words(std::mt19937& random, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += static_cast<char>('a' + random() % 5) + std::string(" ");
  return text;
}

}  // namespace

TEST_CASE("the words that differ are told, and no others") {
  CHECK(told("", "") == "");
  CHECK(told("one two", " one  two ") == "");
  CHECK(told("one two three", "one 2 three") == "[two>2]");
  CHECK(told("one", "") == "[one>]");
  CHECK(told("", "one two") == "[>one two]");
  CHECK(told("one three", "one two three") == "[>two]");
  CHECK(told("one two three", "one three") == "[two>]");
  CHECK(told("a one two three four five b", "c one two three four five d") == "[a>c][b>d]");
  CHECK(told("a b c one two three d e", "x b y one two three e") == "[a b c>x b y][d>]");
  CHECK(told("mësoj ë dy", "mësoj é dy") == "[ë>é]");
}

TEST_CASE("the stretches put in place of each other make the one wording of the other") {
  std::mt19937 random(7);
  for (int i = 0; i < 3000; ++i) {
    const std::string before = random_words(random, random() % 30), after = random_words(random, random() % 30);
    std::string made;
    std::size_t from = 0;
    for (const auto& one : changes::rewordings(before, after)) {
      REQUIRE(one.before_begin >= from);
      made +=
          before.substr(from, one.before_begin - from) + after.substr(one.after_begin, one.after_end - one.after_begin);
      from = one.before_end;
    }
    made += before.substr(from);
    std::string words, wanted;
    for (const char c : made)
      if (c != ' ') words += c;
    for (const char c : after)
      if (c != ' ') wanted += c;
    CHECK(words == wanted);
  }
}

TEST_CASE("wordings with nothing in common, and long ones, are one stretch") {
  std::mt19937 random(8);
  const std::string before = random_words(random, 100000), after = random_words(random, 100000);
  CHECK(changes::rewordings("x " + before + "y", "x " + after + "y").size() == 1);
}
