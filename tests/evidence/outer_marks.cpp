// Direct tests of the quotation marks that stand outside of others.
#include <doctest/doctest.h>

#include "evidence/checking.hpp"
#include "evidence/index.hpp"

using namespace brief;

namespace {

/// How many outer marks a text has.
std::size_t outer(const std::string& text) { return archived(text).text->index().outer_marks().size(); }

}  // namespace

TEST_CASE("a single mark closes where no word before it may end in an apostrophe") {
  CHECK(outer("He said: ‘we go’ to Rome.") == 2);
  CHECK(outer("He said: 'we go' to Rome.") == 2);
  CHECK(outer("He said: ‘the ministers’ decision is right’. It rained.") == 2);
  CHECK(outer("He said ‘we back the ministers’ in Rome.") == 2);
  CHECK(outer("Rekla je: ’ostajemo’ do kraja godine i to je sve za sada.") == 2);
}

TEST_CASE("an apostrophe is no mark of a quotation") {
  CHECK(outer("The ministers’ decision and the soldiers’ pay.") == 0);
  CHECK(outer("In the ‘90s the ministers’ decision was right.") == 0);
  CHECK(outer("We saw 'em in the '90s, and the ministers' camp.") == 0);
  CHECK(outer("“We call it the ‘long peace’ of Europe,” she said.") == 2);
}
