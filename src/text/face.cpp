#include "text/face.hpp"

#include <hb-ot.h>
#include <hb.h>
#include <utf8proc.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <string>

#include "base/memory_watch.hpp"
#include "base/utf8.hpp"

#define BRIEF_FACE(name) extern "C" const std::byte brief_face_##name[], brief_face_##name##_end[];
BRIEF_FACE(regular)
BRIEF_FACE(italic)
BRIEF_FACE(bold)
BRIEF_FACE(bold_italic)
BRIEF_FACE(mathematics)
BRIEF_FACE(symbols)
BRIEF_FACE(shapes)
BRIEF_FACE(armenian)
BRIEF_FACE(armenian_bold)
BRIEF_FACE(georgian)
BRIEF_FACE(georgian_bold)
BRIEF_FACE(hebrew)
BRIEF_FACE(hebrew_bold)
BRIEF_FACE(arabic)
BRIEF_FACE(arabic_bold)
BRIEF_FACE(cjk)
#undef BRIEF_FACE

namespace brief::text {
namespace {

std::span<const std::byte> embedded_data(FaceId id) {
#define BRIEF_FACE(name) \
  std::span<const std::byte> { brief_face_##name, brief_face_##name##_end }
  const std::array<std::span<const std::byte>, face_count> all{
      BRIEF_FACE(regular),       BRIEF_FACE(italic),   BRIEF_FACE(bold),          BRIEF_FACE(bold_italic),
      BRIEF_FACE(mathematics),   BRIEF_FACE(symbols),  BRIEF_FACE(shapes),        BRIEF_FACE(armenian),
      BRIEF_FACE(armenian_bold), BRIEF_FACE(georgian), BRIEF_FACE(georgian_bold), BRIEF_FACE(hebrew),
      BRIEF_FACE(hebrew_bold),   BRIEF_FACE(arabic),   BRIEF_FACE(arabic_bold),   BRIEF_FACE(cjk)};
#undef BRIEF_FACE
  return all[static_cast<std::size_t>(id)];
}

bool is_text_face(FaceId id) { return static_cast<std::size_t>(id) < text_face_count; }

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
  // The one character that all faces have.
  return hb_font_get_nominal_glyph(font, ' ', &glyph) != 0 && hb_font_get_glyph_h_advance(font, glyph) > 0;
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

namespace {

struct PreparedFace {
  Face face;
  std::array<std::string, 2> names;
  hb_font_t* shaping_font = nullptr;
  std::once_flag prepared, shaping_prepared;
};

/// The one store of the process: faces are constants, costly to read.
PreparedFace& prepared_face(FaceId id) {
  static std::array<PreparedFace, face_count> prepared_faces;
  return prepared_faces[static_cast<std::size_t>(id)];
}

}  // namespace

hb_font_t* Face::shaping_font() const {
  PreparedFace& own = prepared_face(id_);
  std::call_once(own.shaping_prepared, [this, &own] {
    const MemoryWatch watch;
    FontHandle font = font_of(data_);
    hb_face_t* face = hb_font_get_face(font.get());
    const bool has_layout = hb_ot_layout_has_substitution(face) && hb_ot_layout_has_positioning(face);
    const bool loaded = (has_layout || !is_text_face(id_)) && has_characters(font.get());
    own.shaping_font = kept(std::move(font), loaded, watch);
  });
  return own.shaping_font;
}

const Face& face(FaceId id) {
  PreparedFace& own = prepared_face(id);
  std::call_once(own.prepared, [id, &own] { own.face.prepare(id, own.names); });
  return own.face;
}

bool Face::covers(char32_t c) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(hb_font_, c, &glyph) != 0;
}

namespace {

/// The bold of a face that stands in; itself where it has none.
FaceId bold_of(FaceId id) {
  switch (id) {
    case FaceId::armenian:
      return FaceId::armenian_bold;
    case FaceId::georgian:
      return FaceId::georgian_bold;
    case FaceId::hebrew:
      return FaceId::hebrew_bold;
    case FaceId::arabic:
      return FaceId::arabic_bold;
    default:
      return id;
  }
}

/// A face that has what the text faces lack; FaceId::regular where none has.
FaceId stand_in(char32_t c, bool bold) {
  static constexpr FaceId regular[] = {FaceId::mathematics, FaceId::symbols, FaceId::shapes, FaceId::armenian,
                                       FaceId::georgian,    FaceId::hebrew,  FaceId::arabic, FaceId::cjk};
  for (const FaceId id : regular)
    if (is_carried(id) && face(id).covers(c)) return bold ? bold_of(id) : id;
  return FaceId::regular;
}

bool stays_with_what_it_follows(utf8proc_int32_t c) {
  if (c == 0xAD) return false;  // a soft hyphen is a character of the text faces
  const auto category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME || category == UTF8PROC_CATEGORY_CF;
}

}  // namespace

bool is_carried(FaceId id) { return !embedded_data(id).empty(); }

int natural_advance(FaceId id, std::uint16_t glyph) { return hb_font_get_glyph_h_advance(face(id).hb_font(), glyph); }

bool covered(char32_t c) {
  // Asked for every character of every report: the answers for the scripts in use are kept.
  enum : std::uint8_t { unknown, no, yes };
  static std::array<std::atomic<std::uint8_t>, 0x3000> answers{};
  const auto ask = [c] {
    return std::all_of(text_faces.begin(), text_faces.end(), [c](FaceId id) { return face(id).covers(c); }) ||
           stand_in(c, false) != FaceId::regular;
  };
  if (c >= answers.size()) return ask();
  std::atomic<std::uint8_t>& answer = answers[c];
  if (answer.load(std::memory_order_relaxed) == unknown) answer.store(ask() ? yes : no, std::memory_order_relaxed);
  return answer.load(std::memory_order_relaxed) == yes;
}

FaceId face_for(char32_t c, FaceId wanted) {
  if (!is_text_face(wanted) || c < 0x80 || face(wanted).covers(c)) return wanted;
  const FaceId found = stand_in(c, wanted == FaceId::bold || wanted == FaceId::bold_italic);
  return found == FaceId::regular ? wanted : found;
}

Vector<Stretch> stretches(std::string_view utf8, FaceId wanted) {
  Vector<Stretch> all;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint c = code_point_at(utf8, at);
    const bool follows =
        !all.empty() && (!c.valid || stays_with_what_it_follows(static_cast<utf8proc_int32_t>(c.value)));
    const FaceId own = follows ? all.back().face : face_for(c.value, wanted);
    // The space before it, and no more, is all that parts it from words in the same face.
    const std::size_t before = all.size() < 2 ? 0 : all[all.size() - 2].end;
    if (all.size() >= 2 && all[all.size() - 2].face == own && utf8.substr(before, at - before) == " ") all.pop_back();
    if (all.empty() || all.back().face != own) all.push_back({at, at, own});
    at += c.size;
    all.back().end = at;
  }
  return all;
}

bool needs_one_face(std::string_view utf8, FaceId wanted) {
  constexpr unsigned char other_script = 0xD4;  // up to U+052F all is Latin, Greek or Cyrillic
  if (!is_text_face(wanted)) return true;
  for (std::size_t at = 0; (at = find_byte_from(utf8, at, other_script)) < utf8.size();) {
    const CodePoint c = code_point_at(utf8, at);
    const bool follows = at > 0 && (!c.valid || stays_with_what_it_follows(static_cast<utf8proc_int32_t>(c.value)));
    if (!follows && face_for(c.value, wanted) != wanted) return false;
    at += c.size;
  }
  return true;
}

}  // namespace brief::text
