#include "evidence/runs.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"
#include "evidence/pieces.hpp"

using namespace brief;
using namespace brief::evidence;

namespace {

std::string parted(const std::string& quote, const std::string& source) {
  const auto archive = archived(source);
  const Pieces pieces = pieces_of(quote);
  const auto& units = pieces.list.front().units;
  const auto runs = runs_of(archive.text->index(), units);
  return runs ? with_ellipses(quote, units, *runs) : std::string();
}

const std::string apart = "“We will stay,” he said on a day of long talks. It rained.\n\n“Peace needs patience.”";

}  // namespace

TEST_CASE("a quote is parted where its source goes on with other words") {
  CHECK(parted("We will stay. Peace needs patience.", apart) == "We will stay. … Peace needs patience.");
  CHECK(parted("“We will stay, peace needs”", apart).empty());
  CHECK(parted("We will stay. Peace needs patience. It rained", apart) ==
        "We will stay. … Peace needs patience. … It rained");
  CHECK(parted("Peace needs patience. We will stay", apart) == "Peace needs patience. … We will stay");
}

TEST_CASE("the parts begin with the first word of the quote") {
  const auto archive = archived(apart);
  const Pieces pieces = pieces_of("We will stay. Peace needs patience.");
  const auto runs = runs_of(archive.text->index(), pieces.list.front().units);
  REQUIRE(runs);
  REQUIRE(runs->size() == 2);
  CHECK(runs->front().begin == 0);
}

TEST_CASE("what stands there as one, holds other words or is of single words is not parted") {
  CHECK(parted("We will stay", apart).empty());
  CHECK(parted("We will stay. Peace needs time.", apart).empty());
  CHECK(parted("stay patience", apart).empty());
  CHECK(parted("We will stay. Peace", apart).empty());
}

TEST_CASE("the reason for a quote of two says what stands between, or what else is wrong") {
  CHECK(reason("We will stay. Peace needs patience.", apart) ==
        "between its parts the source has “he said on a day of long talks. It rained”; put … there");
  CHECK(check_quote("We will stay. Peace needs patience.", apart).check.suggestion ==
        "We will stay. … Peace needs patience.");
  const std::string two = "“We will stay,” said Edi Rama.\n\n“Peace needs patience,” said Albin Kurti.";
  CHECK(reason("We will stay. Peace needs patience.", two, "Edi Rama") == "between its parts the speaker changes");
  const auto turned = check_quote("Peace needs patience. We will stay.", apart).check;
  CHECK(turned.reason == "its parts stand in another order there");
  CHECK(turned.suggestion == "We will stay … Peace needs patience");
  CHECK(reason("We will act", "We will stay and act") == "it leaves out “stay and”");
  const std::string lengthy = "“We will stay.” " + std::string(40, 'x') +
                              " goes on and on and on and on and on and on, "
                              "and so does everybody else here until the end of it. “Peace needs patience.”";
  CHECK(reason("We will stay. Peace needs patience.", lengthy).find(" … ") != std::string::npos);
}

TEST_CASE("a quote that stands at one place but for its first capital is not parted") {
  const std::string twice = "The mission stays. He said that the mission stays and peace needs patience.";
  CHECK(parted("The mission stays and peace needs patience", twice).empty());
  CHECK(check_quote("The mission stays and peace needs patience", twice).check.suggestion ==
        "[T]he mission stays and peace needs patience");
  CHECK_FALSE(parted("The mission stays. Peace needs patience", "“The mission stays,” he said. “Peace needs patience.”")
                  .empty());
}
