#include "draft/tokens.hpp"

#include "draft/characters.hpp"
#include "draft/portfolios.hpp"

namespace brief::draft {
namespace {

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x02BC; }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

/// Cuts a paragraph into tokens, left to right.
class Scanner {
 public:
  Scanner(std::string_view text, std::size_t begin, std::size_t end, const Lexicon& lexicon)
      : text_(text.substr(0, end)), at_(begin), lexicon_(lexicon) {}

  std::vector<Token> scan(std::span<const Quotation> quotations, std::uint32_t first) {
    for (std::size_t next = 0; at_ < text_.size();) {
      if (next < quotations.size() && at_ >= quotations[next].begin) {
        add_quotation(quotations[next], first + static_cast<std::uint32_t>(next));
        ++next;
        continue;
      }
      const std::size_t stop = next < quotations.size() ? quotations[next].begin : text_.size();
      scan_one(stop);
    }
    return std::move(tokens_);
  }

 private:
  void scan_one(std::size_t stop) {
    const Character c = character_at(text_, at_);
    if (is_space(c.code)) {
      at_ += c.size;
    } else if (is_letter(c.code)) {
      word(stop, c.code);
    } else if (is_digit(c.code)) {
      number(stop);
    } else if (is_apostrophe(c.code) && possessive(stop)) {
      return;
    } else {
      Token& token = push(Token::Kind::punctuation, at_ + c.size);
      token.mark = c.code;
    }
  }

  Token& push(Token::Kind kind, std::size_t end) {
    Token token;
    token.kind = kind;
    token.begin = static_cast<std::uint32_t>(at_);
    token.end = static_cast<std::uint32_t>(end);
    at_ = end;
    return tokens_.emplace_back(token);
  }

  void add_quotation(const Quotation& quotation, std::uint32_t index) {
    at_ = quotation.begin;
    push(Token::Kind::quotation, quotation.end).quotation = index;
  }

  char32_t peek(std::size_t at, std::size_t stop) const { return at < stop ? character_at(text_, at).code : 0; }

  /// The end of a possessive 's at `at`, or `at`.
  std::size_t possessive_end(std::size_t at, std::size_t stop) const {
    if (!is_apostrophe(peek(at, stop))) return at;
    const std::size_t letter = at + character_at(text_, at).size;
    if (peek(letter, stop) != 's' || is_letter(peek(letter + 1, stop))) return at;
    return letter + 1;
  }

  bool possessive(std::size_t stop) {
    const std::size_t end = possessive_end(at_, stop);
    if (end == at_) return false;
    push(Token::Kind::possessive, end);
    return true;
  }

  /// Letters, with hyphens, apostrophes and the stops of initials ("U.S.") inside.
  void word(std::size_t stop, char32_t first) {
    if (const std::size_t elided = lexicon_.elision(text_.substr(at_, stop - at_))) {
      Token& token = push(Token::Kind::word, at_ + elided);
      token.capital = is_upper(first);
      return classify(token);
    }
    std::size_t end = at_;
    bool initials = true;  // so far single letters, each with its stop
    while (end < stop) {
      const Character c = character_at(text_, end);
      const char32_t next = peek(end + c.size, stop);
      if (is_letter(c.code) || is_digit(c.code)) {
        initials = initials && !is_letter(next);
      } else if (c.code == '.' && initials) {
        // "U.S." keeps all its stops; "A." only where another letter follows.
      } else if (!(is_hyphen(c.code) && (is_letter(next) || is_digit(next))) &&
                 !(is_apostrophe(c.code) && is_letter(next) && possessive_end(end, stop) == end) && c.code != 0xAD) {
        break;
      }
      end += c.size;
    }
    end = with_stop(end, stop);
    Token& token = push(Token::Kind::word, end);
    token.capital = is_upper(first);
    classify(token);
  }

  /// An abbreviation keeps its stop.
  std::size_t with_stop(std::size_t end, std::size_t stop) const {
    if (peek(end, stop) != '.') return end;
    const std::string form = lower(text_.substr(at_, end + 1 - at_));
    const Entry* entry = lexicon_.find(form);
    return entry && entry->classes.has(Class::abbreviation) ? end + 1 : end;
  }

  void classify(Token& token) {
    const Entry* entry = lexicon_.find(lower(text_.substr(token.begin, token.end - token.begin)));
    if (!entry) return;
    token.classes = entry->classes;
    token.value = entry->value;
  }

  /// Digits with the marks between them.
  void number(std::size_t stop) {
    std::size_t end = at_;
    while (end < stop) {
      const Character c = character_at(text_, end);
      const bool inside = (c.code == '.' || c.code == ',' || c.code == 0xA0 || c.code == 0x202F || c.code == 0x2009) &&
                          is_digit(peek(end + c.size, stop));
      if (!is_digit(c.code) && !inside) break;
      end += c.size;
    }
    push(Token::Kind::number, end);
  }

  std::string_view text_;
  std::size_t at_;
  const Lexicon& lexicon_;
  std::vector<Token> tokens_;
};

bool matches(std::span<const Token> tokens, std::string_view text, const Phrase& phrase) {
  if (phrase.words.size() > tokens.size()) return false;
  for (std::size_t i = 1; i < phrase.words.size(); ++i) {
    const Token& token = tokens[i];
    const bool plain = token.kind == Token::Kind::word || token.kind == Token::Kind::number;
    if (!plain || lower(text.substr(token.begin, token.end - token.begin)) != phrase.words[i]) return false;
  }
  return true;
}

/// Gives the words of a phrase the classes of the phrase.
void mark_phrases(std::vector<Token>& tokens, std::string_view text, const Lexicon& lexicon) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != Token::Kind::word) continue;
    for (const Phrase& phrase : lexicon.phrases(lower(text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin)))) {
      if (!matches(std::span(tokens).subspan(i), text, phrase)) continue;
      for (std::size_t k = 0; k < phrase.words.size(); ++k) {
        if (!phrase.entry.value.empty()) tokens[i + k].classes = {};
        tokens[i + k].classes.add(phrase.entry.classes);
        if (!phrase.entry.value.empty()) tokens[i + k].value = phrase.entry.value;
        tokens[i + k].phrase = 0;
      }
      tokens[i].phrase = static_cast<std::uint8_t>(phrase.words.size());
      i += phrase.words.size() - 1;
      break;
    }
  }
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text, std::size_t begin, std::size_t end,
                             std::span<const Quotation> quotations, std::uint32_t first, const Lexicon& lexicon) {
  std::vector<Token> tokens = Scanner(text, begin, end, lexicon).scan(quotations, first);
  mark_phrases(tokens, text, lexicon);
  join_portfolios(tokens, lexicon);
  return tokens;
}

}  // namespace brief::draft
