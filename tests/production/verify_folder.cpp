#include "production/verify_folder.hpp"

#include <doctest/doctest.h>

#include "base/digest.hpp"
#include "fake_disk.hpp"

using namespace brief;
using production::verify_folder;
using test::FakeDisk;

namespace {

std::string record_of(const std::string& pdf, const std::string& page) {
  return R"({"reports": [{"name": "a", "pdf": "built/elsewhere/a.pdf", "sha256": ")" + sha256_hex(pdf) +
         R"(", "html": "built/elsewhere/a.html", "html_sha256": ")" + sha256_hex(page) +
         R"("}, {"name": "b", "pdf": null, "sha256": null}]})";
}

}  // namespace

TEST_CASE("the outputs of a folder are compared with its record, digest by digest") {
  FakeDisk disk;
  disk.make_folders("out");
  disk.write("out/a.pdf", "pdf");
  disk.write("out/a.html", "page");
  disk.write("out/build.json", record_of("pdf", "page"));
  CHECK(verify_folder(disk, "out").faults.empty());
  CHECK(verify_folder(disk, "out").same == 2);

  disk.remove("out/a.html");
  disk.write("out/c.pdf", "more");
  disk.remove("out/a.pdf");
  disk.write("out/a.pdf", "pdg");
  const auto changed = verify_folder(disk, "out");
  CHECK(changed.same == 0);
  REQUIRE(changed.faults.size() == 3);
  CHECK(changed.faults[0] == "a.html is missing");
  CHECK(changed.faults[1] == "a.pdf has another digest than build.json gives");
  CHECK(changed.faults[2] == "c.pdf is not named by build.json");
}

TEST_CASE("without a record nothing can be said of a folder") {
  FakeDisk disk;
  disk.make_folders("out");
  CHECK_FALSE(verify_folder(disk, "out").error.empty());
  for (const char* record : {"", "[]", "{}", R"({"reports": 1})"}) {
    disk.remove("out/build.json");
    disk.write("out/build.json", record);
    CHECK_FALSE(verify_folder(disk, "out").error.empty());
  }
}
