// The text of print documents.
#include "archive/print_text.hpp"

#include <doctest/doctest.h>

#include "archive/archive.hpp"
#include "archive/line_end_hyphens.hpp"

using brief::archive::mended_print_text;

TEST_CASE("words broken at line ends are joined, compounds keep their hyphen") {
  CHECK(mended_print_text("The mis-\nsion stays, and its govern-\nment too.\n") ==
        "The mission\nstays, and its government\ntoo.\n");
  CHECK(mended_print_text("The mis-\nsion stays.\n") == "The mission\nstays.\n");
  CHECK(mended_print_text("A long-term plan is long-\nterm.\n") == "A long-term plan is long-term.\n");
  CHECK(mended_print_text("Section 3-\n4 and A-\nB\n") == "Section 3-\n4 and A-\nB\n");
}

TEST_CASE("the document tells a compound that breaks at its hyphen from a word that is broken") {
  CHECK(mended_print_text("A mission is a mis-\nsion.\n") == "A mission is a mission.\n");
  // Both readings have something for them: the check takes either for what is printed.
  CHECK(mended_print_text("The window and its window-\nguards stay.\n") ==
        "The window and its window-\nguards stay.\n");
  CHECK(mended_print_text("We under-\nstand it, and (stand) by it.\n") == "We under-\nstand it, and (stand) by it.\n");
  CHECK(mended_print_text("A com-\nmis-\nsion.\n") == "A commission.\n");
  // The parts of other broken words tell nothing.
  CHECK(mended_print_text("The mis-\nsion, the mis-\nsion.\n") == "The mission,\nthe mission.\n");
}

TEST_CASE("what may be a compound is left as it is printed where the document does not tell") {
  for (const char* text : {"A home-\ngrown and far-\nsighted plan.\n", "An under-\nsecretary and a mid-\nterm one.\n",
                           "The Anglo-\nSaxon and A-\n400 aircraft.\n", "Est-\nce vrai, dit-\nelle, peut-\nêtre.\n",
                           "Пуковник је цивилно-\nвојни саветник.\n", "The war-\ntorn north of snow-\ncapped hills.\n"})
    CHECK(mended_print_text(text) == text);
  // A hyphen after an acronym and in an address is no printer's.
  CHECK(mended_print_text("The EULEX-\nrun post of KFOR-\na.\n") == "The EULEX-run\npost of KFOR-a.\n");
  CHECK(mended_print_text("See https://example.org/a-\nlong-\nname.\n") == "See https://example.org/a-long-name.\n");
}

TEST_CASE("hyphens that a converter takes out and that break no word come back") {
  using brief::archive::with_line_end_hyphens;
  CHECK(with_line_end_hyphens(
            "The AngloSaxon A400 of 20192021, in force (the 1st), a peace if it is a peace.\n",
            "The Anglo-\nSaxon A-\n400 of 2019-\n2021, in force (the 1st), a peace -\nif it is a peace.\n") ==
        "The Anglo-Saxon A-400 of 2019-2021, in force (the 1st), a peace - if it is a peace.\n");
  CHECK(with_line_end_hyphens("A (homegrown) plan", "A (home-\ngrown) plan") == "A (home-\ngrown) plan");
}

TEST_CASE("hyphens that a converter took out of broken words come back where the document does not tell") {
  const std::string printed = "The window-\nguards of each window and\nthe mis-\nsion of a mission, long-\nterm.\n";
  const std::string joined = "The windowguards of each window and the mission of a mission, longterm.\n";
  using brief::archive::with_line_end_hyphens;
  CHECK(with_line_end_hyphens(joined, printed) ==
        "The window-\nguards of each window and the mission of a mission, long-\nterm.\n");
  CHECK(mended_print_text(with_line_end_hyphens(joined, printed)) ==
        "The window-\nguards of each window and the mission of a mission, long-\nterm.\n");
  CHECK(with_line_end_hyphens(joined, "") == joined);
  CHECK(with_line_end_hyphens("", printed).empty());
}

TEST_CASE("ligatures are spelled out") { CHECK(mended_print_text("The oﬃce ﬁrst\n") == "The office first\n"); }

TEST_CASE("running heads, feet and page numbers between two halves of a sentence") {
  const std::string text =
      "Ministry of Peace\n\nWe will stay for as long as\nit takes, said the\n\nPage 1 of 3\n\f"
      "Ministry of Peace\n\nminister in London. She thanked the na-\n\n2\n\f"
      "Ministry of Peace\n\ntions.\n\nA new paragraph.\n\n- 3 -\n\f";
  CHECK(mended_print_text(text) ==
        "We will stay for as long as\nit takes, said the\n\fminister in London. She thanked the nations.\n\f\n"
        "A new paragraph.\n");
  const auto outcome = brief::archive::read(mended_print_text(text), "a.txt");
  const auto& document = std::get<brief::archive::Document>(outcome);
  CHECK(document.pages.size() == 3);
  CHECK(document.text.substr(document.pages[1], 8) == "minister");
}

TEST_CASE("what stands once at the head of a page is text, and so is a number in it") {
  CHECK(mended_print_text("Title\n\nOne.\n\fNext\n\nTwo 2.\n\f") == "Title\n\nOne.\n\n\fNext\n\nTwo 2.\n");
  CHECK(mended_print_text("In 2025\n\f") == "In 2025\n");
  CHECK(mended_print_text("").empty());
}
