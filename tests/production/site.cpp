#include "production/site.hpp"

#include <doctest/doctest.h>

#include "production/build.hpp"
#include "production/fake_disk.hpp"

using namespace brief;
using namespace brief::production;
using test::FakeDisk;

namespace {

std::string toml_of(const std::string& title, const std::string& value) {
  return "format = 1\ntitle = \"" + title +
         "\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"Summary.\"\n[commitment]\ntext = \"Text.\"\n"
         "[[commitment.facts]]\nlabel = \"Fact\"\nvalue = \"" +
         value + "\"\n";
}

Options options() {
  Options options;
  options.paths = {"in"};
  options.workers = false;
  options.program = "test";
  options.html = options.site = true;
  options.source_date_epoch = 1'761'102'000;
  return options;
}

Result build(FakeDisk& disk, const Options& wanted) {
  const std::atomic<bool> stop{false};
  return run(disk, wanted, {}, stop);
}

FakeDisk with_four() {
  FakeDisk disk;
  disk.folders.insert("in");
  for (const char* name : {"a", "b", "c", "d"})
    disk.files["in/" + std::string(name) + ".toml"] = toml_of("Title " + std::string(name), "one");
  return disk;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++n;
  return n;
}

}  // namespace

TEST_CASE("the list and the feed say what changed, and are the same bytes where nothing did") {
  FakeDisk disk = with_four();
  CHECK(build(disk, options()).exit_code == success);
  const std::string feed = disk.files["out/feed.xml"];
  CHECK(count(feed, "<entry>") == 4);
  CHECK(has(disk.files["out/index.html"], "4 briefs; in the last run 4 new issues"));
  CHECK(build(disk, options()).exit_code == success);
  CHECK(disk.files["out/feed.xml"] == feed);
  CHECK(has(disk.files["out/index.html"], "4 briefs; in the last run 0 new issues"));
  const std::string index = disk.files["out/index.html"];
  build(disk, options());
  CHECK(disk.files["out/index.html"] == index);

  disk.files["in/a.toml"] = toml_of("Title a", "two");
  disk.files["in/b.toml"] = "titel = 1\n";
  disk.files["in/e.toml"] = "titel = 1\n";
  Options later = options();
  later.source_date_epoch = 1'761'188'400;
  // All are made again for the other moment, but that makes no new issues.
  CHECK(build(disk, later).exit_code == rejected);
  const std::string now = disk.files["out/index.html"];
  CHECK(has(now,
            "4 briefs; in the last run 1 new issue, 1 brief left as published because a newer report has errors, "
            "1 report with errors and no brief yet."));
  CHECK(count(now, "A newer report has errors") == 1);
  CHECK(count(disk.files["out/feed.xml"], "<entry>") == 5);
  CHECK(has(disk.files["out/feed.xml"], "<updated>2025-10-23T03:00:00Z</updated>"));
  // The first issue's entry is as it was.
  const auto first = feed.find("<entry>");
  CHECK(has(disk.files["out/feed.xml"], feed.substr(first, feed.find("</entry>") - first)));
}

TEST_CASE("the disk fails or is full while the site is written: the old one stays, and the next run mends it") {
  FakeDisk reference = with_four();
  build(reference, options());
  reference.files["in/a.toml"] = toml_of("Title a", "two");
  FakeDisk disk = reference;
  build(reference, options());
  const std::string before = disk.files["out/feed.xml"], after = reference.files["out/feed.xml"];
  REQUIRE(before != after);
  int faults = 0;
  for (const auto fault : {FakeDisk::Fault::fails, FakeDisk::Fault::stops})
    for (int operation = 1;; ++operation) {
      FakeDisk harmed = disk;
      harmed.inject(operation, fault);
      try {
        build(harmed, options());
      } catch (const test::PowerCut&) {
      }
      if (!harmed.injected()) break;
      ++faults;
      CAPTURE(operation);
      harmed.inject(0, FakeDisk::Fault::none);
      const std::string now = harmed.files["out/feed.xml"];
      REQUIRE(now.ends_with("</feed>\n"));
      // A record that could not be read for once costs the feed that brief's earlier entries.
      if (fault == FakeDisk::Fault::stops) REQUIRE((now == before || now == after));
      REQUIRE(harmed.files["out/index.html"].ends_with("</html>\n"));
      build(harmed, options());
      if (fault == FakeDisk::Fault::stops) REQUIRE(harmed.files["out/feed.xml"] == after);
    }
  CHECK(faults > 50);
}

TEST_CASE("with a list a report may not be called as its page, and a brief removed is listed no more") {
  FakeDisk disk = with_four();
  disk.files["in/index.toml"] = toml_of("Index", "one");
  CHECK(build(disk, options()).exit_code == disk_failure);
  CHECK(has(disk.files["out/index.html"], "4 briefs"));
  disk.files.erase("in/d.toml");
  disk.files.erase("out/d.pdf");
  build(disk, options());
  CHECK(has(disk.files["out/index.html"], "3 briefs"));
}

TEST_CASE("an address of the site makes the feed's links whole") {
  FakeDisk disk = with_four();
  Options wanted = options();
  wanted.site_url = "https://example.org/briefs/";
  wanted.site_title = "Desk & briefs";
  build(disk, wanted);
  CHECK(has(disk.files["out/feed.xml"], "<id>https://example.org/briefs/</id><title>Desk &amp; briefs</title>"));
  CHECK(has(disk.files["out/feed.xml"], "href=\"https://example.org/briefs/a.html\""));
}
