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

/// Of the languages that one table serves: Croatian by its months, Serbian by its e for ije; Bosnian else.
std::string_view south_slavic(std::string_view sample) {
  const std::string text = lower(sample);
  const auto any = [&text](std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view w) { return text.find(w) != std::string::npos; });
  };
  if (any({"siječ", "veljač", "ožujk", "travnj", "svibnj", "lipnj", "srpnj", "kolovoz", "rujn", "listopad", "studenog",
           "prosin", "tko "}))
    return "hr";
  return any({"predsedn", "vreme", " gde ", "bezbedn", " evra", "obezbed", "izmeđ", "posle "}) &&
                 !any({"predsjed", "vrijeme", "gdje"})
             ? "sr-Latn"
             : "bs";
}

/// Whether most letters are Latin; for a language that is written in both scripts.
bool is_latin(std::string_view sample) {
  std::size_t latin = 0, cyrillic = 0;
  for (std::size_t at = 0; at < sample.size();) {
    const Character c = character_at(sample, at);
    latin += (c.code >= 'a' && c.code <= 'z') ? 1 : 0;
    cyrillic += (c.code >= 0x400 && c.code < 0x500) ? 1 : 0;
    at += c.size;
  }
  return latin > cyrillic;
}

}  // namespace

std::string language_of(const archive::Document& document) {
  const std::string_view sample = std::string_view(document.text).substr(0, sample_bytes);
  if (document.provenance.language) {
    const std::string& stated = document.provenance.language->value;
    return stated.starts_with("sr") && stated.find("Latn") == std::string::npos && is_latin(sample) ? "sr-Latn"
                                                                                                    : stated;
  }
  std::string_view best = "en";
  std::size_t most = 0;
  for (const std::string_view language : lexicon_languages()) {
    const std::size_t count = common_words(sample, Lexicon::of_function_words(language));
    if (count > most) most = count, best = language;
  }
  if (best == "sh") best = south_slavic(sample);
  return best == "en" ? "en-GB" : std::string(best);
}

}  // namespace brief::draft
