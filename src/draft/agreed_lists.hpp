// What a meeting agreed, told as a list: "The leaders agreed:" and an item a paragraph.
#pragma once

#include <cstdint>
#include <vector>

#include "draft/article.hpp"

namespace brief::draft {

struct AgreedList {
  std::uint32_t lead = 0;            ///< the sentence that ends in a colon, of Article::sentences
  std::vector<std::uint32_t> items;  ///< the first sentence of each item; without those that are denied
};

/// The lists that a sentence with a verb of agreeing, not itself denied, announces.
std::vector<AgreedList> agreed_lists(const Article& article);

/// The sentence that tells who met, and where: "We, the Presidents of Norland and Albania, met in Split on 4 June".
/// The number of sentences where none does.
std::uint32_t meeting_sentence(const Article& article);

}  // namespace brief::draft
