// Markup that other programs know and this one doesn't: it would be printed as it is typed.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::report {

struct UnsupportedMarkup {
  std::size_t at = 0;
  std::string what, mend;  ///< "a footnote"; what to write in its place
};

/// What stands in the text of a paragraph after its CommonMark was read, in order: footnotes, references, task boxes,
/// highlights, underlining, abbreviations, lowered and raised letters, mathematics, wiki links, placeholders, links
/// that are none. Prose that only has such signs is none of it: "$5 and $6", "a ~ b", "[sic]", addresses. `is_escaped`
/// tells of a byte whether a backslash stands before it; `begins_item`: the paragraph is the first of a list's item.
std::vector<UnsupportedMarkup> unsupported_markup(std::string_view text,
                                                  const std::function<bool(std::size_t)>& is_escaped, bool begins_item);

}  // namespace brief::report
