#include "layout/imposition.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "layout/joined_boxes.hpp"

namespace brief::layout {
namespace {

Mark change_bar(const Sheet& sheet, Pt y, const Strip& strip) {
  const Rect rect{sheet.left - sheet.bars.change_offset, y, sheet.bars.change, strip.extent.height};
  return {no_element, Artifact::layout, Box{rect, colours::navy}};
}

class Imposition {
 public:
  explicit Imposition(Composition& composition)
      : sheet_(composition.sheet),
        strips_(composition.galley.strips()),
        document_(composition.document),
        figures_(composition.figures) {}

  /// Tells the height of the highest hole that a figure leaves, and whether the last page is poor.
  void impose(Composition& composition) {
    Vector<StripExtent> extents;
    for (const Strip& strip : strips_) extents.push_back(strip.extent);
    const auto places = break_pages(extents, sheet_.height(), figures_);
    std::uint32_t last = 0;
    for (const StripPlace& place : places) last = std::max(last, place.page);
    document_.pages.resize(last + 1);
    reserve(places);
    for (const std::size_t i : as_seen(places)) put(strips_[i], places[i]);
    resolve_links();
    resolve_outline();
    composition.hole = hole_in(extents, places);
    composition.ends_poorly = ends_poorly(extents, places, sheet_.height());
  }

 private:
  /// Where an anchor stands on the pages.
  struct Target {
    std::uint32_t page = 0;
    Pt y;
    ElementId element = no_element;
  };

  struct PlacedLink {
    std::uint32_t page;
    std::size_t index;
    std::string_view anchor;
  };

  /// What is left at the end of pages before those that begin with a figure which had no room there.
  Pt hole_in(std::span<const StripExtent> extents, std::span<const StripPlace> places) const {
    Vector<Pt> ends(document_.pages.size(), 0_pt);
    for (std::size_t i = 0; i < places.size(); ++i)
      ends[places[i].page] = std::max(ends[places[i].page], places[i].y + extents[i].height);
    Pt highest;
    for (std::size_t i = 1; i < places.size(); ++i)
      if (begins_with_figure(extents, places, i))
        highest = std::max(highest, sheet_.height() - ends[places[i].page - 1]);
    return highest;
  }

  /// Whether a later page begins with this figure, or with the heading that it is kept with.
  static bool begins_with_figure(std::span<const StripExtent> extents, std::span<const StripPlace> places,
                                 std::size_t i) {
    if (!extents[i].floats || places[i].page == 0) return false;
    while (i > 0 && !extents[i].may_break_before && !places[i].begins_page) --i;
    return places[i].begins_page;
  }

  /// The strips from the top of the first page down: they are read in the order in which they are seen.
  static Vector<std::size_t> as_seen(std::span<const StripPlace> places) {
    Vector<std::size_t> order(places.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return std::pair(places[a].page, places[a].y) < std::pair(places[b].page, places[b].y);
    });
    return order;
  }

  /// Room for the pages' marks, and for what is put around them.
  void reserve(std::span<const StripPlace> places) {
    constexpr std::size_t furniture = 8;
    Vector<std::size_t> marks(document_.pages.size(), furniture);
    for (std::size_t i = 0; i < places.size(); ++i) marks[places[i].page] += strips_[i].marks.size() + 1;
    for (std::size_t i = 0; i < marks.size(); ++i) document_.pages[i].marks.reserve(marks[i]);
  }

  void put(Strip& strip, const StripPlace& place) {
    Page& page = document_.pages[place.page];
    const Pt y = sheet_.top + place.y;
    if (place.begins_page && strip.header != nullptr) {
      Strip repeated;
      repeated.marks = strip.header->marks;
      move_to_page(std::move(repeated), y - strip.header->height, page);
    }
    if (strip.changed) boxes_.put(change_bar(sheet_, y, strip), page);
    place_figures(strip, y);
    for (const std::string_view anchor : strip.anchors)
      targets_.emplace(anchor, Target{place.page, y, target_element(strip)});
    move_to_page(std::move(strip), y, page);
  }

  static bool is_inline(Tag tag) {
    return tag == Tag::span || tag == Tag::emphasis || tag == Tag::strong || tag == Tag::link || tag == Tag::reference;
  }

  /// What a strip's first words belong to: the paragraph, or of a label the list item that it begins.
  ElementId target_element(const Strip& strip) const {
    for (const Mark& mark : strip.marks) {
      ElementId element = mark.element;
      if (element == no_element) continue;
      while (is_inline(document_.elements[element].tag)) element = document_.elements[element].parent;
      return document_.elements[element].tag == Tag::label ? document_.elements[element].parent : element;
    }
    return no_element;
  }

  void move_to_page(Strip strip, Pt y, Page& page) {
    Strip moved;
    add_moved(std::move(strip), y, moved);
    for (Mark& mark : moved.marks) boxes_.put(std::move(mark), page);
    for (StripLink& link : moved.links) {
      const auto number = static_cast<std::uint32_t>(&page - document_.pages.data());
      if (!link.anchor.empty()) cited_.emplace(link.anchor, Target{number, link.area.rect.y, link.area.element});
      links_.push_back({static_cast<std::uint32_t>(&page - document_.pages.data()), page.links.size(), link.anchor});
      page.links.push_back(std::move(link.area));
    }
  }

  void place_figures(const Strip& strip, Pt y) {
    for (const Mark& mark : strip.marks) {
      if (mark.element == no_element) continue;
      Element& element = document_.elements[mark.element];
      if (element.tag != Tag::figure || mark.element == last_figure_) continue;
      element.bounds.y += y;
      last_figure_ = mark.element;
    }
  }

  void resolve_links() {
    for (const auto& [page, index, anchor] : links_) {
      if (anchor.empty()) continue;
      LinkArea& area = document_.pages[page].links[index];
      const Target target = target_of(anchor);
      area.target_page = target.page;
      area.target_y = target.y;
      area.target_element = target.element;
    }
  }

  void resolve_outline() {
    for (OutlineEntry& entry : document_.outline) {
      const Target target = target_of(entry.anchor);
      entry.page = target.page;
      entry.y = target.y;
      entry.element = target.element;
    }
  }

  /// "cited-source-x" is where a link leads to "source-x" first.
  Target target_of(std::string_view anchor) const {
    constexpr std::string_view cited = "cited-";
    const bool back = anchor.starts_with(cited);
    const auto& places = back ? cited_ : targets_;
    const auto found = places.find(back ? anchor.substr(cited.size()) : anchor);
    return found == places.end() ? Target() : found->second;
  }

  const Sheet& sheet_;
  Vector<Strip>& strips_;
  Document& document_;
  Figures figures_;
  JoinedBoxes boxes_;
  ElementId last_figure_ = no_element;  // all marks of a figure are in one strip
  Map<std::string_view, Target> targets_;
  Map<std::string_view, Target> cited_;  // where links lead to an anchor first
  Vector<PlacedLink> links_;
};

}  // namespace

void impose(Composition& composition) { Imposition(composition).impose(composition); }

}  // namespace brief::layout
