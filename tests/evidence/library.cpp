#include "evidence/library.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace brief;

namespace {

const evidence::Archived* read(evidence::Library& library, const std::string& bytes, const std::string& path,
                               const std::string& url = "") {
  auto outcome = library.read(bytes, path, url);
  auto* archived = std::get_if<std::shared_ptr<const evidence::Archived>>(&outcome);
  return archived == nullptr ? nullptr : archived->get();
}

}  // namespace

TEST_CASE("the same bytes are read once, whatever they are called") {
  evidence::Library library;
  const auto* first = read(library, "Peace.", "a.txt");
  REQUIRE(first != nullptr);
  CHECK(read(library, "Peace.", "folder/b.txt", "https://example.org/") == first);
  CHECK(read(library, "Peace!", "a.txt") != first);
  CHECK(read(library, "Peace.", "a.html") != first);
}

TEST_CASE("a fault is told each time, and more than its budget is not kept") {
  evidence::Library library(16);
  CHECK(read(library, "%PDF-1.7", "a.txt") == nullptr);
  auto held = std::get<std::shared_ptr<const evidence::Archived>>(library.read(std::string(64, 'x'), "a.txt", ""));
  CHECK(read(library, std::string(64, 'x'), "a.txt") != held.get());
}
