#include "pdf/navigation.hpp"

namespace brief::pdf {
namespace {

constexpr Pt above_target = 8_pt;  // what a reader sees above the place led to
constexpr int print_flag = 4;      // 12.5.3, table 165

/// "[3 0 R/XYZ null 700 null]": the zoom stays as it is (12.3.2.2). `target` is a page or, in a structure destination
/// (ISO 32000-2, 12.3.2.3), an element.
Array destination(ObjectNumber target, Pt from_bottom) {
  return Array().reference(target).name("XYZ").null().number(from_bottom).null();
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

Dictionary Navigation::link(const layout::LinkArea& area) const {
  Dictionary out;
  out.name("Subtype", "Link").integer("F", print_flag).array("Border", Array().integer(0).integer(0).integer(0));
  out.array("Rect", rectangle(area.rect, document_.sheet.height)).text("Contents", area.contents);
  if (area.url.empty())
    add_destination({area.target_page, area.target_y, area.target_element}, out);
  else
    out.dictionary("A", Dictionary().name("S", "URI").bytes("URI", area.url));
  return out;
}

Array Navigation::write_links(Haru& haru, std::uint32_t page) const {
  Array annotations;
  for (const layout::LinkArea& area : document_.pages[page].links) {
    const ObjectNumber annotation = haru.reserve();
    Dictionary out = link(area);
    out.integer("StructParent", structure_.add_annotation(area.element, page, annotation));
    haru.define(annotation, std::move(out));
    annotations.reference(annotation);
  }
  return annotations;
}

}  // namespace brief::pdf
