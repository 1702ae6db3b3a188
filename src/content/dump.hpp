// The content as text, for tests and for reading.
#pragma once

#include <string>

#include "content/content.hpp"

namespace brief::content {

/// One line a block, indented by its depth: emphasis as `*…*` and `**…**`, links as `[…](target)`, citations as `[n]`,
/// the language of words that are not the document's as `{sq:…}`, changed blocks with a `|` before them.
std::string dump(const Document& document);

}  // namespace brief::content
