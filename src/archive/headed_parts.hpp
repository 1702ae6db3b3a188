// The parts of a page that no name in its markup tells, but a heading does.
#pragma once

#include <vector>

#include "archive/visible.hpp"

namespace brief::archive {

/// Of what stands beside the main part without a name: what follows "Comments" or "Most read", in the languages of the
/// project's sources, is marked as such, up to the next heading of the same level or the end of what holds it.
void mark_headed_parts(const HtmlTree& tree, std::vector<HtmlBlock>& blocks);

}  // namespace brief::archive
