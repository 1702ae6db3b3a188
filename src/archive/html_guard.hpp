// What a page goes through before it is parsed.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "archive/archive.hpp"

namespace brief::archive {

/// A page of which more is left is a fault: the longest of the web have a third of it (the HTML standard itself).
inline constexpr std::size_t longest_page = 16u << 20;
Fault page_too_long();

inline constexpr const char* younger_element_attribute = "data-brief-element";

/// The page without what has no text and may be megabytes of it: the data of inlined pictures and fonts, and scripts
/// but for JSON-LD. Tags, comments and text stay byte for byte. One pass.
///
/// A fault where the page would take the parser time or stack beyond the size of the page: elements nested more than
/// 512 deep (where browsers stop), more than 1,000 attributes of one element, or formatting elements closed out of
/// order again and again, each of which makes the parser look through all of their neighbours.
///
/// Elements that the parser is too old for to know (dialog, search) become `dir`, with their name in an attribute.
std::variant<std::string, Fault> prepared_html(std::string_view bytes);

}  // namespace brief::archive
