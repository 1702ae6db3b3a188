// Who a verb's subject is: the noun phrase beside it, with what is said of the person before and after the name.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "draft/article.hpp"

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
class NounPhrases {
 public:
  NounPhrases(const Article& article, std::uint32_t first, std::uint32_t last)
      : article_(article), first_(first), last_(last) {}

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

  std::uint32_t particles_start(std::uint32_t name) const;
  std::uint32_t after_particles(std::uint32_t at) const;

  bool is_name(std::uint32_t i) const;  ///< a capitalised word that can be part of a name

 private:
  const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
  bool is_word(std::uint32_t i) const { return token(i).is(Token::Kind::word); }
  bool is_mark(std::uint32_t i, char32_t mark) const {
    return token(i).is(Token::Kind::punctuation) && token(i).mark == mark;
  }
  bool is_break(std::uint32_t i) const;     ///< a comma or a dash
  bool is_boundary(std::uint32_t i) const;  ///< a word that no noun phrase holds
  bool is_pronoun(std::uint32_t i) const;
  bool can_head(std::uint32_t i) const { return token(i).is(Class::role) || token(i).is(Class::body); }

  bool is_number_word(const Token& t) const;
  bool starts_participle(std::uint32_t at) const;
  std::uint32_t skip_back(std::uint32_t end) const;
  std::uint32_t skip_on(std::uint32_t at) const;
  Who ending_at(std::uint32_t end, int depth) const;
  Who named(std::uint32_t end, int depth) const;
  Who described(std::uint32_t end, int depth) const;
  Who attached(const Who& phrase, std::uint32_t start, int depth) const;
  bool inflects() const;
  bool is_case_ended(std::uint32_t i) const;
  bool names_body(std::uint32_t i) const;
  bool is_linking(std::uint32_t i) const;
  std::uint32_t linked_end(std::uint32_t role) const;
  std::uint32_t office_start(std::uint32_t name) const;
  bool follows_name(std::uint32_t at) const;
  bool is_rank(std::uint32_t i) const;
  Who after_one(std::uint32_t at) const;
  Who antecedent(std::uint32_t relative) const;
  bool holds_office(const Who& who) const;
  bool opens_clause(std::uint32_t at) const;
  void join_before(Who& who) const;
  void join_after(Who& who, std::uint32_t at) const;
  Who across_apposition(std::uint32_t comma) const;
  bool is_post_nominal(std::uint32_t i) const;
  std::uint32_t without_post_nominals(std::uint32_t start, std::uint32_t end) const;
  Who of_run(std::uint32_t start, std::uint32_t run_end) const;
  std::uint32_t modifiers_start(std::uint32_t start) const;
  std::uint32_t segment_start(std::uint32_t end) const;
  bool begins_with_role(std::uint32_t begin, std::uint32_t end) const;
  bool is_pure_name(std::uint32_t begin, std::uint32_t end) const;
  bool looks_like_role(std::uint32_t begin, std::uint32_t end) const;
  std::uint32_t phrase_end(std::uint32_t at) const;
  std::uint32_t after_complement(std::uint32_t name, std::uint32_t end) const;
  Who name_within(std::uint32_t at, std::uint32_t end) const;
  bool is_genitive_article(std::uint32_t i) const;
  void extend(Who& who) const;
  void add_following_role(Who& who, std::uint32_t at) const;
  Stretch stretch(std::uint32_t begin, std::uint32_t end) const;
  std::uint32_t segment_end(std::uint32_t at) const;

  const Article& article_;
  std::uint32_t first_, last_;
};

}  // namespace brief::draft
