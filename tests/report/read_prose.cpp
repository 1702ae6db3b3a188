#include "report/read_prose.hpp"

#include <doctest/doctest.h>

#include <ctime>

#include "report/characters.hpp"

using namespace brief;
using namespace brief::report;

namespace {

struct ReadProse {
  explicit ReadProse(const std::string& markdown) : file("'''" + markdown + "'''"), text(markdown) {
    const Lines lines(file);
    const StringPlaces places(lines, {1, 1}, text);
    prose = read_prose(
        text, places, [](std::string_view id, Origin) { return id == "a" ? 0 : Span::no_citation; }, diagnostics,
        [](std::string_view words) { return words.starts_with("Oktober") ? Month::of_date : Month::none; });
  }
  /// One word a span: its text, or its citation as "@0".
  std::string spans() const {
    std::string out;
    for (const Block& block : prose)
      for (const Span& span : block.spans)
        out += (out.empty() ? "" : "|") + (span.citation >= 0 ? "@" + std::to_string(span.citation) : span.text);
    return out;
  }
  std::string codes() const {
    std::string out;
    for (const Diagnostic& d : diagnostics.list()) out += (out.empty() ? "" : " ") + d.code;
    return out;
  }
  std::string file, text;
  Diagnostics diagnostics;
  Prose prose;
};

}  // namespace

TEST_CASE("paragraphs, lists, emphasis, links and citations") {
  const ReadProse read("One *two* **three** [four](HTTPS://x) five [@a; @a].\n\n- six\n- seven\n");
  CHECK(read.codes() == "");
  CHECK(read.spans() == "One |two| |three| |four| five|@0|@0|.");
  REQUIRE(read.prose.size() == 2);
  CHECK(read.prose[0].spans[5].link == "https://x");
  CHECK(read.prose[1].items.size() == 2);
}

TEST_CASE("escaped tildes strike nothing through") {
  CHECK(ReadProse("a ~~b~~ c").codes() == "unsupported-markup");
  CHECK(ReadProse("a \\~\\~b\\~\\~ c").codes() == "");
  CHECK(ReadProse("a \\~~b~~ c").codes() == "");
  CHECK(ReadProse("a \\~\\~b ~~c~~ d").codes() == "unsupported-markup");
}

TEST_CASE("a list of one item that begins with another number may be a date") {
  CHECK(ReadProse("1944. It was a year.\n").codes() == "list-of-one");
  CHECK(ReadProse("1. It was a year.\n").codes() == "");
  CHECK(ReadProse("2. It was a year.\n3. It was another.\n").codes() == "");
}

TEST_CASE("no list prints another number than is typed, or makes an item of a date") {
  CHECK(ReadProse("2025. It was.\n\n2025. And again.\n").codes() == "list-renumbered");
  CHECK(ReadProse("1. a\n1. *b*\n1. [c](https://x)\n").codes() == "");
  CHECK(ReadProse("1. *a*\n2. [b](https://x)\n3. c\nd\n\n   e\n4. f").codes() == "");
  CHECK(ReadProse("- a\n  1. b\n  3. c\n").codes() == "list-renumbered");
  CHECK(ReadProse("1. a\n   - b\n     1. c\n     2. d\n2. e\n").codes() == "");
  CHECK(ReadProse("1. a\n   - b\n     1. c\n     3. d\n4. e\n").codes() == "list-renumbered list-renumbered");
  CHECK(ReadProse("22. Oktober war.\n").codes() == "list-of-dates");
  CHECK(ReadProse("22. Oktober war.\n\n23. *Oktober* ist.").codes() == "list-of-dates list-of-dates");
  CHECK(ReadProse("- 22. Oktober war.\n").codes() == "list-of-dates");
  CHECK(ReadProse("1. Der\n\n   Oktober war.\n").codes() == "");
  CHECK(ReadProse("22. 10. 2025 war.\n").codes() == "list-of-dates");
  CHECK(ReadProse("1. 1. 2025. je dan.\n").codes() == "list-of-dates");
  const ReadProse escaped("22\\. Oktober war.\n\n22\\. Oktober ist.\n");
  CHECK(escaped.codes() == "");
  CHECK(escaped.spans() == "22. Oktober war.|22. Oktober ist.");
  const ReadProse placed("a\n\n22. b\n\n22. c\n");
  REQUIRE(placed.diagnostics.list().size() == 1);
  CHECK(placed.diagnostics.list()[0].origin == Origin{5, 1});
}

TEST_CASE("brackets that are no citation are text; what Pandoc would take for one is told") {
  CHECK(ReadProse("a [KFOR] b [c] d [").spans() == "a [KFOR] b [c] d [");
  CHECK(ReadProse("mail [me @ home]").codes() == "");
  CHECK(ReadProse("See [see @a, para 62].").codes() == "bad-citation");
  CHECK(ReadProse("See [-@a].").codes() == "bad-citation");
  CHECK(ReadProse("See \\[see @a].").codes() == "");
  CHECK(ReadProse("See \\[@a].").spans() == "See [@a].");
  CHECK(ReadProse("[@a").spans() == "[@a");
  CHECK(ReadProse("[@a [@a]").spans() == "[@a|@0");
  CHECK(ReadProse("[@a]").spans() == "@0");
}

