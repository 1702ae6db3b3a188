// What says behind a quotation, in a clause or a sentence of its own, that it was not said: “…” He never said that.
#pragma once

#include <cstdint>
#include <string_view>

#include "evidence/index.hpp"

namespace brief::evidence {

/// The denial behind the mark that closes a quotation: the words by which it denies. An empty range where none stands.
Range denied_behind(const Index& index, std::uint32_t closing);

/// Whether a word in lower case is for what was quoted, in a language of the text: that, so, cela, to.
bool points_back(const Index& index, std::string_view lower);

}  // namespace brief::evidence
