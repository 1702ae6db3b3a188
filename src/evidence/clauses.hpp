// Where the clause that a quote is cut from begins, and what a sentence says of it.
#pragma once

#include <cstdint>
#include <string_view>

#include "evidence/index.hpp"

namespace brief::evidence {

/// Whether a unit is a word or a number.
inline bool is_word(const Index& index, std::uint32_t at) {
  return index.kind(at) == Unit::Kind::word || index.kind(at) == Unit::Kind::number;
}

/// Whether a text is in one of some languages: BCP 47 primary tags, parted by spaces, as the rows of tables have them.
bool knows_any(const Index& index, std::string_view tags);

/// A word in front of a clause, without `that`: say, the claim, tell you; sagt, with a comma. Index::no_id where none
/// stands before the place.
std::uint32_t bare_opener(const Index& index, std::uint32_t begin);

/// The first mark of an aside that a mark ends: false, | as he said | , that. Index::no_id where there is none.
std::uint32_t aside_before(const Index& index, std::uint32_t mark);

/// Whether the aside after a mark is no clause that governs another: as he said; in this House.
bool is_mere_aside(const Index& index, std::uint32_t mark);

/// Whether a word denies the clause whose opener stands at a place behind it (see clause_words.hpp).
bool denies(const Index& index, std::uint32_t at, std::uint32_t opener);

/// Whether a word in lower case is a verb by which something is seen to be so: proved, turned out.
bool is_proving(std::string_view lower);

/// What denies a quoted clause behind it: the claim that | we are leaving | is false. An empty range where there is
/// none.
Range denial_after(const Index& index, Range quoted);

}  // namespace brief::evidence
