#include "layout/row_breaks.hpp"

#include <doctest/doctest.h>
#include <linebreak.h>

#include <algorithm>
#include <ctime>

#include "layout/opportunities.hpp"
#include "layout/set_line.hpp"
#include "set_text.hpp"

using namespace brief;
using namespace brief::layout;

namespace {

/// A paragraph's row, and what stands on the lines that are chosen for a measure.
struct Set {
  test::Tools tools;
  Vector<Inline> inlines;
  ParagraphRow row{tools.shaper};

  explicit Set(std::string_view words) {
    inlines.emplace_back().text = words;
    row.fill(inlines);
  }
  std::string lines(Pt measure, bool narrow = false) const {
    ParagraphStyle style;
    style.measure = measure;
    style.narrow = narrow;
    std::string shown;
    std::uint32_t from = 0;
    for (const Break& end : chosen_breaks(row, natural_breaks(row, style.language), style)) {
      for (const SetRun& set : set_line(row, from, end).runs) shown += set.run.text;
      shown += "|";
      from = end.next;
    }
    return shown;
  }
};

}  // namespace

TEST_CASE("a line ends between words, its space on it but not seen") {
  const Set set("one two");
  const auto breaks = natural_breaks(set.row, "en-GB");
  REQUIRE(breaks.size() == 2);
  CHECK(breaks[0].visible_end == 3);
  CHECK(breaks[0].next == 4);
  CHECK(breaks[0].text == 4);
  const Line line = set_line(set.row, 0, breaks[0]);
  CHECK(line.runs.front().run.text == "one ");
  CHECK(line.width == set.row.width_before[3]);
  CHECK_FALSE(line.hyphenated);
}

TEST_CASE("a number stays with what it counts unless nothing else fits") {
  const Set set("They walked 12 km");
  for (const Break& end : natural_breaks(set.row, "en-GB"))
    CHECK((end.point.penalty >= bound_penalty) == (end.text == 15));
  CHECK(set.lines(70_pt) == "They walked |12 km|");
}

TEST_CASE("a sign of a currency stays with its amount, whichever stands first") {
  for (const char* words : {"of ₺ 500", "of § 12", "of № 7", "of 500 ₺", "of 500 €", "of 500 MWh", "of 500 zł"}) {
    CAPTURE(words);
    const Set set(words);
    std::size_t bound = 0;
    for (const Break& end : natural_breaks(set.row, "en-GB")) bound += end.point.penalty >= bound_penalty ? 1 : 0;
    CHECK(bound == 1);
  }
}

TEST_CASE("a word too wide for the measure is hyphenated, or parted between any two letters") {
  const Set set("responsibilities");
  CHECK(set.lines(60_pt).find(soft_hyphen) != std::string::npos);
  CHECK(Set("xxxxxxxxxxxxxxxxxxxx").lines(30_pt).find(soft_hyphen) == std::string::npos);
  CHECK(set.lines(200_pt) == "responsibilities|");
}

TEST_CASE("a hyphen is of the style that it stands in") {
  const Set set("word");
  CHECK(hyphen_after(set.row, 3).size == set.inlines[0].style.size);
}

TEST_CASE("a text of one word takes as long a letter as a short one") {
  const auto seconds = [](const auto& work) {
    const std::clock_t begin = std::clock();
    work();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  };
  const std::string letters(1 << 20, 'a');
  CHECK(seconds([&] { break_opportunities(letters, "en-GB"); }) < 5);
  std::string signs;
  while (signs.size() < 128 << 10) signs += "&a";
  const Set set(signs);
  ParagraphStyle style;
  style.measure = 100_pt;
  const auto natural = natural_breaks(set.row, style.language);
  CHECK(seconds([&] { chosen_breaks(set.row, natural, style); }) < 3);
}

TEST_CASE("the short form of an address is not parted") {
  for (const std::uint32_t at : break_opportunities("see www.example.org/… (in full", "en")) CHECK(at != 20);
  const auto whole = break_opportunities("see www.example.org/news", "en");
  CHECK(std::find(whole.begin(), whole.end(), 20u) != whole.end());
}

TEST_CASE("plain words are parted as the library parts them, whatever stands beside them") {
  init_linebreak();
  constexpr std::string_view words[] = {"a",   "Word,", "end.", "12",      "1,500", "“so", "so”", "(see",   "it)",
                                        "[1]", "–",     "x—y",  "…",       "…so",   "!",   "?",   "don’t",  "'tis",
                                        "5%",  "$5",    "£5",   "well-to", "/",     "a/b", "là",  "дом",    "«",
                                        "»",   "日本",  "e.g.", ".5",      ",5",    "+1",  "",    "\u00A0", "5°"};
  constexpr auto count = std::size(words);
  std::uint32_t seed = 20261127;
  for (int run = 0; run < 20'000; ++run) {
    std::string text;
    for (int i = 0; i < 6; ++i) {
      seed = seed * 1664525u + 1013904223u;
      text += std::string(i > 0 ? " " : "") + std::string(words[(seed >> 8) % count]);
    }
    if (text.empty()) continue;
    std::vector<char> by_library(text.size());
    set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), "en", by_library.data());
    const auto found = break_opportunities(text, "en");
    for (std::uint32_t at = 1; at < text.size(); ++at) {
      if (text[at - 1] != ' ' && text.substr(at).starts_with("…")) continue;
      CAPTURE(text);
      CAPTURE(at);
      CHECK(std::binary_search(found.begin(), found.end(), at) == (by_library[at - 1] <= LINEBREAK_ALLOWBREAK));
    }
  }
}

TEST_CASE("words that are bound stay on one line where they fit") {
  Set set("A source of the brief. ");
  set.inlines.emplace_back().text = "Not archived.";
  set.inlines.back().bound = true;
  set.row.fill(set.inlines);
  CHECK(set.lines(140_pt) == "A source of the brief. |Not archived.|");
}

TEST_CASE("no hyphen is put into any word of an address") {
  constexpr std::string_view word = "responsibilities";
  const auto hyphens = [&](const char* sign) {
    std::string text(word);
    for (int i = 0; i < 2; ++i) text += sign + std::string(word);
    return Set(text).lines(60_pt).find(soft_hyphen) != std::string::npos;
  };
  CHECK_FALSE(hyphens("/"));
  CHECK_FALSE(hyphens("@"));
  CHECK(hyphens("&"));
  CHECK(hyphens(" "));
}
