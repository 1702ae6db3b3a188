#include "layout/bonds.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;
using layout::Bond;

namespace {

/// The bond of the space that stands as `|` in a text.
Bond bond(std::string text) {
  const auto at = text.find('|');
  text[at] = ' ';
  return layout::bond_before(text, static_cast<std::uint32_t>(at + 1));
}

}  // namespace

TEST_CASE("a day stays with its month, whichever stands first, in any language") {
  for (const char* text :
       {"22|October 2025", "on 14th|June",          "le 1er|mai 2025", "October|22, 2025", "Oct.|22",
        "Sept|3",          "am 30.|September 2025", "1.º|de mayo",     "1.º de|mayo",      "22.|lokakuuta 2025",
        "22|أكتوبر 2025",  "2025. október|22-én",   "spalio|22 d.",    "22-ра|октомври",   "1η|Ιανουαρίου",
        "22|Ekim’de",      "22.|listopada 2025.",   "May|3rd",         "den|3. Mai",       "den 3.|Mai",
        "1º|gennaio",      "22 d’|octubre"}) {
    CAPTURE(std::string(text));
    const bool is_known = std::string_view(text) != "den|3. Mai" && std::string_view(text) != "22 d’|octubre";
    CHECK((bond(text) == Bond::firm) == is_known);
  }
}

TEST_CASE("a day of a range stays with its month, too") {
  for (const char* text :
       {"6 June–7|July", "6|June–7 July", "6–7|July", "June|6–7", "June 6–July|7", "28 August–3|September"}) {
    CAPTURE(std::string(text));
    CHECK(bond(text) == Bond::firm);
  }
}

TEST_CASE("an amount stays whole") {
  for (const char* text : {"£3.5|billion", "3,5|Mrd. Euro", "3,5 Mrd.|Euro", "EUR|5",           "XAF|5",
                           "5|XAF",        "5|EUR",         "5|milliards",   "5|milijardi",     "2,4|milijarde kuna",
                           "€|5",          "5|€",           "US$|5",         "500|zł",          "500|Kč",
                           "1,2|εκατ.",    "10|000",        "5|million",     "5 million|euros", "200|euros",
                           "12|млрд",      "3|miljoen",     "4,5|miljarder", "6|milyar",        "30|milionów",
                           "5|bn",         "7|Mio.",        "250|hiljada",   "3|millió"}) {
    CAPTURE(std::string(text));
    CHECK(bond(text) == Bond::firm);
  }
}

TEST_CASE("a number stays with its unit, its share and its half of the day") {
  for (const char* text : {"2025.|godine",
                           "2025.|године",
                           "oran %|20",
                           "12|km",
                           "500|MWh",
                           "7|per cent",
                           "7 per|cent",
                           "7|pour cent",
                           "7 pour|cent",
                           "7 por|ciento",
                           "7 na|sto",
                           "7|τοις εκατό",
                           "7 τοις|εκατό",
                           "5|Prozent",
                           "9|a.m.",
                           "9|am.",
                           "9|p.m.,",
                           "14|Uhr",
                           "14|h",
                           "9:30|a.m.",
                           "9|π.μ.",
                           "17.30|Uhr",
                           "1,500|kilometres",
                           "350|hectares",
                           "2025|г.",
                           "5|%",
                           "20|°C",
                           "3|percentage points",
                           "14|heures",
                           "7 për|qind"}) {
    CAPTURE(std::string(text));
    CHECK(bond(text) == Bond::firm);
  }
}

TEST_CASE("what names a number stays with it") {
  for (const char* text : {"Art.|5", "No.|3", "No|3", "Nr.|3", "nº|3", "n°|3", "p.|12", "pp.|12–14", "§|5", "§§|5",
                           "№|7", "(Art.|5)", "S.|12", "стр.|5", "чл.|5", "Fig.|2", "Ziff.|5", "≥|5", "Vol.|2"}) {
    CAPTURE(std::string(text));
    CHECK((bond(text) == Bond::firm) == (std::string_view(text) != "Ziff.|5"));
  }
}

TEST_CASE("a short form of more than one word stays whole, in any language") {
  for (const char* text :
       {"z.|B. hier", "(z.|B.)",  "d.|h. er", "u.|a.",   "i.|d. R.", "i. d.|R.",   "v.|Chr.",    "t.|j.",
        "т.|е.",      "и т.|д.",  "и т.|н.",  "π.|χ.",   "κ.|ά.",    "p.|ex.",     "e.|g. this", "i.|e.,",
        "n.|e.",      "п.|н. е.", "a.|k. a.", "u.|dgl.", "s.|o.",    "J.|R. Smith"}) {
    CAPTURE(std::string(text));
    CHECK(bond(text) == Bond::firm);
  }
  for (const char* text : {"go.|Then", "it.|We go.", "end.|A. Smith", "z|B.", "of it.|It is."}) {
    CAPTURE(std::string(text));
    CHECK(bond(text) == Bond::none);
  }
}

TEST_CASE("a telephone number stays whole") {
  for (const char* text : {"+44|20 7946 0958", "+44 20|7946 0958", "+44 20 7946|0958.", "(020)|7946 0958",
                           "020|7946 0958", "on 0800|123 456", "+49 (0)|30 12", "+1 202-456|1111", "00|383 38"}) {
    CAPTURE(std::string(text));
    CHECK(bond(text) == Bond::firm);
  }
  for (const char* text : {"in 2024|2025 was", "1999|2008", "of 5|6"}) {
    CAPTURE(std::string(text));
    CHECK(bond(text) != Bond::firm);
  }
}

TEST_CASE("other words part, though a short number is held to what it counts") {
  for (const char* text : {"in|1999 the", "1999|under the", "In 2008|it was", "the|5 women", "no|5 countries",
                           "we may|22", "year.|5 men", "one|two", "a|b", "2025|– it", " |x"}) {
    CAPTURE(std::string(text));
    CHECK((bond(text) == Bond::none) == (std::string_view(text) != "2025|– it"));
  }
  CHECK(bond("27|countries") == Bond::weak);
  CHECK(bond("word|– word") == Bond::weak);
  CHECK(bond("J.|Smith") == Bond::weak);
  CHECK(bond("Dr|Smith") == Bond::weak);
  CHECK(bond("4,500|troops") == Bond::slight);
  CHECK(bond("a 78-day|campaign") == Bond::none);
  CHECK(bond("October|2025") == Bond::weak);
  CHECK(bond("Elizabeth|II") == Bond::weak);
  CHECK(bond("Louis|XIV’s") == Bond::weak);
  CHECK(bond("London|I") == Bond::none);
  CHECK(bond("the|VIP") == Bond::none);
  CHECK(bond("Resolution|1244") == Bond::slight);
  CHECK(bond("Artikel|5") == Bond::slight);
}
