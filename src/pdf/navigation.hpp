// Ways through the document: outline, links.
#pragma once

#include <span>

#include "base/arena.hpp"
#include "layout/page.hpp"
#include "pdf/haru.hpp"
#include "pdf/standard.hpp"
#include "pdf/structure.hpp"

namespace brief::pdf {

class Navigation {
 public:
  /// All must outlive this.
  Navigation(const layout::Document& document, const Vector<ObjectNumber>& pages, Structure& structure,
             Standard standard)
      : document_(document), pages_(pages), structure_(structure), standard_(standard) {}

  /// The outline's root (ISO 32000-1, 12.3.3); 0 where there are no entries.
  ObjectNumber write_outline(Haru& haru) const;

  /// The link annotations (12.5.6.5) of a page, each part of its structure element, as the page's /Annots.
  Array write_links(Haru& haru, std::uint32_t page) const;

 private:
  /// A place in the document: what stands at `y` of a page, and its element.
  struct Place {
    std::uint32_t page;
    Pt y;
    layout::ElementId element;
  };
  void add_destination(const Place& place, Dictionary& out) const;
  Dictionary link(std::span<const layout::LinkArea> areas) const;

  const layout::Document& document_;
  const Vector<ObjectNumber>& pages_;
  Structure& structure_;
  Standard standard_;
};

}  // namespace brief::pdf
