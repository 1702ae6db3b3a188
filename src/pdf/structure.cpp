#include "pdf/structure.hpp"

#include "pdf/syntax.hpp"

namespace brief::pdf {
namespace {

using layout::Element;
using layout::ElementId;
using layout::Tag;

}  // namespace

std::string_view Structure::type_name(Tag tag) { return layout::tag_name(tag); }

Structure::Structure(const layout::Document& document)
    : document_(document), nodes_(document.elements.size()), content_(document.pages.size()) {}

/// An element comes into being, and its parents with it, where its first mark stands.
void Structure::attach(ElementId element) {
  Node& node = nodes_[element];
  if (node.attached) return;
  node.attached = true;
  if (element != layout::document_element) {
    const ElementId parent = document_.elements[element].parent;
    attach(parent);
    nodes_[parent].kids.push_back({Kid::Kind::element, element, 0});
  }
  attached_.push_back(element);
}

int Structure::add_content(ElementId element, std::uint32_t page) {
  attach(element);
  const auto mcid = static_cast<std::uint32_t>(content_[page].size());
  content_[page].push_back(element);
  nodes_[element].kids.push_back({Kid::Kind::content, mcid, page});
  return static_cast<int>(mcid);
}

int Structure::add_annotation(ElementId element, std::uint32_t page, ObjectNumber annotation) {
  attach(element);
  nodes_[element].kids.push_back({Kid::Kind::annotation, annotation, page});
  annotation_owners_.push_back(element);
  return static_cast<int>(content_.size() + annotation_owners_.size() - 1);
}

String Structure::attributes(const Element& element) const {
  String out;
  if (element.scope != layout::Scope::none)
    out += element.scope == layout::Scope::row ? "/A<</O/Table/Scope/Row>>" : "/A<</O/Table/Scope/Column>>";
  if (element.tag == Tag::list)
    out += element.numbered ? "/A<</O/List/ListNumbering/Decimal>>" : "/A<</O/List/ListNumbering/Disc>>";
  if (element.tag == Tag::figure) {
    const Rect& b = element.bounds;
    out += "/A<</O/Layout/Placement/Block/BBox[";
    for (const Pt edge : {b.x, document_.sheet.height - b.bottom(), b.right(), document_.sheet.height - b.y}) {
      append_number(out, edge);
      out += ' ';
    }
    out += "]>>";
  }
  return out;
}

String Structure::entries(ElementId id, ObjectNumber root, const Vector<ObjectNumber>& pages) const {
  const Element& element = document_.elements[id];
  const Node& node = nodes_[id];
  String out = "/S/";
  out += type_name(element.tag);
  out += "/P";
  append_reference(out, id == layout::document_element ? root : nodes_[element.parent].object);
  if (!element.alt.empty()) {
    out += "/Alt";
    append_text(out, element.alt);
  }
  if (!element.language.empty()) {
    out += "/Lang";
    append_text(out, element.language);
  }
  out += attributes(element);
  const std::uint32_t own_page = page_of(node);
  if (own_page != no_page) {
    out += "/Pg";
    append_reference(out, pages[own_page]);
  }
  out += "/K[";
  for (const Kid& kid : node.kids) append_kid(out, kid, own_page, pages);
  out += ']';
  return out;
}

/// The page of an element's first content: its marks there need not name it.
std::uint32_t Structure::page_of(const Node& node) {
  for (const Kid& kid : node.kids)
    if (kid.kind == Kid::Kind::content) return kid.page;
  return no_page;
}

void Structure::append_kid(String& out, const Kid& kid, std::uint32_t own_page,
                           const Vector<ObjectNumber>& pages) const {
  if (kid.kind == Kid::Kind::element) return append_reference(out, nodes_[kid.value].object);
  const bool annotation = kid.kind == Kid::Kind::annotation;
  if (!annotation && kid.page == own_page) {
    out += ' ';
    return append_number(out, kid.value, 0);
  }
  out += annotation ? "<</Type/OBJR/Obj" : "<</Type/MCR/MCID ";
  if (annotation)
    append_reference(out, kid.value);
  else
    append_number(out, kid.value, 0);
  if (kid.page != own_page) {
    out += "/Pg";
    append_reference(out, pages[kid.page]);
  }
  out += ">>";
}

/// From a page's MCIDs, and from annotations, back to their elements (14.7.4.4).
String Structure::parent_tree() const {
  String out = "/Nums[";
  for (std::size_t page = 0; page < content_.size(); ++page) {
    append_number(out, static_cast<double>(page), 0);
    out += '[';
    for (const ElementId owner : content_[page]) append_reference(out, nodes_[owner].object);
    out += "]\n";
  }
  for (std::size_t i = 0; i < annotation_owners_.size(); ++i) {
    append_number(out, static_cast<double>(content_.size() + i), 0);
    append_reference(out, nodes_[annotation_owners_[i]].object);
    out += ' ';
  }
  return out + ']';
}

ObjectNumber Structure::write(Haru& haru, const Vector<ObjectNumber>& pages) {
  attach(layout::document_element);
  const ObjectNumber root = haru.reserve();
  for (const ElementId element : attached_) nodes_[element].object = haru.reserve();
  for (const ElementId element : attached_) haru.define(nodes_[element].object, entries(element, root, pages));
  String out = "/Type/StructTreeRoot/K";
  append_reference(out, nodes_[layout::document_element].object);
  out += "/ParentTree";
  append_reference(out, haru.add(parent_tree()));
  out += "/ParentTreeNextKey ";
  append_number(out, static_cast<double>(content_.size() + annotation_owners_.size()), 0);
  haru.define(root, std::move(out));
  return root;
}

}  // namespace brief::pdf
