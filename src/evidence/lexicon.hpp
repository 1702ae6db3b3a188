// The words that the check must know of a language: of negation and of speech.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "evidence/clause_words.hpp"
#include "evidence/negation.hpp"

namespace brief::evidence {

/// Words in lower case. One for each language, and one for them all.
struct Lexicon {
  using Set = std::unordered_set<std::string_view>;
  Set common;                        ///< by which the language of a text is told
  Set said;                          ///< verbs of speech, before or after their speaker
  Set pronouns;                      ///< for somebody named before
  bool nouns_have_capitals = false;  ///< German
  const Negations* negations = nullptr;
  const ClauseWords* clauses = nullptr;
  std::uint32_t numbers = 0;  ///< its bit in number_words.hpp
  std::string_view tag;       ///< of its row: of Serbian "sr" in Cyrillic letters, "bs" in Latin ones

  /// Whether it is the one of a tag, which is not made for the question.
  bool is_of(std::string_view row_tag) const { return row_tag == tag; }

  /// The lexicon of a BCP 47 language, null where there is none.
  static const Lexicon* of(std::string_view language);
  /// The language of a few words: the page's, else the one expected, where it has at least half as many of its common
  /// words among them as any other; else the one that has the most. Where none has two the one expected, but of
  /// English, which a text is taken for in any case, the one that rare letters and the beginnings of negations tell of,
  /// or nothing.
  static std::string_view tag_of_words(std::string_view text, const Lexicon& page, std::string_view expected);
  /// The language of a sentence of a page: the page's, unless it has more than twice as many words of another, its verbs
  /// of speech and negations among them.
  static std::string_view tag_of_sentence(std::string_view text, const Lexicon& page);
  /// Of the language whose common words are the most among the first of a text; English where none are. `said_to_be`:
  /// what the page itself says, which many pages say of their template's language: it holds unless the words are
  /// clearly of another.
  static const Lexicon& guess(std::string_view text, std::string_view said_to_be = {});
};

}  // namespace brief::evidence
