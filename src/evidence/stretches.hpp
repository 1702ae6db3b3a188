// The stretches of a block's text that are taken apart into units one after the other.
#pragma once

#include <string_view>

#include "archive/archive.hpp"

namespace brief::evidence {

/// Whether a line of a block is one to a reader too, as a browser breaks it: no number goes on over its end.
bool has_own_lines(archive::Format format, archive::Block::Kind kind);

/// Whether tabs part the cells of a table in a block of plain text: several in one line, or in several lines.
bool has_cells(std::string_view text);

/// The first stretch of a text, which is not empty: all of it, but of a long one so much as fits the memory, by lines
/// at most a line or a cell of a table, by cells at most what a tab ends.
std::string_view first_stretch(std::string_view text, bool by_lines, bool by_cells = false);

}  // namespace brief::evidence
