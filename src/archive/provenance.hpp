// What a page says of its own origin.
#pragma once

#include <vector>

#include "archive/archive.hpp"
#include "archive/html_tree.hpp"

namespace brief::archive {

/// From the comments of the tools that save pages (SingleFile, browsers), meta elements (Open Graph, Dublin Core),
/// JSON-LD (schema.org), links, headings and <time>; of several statements the one nearest to the publisher's own
/// record is taken.
Provenance provenance_of(const HtmlTree& tree);

}  // namespace brief::archive
