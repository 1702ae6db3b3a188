#include "text/hyphenate.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string hyphenated(std::string_view word, std::string_view language) {
  std::string result(word);
  const auto points = brief::text::hyphenation_points(word, language);
  for (auto i = points.rbegin(); i != points.rend(); ++i) result.insert(*i, "-");
  return result;
}

}  // namespace

TEST_CASE("words are hyphenated by the patterns of their language") {
  CHECK(hyphenated("reconnaissance", "en-GB") == "re-con-nais-sance");
  CHECK(hyphenated("Herzegovina", "en-GB") == "Herzegov-ina");
  CHECK(hyphenated("institutions", "en") == "in-sti-tu-tions");
  CHECK(hyphenated("zajednica", "hr") == "za-jed-nica");
  CHECK(hyphenated("zajednica", "bs-Latn") == "za-jed-nica");
  CHECK(hyphenated("Владимир", "sr-Cyrl") == "Вла-ди-мир");
  CHECK(hyphenated("Zusammenarbeit", "de-AT") == "Zu-sam-men-ar-beit");
  CHECK(hyphenated("gouvernement", "fr") == "gou-ver-ne-ment");
  CHECK(hyphenated("l’organisation", "fr") == hyphenated("l'organisation", "fr").replace(1, 1, "’"));
  CHECK(hyphenated("università", "it") == "uni-ver-sità");
  CHECK(hyphenated("правителство", "bg") == "пра-ви-тел-с-тво");
}

TEST_CASE("words that the patterns list as exceptions break as listed") {
  CHECK(hyphenated("university", "en-GB") == "uni-ver-sity");
}

TEST_CASE("what must not be hyphenated is not") {
  CHECK(hyphenated("NATO", "en-GB") == "NATO");
  CHECK(hyphenated("KOSOVO", "en-GB") == "KOSOVO");
  CHECK(hyphenated("four", "en-GB") == "four");
  CHECK(hyphenated("abc123def", "en-GB") == "abc123def");
  CHECK(hyphenated("Владимир", "en-GB") == "Владимир");
  CHECK(hyphenated("соработка", "mk") == "соработка");
  CHECK(hyphenated("bashkëpunimi", "ga") == "bashkëpunimi");
  CHECK(hyphenated("\xff\xfe", "en-GB") == "\xff\xfe");
}
