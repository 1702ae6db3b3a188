#include "text/direction.hpp"

#include <doctest/doctest.h>
#include <hb-ot.h>

#include <string>
#include <vector>

#include "text/shape_plans.hpp"

using namespace brief;
using namespace brief::text;

namespace {

/// The levels of a text's characters as figures.
std::string levels(std::string_view text, bool right_to_left = false, std::vector<Isolate> isolates = {}) {
  std::string told;
  const auto found = embedding_levels(text, isolates, right_to_left).bytes;
  REQUIRE(found.size() == text.size());
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) told += std::to_string(found[i]);
  return told;
}

std::vector<std::size_t> order(std::vector<Level> of) {
  const auto found = visual_order(of);
  return {found.begin(), found.end()};
}

Vector<Glyph> glyphs(std::string_view text, FaceId id, bool right_to_left) {
  Memo memo(1 << 20);
  Shaper shaper(memo);
  Style style;
  style.face = id;
  style.right_to_left = right_to_left;
  return shaper.shape(text, style).glyphs;
}

}  // namespace

TEST_CASE("a language is written from right to left by its script, or by its own") {
  for (const char* tag : {"ar", "he", "fa-IR", "ur", "az-Arab", "ku-Arab-IQ", "yi"})
    CHECK(is_written_right_to_left(tag));
  for (const char* tag : {"en-GB", "", "uz-Latn", "ar-Latn", "sr-Cyrl", "a", "he-Latn-IL"})
    CHECK_FALSE(is_written_right_to_left(tag));
}

TEST_CASE("a text is read from right to left if most of its letters are, or its language is") {
  CHECK(has_right_to_left("a שלום"));
  CHECK(has_right_to_left("١٢٣"));
  CHECK_FALSE(has_right_to_left("Kosovë Косово Ακρόπολη Հայաստան საქართველო 中文 “x” ≤"));
  CHECK(reads_right_to_left("שלום 2028"));
  CHECK(reads_right_to_left("NATO אמר שלום לכולם"));
  CHECK_FALSE(reads_right_to_left("The paper הארץ"));
  CHECK_FALSE(reads_right_to_left("2028"));
  CHECK(reads_right_to_left("NATO", "he"));
  CHECK_FALSE(reads_right_to_left("שלום", "en"));
}

TEST_CASE("levels follow the Unicode bidirectional algorithm") {
  CHECK(levels("ab אב cd") == "00011000");
  CHECK(levels("אב 12 גד") == "11122111");
  CHECK(levels("אב ab גד", true) == "11122111");
  CHECK(levels("(אב)", true) == "1111");
  CHECK(levels("א\U0001F600ב") == "111");
  CHECK(levels("").empty());
  // A title in Hebrew keeps its own signs and figures; without that they would fall to the words after it.
  const std::string title = "אב 12!", sentence = title + ", 22 October";
  CHECK(levels(sentence).substr(0, 7) == "1112211");
  const std::vector<Isolate> isolates{{0, title.size(), true}};
  CHECK(embedding_levels(sentence, isolates, false).isolates == Vector<Level>{0});
  CHECK(embedding_levels(sentence, isolates, true).isolates.front() == 1);
  CHECK(levels(sentence, false, {{0, title.size(), true}}).substr(0, 7) == "1112210");
}

TEST_CASE("runs stand on the line in visual order") {
  CHECK(order({0, 0, 0}) == std::vector<std::size_t>{0, 1, 2});
  CHECK(order({1, 1, 1}) == std::vector<std::size_t>{2, 1, 0});
  CHECK(order({0, 1, 2, 1, 0}) == std::vector<std::size_t>{0, 3, 2, 1, 4});
  CHECK(order({}).empty());
}

TEST_CASE("Arabic letters join, and are set from right to left") {
  const auto alone = glyphs("ب", FaceId::arabic, true), joined = glyphs("ببب", FaceId::arabic, true);
  std::vector<std::uint16_t> bodies;
  for (const Glyph& glyph : joined)
    if (glyph.advance > 0) bodies.push_back(glyph.id);
  REQUIRE(bodies.size() == 3);
  CHECK(bodies[0] != bodies[1]);
  CHECK(bodies[1] != bodies[2]);
  CHECK(bodies[0] != bodies[2]);
  REQUIRE_FALSE(alone.empty());
  // From left to right: the last letter first.
  CHECK(joined.front().text_begin > joined.back().text_begin);
}

TEST_CASE("every character of a ligature from right to left has a glyph of its own") {
  for (const char* word : {"السلام", "الله", "שׁלום", "لَا", "וַיֹּאמֶר"}) {
    const FaceId id = std::string_view(word).starts_with("\xD7") ? FaceId::hebrew : FaceId::arabic;
    std::string read;
    const auto set = glyphs(word, id, true);
    for (auto glyph = set.rbegin(); glyph != set.rend(); ++glyph) {
      CHECK(glyph->text_length <= 2);
      CHECK(glyph->id != 0);
      read += std::string(word).substr(glyph->text_begin, glyph->text_length);
    }
    CHECK(read == word);
  }
}

TEST_CASE("marks are extracted in the order in which they are read, whatever their places") {
  for (const char* word : {"شكراً", "محمّد", "مؤسّسة", "السَّلَامُ", "בְּרֵאשִׁית"}) {
    const FaceId id = std::string_view(word).starts_with("\xD7") ? FaceId::hebrew : FaceId::arabic;
    const auto set = glyphs(word, id, true);
    std::string read;
    std::int32_t pen = 0, before = 0;
    for (const Glyph& glyph : set) {
      if (glyph.text_length > 0) {
        CHECK(glyph.dy == 0);  // raised, it would be taken for another line
        CHECK(pen + glyph.dx >= before - 20);
        before = pen + glyph.dx;
        read.insert(0, std::string(word).substr(glyph.text_begin, glyph.text_length));
      }
      pen += glyph.advance;
    }
    CHECK(read == word);
  }
}

TEST_CASE("the empty glyphs of a ligature leave no ink") {
  for (const FaceId id : {FaceId::arabic, FaceId::arabic_bold}) {
    std::size_t empty = 0;
    for (const Glyph& glyph : glyphs("سلام الأقل", id, true)) {
      if (glyph.advance > 0) continue;
      hb_glyph_extents_t ink{};
      REQUIRE(hb_font_get_glyph_extents(face(id).hb_font(), glyph.id, &ink));
      CHECK(ink.width == 0);
      CHECK(ink.height == 0);
      ++empty;
    }
    CHECK(empty == 2);  // a ligature of lam and alef in each word
  }
}
