#include "layout/stand_ins.hpp"

#include <algorithm>

namespace brief::layout {

bool have_their_faces(std::span<const Inline> inlines) {
  return std::all_of(inlines.begin(), inlines.end(),
                     [](const Inline& part) { return text::needs_one_face(part.text, part.style.face); });
}

PartedInlines parted_by_face(std::span<const Inline> inlines) {
  PartedInlines parted;
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    for (const text::Stretch& stretch : text::stretches(inlines[i].text, inlines[i].style.face)) {
      Inline part = inlines[i];
      part.text = std::string_view(inlines[i].text).substr(stretch.begin, stretch.end - stretch.begin);
      part.style.face = stretch.face;
      parted.inlines.push_back(std::move(part));
      parted.original.push_back(static_cast<std::uint32_t>(i));
    }
  }
  return parted;
}

Vector<text::Run> runs_of(text::Shaper& shaper, std::string_view text, const text::Style& style) {
  Vector<text::Run> runs;
  for (const text::Stretch& stretch : text::stretches(text, style.face)) {
    text::Style own = style;
    own.face = stretch.face;
    runs.push_back(shaper.shape(text.substr(stretch.begin, stretch.end - stretch.begin), own));
  }
  return runs;
}

Pt width_of(std::span<const text::Run> runs) {
  Pt width;
  for (const text::Run& run : runs) width += run.width();
  return width;
}

}  // namespace brief::layout
