#include "evidence/added_limits.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

TEST_CASE("brackets make no number a vague one that the source gives as it is") {
  CHECK(reason("We sent [about] 500 men", "We sent 500 men.") ==
        "the words in brackets add what turns or limits the sense, “about”");
  CHECK_FALSE(is_verbatim("We sent [up to] 500 men", "We sent 500 men."));
  CHECK_FALSE(is_verbatim("We sent 500 men [or more]", "We sent 500 men."));
  CHECK_FALSE(is_verbatim("[Nearly] 500 men left", "We say that 500 men left."));
  CHECK_FALSE(is_verbatim("Wir schickten [ca.] 500 Mann", "Wir schickten 500 Mann, und das ist die Zahl."));
  CHECK(is_verbatim("We sent [about] 500 men", "We sent around 500 men."));
  CHECK(is_verbatim("[About] 500 men left", "We say that some 500 men left."));
  CHECK(is_verbatim("We spoke [about] this", "We spoke of this."));
}

TEST_CASE("brackets call nothing false") {
  CHECK_FALSE(is_verbatim("He [falsely] said that we left", "He said that we left."));
  CHECK_FALSE(is_verbatim("We [used to] support Serbia", "We support Serbia."));
  CHECK(is_verbatim("He [openly] said that we left", "He said that we left."));
}
