// Numbers in letters, what makes one number or date together, spellings of compounds, and offices.
#include <doctest/doctest.h>

#include <string>

#include "archived.hpp"
#include "evidence/characters.hpp"
#include "evidence/index.hpp"
#include "evidence/joining.hpp"
#include "evidence/number_words.hpp"
#include "evidence/spelling.hpp"
#include "evidence/titles.hpp"

using namespace brief;
using namespace brief::evidence;

namespace {

/// The units of a text, those joined to the unit before them behind a "~".
std::string joined(std::string_view text) {
  bool open = false;
  Measures measures;
  std::vector<Unit> units = units_of(characters_of(text), open, measures);
  for (Unit& unit : units) unit.joined = false;
  Joining(units, measures).join();
  std::string shown;
  for (const Unit& unit : units) shown += (shown.empty() ? "" : unit.joined ? "~" : " ") + unit.key;
  return shown;
}

std::string spelled_as(std::string_view quote, const std::string& source, Spelling spelling, bool* changed = nullptr) {
  const Archive archive = archived(source);
  bool was_changed = false;
  const Pieces pieces = spelled(pieces_of(quote), archive.text->index(), spelling, was_changed);
  if (changed != nullptr) *changed = was_changed;
  std::string shown;
  for (const Piece& piece : pieces.list)
    for (const Unit& unit : piece.units) shown += (shown.empty() ? "" : " ") + unit.key;
  return shown;
}

}  // namespace

TEST_CASE("words that are numbers are told with their languages, compounds too, and others are none") {
  CHECK(number_word("five").is == in_number::cardinal);
  CHECK((number_word("hundred").is & in_number::tens) != 0);
  CHECK(number_word("first").is == in_number::ordinal);
  CHECK((number_word("twenty-five").languages & number_language("en")) != 0);
  CHECK((number_word("fünfundzwanzig").languages & number_language("de")) != 0);
  CHECK((number_word("fünfundzwanzig").languages & number_language("en")) == 0);
  CHECK((number_word("двадесет").languages & number_language("sr")) != 0);
  for (const char* none : {"", "peace", "fivefold", "tensity", "undzwanzig", "zwanzigund", "and-and"})
    CHECK((number_word(none).is & (in_number::cardinal | in_number::ordinal)) == 0);
  CHECK(number_language("bs") == number_language("hr"));
  CHECK(number_language("en") != number_language("fr"));
  CHECK(number_language("xx") == ~0u);
}

TEST_CASE("a number is joined with its scale, its unit and the other words of it") {
  CHECK(joined("about two hundred and five soldiers") == "about two~hundred~and~five soldiers");
  CHECK(joined("2.5 million euros more") == "2.5~million~euros~more");
  CHECK(joined("fifty per cent of it") == "fifty~per~cent of it");
  CHECK(joined("a peace of five") == "a peace of five");
}

TEST_CASE("a date is one, and so is a range; a number beside other words is alone") {
  CHECK(joined("on 22 October 2025 in London") == "on 22~October~2025 in London");
  CHECK(joined("on October 22, 2025 there") == "on October~22~,~2025 there");
  CHECK(joined("from 2025 to 2028 only") == "from 2025~to~2028 only");
  CHECK(joined("600 troops") == "600 troops");
}

TEST_CASE("a quote's compounds are spelled as the text spells them") {
  bool changed = false;
  CHECK(spelled_as("a long-term peace", "a long term peace", Spelling::parted, &changed) == "a long – term peace");
  CHECK(changed);
  CHECK(spelled_as("a long-term peace", "a long-term peace", Spelling::parted, &changed) == "a long-term peace");
  CHECK_FALSE(changed);
  CHECK(spelled_as("a long–term peace", "a long-term peace", Spelling::united, &changed) == "a long-term peace");
  CHECK(changed);
  CHECK(spelled_as("a long–term peace", "a long-term peace", Spelling::parted, &changed) == "a long – term peace");
  CHECK_FALSE(changed);
  CHECK(spelled_as("a long-term peace", "a long-term peace", Spelling::loose, &changed) == "a long – term peace");
  CHECK(spelled_as("write to press-desk@example.org", "x", Spelling::loose, &changed) ==
        "write to press-desk@example.org");
}

TEST_CASE("offices are told in any language, by whole short words and by the stems of long ones") {
  CHECK(offices_of("pm") == offices_of("prime"));
  CHECK((offices_of("président") & offices_of("president")) != 0);
  CHECK((offices_of("председник") & offices_of("president")) != 0);
  CHECK((offices_of("minister") & offices_of("president")) == 0);
  CHECK(offices_of("spokesman") == some_office);
  CHECK(offices_of("peace") == 0);
  CHECK(offices_of("") == 0);
  CHECK(is_preposition("after"));
  CHECK(is_preposition("in"));
  CHECK_FALSE(is_preposition("president"));
}

TEST_CASE("a number ends with the line of a page, and with the cell of a table, but not with a line of plain text") {
  const auto refused = [](const std::string& quote, const std::string& text, const std::string& path) {
    report::Report report;
    report.sources.push_back({});
    report.quotes.push_back({});
    report.quotes[0].text.value = quote;
    Diagnostics diagnostics;
    return evidence::check(report, {archived(text, path)}, false, diagnostics).checks.at(0).finding !=
           evidence::Finding::verbatim;
  };
  CHECK_FALSE(refused("500 in Bosnia", "<p>Soldiers in Kosovo: 4<br>500 in Bosnia</p>", "a.html"));
  CHECK_FALSE(refused("500 in Bosnia", "<table><tr><td>Kosovo: 4</td><td>500 in Bosnia</td></tr></table>", "a.html"));
  CHECK_FALSE(refused("the cooperation of all", "<p>the coopera-<br>tion of all</p>", "a.html"));
  CHECK(refused("500 in Bosnia", "<p>Soldiers: 4\n500 in Bosnia</p>", "a.html"));
  CHECK(refused("500 in Bosnia", "Soldiers: 4\n500 in Bosnia", "a.txt"));
}
