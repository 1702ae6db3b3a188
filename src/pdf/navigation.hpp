// Ways through the document: outline, links, page labels.
#pragma once

#include "base/arena.hpp"
#include "layout/page.hpp"
#include "pdf/haru.hpp"
#include "pdf/structure.hpp"

namespace brief::pdf {

/// The outline's root (ISO 32000-1, 12.3.3); 0 where there are no entries.
ObjectNumber write_outline(Haru& haru, const layout::Document& document, const Vector<ObjectNumber>& pages);

/// The link annotations (12.5.6.5) of a page, each part of its structure element: the page's /Annots entry, or nothing.
String write_links(Haru& haru, const layout::Document& document, std::uint32_t page, const Vector<ObjectNumber>& pages,
                   Structure& structure);

}  // namespace brief::pdf
