#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "evidence/checking.hpp"
#include "evidence/evidence.hpp"

using namespace brief;
using evidence::Finding;

namespace {

struct Case {
  const char* quote;
  const char* source;
  bool verbatim;
};

// Each rule of the comparison, both ways.
constexpr Case cases[] = {
    // the words themselves
    {"peace and security", "commitment to peace and security in", true},
    {"peace and safety", "commitment to peace and security in", false},
    {"security and peace", "commitment to peace and security in", false},
    {"Peace and security", "commitment to peace and security in", false},
    {"peace security", "commitment to peace and security in", false},
    {"peace and and security", "commitment to peace and security in", false},
    {"for peace and security", "security and peace, stands for peace", false},  // the source ends before it does
    {"commitment to peace and security in", "commitment to peace and security in", true},
    {"commitment to peace and security in it", "commitment to peace and security in", false},
    // whole words
    {"art of the", "part of them", false},
    {"part of the", "part of them", false},
    {"part of them", "part of them", true},
    {"elected", "re-elected", false},
    {"re-elected", "re-elected", true},
    {"the UK", "the UK's commitment", false},
    {"the UK's", "the UK's commitment", true},
    {"peace", "war—peace—war", true},
    {"it", "it’s", false},
    {"30", "300", false},
    // white space
    {"a  b", "a b", true},
    {"a b", "a \n\t b", true},
    {"a b", "a\u00A0b", true},
    {"a b", "a\u2009b", true},
    {"a b", "a\u2028b", true},
    {" a b ", "a b", true},
    {"a b", "ab", false},
    {"ab", "a b", false},
    // quotation marks and apostrophes
    {"NATO's Force", "NATO’s Force", true},
    {"NATO’s Force", "NATO's Force", true},
    {"the “first” one", "the \"first\" one", true},
    {"the 'first' one", "the ‘first’ one", true},
    {"the ‘first’ one", "the “first” one", true},
    {"the «first» one", "the „first“ one", true},
    {"the “A list” of", "the ,,A list'' of", true},
    {"the “a list” of", "the ,, a list of", false},
    {"the first one", "the “first” one", false},
    {"NATOs Force", "NATO’s Force", false},
    // hyphens and dashes
    {"twenty-six years", "twenty\u2010six years", true},
    {"twenty-six years", "twenty\u2011six years", true},
    {"2023-2026", "2023–2026", true},
    {"peace – now", "peace — now", true},
    {"peace - now", "peace – now", true},
    {"peace -- now", "peace – now", true},
    {"twenty six", "twenty-six", false},
    {"−5 degrees", "-5 degrees", true},
    // ellipses in the text itself
    {"wait...now", "wait…now", true},
    // normalisation
    {"Kosove\u0308", "Kosov\u00EB", true},
    {"Kosov\u00EB", "Kosove\u0308", true},
    {"Kosove", "Kosov\u00EB", false},
    {"\u01C5ep", "D\u017Eep", true},
    {"\u210Cep", "Hep", false},
    {"ﬁrst", "first", true},
    {"co\u00ADoperation", "cooperation", true},
    {"zero\u200Bwidth", "zerowidth", true},
    {"Владимир", "Владимир Путин", true},
    {"Влад", "Владимир", false},
    // words left out
    {"commitment … security", "commitment to peace and security", true},
    {"commitment [...] security", "commitment to peace and security", true},
    {"commitment […] security", "commitment to peace and security", true},
    {"commitment ... security", "commitment to peace and security", true},
    {"security … commitment", "commitment to peace and security", false},
    {"… peace and security", "commitment to peace and security", true},
    {"commitment to …", "commitment to peace and security", true},
    {"peace … peace", "commitment to peace and security", false},
    {"peace … peace", "peace, then peace", true},
    {"…", "commitment to peace", false},
    {"[…]", "commitment to peace", false},
    // words put in
    {"[KFOR] will stay", "it will stay", true},
    {"they [the troops] will stay", "they will stay", true},
    {"[The government] will stay", "will stay", true},
    {"we [KFOR] stay", "we shall all stay", true},
    {"we [KFOR] stay", "we who are now all here with him today stay", true},
    {"we [KFOR] stay", "we who are now all here with him again today stay", false},
    // an insertion after an omission is an insertion
    {"And … we [KFOR] stay", "And so we who are now all here with him today stay", true},
    {"And … we [KFOR] stay", "And so we who are now all here with him again today stay", false},
    {"[W]e will stay", "and we will stay", true},
    // brackets that the source has itself
    {"we faced a [0.6% to 0.7%] headwind", "“we faced a [0.6% to 0.7%] headwind,” it said", true},
    {"we faced a [0.6% to 0.8%] headwind", "“we faced a [0.6% to 0.7%] headwind,” it said", false},
    {"give[s] us hope for peace", "it “give[s] us hope for peace”", true},
    {"a 30 min[ute] walk with [the dog]", "“a 30 min[ute] walk with [the dog]”", true},
    {"a 30 min[ute] walk with [the cat]", "“a 30 min[ute] walk with the dog”", true},
    {"a 30 min[ute] run with [the cat]", "“a 30 min[ute] walk with the dog”", false},
    {"[T]hey will", "we will", false},
    {"commit[ted] to", "commitment to peace", true},
    {"[KFOR]", "KFOR", false},
    {"we [stay", "we [stay here", true},
    // punctuation counts
    {"safe, sound", "safe sound", false},
    {"democracy.", "democracy.", true},
    {"democracy.", "democracy,", true},
    {"democracy.", "democracy?", false},
};

std::string changed(const evidence::Check& check) {
  std::string result;
  for (const auto& step : check.comparison)
    if (step.kind != evidence::WordStep::Kind::same)
      result += (step.kind == evidence::WordStep::Kind::quote_only ? "-" : "+") + step.words + " ";
  return result;
}

std::string read_file(const char* path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("every rule of the comparison, both ways") {
  CHECK(std::size(cases) >= 60);
  for (const Case& c : cases) {
    INFO(std::string(c.quote) << " | " << std::string(c.source));
    CHECK(is_verbatim(c.quote, c.source) == c.verbatim);
  }
}

TEST_CASE("a source without an archive leaves a quote unchecked") {
  report::Report report;
  report.sources.push_back({});
  report.quotes.push_back({});
  report.quotes[0].text.value = "words";
  Diagnostics diagnostics;
  const auto evidence = evidence::check(report, {{}}, false, diagnostics);
  CHECK(evidence.checks[0].finding == Finding::unchecked);
  REQUIRE(diagnostics.list().size() == 1);
  CHECK(diagnostics.list()[0].severity == Severity::warning);
}

TEST_CASE("a passage is named by code points of the archive, with what stands around it") {
  const auto found = check_quote("peace and security", "Kosov\u00EB: “peace\n and security”, he said.").check;
  REQUIRE(found.passages.size() == 1);
  CHECK(found.passages[0].start == 9);
  CHECK(found.passages[0].end == 28);
  CHECK(found.passages[0].exact == "peace\n and security");
  CHECK(found.passages[0].prefix == "Kosov\u00EB: “");
  CHECK(found.passages[0].suffix == "”, he said.");
}

TEST_CASE("the reworded quotes of the KFOR story differ, with exactly the changed words shown") {
  const std::string mod = read_file("reports/sources/mod-2025-10-22.txt");
  const std::string eye = read_file("reports/sources/eye-2025-10.txt");
  const auto first = check_quote("unwavering dedication to peace and safety within the Western Balkans", mod).check;
  CHECK(first.finding == Finding::differs);
  CHECK(changed(first) == "-unwavering dedication +UK’s commitment -safety within +security in ");
  const auto second = check_quote(
                          "working carefully with our companions within the Western Balkans is important, not just for "
                          "regional stability, "
                          "however to make sure safety right here at house.",
                          mod)
                          .check;
  CHECK(second.finding == Finding::differs);
  CHECK(changed(second) ==
        "-working carefully +Working closely -companions within +partners in -important +vital -just +only -however "
        "+but "
        "-make sure safety right +ensure security -house +home ");
  const auto third = check_quote(
                         "Our troops have carried out lots of of missions over the a long time in assist of KFOR and "
                         "this extension to "
                         "our "
                         "dedication will maintain Kosovo and the Western Balkans safer",
                         eye)
                         .check;
  CHECK(third.finding == Finding::differs);
  CHECK(changed(third) ==
        "-lots of +hundreds -a long time +decades -assist +support +, -dedication +commitment -maintain "
        "+keep ");
}

TEST_CASE("words that stand nowhere near are not found") {
  CHECK(check_quote("the weather will be fine tomorrow", "commitment to peace and security").check.finding ==
        Finding::not_found);
}

TEST_CASE("what a quote leaves out or replaces and the check cannot judge is told") {
  const auto told = [](const std::string& quote, const std::string& source, const std::string& speaker = "") {
    std::string codes;
    const Checked1 made = check_quote(quote, source, speaker);
    CHECK(made.check.finding == Finding::verbatim);
    for (const Diagnostic& d : made.diagnostics.list()) (codes += codes.empty() ? "" : " ") += d.code;
    return codes;
  };
  CHECK(told("We have 600 soldiers … in Kosovo", "We have 600 soldiers and 30 vehicles in Kosovo.") ==
        "quote-number-left-out");
  CHECK(told("We have soldiers … in Kosovo", "We have soldiers and 30 vehicles in Kosovo.").empty());
  CHECK(told("We pay … They stay", "“We pay,” Rama said. Kurti was silent. “They stay.”", "Edi Rama") ==
        "quote-speaker-unclear");
  CHECK(told("We pay … They stay", "“We pay.” Belgrade was silent. “They stay.”", "Edi Rama") ==
        "quote-speaker-unclear");
  CHECK(told("We pay … We stay", "“We pay,” Rama said. The talks went on. “We stay.”", "Edi Rama").empty());
  CHECK(told("We pay … We stay", "“We pay,” Rama said. Kurti left. “We stay,” said Rama.", "Edi Rama").empty());
  CHECK(told("We pay … We stay", "“We pay,” Rama said. “We stay,” said the spokesman.", "Edi Rama") ==
        "quote-speaker-unclear");
  CHECK(reason("We pay … The plan costs", "“We pay,” he said. The plan costs money. “We stay.”", "Edi Rama") ==
        "between its parts the speaker changes");
  CHECK(told("We pay … and the plan costs", "“We pay for it all, and the plan costs,” he said.", "Edi Rama").empty());
  const char* two = "We trust Kosovo and its government. We do business with Serbia and its banks.";
  CHECK(told("We trust … Serbia and its banks", two) == "quote-sentences-joined");
  CHECK(told("We trust Kosovo … We do business with Serbia", two).empty());
  CHECK(told("We trust Kosovo and its government. We do … with Serbia", two) == "quote-words-left-out");
  CHECK(check_quote("We trust Serbia and its banks", two).check.suggestion.find("…") == std::string::npos);
  CHECK(told("The [British] troops leave", "The Russian troops leave.") == "quote-name-replaced");
  CHECK(told("[UK] government acts", "that the Serbian government acts") == "quote-name-replaced");
  CHECK(told("he thanked [the UK]", "he thanked Serbia") == "quote-name-replaced");
  CHECK(told("The [British] troops leave", "The troops leave.").empty());
  CHECK(told("[The UK] will act", "They will act.").empty());
  CHECK(told("the [Serbian prime] leader acts", "the Serbian leader acts").empty());
}

TEST_CASE("how somebody else speaks, told between two quotations, is a change of speaker") {
  for (const char* between :
       {"Kurti was blunt.", "Albin Kurti disagreed.", "President Vučić was adamant.", "Kurti wurde deutlich.",
        "Kurti bio je izričit.", "Kurti a été catégorique.", "Kurti è stato categorico.", "Kurti ishte i prerë."}) {
    INFO(between);
    const std::string end = std::string(between) + " “They stay there.” ", said = "“We pay,” Rama said. ";
    CHECK(reason("We pay … They stay", said + end, "Edi Rama") == "between its parts the speaker changes");
    CHECK(reason("We pay … They stay", "“We pay.” " + end, "Edi Rama") == "between its parts the speaker changes");
    CHECK(
        is_verbatim("We pay … They stay", said + std::string(between) + " “They stay there,” Rama said.", "Edi Rama"));
  }
  const std::string two = "“We pay,” Rama said. Kurti was candid. “We wait,” he said. “They stay.”";
  CHECK_FALSE(is_verbatim("We pay … They stay", two, "Edi Rama"));
  CHECK(is_verbatim("We pay … They stay", "“We pay,” Rama said. Rama was blunt. “They stay.”", "Edi Rama"));
}

TEST_CASE("a source may end in an office, behind which nothing stands") {
  const std::string end = "“We stay for good,” said Rama. “We shall act together,” said the prime minister";
  CHECK_FALSE(is_verbatim("We stay for good … We shall act together", end, "Albin Kurti"));
  CHECK(is_verbatim("We shall act together", end, "Edi Rama"));
}
