#include "pdf/navigation.hpp"

#include <algorithm>

#include "base/uri_reference.hpp"

namespace brief::pdf {
namespace {

constexpr Pt above_target = 8_pt;  // what a reader sees above the place led to
constexpr int print_flag = 4;      // 12.5.3, table 165

/// "[3 0 R/XYZ null 700 null]": the zoom stays as it is (12.3.2.2). `target` is a page or, in a structure destination
/// (ISO 32000-2, 12.3.2.3), an element.
Array destination(ObjectNumber target, Pt from_bottom) {
  return Array().reference(target).name("XYZ").null().number(from_bottom).null();
}

/// Whether two areas are of one link, broken over lines.
bool is_continued(const layout::LinkArea& link, const layout::LinkArea& next) {
  return next.element == link.element && next.url == link.url && next.contents == link.contents &&
         next.target_page == link.target_page && next.target_y == link.target_y;
}

Rect bounds_of(std::span<const layout::LinkArea> areas) {
  Rect all = areas.front().rect;
  for (const layout::LinkArea& area : areas) {
    const Pt right = std::max(all.right(), area.rect.right()), bottom = std::max(all.bottom(), area.rect.bottom());
    all.x = std::min(all.x, area.rect.x);
    all.y = std::min(all.y, area.rect.y);
    all.width = right - all.x;
    all.height = bottom - all.y;
  }
  return all;
}

/// A quadrilateral a line (12.5.6.5), its corners in the order that readers take: upper left and right, lower left and
/// right.
Array quadrilaterals(std::span<const layout::LinkArea> areas, Pt sheet_height) {
  Array points;
  for (const layout::LinkArea& area : areas)
    for (const Pt y : {area.rect.y, area.rect.bottom()})
      for (const Pt x : {area.rect.x, area.rect.right()}) points.number(x).number(sheet_height - y);
  return points;
}

}  // namespace

/// Readers that know no structure destinations follow the page's, which stands beside it in an action (12.6.4.2).
void Navigation::add_destination(const Place& place, Dictionary& out) const {
  const Pt from_bottom = document_.sheet.height - place.y + above_target;
  const Array on_page = destination(pages_[place.page], from_bottom);
  const ObjectNumber element = structure_.object_of(place.element);
  if (!standard_.has_structure_destinations() || element == 0) return void(out.array("Dest", on_page));
  Dictionary action;
  action.name("S", "GoTo").array("D", on_page).array("SD", destination(element, from_bottom));
  out.dictionary("A", action);
}

ObjectNumber Navigation::write_outline(Haru& haru) const {
  const auto& entries = document_.outline;
  if (entries.empty()) return 0;
  const ObjectNumber root = haru.reserve();
  Vector<ObjectNumber> objects;
  for (std::size_t i = 0; i < entries.size(); ++i) objects.push_back(haru.reserve());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    Dictionary out;
    out.text("Title", entries[i].title).reference("Parent", root);
    add_destination({entries[i].page, entries[i].y, entries[i].element}, out);
    if (i > 0) out.reference("Prev", objects[i - 1]);
    if (i + 1 < entries.size()) out.reference("Next", objects[i + 1]);
    haru.define(objects[i], std::move(out));
  }
  Dictionary out;
  out.name("Type", "Outlines").reference("First", objects.front()).reference("Last", objects.back());
  out.integer("Count", static_cast<std::int64_t>(objects.size()));
  haru.define(root, std::move(out));
  return root;
}

Dictionary Navigation::link(std::span<const layout::LinkArea> areas) const {
  const layout::LinkArea& area = areas.front();
  Dictionary out;
  out.name("Subtype", "Link").integer("F", print_flag).array("Border", Array().integer(0).integer(0).integer(0));
  out.array("Rect", rectangle(bounds_of(areas), document_.sheet.height)).text("Contents", area.contents);
  if (areas.size() > 1) out.array("QuadPoints", quadrilaterals(areas, document_.sheet.height));
  if (area.url.empty())
    add_destination({area.target_page, area.target_y, area.target_element}, out);
  else
    out.dictionary("A", Dictionary().name("S", "URI").bytes("URI", uri_of_iri(area.url)));
  return out;
}

Array Navigation::write_links(Haru& haru, std::uint32_t page) const {
  Array annotations;
  const std::span<const layout::LinkArea> links = document_.pages[page].links;
  for (std::size_t from = 0, to = 0; from < links.size(); from = to) {
    for (to = from + 1; to < links.size() && is_continued(links[from], links[to]);) ++to;
    const ObjectNumber annotation = haru.reserve();
    Dictionary out = link(links.subspan(from, to - from));
    out.integer("StructParent", structure_.add_annotation(links[from].element, page, annotation));
    haru.define(annotation, std::move(out));
    annotations.reference(annotation);
  }
  return annotations;
}

}  // namespace brief::pdf
