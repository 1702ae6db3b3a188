// A draft's words as a report reads them again.
#include "draft/toml_writer.hpp"

#include <doctest/doctest.h>

#include "language/months.hpp"
#include "report/read.hpp"

using namespace brief;
using namespace brief::draft;

namespace {

/// The report of a draft whose summit's text is a sentence of a source.
std::string draft_of(std::string_view sentence) {
  DraftReport report;
  report.title.text = "Title";
  report.date = report::Date{2025, 10, 22};
  report.sources.push_back({});
  report.language = "en-GB";
  const Place all{0, {0, static_cast<std::uint32_t>(sentence.size())}};
  report.summary = report.commitment = {all};
  report.sources[0].id = "a";
  report.sources[0].archive = "sources/a.txt";
  report.sources[0].title.text = "Title";
  report.sources[0].publisher.text = "Publisher";
  report.summit.emplace();
  report.summit->name = "Summit";
  report.summit->text.push_back(all);
  return to_toml(report, {sentence});
}

/// The text of the summit as it is printed, without its citation; or why it cannot be read.
std::string read_again(std::string_view sentence) {
  Diagnostics diagnostics;
  const auto read = report::read_partly(draft_of(sentence), diagnostics, nullptr, language::month_at_head);
  std::string all;
  for (const Diagnostic& told : diagnostics.list())
    if (told.severity == Severity::error) all += told.message + "; ";
  if (!all.empty() || !read || !read->summit || read->summit->text.size() != 1) return "not read: " + all;
  for (const report::Span& span : read->summit->text.front().spans) all += span.text;
  return all;
}

}  // namespace

TEST_CASE("words that look like markup are read again as they are, each sign escaped") {
  for (const std::string& words : std::vector<std::string>{"++underlined++ words",
                                                           "Written in C++",
                                                           "A++b++c",
                                                           "{{name}} is missing",
                                                           "Words{.class}",
                                                           "Word{#name}",
                                                           "The [term]{.class} it",
                                                           "==marked== words",
                                                           "A == b",
                                                           "2^10^ of them",
                                                           "X^2^",
                                                           "H~2~O",
                                                           "~~gone~~ it is",
                                                           "$x$ and $E=mc^2$",
                                                           "$$a$$",
                                                           "Costs $5 and $6",
                                                           ":smile: he said",
                                                           "::: note",
                                                           "*stars* and **more**",
                                                           "Snake_case_words",
                                                           "`code` here",
                                                           "[a link](https://example.org)",
                                                           "A <b>tag</b>",
                                                           "&amp; &copy; it",
                                                           "A | b | c",
                                                           "Back\\slash \\ it",
                                                           "# heading",
                                                           "- item",
                                                           "+ item",
                                                           "> quoted",
                                                           "= it",
                                                           "1. First",
                                                           "22) second",
                                                           "22. Oktober 2025 war es",
                                                           "\"straight\" marks",
                                                           "[^1] note",
                                                           "![picture](x.png)",
                                                           "[[wiki]]",
                                                           "[x][y]",

                                                           "[@a] is no citation"}) {
    CAPTURE(words);
    CHECK(read_again(words) == words + ".");
  }
}

TEST_CASE("signs are escaped only where they may be markup") {
  const auto escaped = [](std::string_view words) {
    const std::string toml = draft_of(words);
    const auto end = toml.rfind(" [@a]"), at = toml.rfind('\n', end) + 1;
    return toml.substr(at, end - at);
  };
  CHECK(escaped("A + b = c, d{e} f: g, 5 $ it") == "A + b = c, d{e} f: g, 5 $ it");
  CHECK(escaped("A++ b{.c} d{#e} {{f}} ==g==") == "A\\\\++ b\\\\{.c} d\\\\{#e} \\\\{{f}} \\\\==g\\\\==");
}
