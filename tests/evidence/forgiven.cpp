#include "evidence/forgiven.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "evidence/checking.hpp"
#include "evidence/json.hpp"

using namespace brief;
using Names = std::vector<std::string>;

namespace {

Names forgiven(const std::string& quote, const std::string& source) {
  const auto check = check_quote(quote, source).check;
  CHECK(check.finding == evidence::Finding::verbatim);
  return check.forgiven;
}

bool has(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

TEST_CASE("the table of what is forgiven is true, both ways, and its names are given") {
  for (const auto& row : evidence::forgiven_table()) {
    INFO(std::string(row.name));
    CHECK(has(forgiven(std::string(row.quote), std::string(row.source)), row.name));
    CHECK_FALSE(is_verbatim(std::string(row.not_so), std::string(row.source)));
    CHECK(evidence::to_json({}, {}).find('"' + std::string(row.name) + '"') != std::string::npos);
  }
}

TEST_CASE("the README has the table of what is forgiven, row for row") {
  std::ifstream in("README.md", std::ios::binary);
  Names rows, told;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (inside && !line.starts_with("| ")) break;
    if (inside) rows.push_back(line);
    if (line == "|---|---|" && told == Names{"| forgiven | what |"}) inside = true;
    told = {line};
  }
  Names made;
  for (const auto& row : evidence::forgiven_table())
    made.push_back("| " + std::string(row.name) + " | " + std::string(row.what) + " |");
  CHECK(rows == made);
}

TEST_CASE("what was forgiven is named, and nothing else") {
  struct Case {
    const char *quote, *source;
    Names names;
  };
  const Case cases[] = {
      {"We will stay", "We will stay here", {}},
      {"We will stay.", "We will stay. And act", {}},
      {"We will stay.", "“We will stay.” He left", {}},
      {"We will  stay", "We will stay", {"white-space"}},
      {"We will\u00A0stay", "We will stay", {"white-space"}},
      {"We will stay", "We will\nstay", {"white-space"}},
      {"We will stay.", "We will\n\tstay. And act", {"white-space"}},
      {"We will stay,", "We will\nstay. And act", {"white-space", "final-stop"}},
      {"We -- all", "We --\nall of us", {"dashes"}},
      {"C’est vrai: oui", "C’est vrai\u202F: oui", {"white-space"}},
      {"our partner's", "our partner’s", {"quotation-marks"}},
      {"“our partner”", "said: our partner", {"quotation-marks"}},
      {"the ''first'' one", "the “first” one", {"quotation-marks"}},
      {"the “first” one – now", "the ''first'' one — now", {"quotation-marks", "dashes"}},
      {"9 km² of it – now", "9 km2 of it — now", {"dashes", "raised-figures"}},
      {"We stay. We act.", "“We stay.\n\n“We act.”", {"white-space", "reopened-marks"}},
      {"Nous restons. Nous agissons.", "« Nous restons.\n\n» Nous agissons. »", {"white-space", "reopened-marks"}},
      {"called it ‘a first.’ Then", "called it ‘a first’. Then", {"final-stop"}},
      {"We will stay,", "We will stay", {"final-stop"}},
      {"We will, … act", "We will stay and act", {"final-stop", "ellipses"}},
      {"peace—now", "peace – now", {"dashes"}},
      {"peace -- now", "peace–now", {"dashes"}},
      {"re-elected", "re\u2011elected", {"dashes"}},
      {"2025-2028", "2025–2028", {"dashes"}},
      {"We … act", "We stay and act", {"ellipses"}},
      {"… we act", "Now we act", {"ellipses"}},
      {"we act [...]", "Now we act here", {"ellipses"}},
      {"wait … now", "wait … now", {}},
      {"[KFOR] will stay", "it will stay", {"insertions"}},
      {"it [KFOR] will … stay", "it will all stay", {"ellipses", "insertions"}},
      {"[W]e act", "now we act", {"bracketed-letters"}},
      {"They commit[ted] to [it]", "They commit to peace", {"insertions", "bracketed-letters"}},
      {"a [0.6% to 0.7%] headwind", "a [0.6% to 0.7%] headwind", {}},
      {"our commitment", "our commit-\nment", {"line-end-hyphens"}},
      {"our co-operation", "our co-\noperation", {"line-end-hyphens"}},
      {"the first", "the ﬁrst", {"ligatures"}},
      {"the ﬁrst", "the first", {"ligatures"}},
      {"cooperation", "co\u00ADoperation", {"invisible-characters"}},
      {"cooperation", "co\u00AD\noperation", {"invisible-characters"}},
      {"cooperation", "co\u200B\u200Eoperation", {"invisible-characters"}},
      {"Kosov\u00EB", "Kosove\u0308", {"composition"}},
      {"e\u0308sht\u00EB", "\u00EBsht\u00EB", {"composition"}},
      {"fell −3 per cent", "fell -3 per cent", {"minus-signs"}},
      {"fell − 3 per cent", "fell -3 per cent", {"minus-signs"}},
      {"−3 per cent", "-3 per cent", {"minus-signs"}},
      {"We − all 3 of us", "We – all 3 of us", {"dashes"}},
  };
  for (const Case& c : cases) {
    INFO(std::string(c.quote) << " | " << std::string(c.source));
    const Names names = forgiven(c.quote, c.source);
    std::string all;
    for (const std::string& name : names) all += name + " ";
    INFO(all);
    CHECK(names == c.names);
  }
}
