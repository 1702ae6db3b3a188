// The content of a brief as elements of HTML.
#pragma once

#include <span>
#include <string_view>

#include "content/content.hpp"
#include "html/markup.hpp"
#include "layout/paragraph.hpp"

namespace brief::html {

/// What measures the names on a map, in the language of the brief.
struct Lettering {
  layout::ParagraphSetter& setter;
  std::string_view language;
};

void add_inlines(Markup& markup, const content::Inlines& inlines);
/// With citations behind the words that they support.
void add_inlines(Markup& markup, const content::Inlines& inlines, const content::Inlines& citations);
/// The `dir` of an element for inlines: "rtl", or empty where they are read from left to right.
std::string_view direction_of(const content::Inlines& inlines);
void add_paragraph(Markup& markup, const content::Paragraph& paragraph);
/// No lettering: a map is drawn without names.
void add_blocks(Markup& markup, std::span<const content::Block> blocks, const Lettering* lettering = nullptr);
void add_section(Markup& markup, const content::Section& section, const Lettering* lettering = nullptr);
/// The events as a list, under a drawing to scale that is decoration for those who read the list.
void add_timeline(Markup& markup, const content::Timeline& timeline);
/// A drawing with its caption. What it shows is told in words, to all where not every name is drawn.
void add_map(Markup& markup, const content::LocatorMap& map, const Lettering* lettering = nullptr);
/// The drawing alone: SVG.
void add_timeline_drawing(Markup& markup, const content::Timeline& timeline);

}  // namespace brief::html
