#include "text/shape.hpp"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <memory>
#include <new>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/memory_watch.hpp"
#include "base/per_thread.hpp"

namespace brief::text {
namespace {

struct BufferDestroy {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

constexpr std::size_t longest_word = 100;  // bytes; longer ones are not kept

/// One buffer a thread, used again and again. Throws std::bad_alloc.
hb_buffer_t* buffer_of_thread() {
  auto& buffer = per_thread<std::unique_ptr<hb_buffer_t, BufferDestroy>>();
  if (!buffer) buffer.reset(hb_buffer_create());
  if (buffer.get() == hb_buffer_get_empty()) {
    buffer.reset();
    throw std::bad_alloc();
  }
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
std::vector<Glyph> collect(hb_buffer_t* buffer, std::size_t text_size) {
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

}  // namespace

Pt Run::width() const {
  std::int64_t units = 0;
  for (const Glyph& glyph : glyphs) units += glyph.advance;
  const int em = text::face(face).metrics().units_per_em;
  return size * (static_cast<double>(units) / em) + tracking * static_cast<double>(glyphs.size());
}

namespace {

/// Glyphs of a text without spaces, its text counted from 0.
using Shaped = std::vector<Glyph>;

struct PlanDestroy {
  void operator()(hb_shape_plan_t* plan) const { hb_shape_plan_destroy(plan); }
};

/// The shape plans of this thread. HarfBuzz would keep them itself, but also those that memory did not suffice for.
class Plans {
 public:
  hb_shape_plan_t* get(const Style& style, const hb_segment_properties_t& properties) {
    const Key key{style.face, style.tabular_figures, style.tracking != 0_pt, properties};
    for (const auto& [known, plan] : plans_)
      if (known == key) return plan.get();
    if (plans_.size() >= most_plans) plans_.clear();
    const auto features = features_of(style);
    const char* const shapers[] = {"ot", nullptr};
    const MemoryWatch watch;
    std::unique_ptr<hb_shape_plan_t, PlanDestroy> plan(
        hb_shape_plan_create2(hb_font_get_face(face(style.face).shaping_font()), &properties, features.data(),
                              static_cast<unsigned>(features.size()), nullptr, 0, shapers));
    watch.check();
    plans_.emplace_back(key, std::move(plan));
    return plans_.back().second.get();
  }

 private:
  static constexpr std::size_t most_plans = 64;
  struct Key {
    FaceId face;
    bool tabular, tracked;
    hb_segment_properties_t properties;
    bool operator==(const Key& other) const {
      return face == other.face && tabular == other.tabular && tracked == other.tracked &&
             hb_segment_properties_equal(&properties, &other.properties);
    }
  };
  std::vector<std::pair<Key, std::unique_ptr<hb_shape_plan_t, PlanDestroy>>> plans_;
};

Shaped shape_whole(std::string_view utf8, const Style& style) {
  auto& plans = per_thread<Plans>();
  hb_buffer_t* buffer = buffer_of_thread();
  MemoryWatch watch;
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_CHARACTERS);
  hb_buffer_add_utf8(buffer, utf8.data(), static_cast<int>(utf8.size()), 0, static_cast<int>(utf8.size()));
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_language(buffer,
                         hb_language_from_string(style.language.data(), static_cast<int>(style.language.size())));
  hb_buffer_guess_segment_properties(buffer);
  watch.check();
  hb_segment_properties_t properties;
  hb_buffer_get_segment_properties(buffer, &properties);
  hb_shape_plan_t* plan = plans.get(style, properties);
  const auto features = features_of(style);
  watch = {};
  if (!hb_shape_plan_execute(plan, face(style.face).shaping_font(), buffer, features.data(),
                             static_cast<unsigned>(features.size())) ||
      !hb_buffer_allocation_successful(buffer))
    throw std::bad_alloc();
  watch.check();
  return collect(buffer, utf8.size());
}

/// Words already shaped by this thread: briefs say the same words again and again. Glyphs do not depend on the size.
/// The faces do not kern against the space (a test sees to it), so words can be shaped one by one.
class WordCache {
 public:
  const Shaped& get(std::string_view word, const Style& style) {
    const auto found = words_.find(key_of(word, style));
    if (found != words_.end()) return found->second;
    return add(shape_whole(word, style));
  }

  /// Shapes the words of a text that are not known yet, all at once: most of the time for a word goes into the call.
  void prepare(std::string_view text, const Style& style) {
    joined_.clear();
    for_each_word(text, [&](std::string_view word) {
      if (is_plainly_latin(word) && !words_.contains(key_of(word, style))) (joined_ += word) += ' ';
    });
    if (joined_.empty()) return;
    const Shaped shaped = shape_whole(joined_, style);
    std::size_t glyph = 0, from = 0;
    for_each_word(joined_, [&](std::string_view word) {
      Shaped own;
      for (; glyph < shaped.size() && shaped[glyph].text_begin < from + word.size(); ++glyph) {
        own.push_back(shaped[glyph]);
        own.back().text_begin -= static_cast<std::uint32_t>(from);
      }
      from += word.size();
      key_of(word, style);
      if (word != " ") add(std::move(own));
    });
  }

  /// The words of a text and the spaces between them, in order.
  template <class F>
  static void for_each_word(std::string_view text, F&& call) {
    for (std::size_t from = 0; from < text.size();) {
      const bool space = text[from] == ' ';
      const std::size_t to = space ? from + 1 : std::min(text.find(' ', from), text.size());
      call(text.substr(from, to - from));
      from = to;
    }
  }

 private:
  static constexpr std::size_t most_words = 4096;

  /// Whether HarfBuzz takes the word for Latin wherever it stands: it has a letter of ASCII, and beside ASCII only
  /// quotation marks, dashes and the like. Other scripts, and figures alone, are shaped by themselves.
  static bool is_plainly_latin(std::string_view word) {
    bool letter = false;
    if (word.size() > longest_word) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
      letter = letter || (word[i] >= 'a' && word[i] <= 'z') || (word[i] >= 'A' && word[i] <= 'Z');
      if (static_cast<unsigned char>(word[i]) < 0x80) continue;
      if (word.compare(i, 2, "\xE2\x80") != 0) return false;
      i += 2;
    }
    return letter;
  }

  const std::string& key_of(std::string_view word, const Style& style) {
    key_.assign(1, static_cast<char>((static_cast<int>(style.face) << 2) | (style.tabular_figures ? 2 : 0) |
                                     (style.tracking != 0_pt ? 1 : 0)));
    key_.append(style.language).push_back('\0');
    return key_.append(word);
  }

  /// Under the key asked for last.
  const Shaped& add(Shaped shaped) {
    if (words_.size() >= most_words) words_.clear();
    return words_.insert_or_assign(key_, std::move(shaped)).first->second;
  }

  std::string key_, joined_;
  std::unordered_map<std::string, Shaped> words_;
};

void append_shifted(std::vector<Glyph>& glyphs, const Shaped& word, std::size_t offset) {
  for (Glyph glyph : word) {
    glyph.text_begin += static_cast<std::uint32_t>(offset);
    glyphs.push_back(glyph);
  }
}

}  // namespace

void shape(std::string_view utf8, const Style& style, std::vector<Glyph>& glyphs) {
  auto& cache = per_thread<WordCache>();
  glyphs.clear();
  cache.prepare(utf8, style);
  WordCache::for_each_word(utf8, [&](std::string_view word) {
    const auto from = static_cast<std::size_t>(word.data() - utf8.data());
    if (word.size() > longest_word)
      append_shifted(glyphs, shape_whole(word, style), from);
    else
      append_shifted(glyphs, cache.get(word, style), from);
  });
}

std::string_view shaper_version() { return hb_version_string(); }

Run shape(std::string_view utf8, const Style& style) {
  auto& glyphs = per_thread<std::vector<Glyph>>();
  shape(utf8, style, glyphs);
  return {style.face, style.size, style.tracking, String(utf8), Vector<Glyph>(glyphs.begin(), glyphs.end())};
}

}  // namespace brief::text
