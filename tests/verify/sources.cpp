#include "verify/sources.hpp"

#include <doctest/doctest.h>

#include <map>

#include "verifying.hpp"

using namespace brief;
using How = verify::FoundSource::How;

namespace {

const std::string saved_anew =
    "<html><head><link rel=\"canonical\" href=\"https://example.org/a/\"></head><body><p>It is a commitment to peace "
    "and "
    "security, he said on the page.</p></body></html>";

struct Sample {
  Checked checked = check(report_with("S"), archive_of_report);
  std::map<std::string, std::string> files;
  verify::ReadFile read = [this](const std::string& path) -> std::optional<std::string> {
    const auto found = files.find(path);
    if (found == files.end()) return {};
    return found->second;
  };

  std::vector<verify::FoundSource> find() const {
    std::vector<std::string> paths{"missing.txt"};
    for (const auto& [path, bytes] : files) paths.push_back(path);
    return verify::find_sources(*checked.report, checked.evidence.digests, paths, read);
  }
  verify::SearchedAgain search() const { return verify::search_again(*checked.report, checked.evidence, find(), read); }
};

}  // namespace

TEST_CASE("a source is found by its digest, whatever its name") {
  Sample sample;
  sample.files = {{"b.txt", "something else"}, {"z.txt", archived_words}};
  CHECK(sample.find().at(0).path == "z.txt");
  CHECK((sample.find().at(0).how == How::same_bytes));
  CHECK(sample.search().same_bytes == 1);
  CHECK(sample.search().faults.empty());
}

TEST_CASE("a page that was saved anew is found by its address, and its words count") {
  Sample sample;
  sample.files = {{"b.html", saved_anew}};
  CHECK((sample.find().at(0).how == How::saved_anew));
  CHECK(sample.search().saved_anew == 1);
  std::string changed = saved_anew;
  sample.files["b.html"] = changed.replace(changed.find("peace"), 5, "pease");
  const auto searched = sample.search();
  REQUIRE(searched.faults.size() == 1);
  CHECK(searched.faults[0].find("is verbatim by the evidence, and differs in b.html") != std::string::npos);
}

TEST_CASE("a source that is not at hand is told") {
  Sample sample;
  sample.files = {{"b.txt", "something else"}};
  CHECK(sample.search().missing.size() == 1);
  CHECK(sample.search().same_bytes == 0);
}

TEST_CASE("evidence that names another place in the source is told") {
  Sample sample;
  sample.files = {{"z.txt", archived_words}};
  sample.checked.evidence.checks[0].passages[0].start += 1;
  CHECK(sample.search().faults.size() == 1);
}
