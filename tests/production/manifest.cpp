#include "production/manifest.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "production/fake_disk.hpp"

using namespace brief;
using nlohmann::ordered_json;
using test::FakeDisk;

namespace {

production::Options into_out() {
  production::Options options;
  options.out = "out";
  return options;
}

production::Outcome rejected(int number, std::size_t errors) {
  production::Outcome outcome;
  outcome.name = "report" + std::to_string(number);
  outcome.status = production::Status::rejected;
  for (std::size_t i = 0; i < errors; ++i)
    outcome.diagnostics.push_back({Severity::error, "unknown-key", "the key `[a]`\nis \"none\"", {2, 3}, 1, {}});
  return outcome;
}

}  // namespace

TEST_CASE("build.json is written as it comes, and is what it would be written at once") {
  for (const int reports : {0, 1, 2, 3000}) {
    FakeDisk disk;
    production::Manifest manifest(disk, into_out(), "out/build.part", 0);
    for (int i = 0; i < reports; ++i) manifest.add(rejected(i, static_cast<std::size_t>(i % 3)));
    production::Result result;
    result.exit_code = production::rejected;
    result.errors = {"there is no report or folder x"};
    REQUIRE(manifest.finish(result, 60).ok());
    const std::string& text = disk.files.at("out/build.json");
    const auto json = ordered_json::parse(text);
    CHECK(json["reports"].size() == static_cast<std::size_t>(reports));
    CHECK(json["finished"] == "1970-01-01T00:01:00Z");
    CHECK(json["exit_code"] == production::rejected);
    CHECK(text == json.dump(1) + "\n");
    for (int i = 0; i < reports; ++i) {
      const auto& entry = json["reports"][static_cast<std::size_t>(i)];
      CHECK(entry["name"] == "report" + std::to_string(i));
      CHECK(entry["errors"].size() == static_cast<std::size_t>(i % 3));
    }
    CHECK(disk.files.size() == 1);
    // It lasts, and so do the names of the PDFs beside it.
    disk.lose(true);
    CHECK(disk.files.at("out/build.json").size() == json.dump(1).size() + 1);
  }
}

TEST_CASE("the names of briefs last once build.json is published") {
  FakeDisk disk;
  disk.write("out/a.pdf.tmp", "a PDF");
  disk.sync({"out/a.pdf.tmp"});
  disk.rename("out/a.pdf.tmp", "out/a.pdf");
  production::Manifest manifest(disk, into_out(), "out/build.part", 0);
  REQUIRE(manifest.finish({}, 0).ok());
  disk.lose(true);
  CHECK(disk.files.at("out/a.pdf") == "a PDF");
}

TEST_CASE("a build.json that cannot be written is told, and leaves nothing") {
  for (int operation = 1; operation <= 4; ++operation) {
    FakeDisk disk;
    production::Manifest manifest(disk, into_out(), "out/build.part", 0);
    disk.inject(operation, FakeDisk::Fault::full);
    for (int i = 0; i < 1000; ++i) manifest.add(rejected(i, 1));
    CHECK_FALSE(manifest.finish({}, 0).ok());
    CHECK_FALSE(disk.files.contains("out/build.json"));
  }
}

TEST_CASE("shards' manifests are joined with the worst exit code") {
  FakeDisk disk;
  disk.folders.insert("out");
  for (std::uint32_t i = 1; i <= 2; ++i) {
    auto options = into_out();
    options.shard = {i, 2};
    production::Manifest manifest(disk, options, "out/part" + std::to_string(i), i);
    manifest.add(rejected(static_cast<int>(3 - i), 1));
    production::Result result;
    result.exit_code = i == 1 ? production::rejected : production::success;
    REQUIRE(manifest.finish(result, 10 * i).ok());
  }
  const auto merged = production::merge_manifests(disk, "out");
  CHECK(merged.errors.empty());
  CHECK(merged.exit_code == production::rejected);
  const auto json = ordered_json::parse(disk.files.at("out/build.json"));
  CHECK(json["reports"].size() == 2);
  CHECK(json["reports"][0]["name"] == "report1");
  CHECK(json["started"] == "1970-01-01T00:00:01Z");
  CHECK(json["finished"] == "1970-01-01T00:00:20Z");
  // None of them can be taken for one of the next night.
  CHECK(!disk.files.contains("out/build-1-of-2.json"));
  CHECK(production::merge_manifests(disk, "out").exit_code == production::disk_failure);
}

TEST_CASE("shards that are missing, unreadable or of another night are not joined") {
  FakeDisk disk;
  disk.folders.insert("out");
  auto options = into_out();
  options.shard = {1, 2};
  production::Manifest manifest(disk, options, "out/part", 0);
  REQUIRE(manifest.finish({}, 1).ok());
  const std::string good = disk.files.at("out/build-1-of-2.json");
  const auto missing = production::merge_manifests(disk, "out");
  CHECK(missing.exit_code == production::disk_failure);
  CHECK(missing.errors.at(0) == "cannot merge the shards of out: found 1 of 2 shards’ build-I-of-N.json");
  const std::string begin =
      R"({"started": "1970-01-01T00:00:00Z", "finished": "1970-01-01T00:00:00Z", "problems": [], )";
  for (const char* wrong : {"[]", "", "{", R"("exit_code": "x", "reports": []})",
                            R"("exit_code": 1, "reports": [1, 2]})", R"("exit_code": 1, "reports": [{"name": 1}]})"}) {
    const bool whole = std::string_view(wrong).starts_with('"');
    disk.files["out/build-2-of-2.json"] = (whole ? begin : "") + wrong;
    CHECK(production::merge_manifests(disk, "out").errors.at(0).ends_with("build-2-of-2.json is no build.json"));
  }
  disk.files["out/build-2-of-2.json"] = begin + R"("exit_code": 0, "reports": []})";
  CHECK(production::merge_manifests(disk, "out").errors.empty());
  // A shard that died last night, or never ran tonight.
  options.shard = {2, 2};
  disk.files["out/build-1-of-2.json"] = good;
  production::Manifest later(disk, options, "out/part", 24 * 60 * 60);
  REQUIRE(later.finish({}, 24 * 60 * 60 + 9).ok());
  CHECK(production::merge_manifests(disk, "out").errors.at(0).find("has not run since") != std::string::npos);
  // One that is left from another division of the reports.
  disk.files["out/build-1-of-3.json"] = disk.files["out/build-2-of-2.json"] = good;
  CHECK(production::merge_manifests(disk, "out").errors.at(0).find("different divisions") != std::string::npos);
  disk.files.erase("out/build-2-of-2.json");
  CHECK(production::merge_manifests(disk, "out").exit_code == production::disk_failure);
  disk.files.erase("out/build-1-of-3.json");
  disk.files["out/build-x-of-2.json"] = disk.files["out/build-1-of-2.json"];
  CHECK(production::merge_manifests(disk, "out").exit_code == production::disk_failure);
}
