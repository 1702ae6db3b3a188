#include "text/shape_plans.hpp"

#include <hb-ot.h>

#include <algorithm>
#include <new>

#include "base/memory_watch.hpp"
#include "base/utf8.hpp"

namespace brief::text {
namespace {

/// Composition (ccmp) is looked for at every vowel, though it needs a mark to do anything.
std::vector<hb_feature_t> features_of(const Style& style, bool without_marks) {
  std::vector<hb_feature_t> features;
  const auto add = [&features](hb_tag_t tag, std::uint32_t value) {
    features.push_back({tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
  };
  if (style.tabular_figures) add(HB_TAG('t', 'n', 'u', 'm'), 1);
  if (style.tracking != 0_pt) {
    add(HB_TAG('l', 'i', 'g', 'a'), 0);
    add(HB_TAG('c', 'l', 'i', 'g'), 0);
  }
  if (without_marks)
    for (const hb_tag_t tag : {HB_TAG('c', 'c', 'm', 'p'), HB_TAG('m', 'a', 'r', 'k'), HB_TAG('m', 'k', 'm', 'k')})
      add(tag, 0);
  return features;
}

/// Each cluster's text goes to its first glyph.
std::vector<Glyph> collect(hb_buffer_t* buffer, std::size_t text_size) {
  // HarfBuzz gives glyphs from left to right.
  if (HB_DIRECTION_IS_BACKWARD(hb_buffer_get_direction(buffer))) hb_buffer_reverse(buffer);
  unsigned count = 0;
  const hb_glyph_info_t* info = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* position = hb_buffer_get_glyph_positions(buffer, &count);
  std::vector<Glyph> glyphs(count);
  for (unsigned i = 0; i < count; ++i) {
    Glyph& glyph = glyphs[i];
    glyph.id = static_cast<std::uint16_t>(info[i].codepoint);
    glyph.advance = position[i].x_advance;
    glyph.dx = static_cast<std::int16_t>(position[i].x_offset);
    glyph.dy = static_cast<std::int16_t>(position[i].y_offset);
    glyph.text_begin = info[i].cluster;
    const bool first = i == 0 || info[i - 1].cluster != info[i].cluster;
    unsigned next = i + 1;
    while (next < count && info[next].cluster == info[i].cluster) ++next;
    const std::size_t end = next < count ? info[next].cluster : text_size;
    glyph.text_length = first ? static_cast<std::uint16_t>(end - glyph.text_begin) : std::uint16_t{0};
  }
  return glyphs;
}

/// A glyph without an outline, of no width where the face has one. Noto draws a stroke for U+200C, which HarfBuzz
/// itself hides.
std::uint16_t empty_glyph_of(FaceId id) {
  hb_font_t* font = face(id).hb_font();
  for (const hb_codepoint_t c : {0x200Bu, 0x034Fu, 0x20u}) {
    hb_codepoint_t glyph = 0;
    hb_glyph_extents_t ink{};
    if (!hb_font_get_nominal_glyph(font, c, &glyph)) continue;
    if (hb_font_get_glyph_extents(font, glyph, &ink) && ink.width == 0 && ink.height == 0)
      return static_cast<std::uint16_t>(glyph);
  }
  return 0;
}

/// The glyphs from one on that are set over each other: a letter or ligature with its marks. The index after the last.
std::size_t end_of_stack(const std::vector<Glyph>& glyphs, std::size_t from) {
  std::size_t next = from + 1;
  while (next < glyphs.size() && glyphs[next].advance == 0) ++next;
  return next;
}

/// Whoever extracts text by where it stands turns it round glyph by glyph, and would leave the letters of a ligature as
/// they are, take marks for letters at the right of their own, and raised ones for another line. So the characters of a
/// stack of glyphs stand for themselves at one place in the order in which they are read: all but the last are empty
/// glyphs over its right edge, the last is its first glyph, and the marks that are seen stand for nothing.
std::vector<Glyph> one_a_character(const std::vector<Glyph>& glyphs, std::string_view utf8, FaceId id) {
  const std::uint16_t empty = empty_glyph_of(id);
  const std::int32_t empty_width = natural_advance(id, empty);
  const std::int32_t most = face(id).metrics().units_per_em / 50;  // further away it would be read as another word
  std::vector<Glyph> made;
  for (std::size_t i = 0, next = 0; i < glyphs.size(); i = next) {
    next = end_of_stack(glyphs, i);
    std::size_t at = glyphs[i].text_begin;
    const std::size_t end = next < glyphs.size() ? glyphs[next].text_begin : utf8.size();
    const auto characters = static_cast<std::int32_t>(count_code_points(utf8.substr(at, end - at)));
    const auto give = [&](Glyph glyph, std::size_t size) {
      glyph.text_begin = static_cast<std::uint32_t>(at);
      glyph.text_length = static_cast<std::uint16_t>(size);
      at += size;
      made.push_back(glyph);
    };
    // They end where it ends, as far as that leaves them beside each other: what is wider would reach into a space.
    const std::int32_t free = glyphs[i].advance - empty_width, room = free > 0 ? free : glyphs[i].advance;
    const std::int32_t step = std::min(most, room / std::max(1, characters));
    for (std::int32_t k = 1; empty != 0 && k < characters; ++k)
      give({empty, 0, 0, 0, static_cast<std::int16_t>(room - glyphs[i].advance - step * k), 0},
           code_point_at(utf8, at).size);
    give(glyphs[i], end - at);
    for (++i; i < next; ++i) give(glyphs[i], 0);
  }
  return made;
}

}  // namespace

std::vector<Glyph> ShapePlans::shape(std::string_view utf8, const Style& style, bool without_marks) {
  hb_buffer_t* buffer = buffer_with(utf8, style);
  hb_segment_properties_t properties;
  hb_buffer_get_segment_properties(buffer, &properties);
  hb_shape_plan_t* plan = plan_for(style, without_marks, properties);
  const auto features = features_of(style, without_marks);
  const MemoryWatch watch;
  if (!hb_shape_plan_execute(plan, face(style.face).shaping_font(), buffer, features.data(),
                             static_cast<unsigned>(features.size())) ||
      !hb_buffer_allocation_successful(buffer))
    throw std::bad_alloc();
  watch.check();
  std::vector<Glyph> glyphs = collect(buffer, utf8.size());
  return style.right_to_left ? one_a_character(glyphs, utf8, style.face) : glyphs;
}

/// The one buffer, with the text and what HarfBuzz tells of its script.
hb_buffer_t* ShapePlans::buffer_with(std::string_view utf8, const Style& style) {
  if (!buffer_) buffer_.reset(hb_buffer_create());
  hb_buffer_t* buffer = buffer_.get();
  if (buffer == hb_buffer_get_empty()) {
    buffer_.reset();
    throw std::bad_alloc();
  }
  hb_buffer_reset(buffer);
  const MemoryWatch watch;
  // Arabic marks change places, which this level alone undoes for the text they stand for. Elsewhere a letter stands
  // for its marks, too: where one is drawn beyond it, programs that read the page would give it to the next letter.
  hb_buffer_set_cluster_level(buffer, style.right_to_left ? HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS
                                                          : HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  hb_buffer_add_utf8(buffer, utf8.data(), static_cast<int>(utf8.size()), 0, static_cast<int>(utf8.size()));
  hb_buffer_set_direction(buffer, style.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_language(buffer,
                         hb_language_from_string(style.language.data(), static_cast<int>(style.language.size())));
  hb_buffer_guess_segment_properties(buffer);
  watch.check();
  return buffer;
}

/// HarfBuzz would keep plans itself, but also those that memory did not suffice for.
hb_shape_plan_t* ShapePlans::plan_for(const Style& style, bool without_marks,
                                      const hb_segment_properties_t& properties) {
  const Key key{style.face, style.tabular_figures, style.tracking != 0_pt, without_marks, properties};
  for (const auto& [known, plan] : plans_)
    if (known == key) return plan.get();
  if (plans_.size() >= most_plans) plans_.clear();
  const auto features = features_of(style, without_marks);
  const char* const shapers[] = {"ot", nullptr};
  const MemoryWatch watch;
  std::unique_ptr<hb_shape_plan_t, PlanDestroy> plan(
      hb_shape_plan_create2(hb_font_get_face(face(style.face).shaping_font()), &properties, features.data(),
                            static_cast<unsigned>(features.size()), nullptr, 0, shapers));
  watch.check();
  plans_.emplace_back(key, std::move(plan));
  return plans_.back().second.get();
}

}  // namespace brief::text
