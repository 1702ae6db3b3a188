// Where pages end: a row of strips, none of which is cut, put on pages.
#pragma once

#include <cstdint>
#include <span>

#include "base/arena.hpp"
#include "base/units.hpp"

namespace brief::layout {

/// What a line of a section's prose is, or a row of its facts. All else is none.
enum class Prose : std::uint8_t { none, begins, goes_on, row };

/// What page breaking needs to know of a strip: a line of text, a row of a table, a figure.
struct StripExtent {
  Pt height;
  Pt space_before;               ///< dropped at the head of a page
  bool may_break_before = true;  ///< false: keeps with the strip before it
  Pt repeated;                   ///< height of the table header that is repeated if a page begins here
  bool floats = false;           ///< a figure that may stand among the prose or the facts before it
  Prose prose = Prose::none;
  bool goes_on = false;  ///< a paragraph or a row of a table that began in a strip before it
};

struct StripPlace {
  std::uint32_t page = 0;
  Pt y;  ///< of its top, from the head of the page's text
  bool begins_page = false;
};

/// Whether a figure that has no room on a page may wait for the next one while what follows fills the page.
enum class Figures : std::uint8_t { stay, wait };
/// That would else stay empty, as a share of a page: less is no matter.
inline constexpr double much_of_page = 0.12;

/// Puts the strips on pages of this height, in order. A figure that has no room below the prose of its section stands
/// between two paragraphs of it, or rows of facts, and the later ones go on to the next page; it never goes past a
/// heading, nor into a quote, a list or a table. Strips that keep together are moved to the next page together; only
/// where they are taller than a whole page are they parted, as late as can be. A last page of one or two lines takes
/// more from the page before it, where that may end earlier. Where figures wait, such a one begins the next page
/// instead, and what follows is drawn up before it; a paragraph, or a row of a table, that is then carried over goes to
/// the next page as a whole, or, where that would leave much of this one empty, ends there above the figure.
Vector<StripPlace> break_pages(std::span<const StripExtent> strips, Pt page_height, Figures figures = Figures::stay);

/// Whether the last of the pages holds a few lines only.
bool ends_poorly(std::span<const StripExtent> strips, std::span<const StripPlace> places, Pt page_height);

}  // namespace brief::layout
