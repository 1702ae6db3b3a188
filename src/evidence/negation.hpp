// The words and phrases that turn the sense of what they stand with, and those that hold such a word and don't.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace brief::evidence {

/// Words in lower case. A last `*` stands for any ending, a word `…` for at most four units.
using Phrase = std::vector<std::string_view>;

/// Of one language.
struct Negations {
  std::unordered_set<std::string_view> words;
  std::unordered_set<std::string_view> stems;            ///< beginnings of words
  std::size_t longest_stem = 0;                          ///< bytes
  std::vector<Phrase> phrases;                           ///< far from
  std::vector<Phrase> affirmed;                          ///< without doubt: no word of them turns the sense
  std::unordered_set<std::string_view> complementisers;  ///< that: a negated verb before one turns what follows
  std::unordered_map<std::string_view, std::uint8_t>
      first;  ///< words that begin a phrase: 1 that turns, 2 that doesn't
  std::vector<std::pair<std::string_view, std::uint8_t>> first_stems;
  bool in_verbs = false;  ///< Turkish: by a syllable inside them

  /// Of a BCP 47 primary language tag; none of a language that is not known.
  static const Negations& of(std::string_view tag);

  /// Whether a word by itself turns the sense. In lower case, with a straight apostrophe.
  bool has(std::string_view lower) const;

  /// Whether a word in lower case is the first of a phrase: 1 of one that turns the sense, 2 of one that doesn't, or
  /// both.
  std::uint8_t begins_phrase(std::string_view lower) const;
};

/// The key of a unit in lower case; empty past the end.
using KeyAt = std::function<std::string(std::uint32_t)>;

/// Where a phrase ends that begins at a unit; 0 where it doesn't stand there.
std::uint32_t end_of_phrase(const Phrase& phrase, std::uint32_t at, const KeyAt& key);

}  // namespace brief::evidence
