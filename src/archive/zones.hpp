// The parts of a page by the names that its elements bear.
#pragma once

#include <cstdint>
#include <vector>

#include "archive/archive.hpp"
#include "archive/html_tree.hpp"

namespace brief::archive {

/// A part for each node, as its element's tag, role, class and id tell, or those about it; Part::main where none tells
/// of another. `mass` is the prose below each node, in bytes: what holds most of a page's prose is not named away.
std::vector<Part> zones_of(const HtmlTree& tree, const std::vector<std::uint32_t>& mass);

}  // namespace brief::archive
