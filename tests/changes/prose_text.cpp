#include "changes/prose_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace brief;
using report::Block;
using report::Prose;
using report::Span;

namespace {

Span words(const char* text, report::Emphasis emphasis = {}, const char* link = "") {
  Span span;
  span.text = text;
  span.emphasis = emphasis;
  span.link = link;
  return span;
}

Span cited(int source) {
  Span span;
  span.citation = source;
  return span;
}

Block list(Block::Kind kind, int start) {
  Block made;
  made.kind = kind;
  made.start = start;
  for (const char* text : {"One.", "Two."}) {
    report::ListItem item;
    item.blocks.emplace_back().spans = {words(text)};
    made.items.push_back(item);
  }
  return made;
}

}  // namespace

TEST_CASE("the words of a prose, with addresses and with what is set off") {
  Prose prose(1);
  prose[0].spans = {words("See "), words("the page", report::Emphasis::strong, "https://example.org/"), words(".")};
  CHECK(changes::plain(prose) == "See the page (https://example.org/).\n");
  CHECK(changes::emphasised(prose) == "See **the page** (https://example.org/).\n");
}

TEST_CASE("the words of a prose with the marks of its items and the numbers of its sources") {
  Prose prose(1);
  prose[0].spans = {words("We stay"), cited(2), words(". We go"), cited(0), words(".")};
  prose.push_back(list(Block::Kind::bullet_list, 1));
  prose.push_back(list(Block::Kind::numbered_list, 3));
  CHECK(changes::citations(prose) == std::vector<int>{2, 0});
  CHECK(changes::with_marks(prose, {2, 0}) ==
        std::vector<std::string>{"We stay [3]. We go [1].\n", "• One.\n• Two.\n", "3. One.\n4. Two.\n"});
  CHECK(changes::joined({"a", "b"}) == "ab");
}
