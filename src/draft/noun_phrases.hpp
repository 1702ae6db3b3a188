// Who a verb's subject is: the noun phrase beside it, with what is said of the person before and after the name.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "draft/article.hpp"
#include "draft/phrase_words.hpp"

namespace brief::draft {

/// A noun phrase that can speak. Indices are of Article::tokens.
struct Who {
  enum class Kind : std::uint8_t { none, name, described, pronoun };
  Kind kind = Kind::none;
  std::uint32_t first = 0, last = 0;  ///< the name alone, or the whole description or pronoun: [first, last)
  Stretch role;                       ///< of the text; empty where no office stands beside the name
  std::uint32_t start = 0;            ///< first token of the whole phrase
  std::vector<Who> with;              ///< named before it in a coordination: "|Smith and| Brown"

  explicit operator bool() const { return kind != Kind::none; }
};

/// Reads noun phrases of one sentence.
class NounPhrases : public PhraseWords {
 public:
  using PhraseWords::PhraseWords;

  /// The subject that stands before the verb at `verb`, appositions and relative clauses between them skipped.
  Who before(std::uint32_t verb) const;
  /// The subject or object that begins at `at`: "said |the minister, Al Carns".
  Who after(std::uint32_t at) const;
  /// The subject of the whole sentence.
  Who subject() const;
  /// Who does what a passive verb tells, after "by": any noun phrase.
  Who agent(std::uint32_t at) const;
  /// The phrase that ends before token `end`.
  Who ending_at(std::uint32_t end) const { return ending_at(end, 0); }

  /// A run of capitalised words, [begin, end), with the office before or after it.
  Who mention(std::uint32_t begin, std::uint32_t end) const;

 private:
  bool starts_participle(std::uint32_t at) const;
  std::uint32_t skip_back(std::uint32_t end) const;
  std::uint32_t skip_on(std::uint32_t at) const;
  Who ending_at(std::uint32_t end, int depth) const;
  Who named(std::uint32_t end, int depth) const;
  Who described(std::uint32_t end, int depth) const;
  Who of_genitive(std::uint32_t start, std::uint32_t end) const;
  Who attached(const Who& phrase, std::uint32_t start, int depth) const;
  std::uint32_t office_start(std::uint32_t name) const;
  Who after_one(std::uint32_t at) const;
  Who antecedent(std::uint32_t relative) const;
  bool holds_office(const Who& who) const;
  bool opens_clause(std::uint32_t at) const;
  void join_before(Who& who) const;
  void join_after(Who& who, std::uint32_t at) const;
  Who across_apposition(std::uint32_t comma) const;
  Who of_run(std::uint32_t start, std::uint32_t run_end) const;
  std::uint32_t modifiers_start(std::uint32_t start) const;
  bool begins_with_role(std::uint32_t begin, std::uint32_t end) const;
  bool looks_like_role(std::uint32_t begin, std::uint32_t end) const;
  std::uint32_t phrase_end(std::uint32_t at) const;
  Who name_within(std::uint32_t at, std::uint32_t end) const;
  void extend(Who& who) const;
  void add_following_role(Who& who, std::uint32_t at) const;
};

}  // namespace brief::draft
