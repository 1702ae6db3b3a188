#include "layout/addresses.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief::layout;

namespace {

/// The address with `|` wherever a line may end.
std::string parted(std::string_view text, bool (*may)(char, char)) {
  std::string made(text.substr(0, 1));
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (may(text[i - 1], text[i])) made += '|';
    made += text[i];
  }
  return made;
}

}  // namespace

TEST_CASE("an address is known by its scheme or its host") {
  for (const char* word :
       {"https://example.org/a", "www.example.org", "example.gov.uk", "(example.org/a?b)", "example.org.",
        "example.org:8080/a", "пример.рф/новости/долгая-ссылка", "https://пример.рф/a"}) {
    CAPTURE(std::string(word));
    CHECK(address_in(word).has_value());
  }
  for (const char* word :
       {"and/or", "2.5", "e.g.", "a..b", "U.S.", "1/2", "word", "", "km/h", "т.е.", "и.о./м", "пример.рф", "“word”"}) {
    CAPTURE(std::string(word));
    CHECK_FALSE(address_in(word).has_value());
  }
  CHECK(address_in("www.example.org/a")->path == 15);
  CHECK(address_in("(www.example.org)")->path == 16);
}

TEST_CASE("an address parts at slashes and the signs of its query, elsewhere only where it must") {
  CHECK(parted("a.org/b-c/d?e=f&g#h", may_break_address) == "a.org/|b-c/|d|?e=|f|&g|#h");
  CHECK(parted("a-b.org//c_d", may_break_long_address) == "a|-b|.org|//|c|_d");
}
