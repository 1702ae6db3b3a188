// What makes the telling of a quotation a question or a supposition.
#pragma once

#include <cstdint>
#include <string_view>

#include "evidence/index.hpp"

namespace brief::evidence {

/// What asks whether the quotation was said in which a place stands, or only supposes it: if | he says “…”; had | he
/// said “…”; did | he say “…”?; he might | say “…”. An empty range where nothing does.
Range supposed_telling(const Index& index, std::uint32_t place);

/// What a word in lower case makes of a telling, in words: "a supposition"; empty where it makes none.
std::string_view kind_of_supposing(std::string_view lower);

}  // namespace brief::evidence
