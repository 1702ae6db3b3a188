// The faces compiled into the program.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/arena.hpp"
#include "base/units.hpp"

struct hb_face_t;
struct hb_font_t;

namespace brief::text {

enum class FaceId : std::uint8_t {
  // The text is set in these: Latin, Greek and Cyrillic.
  regular,
  italic,
  bold,
  bold_italic,
  // These stand in for what the others lack.
  mathematics,
  symbols,
  shapes,
  armenian,
  armenian_bold,
  georgian,
  georgian_bold,
  hebrew,
  hebrew_bold,
  arabic,
  arabic_bold,
  cjk,  ///< Chinese, Japanese and Korean: not every build carries it
};
inline constexpr std::size_t text_face_count = 4, face_count = 16;
inline constexpr auto all_faces = [] {
  std::array<FaceId, face_count> faces{};
  for (std::size_t i = 0; i < face_count; ++i) faces[i] = static_cast<FaceId>(i);
  return faces;
}();
inline constexpr auto text_faces = [] {
  std::array<FaceId, text_face_count> faces{};
  for (std::size_t i = 0; i < text_face_count; ++i) faces[i] = static_cast<FaceId>(i);
  return faces;
}();

/// Lengths in font units (OpenType `head`, `hhea`, `OS/2`); y grows upwards, a descender is negative.
struct FaceMetrics {
  int units_per_em = 1000;
  int ascender = 0, descender = 0;
  int cap_height = 0, x_height = 0;
  int x_min = 0, y_min = 0, x_max = 0, y_max = 0;
  double italic_angle = 0;  ///< degrees, counter-clockwise from the vertical
  int stem_v = 0;           ///< an estimate from the weight; PDF wants one
};

/// One prepared face. Lives as long as the program; safe to use from many threads.
class Face {
 public:
  FaceId id() const { return id_; }
  std::string_view postscript_name() const { return postscript_name_; }  ///< "NotoSans-Regular"
  std::string_view version() const { return version_; }
  const FaceMetrics& metrics() const { return metrics_; }
  std::span<const std::byte> data() const { return data_; }  ///< the font file compiled in
  bool covers(char32_t c) const;
  hb_face_t* hb_face() const { return hb_face_; }
  hb_font_t* hb_font() const { return hb_font_; }  ///< immutable, scaled to units_per_em; for characters and advances
  /// Another of the same, for shaping: HarfBuzz reads all of a face's layout tables before it first uses them, which
  /// takes as long as half a page, and not every brief is set in every face. Throws std::bad_alloc, and can be tried
  /// again then.
  hb_font_t* shaping_font() const;

 private:
  friend const Face& face(FaceId id);
  /// Throws std::bad_alloc, and can be tried again then.
  void prepare(FaceId id, std::array<std::string, 2>& names);
  FaceId id_ = FaceId::regular;
  std::string_view postscript_name_, version_;
  FaceMetrics metrics_;
  std::span<const std::byte> data_;
  hb_face_t* hb_face_ = nullptr;
  hb_font_t* hb_font_ = nullptr;
};

/// Whether the program has the face.
bool is_carried(FaceId id);

/// The compiled-in face, one that is carried; prepared at first use, thread-safe.
const Face& face(FaceId id);

/// The advance of a glyph before kerning, in font units.
int natural_advance(FaceId id, std::uint16_t glyph);

/// Whether the character prints in every style: each of the text faces has it, or a face that stands in does.
bool covered(char32_t c);

/// The face that a character is set in where `wanted`, a text face, is asked for: itself where it has the character or
/// none has. One that stands in is upright, and regular where it has no bold.
FaceId face_for(char32_t c, FaceId wanted);

/// A stretch of text in one face: bytes [begin, end).
struct Stretch {
  std::size_t begin = 0, end = 0;
  FaceId face = FaceId::regular;
};

/// Parts UTF-8 text where its face changes. Combining marks and invisible characters stay with what they follow, and a
/// space between two words of one script is of its face.
Vector<Stretch> stretches(std::string_view utf8, FaceId wanted);

/// Whether all of the text is set in the wanted face: quick for what is mostly ASCII.
bool needs_one_face(std::string_view utf8, FaceId wanted);

/// A length in font units at a size.
constexpr Pt scaled(int font_units, Pt size, const FaceMetrics& metrics) {
  return size * (static_cast<double>(font_units) / metrics.units_per_em);
}

}  // namespace brief::text
