#include "pdf/navigation.hpp"

#include "pdf/syntax.hpp"

namespace brief::pdf {
namespace {

constexpr Pt above_target = 8_pt;  // what a reader sees above the place led to

/// "[3 0 R/XYZ null 700 null]": the zoom stays as it is.
void append_destination(String& out, const layout::Document& document, ObjectNumber page, Pt y) {
  out += '[';
  append_reference(out, page);
  out += "/XYZ null ";
  append_number(out, document.sheet.height - y + above_target);
  out += " null]";
}

String link_entries(const layout::Document& document, const layout::LinkArea& link, const Vector<ObjectNumber>& pages) {
  String out = "/Subtype/Link/F 4/Border[0 0 0]/Rect[";
  const Rect& r = link.rect;
  for (const Pt edge : {r.x, document.sheet.height - r.bottom(), r.right(), document.sheet.height - r.y}) {
    append_number(out, edge);
    out += ' ';
  }
  out += "]/Contents";
  append_text(out, link.contents);
  if (link.url.empty()) {
    out += "/Dest";
    append_destination(out, document, pages[link.target_page], link.target_y);
  } else {
    out += "/A<</S/URI/URI";
    append_literal(out, link.url);
    out += ">>";
  }
  return out;
}

}  // namespace

ObjectNumber write_outline(Haru& haru, const layout::Document& document, const Vector<ObjectNumber>& pages) {
  const auto& entries = document.outline;
  if (entries.empty()) return 0;
  const ObjectNumber root = haru.reserve();
  Vector<ObjectNumber> objects;
  for (std::size_t i = 0; i < entries.size(); ++i) objects.push_back(haru.reserve());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    String out = "/Title";
    append_text(out, entries[i].title);
    out += "/Parent";
    append_reference(out, root);
    out += "/Dest";
    append_destination(out, document, pages[entries[i].page], entries[i].y);
    if (i > 0) {
      out += "/Prev";
      append_reference(out, objects[i - 1]);
    }
    if (i + 1 < entries.size()) {
      out += "/Next";
      append_reference(out, objects[i + 1]);
    }
    haru.define(objects[i], std::move(out));
  }
  String out = "/Type/Outlines/First";
  append_reference(out, objects.front());
  out += "/Last";
  append_reference(out, objects.back());
  out += "/Count ";
  append_number(out, static_cast<double>(objects.size()), 0);
  haru.define(root, std::move(out));
  return root;
}

String write_links(Haru& haru, const layout::Document& document, std::uint32_t page, const Vector<ObjectNumber>& pages,
                   Structure& structure) {
  const auto& links = document.pages[page].links;
  if (links.empty()) return {};
  String annots = "/Annots[";
  for (const layout::LinkArea& link : links) {
    const ObjectNumber annotation = haru.reserve();
    String out = link_entries(document, link, pages);
    out += "/StructParent ";
    append_number(out, structure.add_annotation(link.element, page, annotation), 0);
    haru.define(annotation, std::move(out));
    append_reference(annots, annotation);
  }
  return annots + "]";
}

}  // namespace brief::pdf
