#include <algorithm>

#include "layout/picture.hpp"
#include "layout/sections.hpp"

namespace brief::layout {
namespace {

constexpr int quiet_zone = 4;  // modules on each side (ISO/IEC 18004, 5.3.8)

/// What the picture of a code depends on.
std::string key_of(const content::WebCode& code, Pt module) {
  std::string key = "code " + std::to_string(code.size) + ' ';
  key.append(reinterpret_cast<const char*>(&module.value), sizeof module.value);
  for (const bool dark : code.is_dark) key += dark ? '1' : '0';
  return key;
}

std::vector<Point> rectangle(Point corner, Pt width, Pt height) {
  const Pt right = corner.x + width, bottom = corner.y + height;
  return {corner, {right, corner.y}, {right, bottom}, {corner.x, bottom}};
}

/// The dark modules, each row's runs as rectangles.
Path modules_of(const content::WebCode& code, Pt module) {
  Path path;
  path.fill = colours::ink;
  const auto size = static_cast<std::size_t>(code.size);
  const auto is_dark = [&](std::size_t x, std::size_t y) { return x < size && code.is_dark[y * size + x]; };
  const auto length = [&](std::size_t modules) { return module * static_cast<double>(modules); };
  for (std::size_t y = 0; y < size; ++y) {
    for (std::size_t x = 0, from = 0; x <= size; ++x) {
      if (is_dark(x, y)) continue;
      if (x > from) path.lines.push_back(rectangle({length(from), length(y)}, length(x - from), module));
      from = x + 1;
    }
  }
  return path;
}

std::shared_ptr<const Picture> picture_of(const content::WebCode& code, Pt module, Memo& memo) {
  const std::string key = key_of(code, module);
  const Pt side = module * code.size;
  return kept_picture(memo, key, [&] { return Picture{key, {side, side}, module, {modules_of(code, module)}}; });
}

/// Moves a line to the right, with its links, so that its words end there.
void end_at(Pt right, Strip& line) {
  const Pt shift = right - end_of_words(line);
  for (Mark& mark : line.marks) {
    if (auto* run = std::get_if<GlyphRun>(&mark.shape)) run->baseline.x += shift;
    if (auto* rule = std::get_if<Rule>(&mark.shape)) rule->from.x += shift, rule->to.x += shift;
  }
  for (StripLink& link : line.links) link.area.rect.x += shift;
}

/// What is read beside the code, the address whole: where sources stand by their hosts, it leads to theirs.
Vector<Strip> words_of(Composition& composition, const content::WebCode& code, const Column& column,
                       ElementId section) {
  const TextStyle style{composition.sheet.note, text::FaceId::regular, colours::grey};
  const content::Inlines whole = with_whole_address(code.words);
  return set_inlines(composition, whole, style, column, add_element_for(composition, Tag::paragraph, section, whole));
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
  const auto picture = picture_of(code, module, composition.paragraphs.memo());
  strip.marks.push_back({figure, Artifact::layout, placed(composition, picture, {x, 0_pt})});
  auto lines = words_of(composition, code, column, section);
  for (Strip& line : lines) end_at(x + side, line);
  Strip words = stacked(std::move(lines));
  strip.extent.height = side + zone + words.extent.height;
  add_moved(std::move(words), side + zone, strip);
  return strip;
}

}  // namespace brief::layout
