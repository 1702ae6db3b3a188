// The structure tree (ISO 32000-1, 14.7): elements in reading order, which is the order of the marks.
#pragma once

#include <array>
#include <cstdint>

#include "base/arena.hpp"
#include "layout/page.hpp"
#include "pdf/haru.hpp"
#include "pdf/standard.hpp"

namespace brief::pdf {

class Structure {
 public:
  Structure(const layout::Document& document, Standard standard);

  /// Gives the next stretch of marks on a page its marked-content identifier (MCID) within the element.
  int add_content(layout::ElementId element, std::uint32_t page);

  /// Gives an annotation its place in the element, after what the element holds so far: its key in the parent tree.
  int add_annotation(layout::ElementId element, std::uint32_t page, ObjectNumber annotation);

  /// Gives an object to every element that has content by now: what leads to one can name it.
  void reserve(Haru& haru);
  /// The object of an element; 0: it has none.
  ObjectNumber object_of(layout::ElementId element) const;

  /// Adds the tree's objects; the number of its root.
  ObjectNumber write(Haru& haru, const Vector<ObjectNumber>& pages);

  /// The name of the structure type (14.8.4).
  std::string_view type_name(layout::Tag tag) const { return standard_.type_of(tag).name; }

 private:
  static constexpr std::uint32_t no_page = 0xFFFFFFFF;
  struct Kid {
    enum class Kind : std::uint8_t { element, content, annotation };
    Kind kind;
    std::uint32_t value;  // element, MCID or annotation object
    std::uint32_t page;
  };
  struct Node {
    bool attached = false;
    Vector<Kid> kids;
    ObjectNumber object = 0;
    layout::ElementId leads_to = layout::no_element;
  };

  void attach(layout::ElementId element);
  static Dictionary role_map();
  void find_references();
  Array namespaces(Haru& haru);
  Dictionary entries(layout::ElementId element, ObjectNumber root, const Vector<ObjectNumber>& pages) const;
  void add_attributes(const layout::Element& element, Dictionary& out) const;
  static std::uint32_t page_of(const Node& node);
  void add_kid(Array& kids, const Kid& kid, std::uint32_t own_page, const Vector<ObjectNumber>& pages) const;
  Dictionary parent_tree() const;

  const layout::Document& document_;
  Standard standard_;
  Vector<Node> nodes_;
  Vector<layout::ElementId> attached_;           // in reading order
  Vector<Vector<layout::ElementId>> content_;    // owners by page and MCID
  Vector<layout::ElementId> annotation_owners_;  // by key, after the pages' keys
  std::array<ObjectNumber, 2> namespaces_{};     // by StructureType::Namespace
};

}  // namespace brief::pdf
