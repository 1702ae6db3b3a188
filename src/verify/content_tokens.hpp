// The tokens of a content stream, or of an object (ISO 32000-1, 7.2 and 7.8.2).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace brief::verify {

struct Token {
  enum class Kind : std::uint8_t { end, number, string, name, open, close, keyword };
  Kind kind = Kind::end;
  double number = 0;
  bool integer = false;  ///< of a number: it is written without a point
  /// Of a string its bytes; of a name what follows the slash; of a keyword, such as an operator, itself; of an array or
  /// a dictionary "[" or "<<" where it opens, "]" or ">>" where it closes.
  std::string text;

  /// Whether both draw the same: numbers may differ by what is lost where a program writes them anew.
  bool same_as(const Token& other) const;
  bool is(Kind of, std::string_view what) const { return kind == of && text == what; }
};

/// Numbers as they are where a program has written them anew.
bool same_number(double a, double b);

/// Reads one token after the other; of what is no token, a byte at a time as a keyword. Time is linear in the stream.
class ContentTokens {
 public:
  explicit ContentTokens(std::string_view stream) : rest_(stream) {}
  Token next();
  /// What no token has been read of yet.
  std::string_view rest() const { return rest_; }

 private:
  void skip_space();
  Token literal_string();
  Token hexadecimal_string();
  Token name();
  Token regular();
  char escaped();

  std::string_view rest_;
};

}  // namespace brief::verify
