#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "archive/html_tree.hpp"

namespace brief::archive {

/// What a raised element is to the sentence.
enum class Raised : std::uint8_t {
  text,       ///< a part of a word: 1st, km², M^me
  note,       ///< the mark of a note, and no part of the sentence
  power,      ///< of the number before it: 10⁶
  numerator,  ///< of the fraction after a whole number: 3 1/2
};

/// `before`: the text up to it.
Raised raised_as(const HtmlTree& tree, std::uint32_t node, std::string_view before);

/// Whether a link that is not raised is the mark of a note: to a place in the page, its text figures that touch a word.
bool is_note_link(const HtmlTree& tree, std::uint32_t node, std::string_view before);

/// The figures of a power as raised characters: ⁻³. They make one number with those before them.
std::string raised_figures(const HtmlTree& tree, std::uint32_t node);

}  // namespace brief::archive
