// Where Unicode allows a line to end.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/arena.hpp"

namespace brief::layout {

/// The byte offsets of UTF-8 text before which a new line may begin (Unicode Standard Annex 14), in order, without the
/// text's start and end.
Vector<std::uint32_t> break_opportunities(std::string_view text, std::string_view language);

/// The byte offsets inside [from, to) of the text at which a grapheme cluster begins (UAX 29), `from` itself left out.
Vector<std::uint32_t> grapheme_starts(std::string_view text, std::size_t from, std::size_t to);

}  // namespace brief::layout
