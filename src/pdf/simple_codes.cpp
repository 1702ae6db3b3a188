#include "pdf/simple_codes.hpp"

#include <bitset>

namespace brief::pdf {
namespace {

constexpr std::uint8_t first_other = 0x80;

/// The codes given so far.
class Given {
 public:
  bool take(std::uint8_t code) {
    if (given_[code]) return false;
    given_[code] = true;
    return true;
  }

  /// One that is free: from 0x80 to 0xFF, then from 1 on.
  std::uint8_t take_next() {
    while (!take(next_)) next_ = next_ == most_simple_codes ? std::uint8_t{1} : static_cast<std::uint8_t>(next_ + 1);
    return next_;
  }

 private:
  std::bitset<256> given_;
  std::uint8_t next_ = first_other;
};

bool is_printable_ascii(std::string_view text) { return text.size() == 1 && text[0] >= ' ' && text[0] <= '~'; }

}  // namespace

Vector<std::uint8_t> simple_codes(std::span<const std::string_view> texts) {
  Vector<std::uint8_t> codes(texts.size(), 0);
  Given given;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!is_printable_ascii(texts[i])) continue;
    const auto code = static_cast<std::uint8_t>(texts[i][0]);
    if (given.take(code)) codes[i] = code;
  }
  for (std::uint8_t& code : codes)
    if (code == 0) code = given.take_next();
  return codes;
}

}  // namespace brief::pdf
