// Countries in running text, as codes.
#pragma once

#include <string>
#include <vector>

#include "draft/article.hpp"

namespace brief::draft {

/// The codes of the countries that tokens [first, last) name, each once, in order. `adjectives`: also "Albanian".
std::vector<std::string> countries_in(const Article& article, std::uint32_t first, std::uint32_t last,
                                      bool adjectives = false);

}  // namespace brief::draft
