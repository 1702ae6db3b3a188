#include "verify/to_unicode.hpp"

#include <algorithm>
#include <vector>

#include "base/utf8.hpp"
#include "verify/content_tokens.hpp"

namespace brief::verify {
namespace {

using Kind = Token::Kind;

constexpr std::string_view unknown = "\uFFFD";

std::uint32_t code_of(std::string_view bytes) {
  std::uint32_t code = 0;
  for (const char c : bytes.substr(0, 4)) code = code << 8 | static_cast<unsigned char>(c);
  return code;
}

std::u16string units_of(std::string_view bytes) {
  std::u16string units;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
    units +=
        static_cast<char16_t>(static_cast<unsigned char>(bytes[i]) << 8 | static_cast<unsigned char>(bytes[i + 1]));
  return units;
}

std::string utf8_of(const std::u16string& units) {
  std::string text;
  for (std::size_t i = 0; i < units.size(); ++i) {
    char32_t c = units[i];
    if (c >= 0xD800 && c < 0xDC00 && i + 1 < units.size())
      c = 0x10000 + ((c - 0xD800) << 10) + (static_cast<char32_t>(units[++i]) - 0xDC00);
    if ((c >= 0xD800 && c < 0xE000) || c > 0x10FFFF)
      text += unknown;
    else
      append_utf8(text, c);
  }
  return text;
}

/// The tokens up to an operator that ends a section.
std::vector<Token> section(ContentTokens& tokens, std::string_view end, std::size_t most) {
  std::vector<Token> list;
  for (Token token = tokens.next(); token.kind != Kind::end && list.size() < 3 * most; token = tokens.next()) {
    if (token.is(Kind::keyword, end)) break;
    list.push_back(std::move(token));
  }
  return list;
}

}  // namespace

void ToUnicode::map(std::uint32_t code, const std::u16string& text) {
  if (left_ == 0) return;
  --left_;
  texts_[code] = utf8_of(text);
}

void ToUnicode::map_characters(const std::vector<Token>& list) {
  for (std::size_t i = 0; i + 1 < list.size(); i += 2) map(code_of(list[i].text), units_of(list[i + 1].text));
}

/// Codes from the first on, with the texts of an array.
std::size_t ToUnicode::map_array(const std::vector<Token>& list, std::size_t at, std::uint32_t code) {
  for (; at < list.size() && list[at].kind != Kind::close; ++at) map(code++, units_of(list[at].text));
  return at;
}

/// Codes from the first to the last, with texts that count up in their last unit.
void ToUnicode::map_run(std::uint32_t first, std::uint32_t last, std::u16string text) {
  for (std::uint32_t code = first; code <= last && left_ > 0 && !text.empty(); ++code, ++text.back()) {
    map(code, text);
    if (code == last) break;
  }
}

ToUnicode::ToUnicode(std::string_view cmap, std::size_t most) : left_(most) {
  ContentTokens tokens(cmap);
  for (Token token = tokens.next(); token.kind != Kind::end && left_ > 0; token = tokens.next()) {
    if (token.is(Kind::keyword, "begincodespacerange"))
      for (const Token& bound : section(tokens, "endcodespacerange", most))
        code_bytes_ = std::clamp<std::size_t>(bound.text.size(), code_bytes_, 4);
    if (token.is(Kind::keyword, "beginbfchar")) map_characters(section(tokens, "endbfchar", most));
    if (!token.is(Kind::keyword, "beginbfrange")) continue;
    const auto list = section(tokens, "endbfrange", most);
    for (std::size_t i = 0; i + 2 < list.size(); i += 3) {
      const std::uint32_t first = code_of(list[i].text), last = code_of(list[i + 1].text);
      if (list[i + 2].kind == Kind::open)
        i = map_array(list, i + 3, first) - 2;
      else
        map_run(first, last, units_of(list[i + 2].text));
    }
  }
}

std::string ToUnicode::text_of(std::string_view string, bool reversed) const {
  std::string text;
  const std::size_t count = (string.size() + code_bytes_ - 1) / code_bytes_;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = (reversed ? count - 1 - i : i) * code_bytes_;
    const auto found = texts_.find(code_of(string.substr(at, code_bytes_)));
    text += found == texts_.end() ? unknown : std::string_view(found->second);
  }
  return text;
}

}  // namespace brief::verify
