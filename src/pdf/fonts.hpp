// The document's fonts: composite fonts (ISO 32000-1, 9.7), each an exact subset of a face.
#pragma once

#include <array>

#include "base/arena.hpp"
#include "pdf/haru.hpp"
#include "text/shape.hpp"

namespace brief::pdf {

/// Gives every pair of a glyph and the text it stands for a character code of its own, in the order of first use, so
/// that text copied from the page is the text that was set, even where one glyph serves several characters.
class Fonts {
 public:
  struct Code {
    std::uint16_t code = 0;    ///< 1 or more
    std::int32_t advance = 0;  ///< the font's own, in font units
  };
  Code code(text::FaceId face, const text::Glyph& glyph, std::string_view text);

  bool used(text::FaceId face) const { return !of(face).list.empty(); }

  /// Adds the font objects of every face used. Throws std::bad_alloc.
  void write(Haru& haru);

  /// "/Font<</F0 12 0 R>>" for the resources of a page.
  String resources() const;

 private:
  struct Coded {
    std::uint16_t glyph = 0;
    std::uint16_t next = 0;  // the next code of the same glyph; 0: none
    std::int32_t advance = 0;
    String text;
  };
  struct Codes {
    Vector<std::uint16_t> first;  // code of each glyph; 0: none
    Vector<Coded> list;           // code 1 is list[0]
    ObjectNumber object = 0;
  };
  const Codes& of(text::FaceId face) const { return codes_[static_cast<std::size_t>(face)]; }
  Codes& of(text::FaceId face) { return codes_[static_cast<std::size_t>(face)]; }
  void write_face(Haru& haru, text::FaceId face);

  std::array<Codes, text::face_count> codes_;
};

/// A ToUnicode CMap (9.10.3) for codes from 1 on.
String to_unicode_cmap(const Vector<String>& texts);

}  // namespace brief::pdf
