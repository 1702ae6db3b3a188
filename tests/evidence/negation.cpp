#include "evidence/negation.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace brief::evidence;

namespace {

/// The end of the first of the phrases that stands at the first word.
std::uint32_t end_of(const std::vector<Phrase>& phrases, const std::vector<std::string>& words) {
  const KeyAt key = [&words](std::uint32_t at) { return at < words.size() ? words[at] : std::string(); };
  for (const Phrase& phrase : phrases)
    if (const std::uint32_t end = end_of_phrase(phrase, 0, key); end != 0) return end;
  return 0;
}

}  // namespace

TEST_CASE("words that turn the sense, by language") {
  const std::vector<std::pair<const char*, const char*>> rows{
      {"en", "not"},   {"en", "never"}, {"de", "nicht"},   {"de", "niemandem"}, {"fr", "nullement"},
      {"it", "mica"},  {"sr", "немам"}, {"bs", "nemamo"},  {"hr", "nikome"},    {"mk", "немаме"},
      {"bg", "нямам"}, {"sq", "asnjë"}, {"el", "κανέναν"}, {"tr", "gitmem"}};
  for (const auto& row : rows) {
    CAPTURE(row.second);
    CHECK(Negations::of(row.first).has(row.second));
  }
  CHECK_FALSE(Negations::of("en").has("nicht"));
  CHECK_FALSE(Negations::of("en").has("we"));
  CHECK_FALSE(Negations::of("tr").has("olmasını"));
  CHECK_FALSE(Negations::of("xx").has("not"));
}

TEST_CASE("phrases that turn the sense, and those that hold such a word and do not") {
  const Negations& english = Negations::of("en");
  CHECK(english.begins_phrase("far") == 1);
  CHECK(english.begins_phrase("no") == 3);
  CHECK(english.begins_phrase("make") == 2);
  CHECK(english.begins_phrase("kosovo") == 0);
  CHECK(Negations::of("tr").begins_phrase("unutmayalım") == 2);
  CHECK(end_of(english.phrases, {"far", "from", "it"}) == 2);
  CHECK(end_of(english.phrases, {"far", "away"}) == 0);
  CHECK(end_of(english.affirmed, {"without", "hesitation"}) == 2);
  CHECK(end_of(english.affirmed, {"without", "arms"}) == 0);
}

TEST_CASE("negations of languages of few words") {
  const std::pair<std::string, std::string> words[] = {{"ru", "нет"},    {"ru", "нельзя"}, {"uk", "ніколи"},
                                                       {"sv", "inte"},   {"no", "ikke"},   {"nb", "aldri"},
                                                       {"da", "aldrig"}, {"fi", "eivät"}};
  for (const auto& [language, word] : words) CHECK(Negations::of(language).has(word));
  CHECK_FALSE(Negations::of("ru").has("мы"));
  CHECK_FALSE(Negations::of("sv").has("alla"));
  CHECK(Negations::of("sr").begins_phrase("teško") == 1);
  CHECK(Negations::of("sr").begins_phrase("тешко") == 1);
}
