#include "layout/compose.hpp"

#include <algorithm>
#include <string>

#include "layout/sections.hpp"

namespace brief::layout {
namespace {

constexpr Pt bar_offset = 9_pt;  // of the change bar, to the left of the measure
constexpr Pt bar_thickness = 2.5_pt;

Metadata metadata_of(const report::Report& report) {
  Metadata metadata;
  metadata.title = report.title.value;
  metadata.author = report.author;
  metadata.subject = report.subtitle.value;
  metadata.keywords = report.reference;
  metadata.language = report.language;
  metadata.date = report.date;
  return metadata;
}

void add_change_bar(const Sheet& sheet, Pt y, const Strip& strip, Page& page) {
  const Rect rect{sheet.left - bar_offset, y, bar_thickness, strip.extent.height};
  page.marks.push_back({no_element, Artifact::layout, Box{rect, colours::navy}});
}

/// Where the entries of the sources and the outline have come to stand.
struct Target {
  std::uint32_t page = 0;
  Pt y;
};

/// Puts the strips of a galley on pages.
class Imposition {
 public:
  Imposition(Setting& setting, Document& document) : setting_(setting), document_(document) {}

  void impose() {
    Vector<StripExtent> extents;
    for (const Strip& strip : setting_.galley) extents.push_back(strip.extent);
    const auto places = break_pages(extents, setting_.sheet.height());
    document_.pages.resize(places.empty() ? 1 : places.back().page + 1);
    targets_.resize(setting_.content.report.sources.size());
    reserve(places);
    for (std::size_t i = 0; i < places.size(); ++i) put(setting_.galley[i], places[i]);
    resolve_links();
  }

 private:
  /// Room for the pages' marks, and for what is put around them.
  void reserve(std::span<const StripPlace> places) {
    constexpr std::size_t furniture = 8;
    Vector<std::size_t> marks(document_.pages.size(), furniture);
    for (std::size_t i = 0; i < places.size(); ++i) marks[places[i].page] += setting_.galley[i].marks.size() + 1;
    for (std::size_t i = 0; i < marks.size(); ++i) document_.pages[i].marks.reserve(marks[i]);
  }

  void put(Strip& strip, const StripPlace& place) {
    Page& page = document_.pages[place.page];
    const Pt y = setting_.sheet.top + place.y;
    if (place.begins_page && strip.header >= 0) {
      const RepeatedHeader& header = setting_.headers[static_cast<std::size_t>(strip.header)];
      Strip repeated;
      repeated.marks = header.marks;
      move_to_page(std::move(repeated), y - header.height, page);
    }
    if (strip.changed) add_change_bar(setting_.sheet, y, strip, page);
    place_figures(strip, place.page, y);
    if (strip.source >= 0) targets_[static_cast<std::size_t>(strip.source)] = {place.page, y};
    if (strip.outline >= 0) {
      OutlineEntry& entry = document_.outline[static_cast<std::size_t>(strip.outline)];
      entry.page = place.page;
      entry.y = y;
    }
    move_to_page(std::move(strip), y, page);
  }

  void move_to_page(Strip strip, Pt y, Page& page) {
    Strip moved;
    add_moved(std::move(strip), y, moved);
    for (Mark& mark : moved.marks) page.marks.push_back(std::move(mark));
    for (StripLink& link : moved.links) {
      links_.push_back({static_cast<std::uint32_t>(&page - document_.pages.data()), page.links.size(), link.source});
      page.links.push_back(std::move(link.area));
    }
  }

  void place_figures(const Strip& strip, std::uint32_t page, Pt y) {
    for (const Mark& mark : strip.marks) {
      if (mark.element == no_element) continue;
      Element& element = document_.elements[mark.element];
      if (element.tag != Tag::figure || element.bounds.y > 0_pt) continue;
      element.bounds.y = y;
      element.bounds_page = page;
    }
  }

  void resolve_links() {
    for (const auto& [page, index, source] : links_) {
      if (source < 0) continue;
      LinkArea& area = document_.pages[page].links[index];
      area.target_page = targets_[static_cast<std::size_t>(source)].page;
      area.target_y = targets_[static_cast<std::size_t>(source)].y;
    }
  }

  struct PlacedLink {
    std::uint32_t page;
    std::size_t index;
    std::int32_t source;
  };

  Setting& setting_;
  Document& document_;
  Vector<Target> targets_;
  Vector<PlacedLink> links_;
};

}  // namespace

Document compose(const Content& content, Diagnostics& diagnostics) {
  Document document;
  document.sheet = sheet_of(content.edition).size;
  document.metadata = metadata_of(content.report);
  document.elements.push_back({Tag::document, no_element, {}, {}, Scope::none, false, {}, 0, {}});
  Setting setting(content, document);
  set_masthead(setting);
  set_summary(setting);
  set_changes(setting);
  set_facts(setting);
  set_commitment(setting);
  set_quotes(setting, diagnostics);
  set_initiatives(setting, diagnostics);
  set_sources(setting, diagnostics);
  Imposition(setting, document).impose();
  if (document.pages.size() > max_pages)
    diagnostics.error("too-many-pages",
                      "the brief would have " + std::to_string(document.pages.size()) + " pages; the most is " +
                          std::to_string(max_pages),
                      {1, 1});
  add_furniture(setting, document);
  return document;
}

}  // namespace brief::layout
