#include "evidence/fact_numbers.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "evidence/characters.hpp"
#include "evidence/number_words.hpp"

namespace brief::evidence {
namespace {

bool is_figure(char32_t c) { return c >= U'0' && c <= U'9'; }

bool parts_figures(char32_t c) {
  constexpr std::u32string_view marks = U".,'’\u00A0\u2009\u202F ";
  return marks.find(c) != std::u32string_view::npos;
}

struct Number {
  std::string figures, shown;  ///< without what parts the figures, and as it stands
};

std::vector<Number> numbers_of(std::string_view text) {
  const auto characters = characters_of(text);
  std::vector<Number> numbers;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (!is_figure(characters[i].c)) continue;
    const std::size_t begin = i;
    Number& number = numbers.emplace_back();
    for (; i < characters.size(); ++i) {
      const bool parts = i + 1 < characters.size() && parts_figures(characters[i].c) && is_figure(characters[i + 1].c);
      if (is_figure(characters[i].c))
        number.figures += static_cast<char>(characters[i].c);
      else if (!parts)
        break;
    }
    number.shown = text.substr(characters[begin].begin, characters[i - 1].end - characters[begin].begin);
  }
  return numbers;
}

bool has_number_in_letters(std::string_view text) {
  const auto is_word = [](const Character& c) { return is_word_character(c.c); };
  const auto characters = characters_of(text);
  for (auto at = characters.begin(); at != characters.end();) {
    const auto end = std::find_if_not(at, characters.end(), is_word);
    if (end == at) {
      ++at;
      continue;
    }
    const std::string word = lower_case(text.substr(at->begin, (end - 1)->end - at->begin));
    if ((number_word(word).is & (in_number::cardinal | in_number::ordinal)) != 0) return true;
    at = end;
  }
  return false;
}

}  // namespace

std::string number_without_evidence(std::string_view value, std::string_view evidence) {
  const auto known = numbers_of(evidence);
  for (const Number& number : numbers_of(value)) {
    const bool found = std::any_of(known.begin(), known.end(),
                                   [&number](const Number& each) { return each.figures == number.figures; });
    if (!found) return has_number_in_letters(evidence) ? std::string() : number.shown;
  }
  return {};
}

}  // namespace brief::evidence
