#include "report/unsupported_markup.hpp"

#include <doctest/doctest.h>

#include <ctime>

using namespace brief::report;

namespace {

std::string found(std::string_view text, bool begins_item = false) {
  std::string all;
  for (const auto& markup : unsupported_markup(
           text, [](std::size_t) { return false; }, begins_item))
    all += (all.empty() ? "" : "; ") + std::to_string(markup.at) + " " + markup.what;
  return all;
}

}  // namespace

TEST_CASE("markup of other programs is told at its place") {
  CHECK(found("a[^1] b") == "1 a footnote");
  CHECK(found("a^[b] c") == "1 a footnote");
  CHECK(found("[a][b] [c][]") == "0 an address by its label; 7 an address by its label");
  CHECK(found("[text][1]") == "0 an address by its label");
  CHECK(found("[ ] a", true) == "0 the box of a task");
  CHECK(found("[x] a", true) == "0 the box of a task");
  CHECK(found("a ==b c== d") == "2 highlighting");
  CHECK(found("H~2~O, x^2^") == "1 a lowered letter; 8 a raised letter");
  CHECK(found("a ~word~ and ~two words~.") == "2 strikethrough; 13 strikethrough");
  CHECK(found("$x$ $E=mc^2$ $$\\alpha$$") == "0 mathematics; 4 mathematics; 13 mathematics");
  CHECK(found("[[wiki]]") == "0 a wiki link");
  CHECK(found("[a](https://b c)") == "2 a link whose address has a space in it or no end");
  CHECK(found("(a)[https://b]") == "2 an address in square brackets");
  CHECK(found("{{name}}, [a]{.b}") == "0 a placeholder in braces; 13 an attribute in braces");
  CHECK(found("so :smile: it is") == "3 the name of an emoji");
  CHECK(found("word{.red}, *w*(x){#y}") == "4 an attribute in braces; 18 an attribute in braces");
  CHECK(found("a ++b c++ d") == "2 underlining");
  CHECK(found("a *[HTML]: x") == "3 an abbreviation below its text");
  CHECK(found("*[HTML]: x") == "1 an abbreviation below its text");
  CHECK(found(":::note") == "0 a block between colons");
}

TEST_CASE("prose that has such signs is none of it") {
  for (const char* text :
       {"$5 and $6, US$5/US$6, A$, C$ and NZ$, $5-$6, $A5 and NZ$", "a ~ b, ~5 and ~6, 5~6, 5~6~7",
        "~5 km ~ 6 km, a ~b ~c, ~a and b~c, ~5~6", "== equal, a == b, x==y and z==w",
        "[sic] [1] [1][2] [KFOR][@s] [x] [ ]", "2^10 and ^ and x^2 and y^2",
        "https://x.org/~a/~b?a==b==c and www.x.org/~a~b",
        "C++ and g++, a ++ b, C++/C++, +5 and ++6, f{.5}, a{b}, 2*[3]: x, *[a] b: c, 10:30:15, a:b:c, Note: this",
        "{a} and {", "f(x) = y", "[sic](which see)", "$", "[", "==", "a$b$c", "[]"}) {
    CAPTURE(std::string(text));
    CHECK(found(text).empty());
  }
}

TEST_CASE("a text of nothing but signs takes as long a sign as a short one") {
  for (const char* sign : {"[", "[a][", "$a ", "==a", "~a", "^a", "{", "www.a/~", "++a", "*[a"}) {
    CAPTURE(std::string(sign));
    std::string text;
    while (text.size() < 200'000) text += sign;
    const std::clock_t begin = std::clock();
    found(text);
    CHECK(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < 2);
  }
}
