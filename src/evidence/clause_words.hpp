// The words by which a sentence says of a clause that it is false, whose it is, or that it is only supposed.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace brief::evidence {

/// What a word does to a clause beside it, as flags.
namespace clause_word {
inline constexpr std::uint16_t denies = 1;   ///< it is a lie that; only with such words between as in a lie to say that
inline constexpr std::uint16_t refutes = 2;  ///< a verb, at any distance: they dismiss the report that
inline constexpr std::uint16_t judges = 4;   ///< it is wrong to say that: denies only with a word that presents
inline constexpr std::uint16_t presents = 8;    ///< the claim that, to say that
inline constexpr std::uint16_t bare = 16;       ///< presents without a word between: say we stay; sagt, wir bleiben
inline constexpr std::uint16_t tells = 32;      ///< the same with a listener: tell you we stay
inline constexpr std::uint16_t links = 64;      ///< the claim that we leave is; a verb of the commonest
inline constexpr std::uint16_t true_of = 128;   ///< is not true
inline constexpr std::uint16_t supposes = 256;  ///< if, whether
inline constexpr std::uint16_t wishes = 512;    ///< I wish I could say that
inline constexpr std::uint16_t able = 1024;     ///< and its second word
inline constexpr std::uint16_t parted = 2048;   ///< a verb that refutes with a word at the end: weisen … zurück
inline constexpr std::uint16_t parting = 4096;  ///< and that word
inline constexpr std::uint16_t awaits = 8192;   ///< until, unless: the clause is only awaited
inline constexpr std::uint16_t ends_awaiting = 16384;   ///< the last of several words that do so: hasta que
inline constexpr std::uint16_t begins_turning = 32768;  ///< the first of a phrase of turning_words.hpp
}  // namespace clause_word

/// Of one language.
struct ClauseWords {
  std::unordered_map<std::string_view, std::uint16_t> words;
  std::unordered_map<std::string_view, std::uint16_t> stems;  ///< beginnings of words
  std::size_t shortest_stem = 0, longest_stem = 0;            ///< bytes
  bool parts_by_comma = false;  ///< a comma stands before the word that begins a clause: German dass
  bool verb_last = false;       ///< Turkish: what presents a clause follows it

  /// Of a BCP 47 primary language tag; none of a language that is not known.
  static const ClauseWords& of(std::string_view tag);

  /// The flags of a word in lower case, with a straight apostrophe.
  std::uint16_t flags(std::string_view lower) const;
};

/// Whether a word in lower case begins an aside: as, wie, comme.
bool begins_aside(std::string_view lower);

}  // namespace brief::evidence
