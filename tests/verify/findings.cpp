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
  made.report.sources[0].archive = words("a.txt");
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
      "said, for co-operation; and 2,500 troops with it. Not for one more second, of Fifty-five or so nations.";
  for (const char* quote :
       {"the mission of NATO", "the \"mission\" of NATO - 30 nations", "The mission … is to keep peace and security.",
        "[T]he mission of NATO", "keep peace and security. It will stay", "2,500 troops", "In 2028", "co-operation",
        "Fifty-five [countries] nations", "for one [whole] second", "peace and prosperity", "zebras graze elsewhere",
        "500 troops", "is to keep [the] peace", "It will stay,"})
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
  CHECK(with([](auto& e) { e.digests[0].clear(); }) == 2);
  Sample differing = sample("peace and prosperity", "They keep peace and security there.");
  differing.evidence.checks[0].finding = Finding::verbatim;
  CHECK(verify::unfounded_findings(differing.report, differing.evidence).at(0) ==
        "the quote “peace and prosperity” is called verbatim, but is not what the passages of the evidence say");
}

TEST_CASE("entries that cannot be those of the finding are told") {
  const Sample verbatim = sample("peace and security", "They keep peace and security there, and there alone.");
  const Sample parts = sample("They keep … there alone", "They keep peace and security there, and there alone.");
  const Sample differing = sample("peace and prosperity", "They keep peace and security there.");
  const Sample missing = sample("zebras graze elsewhere", "They keep peace and security there.");
  for (const Sample* honest : {&verbatim, &parts, &differing, &missing}) CHECK(faults(*honest) == 0);
  const auto with = [](const Sample& made, auto&& change) {
    Sample other = made;
    change(other.evidence.checks[0]);
    return faults(other);
  };
  CHECK(with(verbatim, [](auto& c) { c.passages[0].start = 9'999, c.passages[0].end = 3; }) == 1);
  CHECK(with(verbatim, [](auto& c) { ++c.passages[0].end; }) == 1);
  CHECK(with(verbatim, [](auto& c) { c.left_out = 900; }) == 1);
  CHECK(with(verbatim, [](auto& c) { c.reason = "a number differs"; }) == 1);
  CHECK(with(verbatim, [](auto& c) { c.suggestion = "war and security"; }) == 1);
  CHECK(with(verbatim, [](auto& c) { c.passages[0].directive = "text=WAR,AND"; }) == 1);
  CHECK(with(verbatim, [](auto& c) { c.passages[0].directive = "https://example.org"; }) == 1);
  CHECK(with(verbatim, [](auto& c) { c.passages[0].directive = "text=They-,peace%20and%20security,-there"; }) == 0);
  CHECK(with(verbatim, [](auto& c) {
          auto& first = c.passages.emplace_back(c.passages[0]);
          first.exact = "and security", first.prefix.clear();
          c.passages[0].exact = "peace", c.passages[0].suffix.clear();
          c.passages[0].end = c.passages[0].start + 5, first.start += 6, first.end = first.start + 12;
        }) == 1);
  CHECK(with(parts, [](auto& c) { std::swap(c.passages[0], c.passages[1]); }) == 1);
  CHECK(with(parts, [](auto& c) { c.left_out = 900; }) == 1);
  CHECK(with(parts, [](auto& c) { c.number = "30"; }) == 0);
  CHECK(with(missing, [](auto& c) { c.number = "30"; }) == 1);
  CHECK(with(differing, [](auto& c) { c.replaced = "NATO"; }) == 1);
  CHECK(with(differing, [](auto& c) { c.closest.reset(); }) == 1);
  CHECK(with(differing, [](auto& c) { c.closest->start += 1; }) == 1);
  CHECK(with(differing, [](auto& c) {
          c.comparison = {{evidence::WordStep::Kind::same, "peace and prosperity"}};
        }) == 1);
  CHECK(with(differing, [](auto& c) { c.comparison.back().words = "war"; }) == 1);
  CHECK(with(differing, [](auto& c) { c.forgiven = {"dashes"}; }) == 1);
  CHECK(with(missing, [](auto& c) { c.suggestion = "zebras graze"; }) == 1);
  CHECK(with(verbatim, [](auto& c) {
          c.finding = Finding::differs, c.reason = "x", c.closest = c.passages[0], c.passages.clear();
        }) == 1);
}

TEST_CASE("what the evidence says of a source otherwise than the report is told") {
  Sample made = sample("peace and security", "They keep peace and security there.");
  made.report.sources[0].saved = report::Date{2026, 5, 1};
  CHECK(faults(made) == 1);
  made.evidence.saved[0] = "2026-05-01";
  CHECK(faults(made) == 0);
  made.evidence.originals[0] = std::string(64, 'f');
  CHECK(faults(made) == 1);
  made.report.sources[0].original = words("a.pdf");
  CHECK(faults(made) == 0);
  made.evidence.checks[0] = {};
  made.evidence.digests[0].clear(), made.evidence.saved[0].clear();
  CHECK(verify::unfounded_findings(made.report, made.evidence).at(0) ==
        "the source `` has an archive by the report, but no digest: it was not searched");
}
