// Each file in tests/report/bad holds mistakes, and what is to be said of them: beside the line ("# expect: COLUMN:
// …"), or where no comment can stand there at the file's end ("# expect: LINE:COLUMN: …").
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "language/months.hpp"
#include "report/read.hpp"
#include "text/face.hpp"

using namespace brief;

namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> expected(const std::string& text) {
  constexpr std::string_view mark = "# expect: ";
  std::vector<std::string> list;
  std::size_t line = 1;
  for (std::size_t from = 0; from < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    const std::string_view whole = std::string_view(text).substr(from, end - from);
    const auto at = whole.find(mark);
    if (at == 0) list.emplace_back(whole.substr(mark.size()));
    if (at != 0 && at != std::string_view::npos)
      list.push_back(std::to_string(line) + ":" + std::string(whole.substr(at + mark.size())));
    from = end + 1;
  }
  std::sort(list.begin(), list.end());
  return list;
}

std::vector<std::string> found(const std::string& text) {
  Diagnostics diagnostics;
  report::read(text, diagnostics, text::covered, language::month_at_head);
  std::vector<std::string> list;
  for (const auto& d : diagnostics.list()) {
    CHECK(!d.code.empty());
    list.push_back(std::to_string(d.origin.line) + ":" + std::to_string(d.origin.column) + ": " +
                   (d.severity == Severity::error ? "error: " : "warning: ") + d.message);
  }
  std::sort(list.begin(), list.end());
  return list;
}

}  // namespace

TEST_CASE("every kind of mistake is told at its line and column, all of a file in one run") {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator("tests/report/bad")) {
    const std::string text = read_file(entry.path());
    INFO(entry.path().string());
    const auto wanted = expected(text);
    CHECK(!wanted.empty());
    CHECK(found(text) == wanted);
    ++files;
  }
  CHECK(files >= 70);
}

TEST_CASE("a report may have 1 MiB, and not a byte more") {
  std::string text = read_file("reports/kfor-2028.toml");
  text += "#" + std::string(report::max_report_bytes - text.size() - 1, ' ');
  Diagnostics at_limit, past_limit;
  CHECK(report::read(text, at_limit));
  text += ' ';
  CHECK(!report::read(text, past_limit));
  CHECK(past_limit.list().at(0).code == "too-large");
}

TEST_CASE("no change of a byte makes the reader fail, and every error is in the file") {
  const std::string text = read_file("reports/kfor-2028.toml");
  const auto lines = static_cast<std::uint32_t>(1 + std::count(text.begin(), text.end(), '\n'));
  std::uint32_t random = 12345;
  const auto next = [&random] { return random = random * 1664525 + 1013904223; };
  for (int round = 0; round < 1500; ++round) {
    std::string changed = text;
    for (unsigned i = 0; i <= next() % 4; ++i) {
      const std::size_t at = next() % changed.size();
      if (next() % 3 == 0)
        changed.erase(at, 1 + next() % 20);
      else
        changed[at] = "\"'[]{}=#\\\n.,-*_0aZ\x80\xc3"[(next() >> 8) % 20];
    }
    Diagnostics diagnostics;
    const auto report = report::read(changed, diagnostics);
    CHECK(report.has_value() != diagnostics.has_errors());
    for (const auto& d : diagnostics.list()) CHECK(d.origin.line <= lines + 1);
  }
}

// In a build with assertions too, where toml++ ends the process at some of them if it is let.
TEST_CASE("what stands where a key should is an error in its line") {
  for (const char* line :
       {"a = {=1}", "a = {.b=1}", "a={ ,=1}", "[ = ]", "[[.]]", "[a.]", "a.\"b\".=1", "\xc3\xab=1", ".a = 1"}) {
    Diagnostics diagnostics;
    CHECK(!report::read(std::string("format = 1\n") + line + "\n", diagnostics));
    INFO(line);
    REQUIRE(diagnostics.has_errors());
    CHECK(diagnostics.list().front().origin.line == 2);
  }
}

TEST_CASE("a list may have 1,000 items and a quote 100 brackets and ellipses, and not one more") {
  const std::string head = "format = 1\ntitle = \"t\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"s [@a]\"\n";
  const std::string source = "[[sources]]\nid = \"a\"\npublisher = \"p\"\ntitle = \"t\"\n";
  const auto said = [&](std::size_t items, std::size_t pieces) {
    std::string toml = head + "[commitment]\ntext = \"c\"\n";
    for (std::size_t i = 0; i < items; ++i) toml += "[[commitment.facts]]\nlabel = \"l\"\nvalue = \"v\"\n";
    toml += "[[quotes]]\nspeaker = \"x\"\nsource = \"a\"\ntext = \"w";
    for (std::size_t i = 0; i < pieces; ++i) toml += i % 2 == 0 ? " … w" : " [w]";
    Diagnostics diagnostics;
    report::read(toml + "\"\n" + source, diagnostics);
    std::string messages;
    for (const auto& d : diagnostics.list()) messages += d.message;
    return messages;
  };
  CHECK(said(report::max_items, report::max_pieces) == "");
  CHECK(said(report::max_items + 1, 0) == "`facts` may have 1000 items; here are 1001");
  CHECK(said(0, report::max_pieces + 1) == "a quote may have 100 brackets and ellipses; this one has 101");
}

TEST_CASE("a file full of mistakes is told the first hundred, and how many there are") {
  std::string toml = "format = 1\n";
  for (int i = 0; i < 5000; ++i) toml += "k" + std::to_string(i) + " = 1\n";
  Diagnostics diagnostics;
  CHECK_FALSE(report::read(toml, diagnostics));
  REQUIRE(diagnostics.list().size() == 101);
  CHECK(diagnostics.list()[5].origin.line == 2);
  CHECK(diagnostics.list().back().message == "and 4905 more errors, not shown");
}
