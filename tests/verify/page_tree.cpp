#include "verify/page_tree.hpp"

#include "pdf_of.hpp"

using namespace brief;

namespace {

std::string fault_of(const std::vector<std::string>& nodes, int pages) {
  std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>"};
  objects.insert(objects.end(), nodes.begin(), nodes.end());
  return verify::fault_of_page_tree(Opened(pdf_of(objects)).file, pages);
}

}  // namespace

TEST_CASE("a tree of pages counts what it holds, and each node names its parent") {
  const std::string page = "<</Type/Page/Parent 2 0 R>>";
  CHECK(fault_of({"<</Type/Pages/Kids[]/Count 0>>"}, 0) == "");
  CHECK(fault_of({"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>", page, page}, 2) == "");
  CHECK(fault_of({"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 1>>", page, page}, 2) ==
        "the tree of pages: /Count is not 2, so that other programs show other pages");
  CHECK(fault_of({"<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 1 0 R>>"}, 1) ==
        "the tree of pages: a node names another parent");
  CHECK(fault_of({"<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>"}, 1) ==
        "the tree of pages: its root has a parent");
  CHECK(fault_of({"<</Type/Page/Kids[3 0 R]/Count 1>>", page}, 1) == "the tree of pages: a node is none");
}

TEST_CASE("a tree without an end, or too deep, is told") {
  CHECK(fault_of({"<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Pages/Parent 2 0 R/Kids[4 0 R]/Count 1>>",
                  "<</Type/Pages/Parent 3 0 R/Kids[5 0 R]/Count 1>>", "<</Type/Page/Parent 4 0 R>>"},
                 1) == "");
  std::vector<std::string> deep{"<</Type/Pages/Kids[3 0 R]/Count 1>>"};
  for (int i = 3; i < 100; ++i)
    deep.push_back("<</Type/Pages/Parent " + std::to_string(i - 1) + " 0 R/Kids[" + std::to_string(i + 1) +
                   " 0 R]/Count 1>>");
  CHECK(fault_of(deep, 1) == "the tree of pages: it is too deep");
}
