#include "draft/portfolios.hpp"

#include <cstddef>
#include <cstdint>

namespace brief::draft {
namespace {

constexpr std::size_t longest = 8;       // words of what an office is for
constexpr std::size_t longest_name = 3;  // words

class Joiner {
 public:
  Joiner(std::span<Token> tokens, const Lexicon& lexicon) : tokens_(tokens), lexicon_(lexicon) {}

  void run() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (!token.is(Token::Kind::word) || !token.is(Class::role) || token.phrase == 0) continue;
      const std::size_t first = i + token.phrase, last = end_of_portfolio(first);
      if (last == first || !is_name(last)) continue;
      for (std::size_t k = first; k < last; ++k) {
        tokens_[k].classes.add(Class::role);
        tokens_[k].phrase = 0;
      }
      tokens_[i].phrase = static_cast<std::uint8_t>(last - i);
      i = last - 1;
    }
  }

 private:
  bool is_word(std::size_t i) const { return i < tokens_.size() && tokens_[i].is(Token::Kind::word); }
  /// South Slavic sets the genitive after the office, in small letters.
  bool is_genitive() const {
    const std::string_view language = lexicon_.language();
    return language == "sh" || language == "sr" || language == "mk";
  }

  /// One past the last noun that an office can be for; `first` where there is none.
  std::size_t end_of_portfolio(std::size_t first) const {
    std::size_t at = first, last = first;
    if (!is_word(at)) return first;
    const bool joined = tokens_[at].is(Class::portfolio_link);
    if (joined)
      ++at;
    else if (!is_genitive())
      return first;
    while (joined && is_word(at) && tokens_[at].value == "definite") ++at;
    for (; is_word(at) && at - first < longest; ++at) {
      const Token& token = tokens_[at];
      const bool joint = token.value == "joining" || token.is(Class::portfolio_link);
      if (!joint && (is_genitive() ? token.capital : !token.capital)) break;
      if (!joint && (token.is(Class::auxiliary) || (token.is(Class::saying) && !token.capital))) break;
      const bool noun =
          token.is(Class::portfolio) || (!is_genitive() && (token.is(Class::country) || token.is(Class::body)));
      if (noun) last = at + 1;
    }
    return last;
  }

  /// One to three words with capitals, and no more.
  bool is_name(std::size_t first) const {
    std::size_t end = first;
    while (is_word(end) && tokens_[end].capital && !tokens_[end].is(Class::weekday)) ++end;
    return end > first && end - first <= longest_name && !tokens_[first].is(Class::not_a_name) &&
           !tokens_[first].is(Class::body) && !tokens_[first].is(Class::portfolio);
  }

  std::span<Token> tokens_;
  const Lexicon& lexicon_;
};

}  // namespace

void join_portfolios(std::span<Token> tokens, const Lexicon& lexicon) { Joiner(tokens, lexicon).run(); }

}  // namespace brief::draft
