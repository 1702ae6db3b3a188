// The document's fonts, each an exact subset of a face: simple fonts (ISO 32000-1, 9.6), whose codes are of one byte,
// and of a face with too many glyphs for that a composite one (9.7).
#pragma once

#include <array>

#include "base/arena.hpp"
#include "layout/page.hpp"
#include "pdf/deflate.hpp"
#include "pdf/haru.hpp"
#include "text/shape.hpp"

namespace brief::pdf {

/// Gives every pair of a glyph and the text it stands for a character code of its own, so that text copied from the
/// page is the text that was set, even where one glyph serves several characters. The codes depend on which pairs a
/// document has, not on their order: documents of the same letters have the same fonts.
class Fonts {
 public:
  struct Code {
    std::uint16_t code = 0;        ///< 1 or more
    std::uint8_t string_size = 0;  ///< bytes of `string` in use
    std::array<char, 4> string{};  ///< its bytes in a literal string (7.3.4.2)
    std::int32_t advance = 0;      ///< as the font states it, in font units
  };

  /// Numbers the pairs of a document, which must outlive this.
  explicit Fonts(const layout::Document& document);

  /// The code of a pair that the document has. Asked of every glyph of a page.
  const Code& code(text::FaceId face, const text::Glyph& glyph, std::string_view text) const {
    const Codes& codes = of(face);
    std::uint16_t place = codes.of_glyph[glyph.id];
    while (!same(codes.list[place - 1u].text, text)) ++place;
    return codes.list[place - 1u].code;
  }

  bool used(text::FaceId face) const { return !of(face).list.empty(); }

  /// Adds the font objects of every face used. Throws std::bad_alloc.
  void write(Haru& haru, Deflater& deflater, Memo& memo);

  /// Adds the fonts' names to the resources of a page (7.8.3): /F0 for the first face, and so on.
  void add_resources(Dictionary& resources) const;

 private:
  struct Coded {
    std::uint16_t glyph = 0;
    std::uint16_t before = 0;  // while they are collected: the place of the same glyph that was added before
    std::string_view text;
    Code code;  // when all are
  };
  struct Codes {
    Vector<std::uint16_t> of_glyph;  // while they are collected the last place of each glyph, then the first
    Vector<Coded> list;              // place 1 is list[0]; by glyph and text
    ObjectNumber object = 0;
  };
  /// Most texts are one byte: compared without a call.
  static bool same(std::string_view a, std::string_view b) {
    return a.size() == b.size() && (a.size() == 1 ? a[0] == b[0] : a == b);
  }
  const Codes& of(text::FaceId face) const { return codes_[static_cast<std::size_t>(face)]; }
  Codes& of(text::FaceId face) { return codes_[static_cast<std::size_t>(face)]; }
  void collect(const text::Run& run);
  void number(text::FaceId face);
  void write_face(Haru& haru, Deflater& deflater, Memo& memo, text::FaceId face);

  std::array<Codes, text::face_count> codes_;
};

}  // namespace brief::pdf
