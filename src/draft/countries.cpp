#include "draft/countries.hpp"

#include <algorithm>

namespace brief::draft {

std::vector<std::string> countries_in(const Article& article, std::uint32_t first, std::uint32_t last,
                                      bool adjectives) {
  std::vector<std::string> codes;
  for (std::uint32_t i = first; i < last; ++i) {
    const Token& token = article.tokens[i];
    const bool named = token.is(Class::country) || (adjectives && token.is(Class::demonym));
    if (!named || token.phrase == 0 || !token.capital || token.value.size() != 2) continue;
    if (std::find(codes.begin(), codes.end(), token.value) == codes.end()) codes.emplace_back(token.value);
  }
  return codes;
}

}  // namespace brief::draft
