#include "pdf/structure.hpp"

namespace brief::pdf {
namespace {

using layout::Element;
using layout::ElementId;
using layout::Tag;

/// What the labels of a list are (14.8.5.5).
std::string_view numbering_name(layout::Numbering numbering) {
  switch (numbering) {
    case layout::Numbering::none:
      return "None";
    case layout::Numbering::disc:
      return "Disc";
    case layout::Numbering::decimal:
      return "Decimal";
  }
  return "None";
}

}  // namespace

Structure::Structure(const layout::Document& document, Standard standard)
    : document_(document), standard_(standard), nodes_(document.elements.size()), content_(document.pages.size()) {}

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

void Structure::reserve(Haru& haru) {
  attach(layout::document_element);
  for (const ElementId element : attached_)
    if (nodes_[element].object == 0) nodes_[element].object = haru.reserve();
}

ObjectNumber Structure::object_of(ElementId element) const {
  return element < nodes_.size() ? nodes_[element].object : 0;
}

void Structure::add_attributes(const Element& element, Dictionary& out) const {
  Dictionary attributes;
  if (element.scope != layout::Scope::none)
    attributes.name("O", "Table").name("Scope", element.scope == layout::Scope::row ? "Row" : "Column");
  if (element.tag == Tag::reference && standard_.has_namespaces())
    attributes.name("O", "Layout").name("TextPosition", "Sup");
  if (element.tag == Tag::list) attributes.name("O", "List").name("ListNumbering", numbering_name(element.numbering));
  if (element.tag == Tag::figure) {
    attributes.name("O", "Layout").name("Placement", "Block");
    attributes.array("BBox", rectangle(element.bounds, document_.sheet.height));
  }
  if (!attributes.entries().empty()) out.dictionary("A", attributes);
}

Dictionary Structure::entries(ElementId id, ObjectNumber root, const Vector<ObjectNumber>& pages) const {
  const Element& element = document_.elements[id];
  const Node& node = nodes_[id];
  const StructureType type = standard_.type_of(element.tag);
  Dictionary out;
  out.name("S", type.name).reference("P", id == layout::document_element ? root : nodes_[element.parent].object);
  if (standard_.has_namespaces()) out.reference("NS", namespaces_[static_cast<std::size_t>(type.space)]);
  if (!element.alt.empty()) out.text("Alt", element.alt);
  if (!element.expansion.empty()) out.text("E", element.expansion);
  if (!element.language.empty()) out.text("Lang", element.language);
  if (node.leads_to != layout::no_element) out.array("Ref", Array().reference(nodes_[node.leads_to].object));
  add_attributes(element, out);
  const std::uint32_t own_page = page_of(node);
  if (own_page != no_page) out.reference("Pg", pages[own_page]);
  Array kids;
  for (const Kid& kid : node.kids) add_kid(kids, kid, own_page, pages);
  out.array("K", kids);
  return out;
}

/// The page of an element's first content: its marks there need not name it.
std::uint32_t Structure::page_of(const Node& node) {
  for (const Kid& kid : node.kids)
    if (kid.kind == Kid::Kind::content) return kid.page;
  return no_page;
}

void Structure::add_kid(Array& kids, const Kid& kid, std::uint32_t own_page, const Vector<ObjectNumber>& pages) const {
  if (kid.kind == Kid::Kind::element) return void(kids.reference(nodes_[kid.value].object));
  const bool annotation = kid.kind == Kid::Kind::annotation;
  if (!annotation && kid.page == own_page) return void(kids.integer(kid.value));
  Dictionary reference;
  if (annotation)
    reference.name("Type", "OBJR").reference("Obj", kid.value);
  else
    reference.name("Type", "MCR").integer("MCID", kid.value);
  if (kid.page != own_page) reference.reference("Pg", pages[kid.page]);
  kids.dictionary(reference);
}

/// From a page's MCIDs, and from annotations, back to their elements (14.7.4.4).
Dictionary Structure::parent_tree() const {
  Array numbers;
  for (std::size_t page = 0; page < content_.size(); ++page) {
    Array owners;
    for (const ElementId owner : content_[page]) owners.reference(nodes_[owner].object);
    numbers.integer(static_cast<std::int64_t>(page)).array(owners);
  }
  for (std::size_t i = 0; i < annotation_owners_.size(); ++i) {
    numbers.integer(static_cast<std::int64_t>(content_.size() + i));
    numbers.reference(nodes_[annotation_owners_[i]].object);
  }
  Dictionary tree;
  tree.array("Nums", numbers);
  return tree;
}

/// Types that came with PDF 2.0, as the nearest of 1.7 (14.7.3).
Dictionary Structure::role_map() {
  Dictionary map;
  for (const Tag tag : {Tag::emphasis, Tag::strong}) map.name(layout::tag_name(tag), layout::tag_name(Tag::span));
  return map;
}

/// Elements of links inside the document name those that they lead to (ISO 32000-2, 14.7.2, table 355: Ref).
void Structure::find_references() {
  if (!standard_.has_structure_destinations()) return;
  for (const layout::Page& page : document_.pages)
    for (const layout::LinkArea& link : page.links) {
      if (link.target_element == layout::no_element || link.element >= nodes_.size()) continue;
      if (nodes_[link.target_element].object != 0) nodes_[link.element].leads_to = link.target_element;
    }
}

/// ISO 32000-2, 14.7.4.2.
Array Structure::namespaces(Haru& haru) {
  static constexpr std::array<std::string_view, 2> names{"http://iso.org/pdf/ssn", "http://iso.org/pdf2/ssn"};
  Array all;
  for (std::size_t i = 0; i < names.size(); ++i) {
    Dictionary entries;
    entries.name("Type", "Namespace").text("NS", names[i]);
    namespaces_[i] = haru.add(std::move(entries));
    all.reference(namespaces_[i]);
  }
  return all;
}

ObjectNumber Structure::write(Haru& haru, const Vector<ObjectNumber>& pages) {
  const ObjectNumber root = haru.reserve();
  reserve(haru);
  find_references();
  Dictionary out;
  out.name("Type", "StructTreeRoot").reference("K", nodes_[layout::document_element].object);
  if (!standard_.has_namespaces()) out.dictionary("RoleMap", role_map());
  if (standard_.has_namespaces()) out.array("Namespaces", namespaces(haru));
  for (const ElementId element : attached_) haru.define(nodes_[element].object, entries(element, root, pages));
  out.reference("ParentTree", haru.add(parent_tree()));
  out.integer("ParentTreeNextKey", static_cast<std::int64_t>(content_.size() + annotation_owners_.size()));
  haru.define(root, std::move(out));
  return root;
}

}  // namespace brief::pdf
