#include "verify/same_content.hpp"

#include "verify/content_tokens.hpp"

namespace brief::verify {
namespace {

using Kind = Token::Kind;

/// Operators of no operand but integers: text rendering mode, line cap and line join.
bool takes_integers(std::string_view op) { return op == "Tr" || op == "J" || op == "j"; }

class Beside {
 public:
  /// Takes the next token of either stream. False: from here on they do not draw the same.
  bool same(const Token& expected, const Token& given) {
    if (!expected.same_as(given)) return false;
    if (expected.is(Kind::open, "<<")) ++dictionaries_;
    if (expected.is(Kind::close, ">>") && dictionaries_ > 0) --dictionaries_;
    if (expected.kind == Kind::number && expected.integer && !given.integer) rewritten_ = true;
    if (rewritten_ && (dictionaries_ > 0 || (expected.kind == Kind::keyword && takes_integers(expected.text))))
      return false;
    if (expected.kind == Kind::keyword) rewritten_ = false;
    return true;
  }

 private:
  std::size_t dictionaries_ = 0;  // that are open
  bool rewritten_ = false;        // an integer among the operands, as a real number
};

}  // namespace

bool same_content(std::string_view expected, std::string_view given) {
  ContentTokens first(expected), second(given);
  for (Beside beside;;) {
    const Token one = first.next(), other = second.next();
    if (!beside.same(one, other)) return false;
    if (one.kind == Kind::end) return true;
  }
}

}  // namespace brief::verify
