#include <string>

#include "layout/sections.hpp"
#include "layout/stand_ins.hpp"

namespace brief::layout {
namespace {

constexpr Pt tracking{1.1};

Pt width_of(text::Shaper& shaper, std::string_view text, const text::Style& style) {
  return layout::width_of(runs_of(shaper, text, style));
}

/// The longest beginning of the text, cut at a word, that with an ellipsis is no wider than the room.
std::string shortened(text::Shaper& shaper, std::string_view text, const text::Style& style, Pt room) {
  if (width_of(shaper, text, style) <= room) return std::string(text);
  for (auto end = text.rfind(' '); end != std::string_view::npos && end > 0; end = text.rfind(' ', end - 1)) {
    std::string cut = std::string(text.substr(0, end)) + "…";
    if (width_of(shaper, cut, style) <= room) return cut;
  }
  return {};
}

text::Style style_of(const Composition& composition, TypeSize size, text::FaceId face) {
  text::Style style;
  style.face = face;
  style.size = size.size;
  style.language = composition.content.metadata.language;
  return style;
}

text::Style marking_style(const Composition& composition) {
  text::Style style = style_of(composition, composition.sheet.small, text::FaceId::bold);
  style.tracking = tracking;
  return style;
}

/// Between the margin and the marking in the middle.
Pt room_beside_marking(const Composition& composition) {
  constexpr Pt gap = 12_pt;
  const String words = content::plain(composition.content.furniture.marking);
  const Pt marking = width_of(composition.paragraphs.shaper(), words, marking_style(composition));
  return (composition.sheet.measure - marking) / 2 - gap;
}

void add_marking(const Composition& composition, Strip& page, Pt baseline, Artifact artifact) {
  const String words = content::plain(composition.content.furniture.marking);
  if (words.empty()) return;
  const Pt centre = composition.sheet.left + composition.sheet.measure / 2;
  add_text(composition.paragraphs.shaper(), page, words, marking_style(composition), colours::ink, {centre, baseline},
           Align::centre, no_element, artifact);
}

void add_foot(const Composition& composition, Strip& page, std::size_t number, std::size_t count) {
  const Sheet& sheet = composition.sheet;
  const content::Furniture& furniture = composition.content.furniture;
  text::Shaper& shaper = composition.paragraphs.shaper();
  const auto style = style_of(composition, sheet.note, text::FaceId::regular);
  const Pt right = sheet.left + sheet.measure;
  add_artifact(page, Rule{{sheet.left, sheet.foot_rule}, {right, sheet.foot_rule}, 0.6_pt, colours::steel},
               Artifact::footer);
  add_text(shaper, page, content::page_words(furniture, number, count), style, colours::grey,
           {right, sheet.foot_baseline}, Align::right, no_element, Artifact::footer);
  const std::string own(content::plain(furniture.reference));
  const std::string reference = own.empty() ? "" : std::string(content::plain(furniture.separator)) + own;
  const Pt room = room_beside_marking(composition);
  const std::string title =
      shortened(shaper, content::plain(furniture.title), style, room - width_of(shaper, reference, style));
  const std::string foot = shortened(shaper, title.empty() ? own : title + reference, style, room);
  if (!foot.empty())
    add_text(composition.paragraphs.shaper(), page, foot, style, colours::grey, {sheet.left, sheet.foot_baseline},
             Align::left, no_element, Artifact::footer);
}

}  // namespace

void add_furniture(Composition& composition) {
  Document& document = composition.document;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    Strip furniture;
    add_marking(composition, furniture, composition.sheet.head_marking, Artifact::header);
    add_foot(composition, furniture, i + 1, document.pages.size());
    add_marking(composition, furniture, composition.sheet.foot_baseline, Artifact::footer);
    auto& marks = document.pages[i].marks;
    marks.insert(marks.end(), std::make_move_iterator(furniture.marks.begin()),
                 std::make_move_iterator(furniture.marks.end()));
  }
}

}  // namespace brief::layout
