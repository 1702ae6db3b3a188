#include "production/outputs.hpp"

#include <doctest/doctest.h>

#include "production/fake_disk.hpp"
#include "production/verify_folder.hpp"

using namespace brief;
using namespace brief::production;
using test::FakeDisk;

namespace {

std::string toml_of(const std::string& title) {
  return "format = 1\ntitle = \"" + title +
         "\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"Summary.\"\n[commitment]\ntext = \"Text.\"\n";
}

Result build(FakeDisk& disk, const std::string& path, bool site, layout::Edition edition = layout::Edition::standard) {
  Options options;
  options.paths = {path};
  options.workers = false;
  options.html = options.site = site;
  options.edition = edition;
  const std::atomic<bool> stop{false};
  return run(disk, options, {}, stop);
}

std::vector<std::string> faults(FakeDisk& disk) { return verify_folder(disk, "out").faults; }

FakeDisk with_two() {
  FakeDisk disk;
  disk.folders.insert("in");
  for (const char* name : {"a", "b"}) disk.files["in/" + std::string(name) + ".toml"] = toml_of(name);
  return disk;
}

}  // namespace

TEST_CASE("build.json names the site, and what stays of reports that were rejected") {
  FakeDisk disk = with_two();
  CHECK(build(disk, "in", true).exit_code == success);
  CHECK(faults(disk).empty());
  CHECK(verify_folder(disk, "out").same == 6);
  disk.files["in/b.toml"] = "titel = 1\n";
  CHECK(build(disk, "in", true).exit_code == rejected);
  CHECK(faults(disk).empty());
  CHECK(verify_folder(disk, "out").same == 6);
  disk.files["out/b.pdf"] += "x";
  CHECK(faults(disk) == std::vector<std::string>{"b.pdf has another digest than build.json gives"});
}

TEST_CASE("build.json names what other runs have built into the folder") {
  FakeDisk disk = with_two();
  build(disk, "in/a.toml", false);
  build(disk, "in/b.toml", false);
  CHECK(faults(disk).empty());
  CHECK(verify_folder(disk, "out").same == 2);
  build(disk, "in", false, layout::Edition::large);
  CHECK(faults(disk).empty());
  CHECK(verify_folder(disk, "out").same == 4);
  build(disk, "in", false);
  CHECK(faults(disk).empty());
  disk.files["out/evil.pdf"] = "x";
  build(disk, "in", false);
  CHECK(faults(disk) == std::vector<std::string>{"evil.pdf is not named by build.json"});
}
