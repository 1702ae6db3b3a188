#include "evidence/units.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/characters.hpp"
#include "evidence/lexicon.hpp"
#include "evidence/measures.hpp"
#include "evidence/pieces.hpp"
#include "evidence/scanner.hpp"

using namespace brief::evidence;

namespace {

/// The units, each in brackets; + joins one to the one before it, and " ( stand for quotation marks.
std::string units(const std::string& text) {
  bool open = false;
  Measures measures;
  std::string shown;
  for (const Unit& unit : units_of(characters_of(text), open, measures))
    shown += (unit.joined ? "+" : "") + ("[" + unit.key + "]");
  return shown;
}

std::string pieces(const std::string& quote) {
  std::string shown;
  for (const Piece& piece : pieces_of(quote).list) {
    shown += std::to_string(static_cast<int>(piece.before)) + ":";
    if (piece.word) shown += piece.word->head + "<" + piece.word->inside + ">" + piece.word->tail;
    for (const Unit& unit : piece.units) shown += unit.key + " ";
    shown += "|";
  }
  return shown;
}

}  // namespace

TEST_CASE("a number is one unit with all its marks") {
  CHECK(units("−3 per cent") == "[-3]+[per]+[cent]");
  CHECK(units("€4.5 million") == "[€4.5]+[million]");
  CHECK(units("4 500 soldats") == "[4 500][soldats]");
  CHECK(units("1.234.567,89 €") == "[1.234.567,89€]");
  CHECK(units("14:30, 2025–28") == "[14:30][,][2025-28]");
  CHECK(units("22. oktobra 2025.") == "[22]+[.]+[oktobra]+[2025][.]");
  CHECK(units("US$500 million") == "[US$500]+[million]");
  CHECK(units("5,000-strong F-16s") == "[5,000-strong][F-16s]");
  CHECK(units("≥ 2 %") == "[≥]+[2%]");
  CHECK(units("from 5 to 10 km") == "[from][5]+[to]+[10]+[km]");
  CHECK(units("two hundred and five") == "[two]+[hundred]+[and]+[five]");
}

TEST_CASE("a compound, an abbreviation and an address are one unit each") {
  CHECK(units("re-elected U.S. troops") == "[re-elected][U.S][.][troops]");
  CHECK(units("press@example.org, www.gov.uk/x.") == "[press@example.org][,][www.gov.uk/x][.]");
  CHECK(units("see https://gov.uk/a-b?c=1.") == "[see][https://gov.uk/a-b?c=1][.]");
  CHECK(units("l’Union n’est") == "[l'][Union][n']+[est]");
  CHECK(units("don’t – war—peace") == "[don't][–][war][–][peace]");
}

TEST_CASE("marks are told by what they do") {
  CHECK(units("“peace”. Then «war » \"x\"") == "[\"][peace][.][\"][Then][\"][war][\"][\"][x][\"]");
  CHECK(units("wait . . . now") == "[wait][…][now]");
  bool open = true;
  Measures measures;
  CHECK(units_of(characters_of("“With her"), open, measures).size() == 2);
  CHECK(open);
}

TEST_CASE("characters: what is added to words is taken off, and each keeps its place") {
  const auto characters = characters_of("e\u0301\u200Bﬁ");
  REQUIRE(characters.size() == 3);
  CHECK(characters[0].c == 0xE9);
  CHECK(characters[0].end == 3);
  CHECK(characters[2].c == U'i');
  CHECK(characters_of("a\u00AD\nb").size() == 2);
  CHECK(lower_case("ĐOKOVIĆ") == "đoković");
  CHECK(upper_case("ш") == "Ш");
}

TEST_CASE("a quote is parted at its gaps") {
  CHECK(pieces("We will (…) act.") == "0:We will |3:act |");
  CHECK(pieces("[W]e act") == "0:<W>e|1:act |");
  CHECK(pieces("they commit[ted] to [the] peace") == "0:they |1:commit<ted>|1:to |2:peace |");
  CHECK(pieces("“We stay. … We act”") == "0:We stay |3:We act |");
  CHECK(pieces("[…]").empty());
  CHECK(pieces("a [b") == "0:a [ b |");
  CHECK(pieces_of("we [not] act").inserted == std::vector<std::string>{"not"});
}

TEST_CASE("the language of a text is told by its common words") {
  CHECK(Lexicon::guess("the peace of the world and the rest").negations->words.contains("not"));
  CHECK(Lexicon::guess("that the peace of the world and all that is in it will hold").negations->words.contains("not"));
  CHECK(Lexicon::guess("der Friede und die Welt").negations->words.contains("nicht"));
  CHECK(Lexicon::guess("мир и безбедност су важни за све који").negations->words.contains("није"));
  CHECK(Lexicon::of("sr-Latn-RS")->negations->words.contains("nije"));
  CHECK(Lexicon::of("xx") == nullptr);
}

TEST_CASE("of a quote in more pieces than one may have, the rest is not taken apart") {
  std::string quote;
  for (int i = 0; i < 100'000; ++i) quote += "a . . . [b] ";
  CHECK(brief::evidence::pieces_of(quote).list.size() == brief::evidence::max_pieces + 1);
}

TEST_CASE("a single mark that nothing closes leaves no quotation open") {
  const auto stays_open = [](std::string_view text, bool open = false) {
    brief::evidence::Measures measures;
    brief::evidence::units_of(brief::evidence::characters_of(text), open, measures);
    return open;
  };
  CHECK(!stays_open("“He said ‘it was so,” she said."));
  CHECK(!stays_open("“The ministers’ talk ‘was so,” she said."));
  CHECK(stays_open("“He said ‘it was so’, and left."));
  CHECK(stays_open("“And the ministers left.", true));
  CHECK(!stays_open("“And the ministers’ wives left.”", true));
}

TEST_CASE("letters in brackets make one unit with the apostrophe behind them as the same letters without") {
  CHECK(pieces("[L]’Italia resta") == "0:<L>'|1:Italia resta |");
  CHECK(pieces("[I]’m here") == "0:<I>'m|1:here |");
  CHECK(pieces("[Q]u’il parte") == "0:<Q>u'|1:il parte |");
  CHECK(pieces("[Putin] ‘we stay’").find("<Putin>") == std::string::npos);
}
