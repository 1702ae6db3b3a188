// What the words of a noun phrase are: names, offices, particles, complements.
#pragma once

#include <cstdint>

#include "draft/article.hpp"

namespace brief::draft {

/// The base of what reads noun phrases: the words of one sentence, [first, last) of Article::tokens, which must outlive
/// this. Where a word that is asked for is not there, an index is given back as it came.
class PhraseWords {
 public:
  PhraseWords(const Article& article, std::uint32_t first, std::uint32_t last)
      : article_(article), first_(first), last_(last) {}

  bool is_name(std::uint32_t i) const;  ///< a capitalised word that can be part of a name
  std::uint32_t particles_start(std::uint32_t name) const;
  std::uint32_t after_particles(std::uint32_t at) const;
  static bool is_link(const Article& article, std::uint32_t i);  ///< an article of Albanian before a genitive

 protected:
  static constexpr std::uint32_t longest = 14;  ///< words of one phrase

  const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
  bool is_word(std::uint32_t i) const { return token(i).is(Token::Kind::word); }
  bool is_mark(std::uint32_t i, char32_t mark) const {
    return token(i).is(Token::Kind::punctuation) && token(i).mark == mark;
  }
  bool can_head(std::uint32_t i) const { return token(i).is(Class::role) || token(i).is(Class::body); }
  bool is_break(std::uint32_t i) const;  ///< a comma or a dash
  bool is_pronoun(std::uint32_t i) const;
  bool is_boundary(std::uint32_t i) const;  ///< a word that no noun phrase holds
  bool is_number_word(const Token& t) const;
  Stretch stretch(std::uint32_t begin, std::uint32_t end) const;
  bool is_rank(std::uint32_t i) const;
  bool is_pure_name(std::uint32_t begin, std::uint32_t end) const;
  bool is_post_nominal(std::uint32_t i) const;
  std::uint32_t without_post_nominals(std::uint32_t start, std::uint32_t end) const;
  bool follows_name(std::uint32_t at) const;
  bool inflects() const;
  bool is_case_ended(std::uint32_t i) const;
  bool names_body(std::uint32_t i) const;
  std::uint32_t after_complement(std::uint32_t name, std::uint32_t end) const;
  std::uint32_t after_genitive(std::uint32_t name, std::uint32_t end) const;
  bool is_linking(std::uint32_t i) const { return is_link(article_, i); }
  std::uint32_t linked_end(std::uint32_t role) const;
  bool is_genitive_article(std::uint32_t i) const;
  bool is_belonging(std::uint32_t i) const;  ///< "of" and its like
  std::uint32_t segment_start(std::uint32_t end) const;
  std::uint32_t segment_end(std::uint32_t at) const;

  const Article& article_;
  std::uint32_t first_, last_;
};

}  // namespace brief::draft
