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

TEST_CASE("what the record does not name is told: a fault where it is of a kind that is published") {
  FakeDisk disk;
  disk.make_folders("out");
  disk.write("out/a.pdf", "pdf");
  disk.write("out/a.html", "page");
  std::string record = record_of("pdf", "page");
  record.insert(record.size() - 1, R"(, "outputs": [{"path": "there/index.html", "sha256": ")" + sha256_hex("list") +
                                       R"("}, {"path": "there/kept.pdf", "sha256": ")" + sha256_hex("kept") + "\"}]");
  disk.write("out/build.json", record);
  disk.write("out/index.html", "list");
  disk.write("out/kept.pdf", "kept");
  for (const char* name : {"build.json.minisig", "a.live.html", "metrics.prom"})
    disk.write(std::string("out/") + name, "");
  const auto honest = verify_folder(disk, "out");
  CHECK(honest.faults.empty());
  CHECK(honest.same == 4);
  CHECK(honest.notes.size() == 3);
  for (const char* name : {"evil.PDF", "evil.json", "build-1-of-2.json", "evil.live.html", "feed.xml"}) {
    disk.write(std::string("out/") + name, "");
    const auto told = verify_folder(disk, "out");
    CHECK(told.faults == std::vector<std::string>{std::string(name) + " is not named by build.json"});
    disk.remove(std::string("out/") + name);
  }
  disk.remove("out/index.html");
  disk.write("out/index.html", "lost");
  CHECK(verify_folder(disk, "out").faults ==
        std::vector<std::string>{"index.html has another digest than build.json gives"});
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

TEST_CASE("an output of any kind is compared by the digest beside its path") {
  FakeDisk disk;
  disk.make_folders("out");
  disk.write("out/build.json", R"({"reports": [{"name": "a", "text": "there/a.txt", "text_sha256": ")" +
                                   sha256_hex("text") + R"(", "pdf": null}]})");
  disk.write("out/a.txt", "text");
  CHECK(verify_folder(disk, "out").same == 1);
  disk.remove("out/a.txt");
  disk.write("out/a.txt", "test");
  CHECK(verify_folder(disk, "out").faults ==
        std::vector<std::string>{"a.txt has another digest than build.json gives"});
}
