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
    return verify::find_sources(*checked.report, checked.evidence, paths, read);
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

TEST_CASE("whatever the evidence says otherwise than the search is told") {
  const auto told = [](const char* quote, auto&& change) {
    Sample sample;
    sample.checked = check(report_with("S", quote), archive_of_report, true);
    sample.files = {{"z.txt", archived_words}};
    REQUIRE(sample.search().faults.empty());
    change(sample.checked.evidence.checks[0], sample.checked.evidence);
    const auto faults = sample.search().faults;
    return faults.size() == 1 ? faults[0].substr(faults[0].find("” ") + 4) : std::to_string(faults.size());
  };
  const char *verbatim = "peace and security", *differing = "peace and prosperity";
  CHECK(told(verbatim, [](auto& c, auto&) { c.passages[0].prefix = "a lie"; }) ==
        "has another passage by the evidence than by the search in z.txt");
  CHECK(told(verbatim, [](auto& c, auto&) { c.passages[0].directive = "text=a"; }).find("has another passage") == 0);
  CHECK(told(verbatim, [](auto& c, auto&) {
          c.passages[0].part = archive::Part::comment;
        }).find("has another passage") == 0);
  CHECK(told(verbatim, [](auto& c, auto&) { c.passages[0].page = 2; }).find("has another passage") == 0);
  CHECK(told(verbatim, [](auto& c, auto&) { c.left_out = 9; }).find("has another number of words") == 0);
  CHECK(told(verbatim, [](auto& c, auto&) { c.forgiven = {"dashes"}; }).find("has another list") == 0);
  CHECK(told(verbatim, [](auto& c, auto&) { c.about = "x"; }).find("has another list of doubts") == 0);
  CHECK(told(verbatim, [](auto& c, auto&) { c.reason = "x"; }).find("has another reason") == 0);
  CHECK(told(differing, [](auto& c, auto&) { c.suggestion = "x"; }).find("has another suggestion") == 0);
  CHECK(told(differing, [](auto& c, auto&) { c.closest->exact = "x"; }).find("has another closest passage") == 0);
  CHECK(told(differing, [](auto& c, auto&) { c.comparison.pop_back(); }).find("has another comparison") == 0);
  CHECK(told(verbatim, [](auto&, auto& e) { e.saved[0] = "1999-01-01"; }).find("another day by the evidence") !=
        std::string::npos);
}

TEST_CASE("of a page that was saved anew the digest is said to be of no file, and its differences count") {
  Sample sample;
  sample.files = {{"b.html", saved_anew}};
  REQUIRE(sample.search().notes.size() == 1);
  CHECK(sample.search().notes[0].find("no file has the digest that the brief gives of the source `a`") == 0);
  sample.checked.evidence.checks[0].left_out = 9;
  REQUIRE(sample.search().faults.size() == 1);
  CHECK(sample.search().faults[0].find("the page was saved anew and may have changed") != std::string::npos);
}

TEST_CASE("an original that is not at hand is told") {
  Sample sample;
  sample.files = {{"z.txt", archived_words}};
  sample.checked.evidence.originals[0] = std::string(64, 'f');
  CHECK(
      sample.search().missing ==
      std::vector<std::string>{"the original of the source `a` is not at hand: no file has its digest, ffffffffffff…"});
}

TEST_CASE("a file that the report takes for another kind than its name says is told") {
  Sample sample;
  sample.files = {{"a", archived_words}};
  CHECK(sample.search().faults.empty());
  sample.files = {{"a.html", archived_words}};
  REQUIRE(sample.search().faults.size() == 1);
  CHECK(sample.search().faults[0] ==
        "the source `a` is read as another kind of file by the report, a.txt, than it is by its name, a.html");
}
