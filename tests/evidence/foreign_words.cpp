// Words of a text that are negations in the language of a quote.
#include "evidence/foreign_words.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;

TEST_CASE("English as is no Albanian negation in an English sentence") {
  const auto source = archived("As of today njëzet e pesë are ready for the work. The end of it is near.");
  const evidence::Index& index = source.text->index("sq");
  CHECK(evidence::is_word_of_text(index, 0));
  CHECK_FALSE(index.is_negation(0));
  CHECK(is_verbatim("njëzet e pesë are ready", "As of today njëzet e pesë are ready for the work."));
}

TEST_CASE("in an Albanian one it is") {
  const auto source =
      archived("The page of the day is here for all. Ai tha se as ne dhe as ata nuk do të vijnë në qytet.");
  const evidence::Index& index = source.text->index("sq");
  const auto places = index.positions(index.id_of("as"));
  REQUIRE(places.size() == 2);
  for (const std::uint32_t at : places) CHECK_FALSE(evidence::is_word_of_text(index, at));
}
