#include "evidence/leading_over.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("prepositions and articles in the genitive lead over to what stands behind") {
  for (const char* word : {"to", "of", "against", "de", "della", "на", "του", "të"}) CHECK(evidence::leads_over(word));
  for (const char* word : {"end", "they", "serbia", ""}) CHECK_FALSE(evidence::leads_over(word));
}
