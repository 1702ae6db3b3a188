// Web addresses in a text: where a line may end inside one, so that what is printed can be typed.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace brief::layout {

/// An address inside a word, and where its path begins: after its host, which is its end where it is all there is.
struct Address {
  std::size_t path = 0, end = 0;
};

/// Of a word, which has no space in it; nothing where it is no address: "and/or", "2.5".
std::optional<Address> address_in(std::string_view word);

/// Whether a line may end inside an address between these two signs: at / ? & = and #. So a hyphen at a line's end is
/// never one that has to be typed (The Chicago Manual of Style, 17th edition, 14.18).
bool may_break_address(char before, char after);

/// The same where no line holds what stands between two such signs: before a full stop, a hyphen and the like.
bool may_break_long_address(char before, char after);

}  // namespace brief::layout
