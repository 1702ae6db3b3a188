#include "base/uri_reference.hpp"

#include "base/hex.hpp"

namespace brief {

namespace {

std::string encoded(const char& c) { return "%" + hex_of(std::string_view(&c, 1), upper_hex_digits); }

}  // namespace

std::string uri_reference(std::string_view path) {
  const auto kept = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("/-._~").find(c) != std::string_view::npos;
  };
  std::string reference;
  for (const char& c : path) reference += kept(c) ? std::string(1, c) : encoded(c);
  return reference;
}

std::string uri_of_iri(std::string_view iri) {
  const auto kept = [](char c) {
    return c > ' ' && c < 0x7F && std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos;
  };
  std::string uri;
  for (const char& c : iri) uri += kept(c) ? std::string(1, c) : encoded(c);
  return uri;
}

}  // namespace brief
