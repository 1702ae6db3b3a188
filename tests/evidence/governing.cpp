#include "evidence/governing.hpp"

#include <doctest/doctest.h>

#include <string>

#include "archived.hpp"
#include "evidence/checking.hpp"

using namespace brief;
using namespace brief::evidence;

namespace {

/// The negation that turns what stands in the text after `|`, or that follows what stands before it.
std::string found_beside(const std::string& before, const std::string& after, bool is_before) {
  const archive::Document document = archived(before + " " + after).text->document;
  const Index index(document, "en");
  std::uint32_t at = 0;
  while (at < index.size() && index.begin_byte(at) < before.size()) ++at;
  return std::string(index.text(is_before ? negation_before(index, at) : negation_after(index, {0, at})));
}

}  // namespace

TEST_CASE("a negation directly before a quote, and that of the verb which governs it") {
  CHECK(found_beside("We will not", "leave", true) == "not");
  CHECK(found_beside("We refuse to", "leave", true) == "refuse");
  CHECK(found_beside("I do not for a moment believe that", "they leave", true) == "not");
  CHECK(found_beside("I do not want it and I know that", "they leave", true).empty());
  CHECK(found_beside("Those who do not believe it must know that", "they leave", true).empty());
  CHECK(found_beside("Not now.", "They leave", true).empty());
  CHECK(found_beside("We must never", "forget Kosovo", true) == "never");
  CHECK(found_beside("We must never forget that", "they stay", true).empty());
}

TEST_CASE("a negation directly after a quote") {
  CHECK(found_beside("We leave", "nobody behind", false) == "nobody");
  CHECK(found_beside("We leave,", "never to return", false) == "never");
  CHECK(found_beside("We leave", "with nobody", false).empty());
  CHECK(found_beside("We left", "not only Kosovo", false).empty());
}

TEST_CASE("a stretch is widened to its clause") {
  const archive::Document document = archived("First, we will not leave Kosovo, he said.").text->document;
  const Index index(document, "en");
  const auto at = index.positions(index.id_of("leave")).front();
  CHECK(index.text(whole_clause(index, {at, at + 1})) == "we will not leave Kosovo");
}
