#include <algorithm>

#include "draft/article.hpp"
#include "draft/characters.hpp"

namespace brief::draft {
namespace {

bool is_stop(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }

class Cutter {
 public:
  Cutter(std::string_view text, std::span<const Token> tokens) : text_(text), tokens_(tokens) {}

  /// Whether a sentence ends with token i.
  bool ends(std::size_t i) const {
    if (i + 1 == tokens_.size()) return true;
    const Token& token = tokens_[i];
    const Token& next = tokens_[i + 1];
    if (token.is(Token::Kind::quotation)) return ends_with_stop(token) && begins(next) && !is_tag(i + 1, token);
    if (!token.is(Token::Kind::punctuation)) return abbreviation_ends(token, next);
    // "am 22. Oktober": the stop of an ordinal.
    const bool ordinal = token.mark == '.' && i > 0 && tokens_[i - 1].is(Token::Kind::number) && next.is(Class::month);
    return is_stop(token.mark) && begins(next) && !ordinal;
  }

 private:
  /// "in the U.S. The …": an abbreviation's stop may end the sentence too, where a word follows that no name begins
  /// with.
  bool abbreviation_ends(const Token& token, const Token& next) const {
    return token.is(Token::Kind::word) && text_[token.end - 1] == '.' && next.capital && next.is(Class::not_a_name) &&
           !token.is(Class::honorific) && !token.is(Class::role) && !token.is(Class::month);
  }

  static bool begins(const Token& next) {
    if (next.is(Token::Kind::word)) return next.capital;
    return next.is(Token::Kind::quotation) || next.is(Token::Kind::number) ||
           (next.is(Token::Kind::punctuation) && (next.mark == '[' || next.mark == '(' || next.mark == 0xBF));
  }

  char32_t last_inside(const Token& quotation) const {
    // The closing mark, then what stands before it.
    const Character mark = character_before(text_, quotation.end);
    const std::string_view inside = trimmed(text_.substr(quotation.begin, quotation.end - mark.size - quotation.begin));
    return inside.empty() ? 0 : character_before(inside, inside.size()).code;
  }

  bool ends_with_stop(const Token& quotation) const { return is_stop(last_inside(quotation)); }

  /// "“Is it?” Smith asked.": a name, a verb of saying, and the end.
  bool is_tag(std::size_t at, const Token& quotation) const {
    const bool full_stop = last_inside(quotation) == '.';
    if (!tokens_[at].is(Token::Kind::word) || tokens_[at].is(Class::not_a_name)) return false;
    const std::size_t stop = std::min(tokens_.size(), at + 6);
    for (std::size_t i = at + 1; i < stop && tokens_[i].is(Token::Kind::word); ++i) {
      if (!tokens_[i].is(Class::saying)) continue;
      const std::size_t after = i + 1;
      const bool ended = after == tokens_.size() || tokens_[after].is(Token::Kind::punctuation);
      return ended ? tokens_[after < tokens_.size() ? after : i].mark != ':' : !full_stop && !quotation_follows(after);
    }
    return false;
  }

  bool quotation_follows(std::size_t at) const {
    const std::size_t stop = std::min(tokens_.size(), at + 12);
    for (; at < stop; ++at) {
      if (tokens_[at].is(Token::Kind::quotation)) return true;
      if (tokens_[at].is(Token::Kind::punctuation) && is_stop(tokens_[at].mark)) return false;
    }
    return false;
  }

  std::string_view text_;
  std::span<const Token> tokens_;
};

}  // namespace

std::vector<Sentence> sentences_of(std::string_view text, std::span<const Token> tokens, std::uint32_t first_token) {
  std::vector<Sentence> sentences;
  const Cutter cutter(text, tokens);
  std::uint32_t first = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (!cutter.ends(i)) continue;
    Sentence& sentence = sentences.emplace_back();
    sentence.at = {tokens[first].begin, tokens[i].end};
    sentence.first = first_token + first;
    sentence.last = first_token + i + 1;
    first = i + 1;
  }
  return sentences;
}

}  // namespace brief::draft
