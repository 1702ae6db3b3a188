// Words in brackets, the writer's own, that would make another number of the one beside them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "evidence/pieces.hpp"

namespace brief::evidence {

/// A bracket of a quote, and the text that it makes wrong.
struct Insertion {
  std::size_t begin = 0, end = 0;  ///< bytes of the quote, the brackets among them
  std::string shown;
};

/// The first bracket that adds to a number beside it a figure, a sign, a power of ten or another number: 4,500
/// [million], [minus] 3, 20[25]. A unit or a currency tells what a number counts: 2.5 [per cent], [€]5. Of `own`,
/// brackets are the source's.
std::optional<Insertion> changed_number(std::string_view quote, const Brackets& own = {});

/// The first bracket that holds this text.
std::optional<Insertion> bracket_of(std::string_view quote, std::string_view part);

/// A quote without a bracket, and without the space that parted it from the words beside it.
std::string without(std::string_view quote, const Insertion& bracket);

}  // namespace brief::evidence
