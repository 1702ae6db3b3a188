#include "verify/findings.hpp"

#include <doctest/doctest.h>

#include "archived.hpp"

using namespace brief;
using evidence::Finding;

namespace {

report::Text words(const char* text) { return {text, {1, 1}}; }

struct Sample {
  report::Report report;
  evidence::Evidence evidence;
};

/// One quote against a source that has a digest.
Sample sample(const char* quote, const char* source) {
  Sample made;
  made.report.sources.emplace_back();
  made.report.quotes.emplace_back();
  made.report.quotes[0].text = words(quote);
  Diagnostics ignored;
  made.evidence = evidence::check(made.report, {archived_as(source, std::string(64, '1'))}, true, ignored);
  return made;
}

std::size_t faults(const Sample& made) { return verify::unfounded_findings(made.report, made.evidence).size(); }

}  // namespace

TEST_CASE("what the check finds follows from the passages that it gives") {
  const char* const source =
      "In 2028 the “mission” of NATO — 30 nations (at\nthe least) — is to keep peace and security.\n\nIt will stay, he "
      "said, for co-operation; and 2,500 troops with it.";
  for (const char* quote :
       {"the mission of NATO", "the \"mission\" of NATO - 30 nations", "The mission … is to keep peace and security.",
        "[T]he mission of NATO", "keep peace and security. It will stay", "2,500 troops", "In 2028", "co-operation",
        "peace and prosperity", "zebras graze elsewhere", "500 troops", "is to keep [the] peace", "It will stay,"})
    CHECK_MESSAGE(faults(sample(quote, source)) == 0, quote);
}

TEST_CASE("a finding that the passages do not bear out is told") {
  Sample made = sample("peace and security", "They keep peace and security there.");
  CHECK(faults(made) == 0);
  const auto with = [&made](auto&& change) {
    Sample other = made;
    change(other.evidence);
    return faults(other);
  };
  CHECK(with([](auto& e) { e.checks[0].passages[0].exact = "peace and prosperity"; }) == 1);
  CHECK(with([](auto& e) { e.checks[0].passages[0].suffix = "ish there"; }) == 1);
  CHECK(with([](auto& e) { e.checks[0].passages.clear(); }) == 1);
  CHECK(with([](auto& e) { e.checks[0].forgiven = {"dashes"}; }) == 1);
  CHECK(with([](auto& e) { e.checks[0].finding = Finding::unchecked; }) == 1);
  CHECK(with([](auto& e) { e.checks[0].finding = Finding::differs; }) == 1);
  CHECK(with([](auto& e) { e.digests[0].clear(); }) == 1);
  Sample differing = sample("peace and prosperity", "They keep peace and security there.");
  differing.evidence.checks[0].finding = Finding::verbatim;
  CHECK(verify::unfounded_findings(differing.report, differing.evidence).at(0) ==
        "the quote “peace and prosperity” is called verbatim, but is not what the passages of the evidence say");
}
