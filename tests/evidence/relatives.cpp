// Relative clauses by their first word, and the phrases and predicates that clauses are made of.
#include "evidence/relatives.hpp"

#include <doctest/doctest.h>

#include "archived.hpp"
#include "evidence/index.hpp"

using namespace brief;
using evidence::Relative;

TEST_CASE("relatives are known by their language and case") {
  const auto text = archived("The minister, of whom we spoke, and the man who supports Ukraine are in the house.");
  const evidence::Index& index = text.text->index();
  const auto at = [&index](const char* word) { return index.positions(index.id_of(word)).front(); };
  CHECK(evidence::relative_at(index, at("whom")) == Relative::object);
  CHECK(evidence::relative_at(index, at("who")) == Relative::any);
  CHECK(evidence::relative_at(index, at("minister")) == Relative::none);
  CHECK(evidence::relative_behind(index, at(","), index.size()) == at("whom"));
  CHECK(evidence::relative_behind(index, at("minister"), index.size()) == evidence::Index::no_id);
}

TEST_CASE("a phrase begins with a name or a determiner, a predicate with a verb") {
  const auto text = archived("The minister supports Ukraine and peace and is in the house of our friends.");
  const evidence::Index& index = text.text->index();
  const auto at = [&index](const char* word) { return index.positions(index.id_of(word)).front(); };
  CHECK(evidence::begins_phrase(index, at("Ukraine")));
  CHECK(evidence::begins_phrase(index, at("our")));
  CHECK_FALSE(evidence::begins_phrase(index, at("peace")));
  CHECK(evidence::is_predicate(index, at("supports")));
  CHECK(evidence::is_predicate(index, at("is")));
  CHECK_FALSE(evidence::is_predicate(index, at("peace")));
  CHECK(evidence::is_determiner("those"));
  CHECK_FALSE(evidence::is_determiner("peace"));
}
