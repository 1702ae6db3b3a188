// Words by which a sentence of few words shows its language.
#include "evidence/frequent_words.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/lexicon.hpp"

using namespace brief::evidence;

TEST_CASE("each list is of a language that the check knows") {
  for (const FrequentWords& frequent : frequent_words()) {
    CHECK(Lexicon::of(frequent.tag) != nullptr);
    CHECK(!frequent.words.empty());
  }
}

TEST_CASE("a short sentence on a page in another language shows its own") {
  const auto tag = [](const char* text, const char* page) {
    return std::string(Lexicon::tag_of_sentence(text, *Lexicon::of(page)));
  };
  CHECK(tag("We have more than 300 men here.", "de") == "en");
  CHECK(tag("We have two hundred soldiers here.", "sq") == "en");
  CHECK(tag("Wir haben mehr als 300 Mann hier.", "en") == "de");
  CHECK(tag("Imamo više vojnika ovdje.", "en") == "bs");
  CHECK(tag("Wir haben mehr als 300 Mann hier.", "de") == "de");
  CHECK(tag("Danes lahko pridemo, če bomo tukaj.", "bs") == "sl");
  CHECK(tag("Wij betalen nu niet meer.", "ro") == "nl");
  CHECK(tag("Astăzi avem soldați aici.", "en") == "ro");
  CHECK(tag("Hoje nós temos isso.", "es") == "pt");
}
