#include "text/hyphenate.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.hpp"
#include "language/language.hpp"
#include "text/patterns.hpp"

namespace brief::text {
namespace {

constexpr std::size_t shortest_word = 5, least_before = 2, least_after = 3;  // letters
constexpr std::size_t longest_word = 200;

/// A word in lower case between two stops, as patterns are written, and where each letter stands in the original.
struct Lowered {
  Vector<char16_t> letters;
  Vector<std::size_t> offsets;
  bool cyrillic = false;
  bool hyphenable = true;  // letters only, and not all capitals
};

void add_letter(Lowered& word, char32_t c, std::size_t offset) {
  const auto lower = utf8proc_tolower(static_cast<utf8proc_int32_t>(c));
  word.letters.push_back(c == 0x2019 ? u'\'' : static_cast<char16_t>(lower));
  word.offsets.push_back(offset);
  if (c >= 0x400 && c <= 0x52F) word.cyrillic = true;
}

Lowered lower(std::string_view text) {
  Lowered word;
  std::size_t capitals = 0;
  word.letters.push_back(u'.');
  for (std::size_t i = 0; i < text.size() && word.hyphenable;) {
    const CodePoint read = code_point_at(text, i);
    const char32_t c = read.value;
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    const bool letter = category <= UTF8PROC_CATEGORY_LO && category != UTF8PROC_CATEGORY_CN;
    word.hyphenable = read.valid && c <= 0xFFFF && (letter || c == 0x2019 || c == '\'');
    if (category == UTF8PROC_CATEGORY_LU) ++capitals;
    add_letter(word, c, i);
    i += read.size;
  }
  word.letters.push_back(u'.');
  const std::size_t size = word.offsets.size();
  // A name has one capital; more make an acronym.
  if (capitals > 1 || size < shortest_word || size > longest_word) word.hyphenable = false;
  return word;
}

/// The patterns for a word by its language and, where that is written in two scripts, by the word's own.
const Patterns* patterns_for(std::string_view tag, bool cyrillic) {
  const language::Language* row = language::find_language(tag);
  const std::string_view script = cyrillic ? "Cyrl" : "Latn";
  if (row != nullptr && row->script != script && row->script != "Grek")
    row = language::find_language(std::string(tag.substr(0, tag.find('-'))) + "-" + std::string(script));
  if (row == nullptr) return nullptr;
  for (const Patterns& patterns : all_patterns())
    if (patterns.name == row->hyphenation) return &patterns;
  return nullptr;
}

const PatternEdge* edge_of(const Patterns& patterns, std::size_t state, char16_t letter) {
  const auto edges = patterns.edges.begin();
  const auto first = edges + patterns.states[state].first_edge, last = edges + patterns.states[state + 1].first_edge;
  const auto found = std::lower_bound(first, last, letter,
                                      [](const PatternEdge& edge, char16_t wanted) { return edge.letter < wanted; });
  return found != last && found->letter == letter ? &*found : nullptr;
}

/// Raises the numbers between the letters to those of every pattern that begins at a letter.
void apply(const Patterns& patterns, const Vector<char16_t>& letters, std::size_t from, Vector<std::uint8_t>& numbers) {
  std::size_t state = 0;
  for (std::size_t i = from; i < letters.size(); ++i) {
    const PatternEdge* edge = edge_of(patterns, state, letters[i]);
    if (edge == nullptr) return;
    state = edge->target;
    const std::size_t value = patterns.states[state].value;
    for (std::size_t k = 0; k < patterns.values[value]; ++k)
      numbers[from + k] = std::max(numbers[from + k], patterns.values[value + 1 + k]);
  }
}

}  // namespace

Vector<std::size_t> hyphenation_points(std::string_view word, std::string_view language) {
  Vector<std::size_t> points;
  const Lowered lowered = lower(word);
  if (!lowered.hyphenable) return points;
  const Patterns* patterns = patterns_for(language, lowered.cyrillic);
  if (patterns == nullptr) return points;
  Vector<std::uint8_t> numbers(lowered.letters.size() + 1);
  for (std::size_t from = 0; from < lowered.letters.size(); ++from) apply(*patterns, lowered.letters, from, numbers);
  // Before the letter i of the word stands the stop: its number is numbers[i + 1]. An odd one is a place to break.
  for (std::size_t i = least_before; i + least_after <= lowered.offsets.size(); ++i)
    if (numbers[i + 1] % 2 == 1) points.push_back(lowered.offsets[i]);
  return points;
}

}  // namespace brief::text
