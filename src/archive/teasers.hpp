// Teasers of other articles on a page.
#pragma once

#include <cstdint>
#include <vector>

#include "archive/archive.hpp"
#include "archive/html_tree.hpp"
#include "archive/visible.hpp"

namespace brief::archive {

/// Marks as Part::related what is one of three or more elements beside each other each of which is a heading that links
/// and a few words. `mass` is the prose below each node, in bytes. On a page that has hardly anything else nothing is
/// marked.
void mark_teasers(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks, const std::vector<std::uint32_t>& mass,
                  std::vector<Part>& zones);

}  // namespace brief::archive
