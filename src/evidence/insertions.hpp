// Words in brackets, the writer's own, that would make another number of the one beside them.
#pragma once

#include <cstddef>
#include <cstdint>
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

/// The first bracket that makes another number of the one beside it, by a figure, a sign, a power of ten, per cent or
/// another number: 4,500 [million], [minus] 3, 20[25], 5 [per cent], [two] 4,500. A unit or a currency tells what a
/// number counts, a word what it names, and a month, day or year completes a date: 12 [days], [€]5, [Article] 5. Of
/// `own`, brackets are the source's. `languages`: of the quote, bits as in number_words.hpp.
std::optional<Insertion> changed_number(std::string_view quote, const Brackets& own = {},
                                        std::uint32_t languages = ~0u);

/// The first bracket that holds this text.
std::optional<Insertion> bracket_of(std::string_view quote, std::string_view part);

/// A quote without a bracket, and without the space that parted it from the words beside it.
std::string without(std::string_view quote, const Insertion& bracket);

}  // namespace brief::evidence
