// Countries in running text, as codes.
#pragma once

#include <string>
#include <vector>

#include "draft/article.hpp"

namespace brief::draft {

/// The codes of the countries that tokens [first, last) name, each once, in order. `adjectives`: also "Albanian".
std::vector<std::string> countries_in(const Article& article, std::uint32_t first, std::uint32_t last,
                                      bool adjectives = false);

/// The codes of the countries that a sentence names as a place: "in Kosovo", "in northern Kosovo".
std::vector<std::string> places_in(const Article& article, const Sentence& sentence);

}  // namespace brief::draft
