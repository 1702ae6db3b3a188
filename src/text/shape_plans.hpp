// HarfBuzz's own objects for shaping: a buffer, and a plan for each face, script, language and choice of features.
#pragma once

#include <hb.h>

#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "text/shape.hpp"

namespace brief::text {

class ShapePlans {
 public:
  /// The glyphs of a text, all in one style, in the order in which they are read; clusters are byte offsets. Of a text
  /// `without_marks`, that has no combining characters, they are the same in fewer steps. Throws std::bad_alloc, and
  /// can be used again.
  std::vector<Glyph> shape(std::string_view utf8, const Style& style, bool without_marks = false);

 private:
  /// What a plan is made for.
  struct Key {
    FaceId face;
    bool tabular, tracked, without_marks;
    hb_segment_properties_t properties;
    bool operator==(const Key& other) const {
      return face == other.face && tabular == other.tabular && tracked == other.tracked &&
             without_marks == other.without_marks && hb_segment_properties_equal(&properties, &other.properties) != 0;
    }
  };
  struct BufferDestroy {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
  };
  struct PlanDestroy {
    void operator()(hb_shape_plan_t* plan) const { hb_shape_plan_destroy(plan); }
  };
  static constexpr std::size_t most_plans = 64;

  hb_buffer_t* buffer_with(std::string_view utf8, const Style& style);
  hb_shape_plan_t* plan_for(const Style& style, bool without_marks, const hb_segment_properties_t& properties);

  std::unique_ptr<hb_buffer_t, BufferDestroy> buffer_;
  std::vector<std::pair<Key, std::unique_ptr<hb_shape_plan_t, PlanDestroy>>> plans_;
};

}  // namespace brief::text
