#include "layout/compose.hpp"

#include <algorithm>
#include <string>

#include "base/utf8.hpp"
#include "layout/imposition.hpp"
#include "layout/sections.hpp"
#include "report/limits.hpp"

namespace brief::layout {
namespace {

Element root_element() {
  Element made;
  made.tag = Tag::document;
  made.parent = no_element;
  return made;
}

/// Of a brief of two pages: room for so many is not asked for again and again.
constexpr std::size_t usual_elements = 256, usual_strips = 128;

/// A document, the hole in it, whether its last page is all but empty and its title stands in its foot.
struct Composed {
  Document document;
  Pt hole;
  bool ends_poorly = false;
  Figures figures = Figures::stay;
  bool titled = true;
};

bool has_map(const content::Document& content) {
  const auto is_map = [](const content::Block& block) { return std::holds_alternative<content::LocatorMap>(block.of); };
  return std::any_of(content.sections.begin(), content.sections.end(), [&](const content::Section& section) {
    return std::any_of(section.blocks.begin(), section.blocks.end(), is_map);
  });
}

/// What of the widest one a map may be where all its countries are named or numbered.
struct MapWidths {
  double least = 1, most = 1;
};

Composed composed(const content::Document& content, Sheet sheet, MapWidths maps, Figures figures,
                  ParagraphSetter& paragraphs) {
  Composed made;
  Document& document = made.document;
  sheet.least_map = maps.least;
  sheet.most_map = maps.most;
  document.sheet = sheet.size;
  document.metadata = content.metadata;
  document.elements.reserve(usual_elements);
  document.elements.push_back(root_element());
  Composition composition{content, sheet, paragraphs, document, {}, figures};
  composition.galley.reserve(usual_strips);
  made.titled = make_room_for_foot(composition, sheet);
  set_masthead(composition);
  for (const content::Section& section : content.sections) set_section(composition, section);
  impose(composition);
  made.hole = composition.hole;
  made.ends_poorly = composition.ends_poorly;
  made.figures = figures;
  add_furniture(composition);
  return made;
}

/// A map that leaves much of a page empty before it is set again, smaller, and then may fit; else the figure waits for
/// the next page.
Composed with_least_hole(const content::Document& content, const Sheet& sheet, ParagraphSetter& paragraphs) {
  Composed made = composed(content, sheet, {sheet.least_map}, Figures::stay, paragraphs);
  const auto try_again = [&](double least_map, Figures figures) {
    if (made.hole <= sheet.height() * much_of_page) return;
    Composed again = composed(content, sheet, {least_map}, figures, paragraphs);
    if (again.hole < made.hole) made = std::move(again);
  };
  if (has_map(content))
    for (const double small : {0.5, 0.4}) try_again(small, Figures::stay);
  try_again(sheet.least_map, Figures::wait);
  return made;
}

/// A smaller map may save a last page of a few lines.
Composed with_full_end(const content::Document& content, const Sheet& sheet, Composed made,
                       ParagraphSetter& paragraphs) {
  if (!has_map(content)) return made;
  for (const double small : {0.97, 0.94, 0.9, 0.8, 0.7, 0.6, 0.5}) {
    if (!made.ends_poorly) break;
    Composed again = composed(content, sheet, {sheet.least_map, small}, made.figures, paragraphs);
    const bool is_fewer = again.document.pages.size() < made.document.pages.size();
    const bool has_hole = again.hole > std::max(made.hole, sheet.height() * much_of_page);
    if (is_fewer && !again.ends_poorly && !has_hole) made = std::move(again);
  }
  return made;
}

/// Where a title that has room in the standard edition has none in this one.
void warn_of_foot(const content::Document& content, Diagnostics& diagnostics) {
  const std::size_t letters = count_code_points(content::plain(content.furniture.title));
  if (letters > report::max_foot_letters) return;  // told of the report
  diagnostics.warning("title-not-in-foot",
                      "the running foot of this edition has no room for the title, and shows the kind of document, its "
                      "date and its reference in its place; give a shorter `short-title`",
                      {1, 1});
}

}  // namespace

Document compose(const content::Document& content, Edition edition, ParagraphSetter& paragraphs,
                 Diagnostics& diagnostics) {
  const Sheet& sheet = sheet_of(edition);
  Composed made = with_full_end(content, sheet, with_least_hole(content, sheet, paragraphs), paragraphs);
  if (!made.titled) warn_of_foot(content, diagnostics);
  if (made.document.pages.size() > max_pages)
    diagnostics.error("too-many-pages",
                      "the brief would have " + std::to_string(made.document.pages.size()) + " pages; the most is " +
                          std::to_string(max_pages),
                      {1, 1});
  return std::move(made.document);
}

}  // namespace brief::layout
