#include "draft/tellings.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "draft/characters.hpp"
#include "draft/corroborate.hpp"

namespace brief::draft {
namespace {

constexpr std::size_t most_sentences = 4000, fewest_common = 5, most_added = 2;
constexpr std::size_t most_of_a_word = 200;  // sentences: a word of more tells nothing

bool is_in_word(char32_t c) { return is_letter(c) || is_digit(c); }

/// The words of a text in lower case, those of three letters and fewer left out unless they are numbers.
template <class Take>
void for_each_word(const std::string& text, Take take) {
  constexpr std::size_t shortest = 4;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_in_word(character_at(text, end).code)) end += character_at(text, end).size;
    if (end - at >= shortest || (end > at && is_digit(character_at(text, at).code)))
      take(std::hash<std::string>{}(lower(text.substr(at, end - at))));
    at = end == at ? at + character_at(text, at).size : end;
  }
}

}  // namespace

Tellings::Tellings(const Article& other) {
  const std::size_t count = std::min(other.sentences.size(), most_sentences);
  sentences_.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    sentences_.push_back(one_line(other.words(other.sentences[i].at)));
    for_each_word(sentences_.back(), [&](std::size_t hash) {
      words_.push_back({hash, static_cast<std::uint32_t>(i)});
    });
  }
  std::sort(words_.begin(), words_.end());
}

std::vector<Difference> Tellings::of(const std::string& sentence) const {
  std::unordered_map<std::uint32_t, int> shared;
  for_each_word(sentence, [&](std::size_t hash) {
    const auto first = std::lower_bound(words_.begin(), words_.end(), Word{hash, 0});
    const auto last = std::upper_bound(first, words_.end(), Word{hash, UINT32_MAX});
    if (static_cast<std::size_t>(last - first) > most_of_a_word) return;
    for (auto word = first; word != last; ++word) ++shared[word->sentence];
  });
  const auto nearest = std::max_element(shared.begin(), shared.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second < b.second : a.first > b.first;
  });
  if (nearest == shared.end()) return {};
  const std::string& other = sentences_[nearest->first];
  const std::size_t common = words_in_common(sentence, other);
  const std::size_t shorter = std::min(word_count(sentence), word_count(other));
  if (common < fewest_common || 4 * common < 3 * shorter) return {};
  std::vector<Difference> found = differences_of(other, sentence);
  // "not" changes what is told; a relative clause more is only a longer sentence.
  std::erase_if(found, [](const Difference& d) { return d.there.empty() && word_count(d.here) > most_added; });
  return found;
}

std::string told_otherwise(const Difference& d, const std::string& copy) {
  if (d.here.empty()) return copy + " leaves out “" + d.there + "”";
  if (d.there.empty()) return copy + " adds “" + d.here + "”";
  return copy + " has “" + d.here + "” for “" + d.there + "”";
}

}  // namespace brief::draft
