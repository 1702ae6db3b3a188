#include "layout/sections.hpp"

namespace brief::layout {
namespace {

Vector<Strip> set_part(Composition& composition, const content::Inlines& inlines, Tag tag, const TextStyle& style,
                       Pt space_before) {
  const ElementId element = add_element_for(composition, tag, document_element, inlines);
  return set_inlines(composition, inlines, style, body_column(composition.sheet), element, space_before);
}

/// The kind of document at the left and its details at the right, where both fit on one line.
Vector<Strip> set_top_line(Composition& composition) {
  const Sheet& sheet = composition.sheet;
  const content::Masthead& masthead = composition.content.masthead;
  Paragraph kind, details;
  add_inlines(composition, kind, masthead.kind, {sheet.small, text::FaceId::bold, colours::navy},
              add_element_for(composition, Tag::paragraph, document_element, masthead.kind));
  add_inlines(composition, details, masthead.details, {sheet.small, text::FaceId::regular, colours::grey},
              add_element_for(composition, Tag::paragraph, document_element, masthead.details));
  const ElementId marking = add_element_for(composition, Tag::paragraph, document_element, masthead.marking);
  if (!masthead.marking.empty()) {
    add_text(composition, kind, "  ", {sheet.small}, marking);
    add_inlines(composition, kind, masthead.marking, {sheet.small}, marking);
  }
  auto strips = set(composition, kind, body_column(sheet), sheet.small.leading);
  const Pt width = composition.paragraphs.widths(details.inlines).natural;
  const Pt room = sheet.measure - composition.paragraphs.widths(kind.inlines).natural - sheet.foot_gap;
  if (width > room) {
    append(strips, set(composition, details, body_column(sheet), sheet.small.leading));
    return strips;
  }
  const Column right{sheet.left + sheet.measure - width, width + 1_pt, false};
  add_moved(set(composition, details, right, sheet.small.leading).front(), 0_pt, strips.front());
  return strips;
}

/// The title, in lines as even as can be; a long one smaller, so that it leaves the first page to what it is about.
Vector<Strip> set_title(Composition& composition) {
  constexpr std::size_t most_lines = 4;
  const Sheet& sheet = composition.sheet;
  const ElementId h1 = add_element(composition, Tag::h1, document_element);
  const std::size_t elements = composition.document.elements.size();
  Vector<Strip> strips;
  for (const double share : {1.0, 0.83, 0.7}) {
    composition.document.elements.resize(elements);
    const TypeSize size{sheet.title.size * share, sheet.title.leading * share};
    Paragraph title;
    add_inlines(composition, title, composition.content.masthead.title, {size, text::FaceId::bold, colours::navy}, h1);
    strips = set_balanced(composition, title, body_column(sheet), size.leading, 7_pt);
    if (strips.size() <= most_lines) break;
  }
  return strips;
}

Strip rule_strip(const Sheet& sheet) {
  Strip strip;
  strip.extent = {5_pt, 0_pt, false, 0_pt};
  const Pt y = 4_pt;
  add_artifact(strip, Rule{{sheet.left, y}, {sheet.left + sheet.measure, y}, sheet.masthead_rule, colours::navy});
  return strip;
}

}  // namespace

void set_masthead(Composition& composition) {
  const Sheet& sheet = composition.sheet;
  const content::Masthead& masthead = composition.content.masthead;
  Galley& galley = composition.galley;
  galley.add(set_top_line(composition));
  galley.add(rule_strip(sheet));

  galley.keep_next();
  galley.add(set_title(composition));
  galley.keep_next();
  galley.add(set_part(composition, masthead.subtitle, Tag::paragraph,
                      {sheet.subtitle, text::FaceId::regular, colours::grey}, 3_pt));
  galley.add(set_part(composition, masthead.byline, Tag::paragraph, {sheet.small, text::FaceId::regular, colours::grey},
                      3_pt));
}

}  // namespace brief::layout
