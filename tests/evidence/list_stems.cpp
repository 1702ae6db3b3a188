// What a stem says of the items of its list, in direct calls.
#include "evidence/list_stems.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

/// What turns the last word of a text's last item from in front of its list; the item is that word.
std::string found(const std::string& source) {
  const auto text = archived(source);
  const evidence::Index& index = text.text->index();
  const evidence::Range range = evidence::turning_stem(index, index.size() - 1);
  return range == evidence::Range{} ? std::string() : std::string(index.text(range));
}

}  // namespace

TEST_CASE("a stem turns the items of its list, whatever their marks are") {
  CHECK(found("We will not:\n\n• leave\n\n• fight") == "not");
  CHECK(found("We will not:\n• leave\n• fight") == "not");
  CHECK(found("There are no plans to\n\n(a) leave\n\n(b) fight") == "no");
  CHECK(found("We will act if:\n\n1. we\n\n2. fight") == "if");
}

TEST_CASE("a stem turns no item with a negation of another clause or sentence") {
  CHECK(found("We will not rest. Our aims:\n\n• stay\n\n• fight").empty());
  CHECK(found("We are not afraid, and we will:\n\n• stay\n\n• fight").empty());
  CHECK(found("We will not leave.\n\n• stay\n\n• fight").empty());
}

TEST_CASE("an item begins at the head of its line, behind its mark") {
  const auto text = archived("We will:\n\n• fight for peace");
  const evidence::Index& index = text.text->index();
  CHECK(evidence::begins_item(index, index.size() - 3));
  CHECK_FALSE(evidence::begins_item(index, index.size() - 1));
}
