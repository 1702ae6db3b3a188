#include "pdf/glyph_outline.hpp"

#include <hb.h>

#include <initializer_list>
#include <memory>
#include <new>

#include "pdf/syntax.hpp"

namespace brief::pdf {
namespace {

struct DrawDestroy {
  void operator()(hb_draw_funcs_t* functions) const { hb_draw_funcs_destroy(functions); }
};
using DrawFunctions = std::unique_ptr<hb_draw_funcs_t, DrawDestroy>;

/// Where the outline that HarfBuzz draws goes. An exception would pass through its frames: it is kept until they are
/// left.
struct Path {
  String& out;
  double x, y, scale;
  bool failed = false;

  void add(std::initializer_list<float> coordinates, const char* operation) noexcept {
    try {
      bool across = true;
      for (const float at : coordinates) {
        append_operand(out, (across ? x : y) + static_cast<double>(at) * scale);
        across = !across;
      }
      out += operation;
    } catch (const std::bad_alloc&) {
      failed = true;
    }
  }
};

Path& path_of(void* data) { return *static_cast<Path*>(data); }

/// HarfBuzz makes cubic curves of the quadratic ones for which no function is set.
DrawFunctions draw_functions() {
  DrawFunctions made(hb_draw_funcs_create());
  const auto move = [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    path_of(data).add({x, y}, "m ");
  };
  const auto line = [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    path_of(data).add({x, y}, "l ");
  };
  const auto curve = [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2, float y2, float x,
                        float y, void*) {
    path_of(data).add({x1, y1, x2, y2, x, y}, "c ");
  };
  const auto close = [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) { path_of(data).add({}, "h\n"); };
  hb_draw_funcs_set_move_to_func(made.get(), move, nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(made.get(), line, nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(made.get(), curve, nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(made.get(), close, nullptr, nullptr);
  return made;
}

void draw(hb_font_t* font, std::uint16_t glyph, hb_draw_funcs_t* functions, Path& path) {
#if HB_VERSION_ATLEAST(7, 0, 0)
  hb_font_draw_glyph(font, glyph, functions, &path);
#else
  hb_font_get_glyph_shape(font, glyph, functions, &path);
#endif
  if (path.failed) throw std::bad_alloc();
}

}  // namespace

void append_shapes(String& out, const layout::GlyphRun& set, Pt page_height) {
  const text::Run& run = set.run;
  const text::Face& face = text::face(run.face);
  const double scale = run.size.value / face.metrics().units_per_em;
  DrawFunctions functions;
  double pen = set.baseline.x.value;
  for (const text::Glyph& glyph : run.glyphs) {
    if (is_shape(glyph)) {
      if (!functions) functions = draw_functions();
      Path path{out, pen + glyph.dx * scale, (page_height - set.baseline.y).value + glyph.dy * scale, scale};
      draw(face.hb_font(), glyph.id, functions.get(), path);
    }
    pen += glyph.advance * scale + run.tracking.value;
  }
  if (functions) out += "f\n";
}

}  // namespace brief::pdf
