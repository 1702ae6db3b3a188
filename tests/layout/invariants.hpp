// What must hold of the pages of every brief.
#pragma once

#include <string>
#include <vector>

#include "layout/compose.hpp"
#include "layout/page.hpp"

namespace brief::test {

/// Every breach, in words: text over text, text or shapes beyond the margins, a heading without what follows it, a
/// single line of a paragraph at a page's head or foot, a line of a figure through a label, a word broken in a table
/// that has room for it, a cut foot, a last page of two lines, an empty page, a page without its marking, an empty
/// element.
std::vector<std::string> breaches(const layout::Document& document, layout::Edition edition, bool marked);

}  // namespace brief::test
