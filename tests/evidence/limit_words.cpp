// Words that limit a number, and what tells how often it is.
#include "evidence/limit_words.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "evidence/checking.hpp"

using namespace brief;

TEST_CASE("words before a number limit it") {
  const auto words = [](const std::vector<std::string>& before) {
    return evidence::words_of_limit([&](std::size_t k) { return k <= before.size() ? before[before.size() - k] : ""; });
  };
  CHECK(words({"send", "up", "to"}) == 2);
  CHECK(words({"no", "more", "than"}) == 3);
  CHECK(words({"do"}) == 1);
  CHECK(words({"send", "to"}) == 0);
  CHECK(words({}) == 0);
  CHECK(evidence::ends_limit("least"));
  CHECK(!evidence::ends_limit("about"));
}

TEST_CASE("words after a number tell how often it is, or how much less") {
  CHECK(evidence::is_rate("a", "year"));
  CHECK(evidence::is_rate("godišnje", ""));
  CHECK(!evidence::is_rate("a", "man"));
  CHECK(evidence::is_difference("in", "più"));
  CHECK(evidence::is_difference("less", "than"));
  CHECK(evidence::begins_rate("in"));
}

TEST_CASE("a quote keeps the limit of its number, and how often it is") {
  CHECK(reason("500 men go", "Up to 500 men go.") == "it cuts “Up to 500” short");
  CHECK(reason("We give £5m", "We give £5m a year.") == "it cuts “£5m a year” short");
  CHECK(is_verbatim("2028 is near", "We stay up to 2028 is near."));
}
