#include "archive/teasers.hpp"

#include <doctest/doctest.h>

using namespace brief::archive;

namespace {

/// How many items are marked, with so much prose on the page, and so much in each element.
long marked(const std::string& html, std::uint32_t prose, std::uint32_t in_each = 10) {
  const auto parsed = HtmlTree::parse(html);
  REQUIRE(std::holds_alternative<HtmlTree>(parsed));
  const auto& tree = std::get<HtmlTree>(parsed);
  std::vector<std::uint32_t> mass(tree.size(), in_each);
  mass[0] = prose;
  std::vector<Part> zones(tree.size(), Part::main);
  mark_teasers(tree, visible_blocks(tree), mass, zones);
  long items = 0;
  for (std::size_t i = 0; i < tree.size(); ++i) items += zones[i] == Part::related && tree[i].is(GUMBO_TAG_LI) ? 1 : 0;
  return items;
}

std::string list_of(int items, const std::string& heading) {
  std::string list = "<ul>";
  for (int i = 0; i < items; ++i) list += "<li>" + heading + "<p>A few words.</p></li>";
  return list + "</ul>";
}

}  // namespace

TEST_CASE("three items beside each other that each begin with a heading that links are teasers") {
  const std::string linked = "<h3><a href=/a>Elsewhere</a></h3>";
  CHECK(marked(list_of(3, linked), 1000) == 3);
  CHECK(marked(list_of(2, linked), 1000) == 0);
  CHECK(marked(list_of(3, "<h3>Here</h3>"), 1000) == 0);
  CHECK(marked(list_of(3, "<a href=/a>Elsewhere</a>"), 1000) == 0);
  CHECK(marked(list_of(3, linked), 100) == 0);  // a page of nothing else
  CHECK(marked(list_of(3, linked), 3000, 600) == 3);
  CHECK(marked(list_of(3, linked), 3000, 601) == 0);  // articles, each with its text
}
