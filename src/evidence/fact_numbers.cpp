#include "evidence/fact_numbers.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "evidence/characters.hpp"
#include "evidence/number_forms.hpp"
#include "evidence/number_words.hpp"

namespace brief::evidence {
namespace {

/// As they stand, with what parts their figures.
std::vector<std::string_view> numbers_of(std::string_view text) {
  const auto characters = characters_of(text);
  std::vector<std::string_view> numbers;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (!is_figure(characters[i].c)) continue;
    const std::size_t begin = i;
    while (i + 1 < characters.size() &&
           (is_figure(characters[i + 1].c) ||
            (i + 2 < characters.size() && parts_figures(characters[i + 1].c) && is_figure(characters[i + 2].c))))
      ++i;
    numbers.push_back(text.substr(characters[begin].begin, characters[i].end - characters[begin].begin));
  }
  return numbers;
}

bool has_number_in_letters(std::string_view text, const Lexicon& source) {
  const auto is_word = [](const Character& c) { return is_word_character(c.c); };
  const auto characters = characters_of(text);
  for (auto at = characters.begin(); at != characters.end();) {
    const auto end = std::find_if_not(at, characters.end(), is_word);
    if (end == at) {
      ++at;
      continue;
    }
    const std::string word = lower_case(text.substr(at->begin, (end - 1)->end - at->begin));
    const NumberWord number = number_word(word);
    const bool known = (number.languages & source.numbers) != 0;
    if (known && (number.is & (in_number::cardinal | in_number::ordinal)) != 0) return true;
    at = end;
  }
  return false;
}

}  // namespace

std::string number_without_evidence(std::string_view value, std::string_view evidence, const Lexicon& source) {
  const auto known = numbers_of(evidence);
  for (const std::string_view number : numbers_of(value)) {
    const auto is_number = [number](std::string_view each) { return each == number || is_same_number(each, number); };
    if (std::none_of(known.begin(), known.end(), is_number))
      return has_number_in_letters(evidence, source) ? std::string() : std::string(number);
  }
  return {};
}

}  // namespace brief::evidence
