// Heads of sentences by which the clause behind them is only imagined, supposed or wished for.
#include "evidence/suppositions.hpp"

#include <doctest/doctest.h>

#include <string>

#include "archived.hpp"
#include "evidence/checking.hpp"

using namespace brief;

TEST_CASE("a clause that is only imagined or wished for is no statement") {
  CHECK(reason("Serbia agreed", "We wish Serbia agreed.") == "a supposition is left out before it, “wish”");
  CHECK(reason("Serbia agreed", "Imagine that Serbia agreed.") == "a supposition is left out before it, “Imagine”");
  for (const char* head : {"Imagine", "Let’s pretend", "Let us say that", "Now suppose", "Assume that", "I dreamt"})
    CHECK_FALSE(is_verbatim("Serbia agreed", std::string(head) + " Serbia agreed."));
  CHECK_FALSE(is_verbatim("We … Serbia agreed", "We wish Serbia agreed."));
}

TEST_CASE("a wish or a thought of something is its own") {
  CHECK(is_verbatim("Serbia well", "We wish Serbia well."));
  CHECK(is_verbatim("a Europe without borders", "Imagine a Europe without borders."));
  CHECK(is_verbatim("Imagine Serbia agreed", "Imagine Serbia agreed."));
  CHECK(is_verbatim("Srbija je pristala", "Recimo, Srbija je pristala na sve, a vlada je to rekla u srijedu."));
}

TEST_CASE("the head is found through its complementiser and comma") {
  const auto text = archived("Stellen wir uns vor, dass Serbien das will und die Regierung zu allem bereit ist.");
  const evidence::Index& index = text.text->index();
  const auto serbia = index.positions(index.id_of("Serbien")).front();
  const evidence::Range head = evidence::supposition_before(index, serbia);
  CHECK(index.text(head) == "Stellen wir uns vor");
  CHECK(evidence::ends_with_supposition(index, head));
  CHECK(evidence::supposition_before(index, 0) == evidence::Range{});
}
