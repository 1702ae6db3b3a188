#include "text/face.hpp"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <string>

#include "base/memory_watch.hpp"

extern "C" {
extern const std::byte brief_face_regular[], brief_face_regular_end[];
extern const std::byte brief_face_italic[], brief_face_italic_end[];
extern const std::byte brief_face_bold[], brief_face_bold_end[];
extern const std::byte brief_face_bold_italic[], brief_face_bold_italic_end[];
}

namespace brief::text {
namespace {

std::span<const std::byte> embedded_data(FaceId id) {
  switch (id) {
    case FaceId::regular:
      return {brief_face_regular, brief_face_regular_end};
    case FaceId::italic:
      return {brief_face_italic, brief_face_italic_end};
    case FaceId::bold:
      return {brief_face_bold, brief_face_bold_end};
    case FaceId::bold_italic:
      return {brief_face_bold_italic, brief_face_bold_italic_end};
  }
  return {};
}

int metric(hb_font_t* font, hb_ot_metrics_tag_t tag) {
  hb_position_t value = 0;
  hb_ot_metrics_get_position(font, tag, &value);
  return value;
}

/// Big-endian 16-bit field of a table.
int field(hb_face_t* face, hb_tag_t tag, unsigned offset) {
  hb_blob_t* table = hb_face_reference_table(face, tag);
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(table, &length);
  int value = 0;
  if (offset + 2 <= length)
    value = static_cast<std::int16_t>((static_cast<unsigned char>(bytes[offset]) << 8) |
                                      static_cast<unsigned char>(bytes[offset + 1]));
  hb_blob_destroy(table);
  return value;
}

FaceMetrics read_metrics(hb_face_t* face, hb_font_t* font) {
  constexpr hb_tag_t head = HB_TAG('h', 'e', 'a', 'd');
  FaceMetrics m;
  m.units_per_em = static_cast<int>(hb_face_get_upem(face));
  m.ascender = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
  m.descender = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
  m.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT);
  m.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT);
  m.x_min = field(face, head, 36);
  m.y_min = field(face, head, 38);
  m.x_max = field(face, head, 40);
  m.y_max = field(face, head, 42);
  m.italic_angle = field(face, HB_TAG('p', 'o', 's', 't'), 4);
  const int weight = field(face, HB_TAG('O', 'S', '/', '2'), 4);
  m.stem_v = 10 + 220 * (weight - 50) / 900;
  return m;
}

std::string name(hb_face_t* face, hb_ot_name_id_t id) {
  char buffer[128];
  unsigned size = sizeof buffer;
  hb_ot_name_get_utf8(face, id, HB_LANGUAGE_INVALID, &size, buffer);
  return buffer;
}

struct FontDestroy {
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
using FontHandle = std::unique_ptr<hb_font_t, FontDestroy>;

FontHandle font_of(std::span<const std::byte> data) {
  hb_blob_t* blob = hb_blob_create(reinterpret_cast<const char*>(data.data()), static_cast<unsigned>(data.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* face = hb_face_create(blob, 0);
  hb_blob_destroy(blob);
  FontHandle font(hb_font_create(face));
  hb_face_destroy(face);  // the font keeps it
  return font;
}

/// Keeps a font for the life of the program. HarfBuzz keeps for ever what it could not load at the first try: `loaded`
/// is whether all was there, and memory for it.
hb_font_t* kept(FontHandle font, bool loaded, const MemoryWatch& watch) {
  if (!loaded || watch.refused()) throw std::bad_alloc();
  hb_face_make_immutable(hb_font_get_face(font.get()));
  hb_font_make_immutable(font.get());
  return font.release();
}

bool has_characters(hb_font_t* font) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font, 'A', &glyph) != 0 && hb_font_get_glyph_h_advance(font, glyph) > 0;
}

}  // namespace

void Face::prepare(FaceId id, std::array<std::string, 2>& names) {
  const MemoryWatch watch;
  id_ = id;
  data_ = embedded_data(id);
  FontHandle font = font_of(data_);
  hb_face_t* face = hb_font_get_face(font.get());
  metrics_ = read_metrics(face, font.get());
  names = {name(face, HB_OT_NAME_ID_POSTSCRIPT_NAME), name(face, HB_OT_NAME_ID_VERSION_STRING)};
  postscript_name_ = names[0];
  version_ = names[1];
  const bool loaded = has_characters(font.get());
  hb_font_ = kept(std::move(font), loaded, watch);
  hb_face_ = hb_font_get_face(hb_font_);
}

hb_font_t* Face::shaping_font() const {
  static std::array<hb_font_t*, face_count> fonts;
  static std::array<std::once_flag, face_count> prepared;
  const auto index = static_cast<std::size_t>(id_);
  std::call_once(prepared[index], [this, index] {
    const MemoryWatch watch;
    FontHandle font = font_of(data_);
    hb_face_t* face = hb_font_get_face(font.get());
    const bool loaded =
        hb_ot_layout_has_substitution(face) && hb_ot_layout_has_positioning(face) && has_characters(font.get());
    fonts[index] = kept(std::move(font), loaded, watch);
  });
  return fonts[index];
}

const Face& face(FaceId id) {
  static std::array<Face, face_count> faces;
  static std::array<std::array<std::string, 2>, face_count> names;
  static std::array<std::once_flag, face_count> prepared;
  const auto index = static_cast<std::size_t>(id);
  std::call_once(prepared[index], [id, index] { faces[index].prepare(id, names[index]); });
  return faces[index];
}

bool Face::covers(char32_t c) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(hb_font_, c, &glyph) != 0;
}

int natural_advance(FaceId id, std::uint16_t glyph) { return hb_font_get_glyph_h_advance(face(id).hb_font(), glyph); }

bool covered(char32_t c) {
  // Asked for every character of every report: the answers for the scripts in use are kept.
  enum : std::uint8_t { unknown, no, yes };
  static std::array<std::atomic<std::uint8_t>, 0x3000> known{};
  const auto ask = [c] {
    return std::all_of(all_faces.begin(), all_faces.end(), [c](FaceId id) { return face(id).covers(c); });
  };
  if (c >= known.size()) return ask();
  std::atomic<std::uint8_t>& answer = known[c];
  if (answer.load(std::memory_order_relaxed) == unknown) answer.store(ask() ? yes : no, std::memory_order_relaxed);
  return answer.load(std::memory_order_relaxed) == yes;
}

}  // namespace brief::text
