#include "base/uri_reference.hpp"

#include "base/byte_set.hpp"
#include "base/hex.hpp"

namespace brief {

namespace {

std::string encoded_but(std::string_view text, auto&& kept) {
  std::string made;
  made.reserve(text.size());
  for (const char& c : text) {
    if (kept(c))
      made += c;
    else
      made += "%" + hex_of(std::string_view(&c, 1), upper_hex_digits);
  }
  return made;
}

}  // namespace

std::string uri_reference(std::string_view path) {
  constexpr ByteSet kept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~");
  return encoded_but(path, [&](char c) { return kept.contains(c); });
}

std::string uri_of_iri(std::string_view iri) {
  constexpr ByteSet encoded("<>\"{}|\\^`");
  return encoded_but(iri, [&](char c) { return c > ' ' && c < 0x7F && !encoded.contains(c); });
}

}  // namespace brief
