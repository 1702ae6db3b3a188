// The main part of a page told from the rest.
#include <doctest/doctest.h>

#include "archive/archive.hpp"

using namespace brief::archive;

namespace {

constexpr std::string_view prose =
    "<p>The ministers met in London on Wednesday and agreed on the next steps for the region, which they called "
    "vital.</p>"
    "<p>They said that the mission would stay for three more years, and that its numbers would not be cut.</p>"
    "<p>“We are grateful to those who serve,” the minister said. “Their work keeps the peace in the whole region.”</p>";

/// The part of the block that holds the words.
Part part_of(const std::string& html, std::string_view words) {
  auto outcome = read(html, "page.html");
  REQUIRE(std::holds_alternative<Document>(outcome));
  const auto& document = std::get<Document>(outcome);
  for (const Block& block : document.blocks)
    if (document.text.substr(block.begin, block.end - block.begin).find(words) != std::string::npos) return block.part;
  FAIL("not seen");
  return Part::main;
}

std::string page(const std::string& around) {
  return "<body><nav><ul><li><a href=/>Home page</a></ul></nav><div class=content><h1>Ministers meet</h1>" +
         std::string(prose) + around +
         "</div><footer><p>All rights of the publisher are reserved, as the law says.</p>";
}

}  // namespace

TEST_CASE("an article is the main part of its page") {
  CHECK(part_of(page(""), "next steps") == Part::main);
  CHECK(part_of(page(""), "grateful") == Part::main);
  CHECK(part_of(page(""), "Home page") == Part::navigation);
  CHECK(part_of(page(""), "All rights") == Part::footer);
}

TEST_CASE("what stands inside an article and is not of it") {
  const std::string words =
      "<p>This is a sentence long enough to be taken for one of the article itself, it seems.</p>";
  CHECK(part_of(page("<div class=comments>" + words + "</div>"), "long enough") == Part::comment);
  CHECK(part_of(page("<section id=comment-list>" + words + "</section>"), "long enough") == Part::comment);
  CHECK(part_of(page("<div class='c-relatedStories'>" + words + "</div>"), "long enough") == Part::related);
  CHECK(part_of(page("<aside>" + words + "</aside>"), "long enough") == Part::aside);
  CHECK(part_of(page("<div role=navigation>" + words + "</div>"), "long enough") == Part::navigation);
}

TEST_CASE("a name alone makes nothing of what holds most of the prose") {
  CHECK(part_of("<body class='has-sidebar'><div class='widget'>" + std::string(prose) + "</div>", "next steps") ==
        Part::main);
}

TEST_CASE("a page with one sentence has a main part") {
  CHECK(part_of("<p>The minister agreed.</p>", "agreed") == Part::main);
  CHECK(part_of("Ready", "Ready") == Part::main);
}
