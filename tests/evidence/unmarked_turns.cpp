#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"
#include "evidence/index.hpp"
#include "evidence/match.hpp"
#include "evidence/pieces.hpp"
#include "evidence/speech.hpp"

using namespace brief;

namespace {

std::string between(const std::string& source) {
  return check_quote("We will stay here … We will all pay", source, "Edi Rama").check.about;
}

}  // namespace

TEST_CASE("a label without a colon between two parts of a quote is told of") {
  CHECK(between("MR RAMA. We will stay here. MS ALVAREZ. We will all pay.") == "MS ALVAREZ");
  CHECK(between("(Rama) We will stay here. (Alvarez) We will all pay.") == "Alvarez");
  CHECK(between("RAMAS We will stay here.").empty());
}

TEST_CASE("a remark, a short name and the speaker's own label are not") {
  CHECK(between("(Rama) We will stay here. (Applause) We will all pay.").empty());
  CHECK(between("MR RAMA. We will stay here. NATO. We will all pay.").empty());
  CHECK(between("MR RAMA. We will stay here.\n\nMR RAMA. We will all pay.").empty());
}

TEST_CASE("a line that is but a name in capitals is told of, where no other has one") {
  const auto about = [](const char* source) {
    return check_quote("We stay here … They must leave", source, "John Healey").check.about;
  };
  CHECK(about("We stay here.\nPRESIDENT VUCIC\nThey must leave.") == "PRESIDENT VUCIC");
  CHECK(about("We stay here. VUCIC: They must leave.") == "VUCIC");
  CHECK(about("We stay here.\nHEALEY\nThey must leave.").empty());
  CHECK(about("We stay here.\nKFOR\nThey must leave.").empty());
}

TEST_CASE("the next line of a dialogue in dashes, and a paragraph signed by another, are told of") {
  CHECK(between("- We will stay here.\n- We will all pay.") == "- We will all pay.");
  CHECK(between("- We will stay here. We will all pay.").empty());
  CHECK(between("Rama said:\n\n- We will stay here.\n- We will all pay.").empty());
  CHECK(between("We will stay here.\n\n— Edi Rama\n\nWe will all pay.\n\n— Maria Alvarez") == "Maria Alvarez");
  CHECK(between("We will stay here.\n\nEdi Rama\n\nWe will all pay.\n\nEdi Rama").empty());
}

TEST_CASE("names under quotations that are blocks, or over them") {
  const auto joined = [](const std::string& html) {
    report::Report report;
    report.sources.push_back({});
    report.sources[0].id = "s";
    report.quotes.push_back({});
    report.quotes[0].text.value = "We go … We stay";
    report.quotes[0].speaker.value = "Kurti";
    Diagnostics diagnostics;
    return evidence::check(report, {archived(html, "a.html")}, false, diagnostics).checks.at(0);
  };
  const std::string go = "<blockquote>We go.</blockquote>", stay = "<blockquote>We stay.</blockquote>";
  const std::string kurti = "<p>Kurti</p>", vucic = "<p>Vucic</p>";
  CHECK(joined(go + kurti + stay + vucic).finding == evidence::Finding::differs);
  CHECK(joined(go + kurti + stay + vucic).suggestion == "We go");
  CHECK(joined(go + kurti + stay + kurti).finding == evidence::Finding::verbatim);
  CHECK(joined(kurti + go + kurti + stay + vucic + "<blockquote>No.</blockquote>").finding ==
        evidence::Finding::verbatim);
  CHECK(joined(go + "<p>“We stay,” Kurti added.</p>").finding == evidence::Finding::verbatim);
  CHECK(joined(go + "<p>We stay.</p>").finding == evidence::Finding::differs);
}

TEST_CASE("a sentence in a heading is the interviewer's where other headings are questions") {
  const auto is_found = [](const std::string& page, const char* quote) {
    const auto source = archived(page, "a.html");
    const evidence::Index& index = source.text->index();
    return evidence::find_pieces(index, {index, "Kurti", ""}, evidence::pieces_of(quote)).has_value();
  };
  const std::string page =
      "<h3>Will you stay?</h3><p>We stay for ever.</p><h3>Tell us of your plans.</h3><p>We pay for it all.</p>";
  CHECK_FALSE(is_found(page, "We stay for ever. … Tell us of your plans."));
  CHECK(is_found(page, "We stay for ever. … We pay for it all."));
  CHECK(is_found("<h3>The first promise.</h3><p>We stay for ever.</p>", "The first promise. … We stay for ever."));
}
