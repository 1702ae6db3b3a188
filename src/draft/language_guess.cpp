#include <algorithm>
#include <string_view>
#include <vector>

#include "draft/characters.hpp"
#include "draft/head.hpp"

namespace brief::draft {
namespace {

constexpr std::size_t sample_bytes = 6000;

/// The words of a text in lower case.
std::vector<std::string_view> words_in(std::string_view lower_case) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < lower_case.size();) {
    std::size_t end = at;
    while (end < lower_case.size() && is_letter(character_at(lower_case, end).code))
      end += character_at(lower_case, end).size;
    if (end > at) words.push_back(lower_case.substr(at, end - at));
    at = end > at ? end : at + character_at(lower_case, at).size;
  }
  return words;
}

/// How many words are articles, prepositions, conjunctions or auxiliaries of a language.
std::size_t common_words(const std::vector<std::string_view>& words, const Lexicon& lexicon) {
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&lexicon](std::string_view word) {
    const Entry* entry = lexicon.find(word);
    return entry && (entry->classes.has(Class::determiner) || entry->classes.has(Class::preposition) ||
                     entry->classes.has(Class::conjunction) || entry->classes.has(Class::auxiliary));
  }));
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
  const std::string lower_case = lower(sample);
  const std::vector<std::string_view> words = words_in(lower_case);
  std::string_view best = "en";
  std::size_t most = 0;
  for (const std::string_view language : lexicon_languages()) {
    const std::size_t count = common_words(words, Lexicon::of_function_words(language));
    if (count > most) most = count, best = language;
  }
  if (best == "sh") best = south_slavic(sample);
  return best == "en" ? "en-GB" : std::string(best);
}

}  // namespace brief::draft
