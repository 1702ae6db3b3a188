#include "verify/content_tokens.hpp"

#include <charconv>
#include <cmath>

namespace brief::verify {
namespace {

using Kind = Token::Kind;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }
bool is_delimiter(char c) { return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos; }
bool is_regular(char c) { return !is_space(c) && !is_delimiter(c); }

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// "+1", ".5", "4." and "-.002"; no exponents (7.3.3).
bool read_number(std::string_view word, double& number) {
  if (word.starts_with('+')) word = word.starts_with("+-") ? std::string_view() : word.substr(1);
  if (word.empty() || word.find_first_not_of("0123456789.-") != std::string_view::npos) return false;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number, std::chars_format::fixed);
  return error == std::errc() && end == word.data() + word.size();
}

}  // namespace

bool same_number(double a, double b) { return std::fabs(a - b) <= 1e-4 + 1e-5 * std::fabs(a); }

bool Token::same_as(const Token& other) const {
  if (kind != other.kind) return false;
  if (kind != Kind::number) return text == other.text;
  return integer && other.integer ? number == other.number : same_number(number, other.number);
}

void ContentTokens::skip_space() {
  while (!rest_.empty() && (is_space(rest_.front()) || rest_.front() == '%')) {
    if (rest_.front() == '%') rest_.remove_prefix(std::min(rest_.find_first_of("\r\n"), rest_.size()));
    if (!rest_.empty()) rest_.remove_prefix(1);
  }
}

Token ContentTokens::next() {
  skip_space();
  if (rest_.empty()) return {};
  const char first = rest_.front();
  if (first == '(') return literal_string();
  if (first == '/') return name();
  if (is_regular(first)) return regular();
  const bool doubled = rest_.starts_with("<<") || rest_.starts_with(">>");
  if (first == '<' && !doubled) return hexadecimal_string();
  Token made{first == '[' || first == '<'   ? Kind::open
             : first == ']' || first == '>' ? Kind::close
                                            : Kind::keyword,
             0, false, std::string(rest_.substr(0, doubled ? 2 : 1))};
  rest_.remove_prefix(made.text.size());
  return made;
}

/// The byte that a backslash and what follows it stand for (7.3.4.2); the backslash is read already.
char ContentTokens::escaped() {
  const char c = rest_.front();
  if (c >= '0' && c <= '7') {
    int value = 0;
    for (int i = 0; i < 3 && !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '7'; ++i) {
      value = value * 8 + (rest_.front() - '0');
      rest_.remove_prefix(1);
    }
    return static_cast<char>(value);
  }
  rest_.remove_prefix(1);
  constexpr std::string_view names = "nrtbf", values = "\n\r\t\b\f";
  const auto at = names.find(c);
  return at == std::string_view::npos ? c : values[at];
}

Token ContentTokens::literal_string() {
  Token made{Kind::string, 0, false, {}};
  rest_.remove_prefix(1);
  for (int depth = 1; !rest_.empty();) {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    if (c == '(') ++depth;
    if (c == ')' && --depth == 0) break;
    if (c == '\r') {  // an end of line in any form is a line feed
      if (rest_.starts_with('\n')) rest_.remove_prefix(1);
      made.text += '\n';
    } else if (c != '\\') {
      made.text += c;
    } else if (rest_.starts_with("\r\n")) {
      rest_.remove_prefix(2);
    } else if (rest_.starts_with('\n') || rest_.starts_with('\r')) {
      rest_.remove_prefix(1);
    } else if (!rest_.empty()) {
      made.text += escaped();
    }
  }
  return made;
}

Token ContentTokens::hexadecimal_string() {
  Token made{Kind::string, 0, false, {}};
  rest_.remove_prefix(1);
  int high = -1;
  while (!rest_.empty() && rest_.front() != '>') {
    const char c = rest_.front();
    const int digit = hexadecimal(c);
    rest_.remove_prefix(1);
    if (digit < 0 && !is_space(c)) made.kind = Kind::keyword;  // a string that programs read each in its own way
    if (digit < 0) continue;
    if (high < 0) {
      high = digit;
    } else {
      made.text += static_cast<char>(high * 16 + digit);
      high = -1;
    }
  }
  if (high >= 0) made.text += static_cast<char>(high * 16);
  if (!rest_.empty()) rest_.remove_prefix(1);
  return made;
}

Token ContentTokens::name() {
  Token made{Kind::name, 0, false, {}};
  rest_.remove_prefix(1);
  while (!rest_.empty() && is_regular(rest_.front())) {
    const bool coded = rest_.size() > 2 && rest_[0] == '#' && hexadecimal(rest_[1]) >= 0 && hexadecimal(rest_[2]) >= 0;
    made.text += coded ? static_cast<char>(hexadecimal(rest_[1]) * 16 + hexadecimal(rest_[2])) : rest_.front();
    rest_.remove_prefix(coded ? 3 : 1);
  }
  return made;
}

Token ContentTokens::regular() {
  std::size_t size = 1;
  while (size < rest_.size() && is_regular(rest_[size])) ++size;
  Token made{Kind::keyword, 0, false, std::string(rest_.substr(0, size))};
  rest_.remove_prefix(size);
  if (read_number(made.text, made.number)) {
    made.kind = Kind::number;
    made.integer = made.text.find('.') == std::string::npos;
    made.text.clear();
  }
  return made;
}

}  // namespace brief::verify
