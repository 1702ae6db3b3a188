#include "layout/sections.hpp"

namespace brief::layout {
namespace {

/// Who said it and, at the line's end or below, what the check found: plain where all is well, darker where nothing was
/// checked.
Vector<Strip> set_attribution(Composition& composition, const content::Quotation& quotation, const Column& column,
                              ElementId block) {
  const Sheet& sheet = composition.sheet;
  const ElementId by = add_element(composition, Tag::paragraph, block);
  const ElementId found = add_element(composition, Tag::paragraph, block);
  const bool verified = quotation.result == evidence::Finding::verbatim;
  Paragraph attribution, finding;
  add_inlines(composition, attribution, quotation.attribution.inlines, {sheet.small}, by);
  add_inlines(composition, finding, quotation.finding.inlines,
              {sheet.small, text::FaceId::regular, verified ? colours::grey : colours::ink}, found);
  const Column line{column.x, column.measure, column.narrow, false};  // the finding stands at its right
  auto strips = set(composition, attribution, line, sheet.small.leading, 2_pt);
  const Pt width = composition.paragraphs.widths(finding.inlines).natural;
  const Pt room = column.measure - composition.paragraphs.widths(attribution.inlines).natural - sheet.indent;
  if (width <= room) {
    const Column end{column.x + column.measure - width, width + 1_pt, false};
    add_moved(set(composition, finding, end, sheet.small.leading).front(), 0_pt, strips.front());
  } else {
    append(strips, set(composition, finding, column, sheet.small.leading));
  }
  for (Strip& strip : strips) strip.extent.may_break_before = false;
  return strips;
}

/// No page ends between the words and their translation.
void keep_first(Vector<Strip>& strips) {
  if (!strips.empty()) strips.front().extent.may_break_before = false;
}

/// The bar at a quote's left, over each strip and the space before it.
void add_bar(const Sheet& sheet, Vector<Strip>& strips) {
  for (std::size_t i = 0; i < strips.size(); ++i) {
    const Pt above = i == 0 ? 0_pt : strips[i].extent.space_before;
    const Rect rect{sheet.left, -above, sheet.bars.quotation, strips[i].extent.height + above};
    strips[i].marks.insert(strips[i].marks.begin(), {no_element, Artifact::layout, Box{rect, colours::steel}});
  }
}

}  // namespace

void set_quotation(Composition& composition, const content::Quotation& quotation, ElementId section, Pt space_before) {
  const Sheet& sheet = composition.sheet;
  const Column column = indented(body_column(sheet), sheet.indent);
  const ElementId block = add_element(composition, Tag::block_quote, section);
  Vector<Strip> strips;
  for (const content::Paragraph& paragraph : quotation.words) {
    const ElementId said = add_element_for(composition, Tag::paragraph, block, paragraph.inlines);
    append(strips, set_inlines(composition, paragraph.inlines, {sheet.body}, column, said,
                               strips.empty() ? 0_pt : sheet.body.size * 0.25));
  }
  for (const content::Paragraph& paragraph : quotation.translation) {
    const ElementId said = add_element_for(composition, Tag::paragraph, block, paragraph.inlines);
    auto translated = set_inlines(composition, paragraph.inlines, {sheet.small}, column, said, 2_pt);
    keep_first(translated);
    append(strips, std::move(translated));
  }
  append(strips, set_attribution(composition, quotation, column, block));
  add_bar(sheet, strips);
  mark_changed(strips, quotation.changed);
  strips.front().extent.space_before = space_before;
  strips.front().anchors.push_back(quotation.id);
  composition.galley.add(std::move(strips));
}

}  // namespace brief::layout
