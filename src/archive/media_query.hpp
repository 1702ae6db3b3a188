// The conditions of style sheets, as a reader's browser meets them.
#pragma once

#include <string_view>

namespace brief::archive {

/// Whether a list of media queries (Media Queries 4, section 3) holds for a reader at a desk: a colour screen of 1280
/// by 800 CSS pixels, a mouse, light colours, nothing reduced. An unknown query does not hold; an empty list does.
bool holds_at_desk(std::string_view queries);

/// Whether the condition of @supports (CSS Conditional Rules 3, section 6) holds: what is no other maker's own does.
bool is_supported(std::string_view condition);

/// Whether the condition of @container holds (CSS Conditional Rules 5): the column of an article is 700 pixels wide.
bool holds_in_column(std::string_view condition);

}  // namespace brief::archive
