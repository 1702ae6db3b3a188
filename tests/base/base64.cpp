#include "base/base64.hpp"

#include <doctest/doctest.h>

TEST_CASE("base 64 as in RFC 4648, section 10") {
  CHECK(brief::base64("") == "");
  CHECK(brief::base64("f") == "Zg==");
  CHECK(brief::base64("fo") == "Zm8=");
  CHECK(brief::base64("foo") == "Zm9v");
  CHECK(brief::base64("foobar") == "Zm9vYmFy");
  CHECK(brief::base64("\xFB\xFF\xFE") == "+//+");
}