TEST_CASE("what is not supported is told, and not printed as text in silence") {
  CHECK(ReadProse("| a |\n|---|\n| b |\n").codes() == "unsupported-markup");
  CHECK(ReadProse("~~gone~~").codes() == "unsupported-markup");
  CHECK(ReadProse("a ~~ b ~~ c").codes() == "");
  CHECK(ReadProse("about ~10").codes() == "");
  CHECK(ReadProse("[a]: https://b").codes() == "unsupported-markup");
  CHECK(ReadProse("[a](b c)").codes() == "");
  CHECK(ReadProse("[a](<https://b c>)").diagnostics.list().at(0).message ==
        "the link `https://b c` has a space in it; write it as %20");
}

TEST_CASE("footnotes and definitions below are told as such") {
  const auto message = [](const char* text) {
    const ReadProse read(text);
    return read.codes() == "unsupported-markup" ? read.diagnostics.list()[0].message : read.codes();
  };
  CHECK(message("A[^1] b.\n\n[^1]: note").starts_with("a footnote is not supported here: cite a source, [@id]"));
  CHECK(message("[b]: https://x.org").starts_with("an address below its text"));
  CHECK(message("Term\n: def").starts_with("a definition below its term is not supported here: write “term: d"));
  for (const char* text : {"Term\n\\: def", "It was said\non two lines\n: so", "a\n:b", "a\n\n: b", ": b", "- a\n: b",
                           "Il a dit, après une longue réunion avec ses collègues de l’Alliance\n: oui"})
    CHECK_MESSAGE(message(text) == "", text);
}

TEST_CASE("an asterisk between figures makes no other number of them") {
  for (const char* wrong : {"2*3*4", "some 2**10** of them", "1*000*"}) {
    const ReadProse read(wrong);
    INFO(wrong);
    CHECK(read.codes() == "asterisk-in-number");
  }
  for (const char* right : {"2 * 3 * 4", "2\\*3\\*4", "*4,500* soldiers", "in **2028**", "2*km*", "KFOR*2*"})
    CHECK_MESSAGE(ReadProse(right).codes() == "", right);
}

TEST_CASE("a bare address is a link, of the web or of mail") {
  const auto link = [](const char* text) {
    std::string links;
    for (const Block& block : ReadProse(text).prose)
      for (const Span& span : block.spans) links += span.link.empty() ? "" : span.text + ">" + span.link + " ";
    return links;
  };
  CHECK(link("Write to desk@example.org, or not.") == "desk@example.org>mailto:desk@example.org ");
  CHECK(link("See www.example.org.") == "www.example.org>http://www.example.org ");
  CHECK(link("See https://example.org/a.") == "https://example.org/a>https://example.org/a ");
  CHECK(link("It was said [@a] at 3@4 and by @desk.").empty());
}

TEST_CASE("characters that mislead are refused at their places") {
  const auto codes = [](const std::string& value, bool one_line) {
    const std::string file = "'''" + value + "'''";
    const Lines lines(file);
    Diagnostics diagnostics;
    MissingGlyphs unchecked(nullptr);
    check_characters(value, StringPlaces(lines, {1, 1}, value), one_line, unchecked, diagnostics);
    std::string out;
    for (const Diagnostic& d : diagnostics.list()) out += d.code + ":" + std::to_string(d.origin.column) + " ";
    return out;
  };
  CHECK(codes("s \u202e evil \u2066", true) == "direction-control:6 direction-control:13 ");
  CHECK(codes("\u200e\u200f\u061c", false).size() == 60);
  CHECK(codes("a\u2028b\u2029c", true) == "line-break:5 line-break:7 ");
  CHECK(codes("a\u2028b", false) == "control-character:5 ");
  CHECK(codes("a\u0085b\u009b", true) == "control-character:5 control-character:7 ");
  CHECK(codes("a\tb\u00ad\u200b\u200d", true) == "");
  std::string marks = "a";
  for (int i = 0; i < 30; ++i) marks += "\u0301";
  CHECK(codes(marks + "b" + marks.substr(1), true) == "");
  CHECK(codes(marks + "\u0301\u0301", true) == "too-many-marks:35 ");
}

TEST_CASE("rules by the ten thousand take no longer each than one") {
  std::string rules;
  while (rules.size() < 250'000) rules += "***\n";
  const std::clock_t begin = std::clock();
  CHECK(ReadProse(rules).codes() == "unsupported-markup");
  CHECK(std::clock() - begin < 3 * CLOCKS_PER_SEC);
}
