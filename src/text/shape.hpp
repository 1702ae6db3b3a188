// Text into positioned glyphs, through HarfBuzz.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.hpp"
#include "base/memo.hpp"
#include "base/units.hpp"
#include "text/face.hpp"

namespace brief::text {

class ShapePlans;

/// One glyph of a run. Advances and offsets in font units. `text_length` bytes of the run's text from `text_begin`
/// are what it stands for: a ligature stands for several characters; where several glyphs make one cluster the first
/// stands for all its text and the others for none.
struct Glyph {
  std::uint16_t id = 0;
  std::uint16_t text_length = 0;
  std::uint32_t text_begin = 0;
  std::int32_t advance = 0;
  std::int16_t dx = 0, dy = 0;
  bool operator==(const Glyph&) const = default;
};

/// How a text is to be set.
struct Style {
  FaceId face = FaceId::regular;
  Pt size = 12_pt;
  std::string_view language = "en-GB";  ///< BCP 47; must outlive the call
  bool tabular_figures = false;         ///< figures of one width, for tables
  Pt tracking = 0_pt;                   ///< added after every glyph (letter-spaced capitals); no ligatures then
  bool right_to_left = false;           ///< the direction of all of the text
};

/// A shaped text in one style.
struct Run {
  FaceId face = FaceId::regular;
  Pt size = 12_pt;
  Pt tracking = 0_pt;
  String text;           ///< in the order in which it is read
  Vector<Glyph> glyphs;  ///< in visual order, left to right
  bool right_to_left = false;

  Pt width() const;
  /// The text of one of its glyphs.
  std::string_view text_of(const Glyph& glyph) const { return {text.data() + glyph.text_begin, glyph.text_length}; }
};

/// Shapes UTF-8 text of one style at a time through HarfBuzz: kerning, ligatures, marks. Words already shaped in a
/// style are taken from the memo, which must outlive this. Characters without a glyph become .notdef: the reader of a
/// report refuses them first. Throws std::bad_alloc, and can be used again then.
class Shaper {
 public:
  explicit Shaper(Memo& memo);
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  Run shape(std::string_view utf8, const Style& style);
  /// The glyphs alone, in the order in which they are read, into a vector that is used again and again; what it held
  /// is dropped.
  void shape(std::string_view utf8, const Style& style, std::vector<Glyph>& glyphs);

 private:
  const std::vector<Glyph>& shaped_word(std::string_view word, const Style& style);
  void shape_unknown_words(std::string_view text, const Style& style);
  std::string_view key_of(std::string_view word, const Style& style);

  Memo& memo_;
  std::unique_ptr<ShapePlans> plans_;
  std::string key_, joined_;
  std::vector<Glyph> glyphs_;
};

/// The version of HarfBuzz that the program is linked with.
std::string_view shaper_version();

}  // namespace brief::text
