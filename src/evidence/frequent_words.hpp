// Words by which a sentence of few words shows its language.
#pragma once

#include <span>
#include <string_view>

namespace brief::evidence {

struct FrequentWords {
  std::string_view tag;    ///< BCP 47 primary language tag
  std::string_view words;  ///< in lower case, parted by spaces
};

/// Of each language, among the words that are met most often in speech, those that few other languages have; beside the
/// articles, pronouns and verbs of telling that Lexicon has.
std::span<const FrequentWords> frequent_words();

}  // namespace brief::evidence
