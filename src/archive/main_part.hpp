// The main part of a page and the rest of it.
#pragma once

#include <vector>

#include "archive/html_tree.hpp"
#include "archive/visible.hpp"

namespace brief::archive {

/// Sets the part of each block. The main part is the body of the article or, where a page has none, what holds most of
/// its prose; found by the amounts of prose and of links below each element and by the names that elements bear, in
/// the manner of Readability (arc90, Mozilla) and of trafilatura (Barbaresi 2021, ACL demonstrations).
void mark_parts(const HtmlTree& tree, std::vector<HtmlBlock>& blocks);

}  // namespace brief::archive
