#include "evidence/reopened.hpp"

#include <doctest/doctest.h>

using brief::evidence::with_first_mark;

TEST_CASE("a quote whose last paragraph opens and closes gets the opening mark that it lacks") {
  CHECK(with_first_mark("We go.\n“We stay.”") == "“We go.\n“We stay.”");
  CHECK(with_first_mark("… We go.\n“And so.\n“We stay”.") == "“… We go.\n“And so.\n“We stay”.");
  CHECK(with_first_mark("Partons.\n« Restons »") == "«Partons.\n« Restons »");
  CHECK(with_first_mark("Wir gehen.\n„Wir bleiben.“") == "„Wir gehen.\n„Wir bleiben.“");
  CHECK_FALSE(with_first_mark("“We go.\n“We stay.”"));
  CHECK_FALSE(with_first_mark("We go.\n“We stay."));
  CHECK_FALSE(with_first_mark("We go.\nWe stay.”"));
  CHECK_FALSE(with_first_mark("We go. “We stay.”"));
}
