// The stretches of a block's text that are taken apart into units one after the other.
#pragma once

#include <string_view>

#include "archive/archive.hpp"

namespace brief::evidence {

/// Whether a line of a block is one to a reader too, as a browser breaks it: no number goes on over its end.
bool has_own_lines(archive::Format format, archive::Block::Kind kind);

/// The first stretch of a text, which is not empty: all of it, but of a long one so much as fits the memory, and by
/// lines at most a line or a cell of a table.
std::string_view first_stretch(std::string_view text, bool by_lines);

}  // namespace brief::evidence
