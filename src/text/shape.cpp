#include "text/shape.hpp"

#include <hb-ot.h>
#include <hb.h>

#include <memory>
#include <vector>

namespace brief::text {
namespace {

struct BufferDestroy {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

/// One buffer a thread, used again and again.
hb_buffer_t* buffer_of_thread() {
  thread_local const std::unique_ptr<hb_buffer_t, BufferDestroy> buffer(hb_buffer_create());
  hb_buffer_reset(buffer.get());
  return buffer.get();
}

std::vector<hb_feature_t> features_of(const Style& style) {
  std::vector<hb_feature_t> features;
  const auto add = [&features](hb_tag_t tag, std::uint32_t value) {
    features.push_back({tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
  };
  if (style.tabular_figures) add(HB_TAG('t', 'n', 'u', 'm'), 1);
  if (style.tracking != 0_pt) {
    add(HB_TAG('l', 'i', 'g', 'a'), 0);
    add(HB_TAG('c', 'l', 'i', 'g'), 0);
  }
  return features;
}

/// Each cluster's text goes to its first glyph.
Vector<Glyph> collect(hb_buffer_t* buffer, std::size_t text_size) {
  unsigned count = 0;
  const hb_glyph_info_t* info = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* position = hb_buffer_get_glyph_positions(buffer, &count);
  Vector<Glyph> glyphs(count);
  for (unsigned i = 0; i < count; ++i) {
    Glyph& glyph = glyphs[i];
    glyph.id = static_cast<std::uint16_t>(info[i].codepoint);
    glyph.advance = position[i].x_advance;
    glyph.dx = static_cast<std::int16_t>(position[i].x_offset);
    glyph.dy = static_cast<std::int16_t>(position[i].y_offset);
    glyph.unsafe_to_break = (hb_glyph_info_get_glyph_flags(&info[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
    glyph.text_begin = info[i].cluster;
    const bool first = i == 0 || info[i - 1].cluster != info[i].cluster;
    unsigned next = i + 1;
    while (next < count && info[next].cluster == info[i].cluster) ++next;
    const std::size_t end = next < count ? info[next].cluster : text_size;
    glyph.text_length = first ? static_cast<std::uint16_t>(end - glyph.text_begin) : std::uint16_t{0};
  }
  return glyphs;
}

}  // namespace

Pt Run::width() const {
  std::int64_t units = 0;
  for (const Glyph& glyph : glyphs) units += glyph.advance;
  const int em = text::face(face).metrics().units_per_em;
  return size * (static_cast<double>(units) / em) + tracking * static_cast<double>(glyphs.size());
}

Run shape(std::string_view utf8, const Style& style) {
  Run run{style.face, style.size, style.tracking, String(utf8), {}};
  hb_buffer_t* buffer = buffer_of_thread();
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_CHARACTERS);
  hb_buffer_add_utf8(buffer, utf8.data(), static_cast<int>(utf8.size()), 0, static_cast<int>(utf8.size()));
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_language(buffer,
                         hb_language_from_string(style.language.data(), static_cast<int>(style.language.size())));
  hb_buffer_guess_segment_properties(buffer);
  const auto features = features_of(style);
  const char* const shapers[] = {"ot", nullptr};
  if (!hb_shape_full(face(style.face).hb_font(), buffer, features.data(), static_cast<unsigned>(features.size()),
                     shapers))
    throw std::bad_alloc();
  run.glyphs = collect(buffer, utf8.size());
  return run;
}

}  // namespace brief::text
