#pragma once

#include <cstdint>
#include <string_view>

#include "archive/html_tree.hpp"

namespace brief::archive {

/// Whether a raised element is the mark of a note and no part of the sentence (as it is in "10⁶" or "1st").
/// `before`: the text up to it.
bool is_note_mark(const HtmlTree& tree, std::uint32_t node, std::string_view before);

}  // namespace brief::archive
