// Words beside a title by which it is another office.
#include "evidence/title_modifiers.hpp"

#include <doctest/doctest.h>

#include <string>

#include "archived.hpp"
#include "evidence/checking.hpp"

using namespace brief;

namespace {

std::string limit(const std::string& quote, const std::string& source) {
  return check_quote(quote, source).check.limit;
}

}  // namespace

TEST_CASE("what makes another office of a title is told") {
  CHECK(limit("Prime Minister of Kosovo", "The former Prime Minister of Kosovo agreed.") == "former");
  CHECK(limit("minister agreed", "The deputy foreign minister agreed.") == "deputy");
  CHECK(limit("We met the President", "We met the President elect of Kosovo.") == "elect");
  CHECK(limit("ministar je pristao", "To je rekao u srijedu i dodao da je bivši ministar je pristao na sve.") ==
        "bivši");
  CHECK(limit("министар је пристао", "То је рекао у среду и додао да је бивши министар је пристао на све.") == "бивши");
}

TEST_CASE("other words in front of a title do not") {
  CHECK(limit("Prime Minister of Kosovo", "The Prime Minister of Kosovo agreed.").empty());
  CHECK(limit("minister agreed", "The foreign minister agreed.").empty());
  CHECK(limit("The former Prime Minister agreed", "The former Prime Minister agreed.").empty());
  CHECK(limit("allies agreed", "The former allies agreed.").empty());
}

TEST_CASE("the modifier stands beside the part") {
  const auto text = archived("The former Prime Minister elect agreed to the plan.");
  const evidence::Index& index = text.text->index();
  CHECK(index.text(evidence::modifier_before(index, {2, 4})) == "former");
  CHECK(index.text(evidence::modifier_after(index, {2, 4})) == "elect");
  CHECK(evidence::modifier_before(index, {1, 4}) == evidence::Range{});
}
