#include <string>

#include "layout/sections.hpp"

namespace brief::layout {
namespace {

constexpr Pt tracking{1.1};

/// The longest beginning of the text, cut at a word, that with an ellipsis is no wider than the room.
std::string shortened(std::string_view text, const text::Style& style, Pt room) {
  if (text::shape(text, style).width() <= room) return std::string(text);
  for (auto end = text.rfind(' '); end != std::string_view::npos && end > 0; end = text.rfind(' ', end - 1)) {
    std::string cut = std::string(text.substr(0, end)) + "…";
    if (text::shape(cut, style).width() <= room) return cut;
  }
  return {};
}

text::Style marking_style(const Setting& setting) {
  text::Style style = setting.style(setting.sheet.small, text::FaceId::bold);
  style.tracking = tracking;
  return style;
}

/// Between the margin and the marking in the middle.
Pt room_beside_marking(const Setting& setting) {
  constexpr Pt gap = 12_pt;
  const Pt marking = text::shape(marking_words(setting.content.report.marking), marking_style(setting)).width();
  return (setting.sheet.measure - marking) / 2 - gap;
}

void add_marking(const Setting& setting, Strip& page, Pt baseline, Artifact artifact) {
  const std::string_view words = marking_words(setting.content.report.marking);
  if (words.empty()) return;
  const text::Style style = marking_style(setting);
  const Pt centre = setting.sheet.left + setting.sheet.measure / 2;
  add_text(page, words, style, colours::ink, {centre, baseline}, Align::centre, no_element, artifact);
}

void add_foot(const Setting& setting, Strip& page, std::size_t number, std::size_t count) {
  const Sheet& sheet = setting.sheet;
  const report::Report& report = setting.content.report;
  const auto style = setting.style(sheet.note);
  const Pt right = sheet.left + sheet.measure;
  add_artifact(page, Rule{{sheet.left, sheet.foot_rule}, {right, sheet.foot_rule}, 0.6_pt, colours::steel},
               Artifact::footer);
  const std::string pages =
      setting.words.fill("page", {{"page", std::to_string(number)}, {"pages", std::to_string(count)}});
  add_text(page, pages, style, colours::grey, {right, sheet.foot_baseline}, Align::right, no_element, Artifact::footer);
  const std::string reference =
      report.reference.empty() ? "" : " " + std::string(setting.words["separator"]) + " " + report.reference;
  const Pt room = room_beside_marking(setting);
  const std::string title = shortened(report.title.value, style, room - text::shape(reference, style).width());
  const std::string line = title.empty() ? report.reference : title + reference;
  const std::string foot = shortened(line, style, room);
  if (!foot.empty())
    add_text(page, foot, style, colours::grey, {sheet.left, sheet.foot_baseline}, Align::left, no_element,
             Artifact::footer);
}

}  // namespace

std::string_view marking_words(report::Marking marking) {
  using report::Marking;
  switch (marking) {
    case Marking::none:
      return {};
    case Marking::official:
      return "OFFICIAL";
    case Marking::official_sensitive:
      return "OFFICIAL-SENSITIVE";
    case Marking::secret:
      return "SECRET";
    case Marking::top_secret:
      return "TOP SECRET";
  }
  return {};
}

void add_furniture(const Setting& setting, Document& document) {
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    Strip furniture;
    add_marking(setting, furniture, setting.sheet.head_marking, Artifact::header);
    add_foot(setting, furniture, i + 1, document.pages.size());
    add_marking(setting, furniture, setting.sheet.foot_baseline, Artifact::footer);
    auto& marks = document.pages[i].marks;
    marks.insert(marks.end(), std::make_move_iterator(furniture.marks.begin()),
                 std::make_move_iterator(furniture.marks.end()));
  }
}

}  // namespace brief::layout
