#include <algorithm>

#include "draft/characters.hpp"
#include "draft/head.hpp"

namespace brief::draft {
namespace {

constexpr std::size_t sample_bytes = 6000;

/// Words of the sample that are articles, prepositions, conjunctions, auxiliaries or pronouns of a language.
std::size_t common_words(std::string_view sample, const Lexicon& lexicon) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < sample.size();) {
    std::size_t end = at;
    while (end < sample.size() && is_letter(character_at(sample, end).code)) end += character_at(sample, end).size;
    if (end == at) {
      at += character_at(sample, at).size;
      continue;
    }
    const Entry* entry = lexicon.find(lower(sample.substr(at, end - at)));
    if (entry && (entry->classes.has(Class::determiner) || entry->classes.has(Class::preposition) ||
                  entry->classes.has(Class::conjunction) || entry->classes.has(Class::auxiliary)))
      ++count;
    at = end;
  }
  return count;
}

}  // namespace

std::string language_of(const archive::Document& document) {
  if (document.provenance.language) return document.provenance.language->value;
  const std::string_view sample = std::string_view(document.text).substr(0, sample_bytes);
  std::string_view best = "en";
  std::size_t most = 0;
  for (const std::string_view language : lexicon_languages()) {
    const std::size_t count = common_words(sample, Lexicon(language));
    if (count > most) most = count, best = language;
  }
  return best == "en" ? "en-GB" : std::string(best);
}

}  // namespace brief::draft
