#include "verify/compare_metadata.hpp"

#include "pdf_of.hpp"

using namespace brief;

TEST_CASE("a file that says the same of itself has nothing to tell, and a line is told once") {
  const std::string pdf = one_page("BT ET", "", "", "/ID[<AB><00>]/Info<</Title(a)>>");
  verify::FileComparison made;
  verify::compare_metadata(Opened(pdf).file, Opened(pdf).file, made);
  CHECK(made.differences.empty());
  CHECK(made.additions.empty());
  CHECK(made.rewritten.empty());
  const Opened expected(pdf), other(one_page("BT ET", "", "", "/ID[<AC><00>]/Info<</Title(b)/Producer(p)>>"));
  for (int i = 0; i < 2; ++i) verify::compare_metadata(expected.file, other.file, made);
  CHECK(made.differences.size() == 3);
  CHECK(made.additions.size() == 1);
}
