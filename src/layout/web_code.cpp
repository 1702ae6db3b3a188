#include <algorithm>

#include "layout/sections.hpp"

namespace brief::layout {
namespace {

constexpr int quiet_zone = 4;  // modules on each side (ISO/IEC 18004, 5.3.8)

/// The dark modules, each row's runs as rectangles.
Path modules_of(const content::WebCode& code, Point corner, Pt module) {
  Path path;
  path.fill = colours::ink;
  const auto size = static_cast<std::size_t>(code.size);
  const auto is_dark = [&](std::size_t x, std::size_t y) { return x < size && code.is_dark[y * size + x]; };
  for (std::size_t y = 0; y < size; ++y) {
    for (std::size_t x = 0, from = 0; x <= size; ++x) {
      if (is_dark(x, y)) continue;
      if (x > from) {
        const Pt left = corner.x + module * static_cast<double>(from),
                 right = corner.x + module * static_cast<double>(x);
        const Pt top = corner.y + module * static_cast<double>(y), bottom = top + module;
        path.lines.push_back({{left, top}, {right, top}, {right, bottom}, {left, bottom}});
      }
      from = x + 1;
    }
  }
  return path;
}

}  // namespace

Strip set_web_code(Composition& composition, const content::WebCode& code, const Column& column, ElementId section) {
  const Sheet& sheet = composition.sheet;
  const ElementId figure = add_element_for(composition, Tag::figure, section, code.alt);
  const Pt module = std::max(sheet.code_side / code.size, sheet.code_module);
  const Pt zone = module * quiet_zone, side = module * code.size;
  // It ends where the column does, and the margin is white; nor is there anything above it.
  const Pt x = column.x + column.measure - side;
  Element& element = composition.document.elements[figure];
  element.alt = content::plain(code.alt);
  element.bounds = {x, 0_pt, side, side};
  Strip strip;
  strip.marks.push_back({figure, Artifact::layout, modules_of(code, {x, 0_pt}, module)});
  Strip words = stacked(set_inlines(composition, code.words, {sheet.note, text::FaceId::regular, colours::grey}, column,
                                    add_element_for(composition, Tag::paragraph, section, code.words)));
  strip.extent.height = side + zone + words.extent.height;
  add_moved(std::move(words), side + zone, strip);
  return strip;
}

}  // namespace brief::layout
