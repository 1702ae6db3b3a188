// An article as the rules see it: paragraphs, sentences, words, and the stretches between quotation marks.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/archive.hpp"
#include "draft/lexicon.hpp"
#include "draft/quotation_marks.hpp"
#include "draft/tokens.hpp"

namespace brief::draft {

struct Paragraph {
  Stretch at;
  Stretch dateline;  ///< "PRISTINA, Oct 22 (Agency) - ", which stands before `at`
  archive::Block::Kind kind = archive::Block::Kind::paragraph;
  std::uint32_t first_sentence = 0, last_sentence = 0;  ///< [first, last)
};

struct Sentence {
  Stretch at;
  std::uint32_t first = 0, last = 0;  ///< of Article::tokens, [first, last)
  std::uint32_t paragraph = 0;
};

/// Views the document's text, which must outlive it.
struct Article {
  explicit Article(const archive::Document& document, std::string_view language);

  const archive::Document& document;
  std::string language;  ///< as given
  std::string_view text;
  Lexicon lexicon;
  std::vector<Paragraph> paragraphs;
  std::vector<Quotation> quotations;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;

  std::string_view words(Stretch at) const { return text.substr(at.begin, at.end - at.begin); }
  std::string_view words(const Token& token) const { return text.substr(token.begin, token.end - token.begin); }
  std::span<const Token> tokens_in(const Sentence& sentence) const {
    return std::span(tokens).subspan(sentence.first, sentence.last - sentence.first);
  }
};

/// The main paragraphs of a document. A block of hard-wrapped lines is one paragraph; one of long lines is a paragraph
/// a line.
std::vector<Paragraph> paragraphs_of(const archive::Document& document);

/// Cuts a paragraph's tokens into sentences (Unicode Standard Annex 29, section 5, with the abbreviations of the
/// language; a speaker's tag after a quotation belongs to the quotation's sentence).
std::vector<Sentence> sentences_of(std::string_view text, std::span<const Token> tokens, std::uint32_t first_token);

}  // namespace brief::draft
