#include "base/uri_reference.hpp"

#include "base/hex.hpp"

namespace brief {

std::string uri_reference(std::string_view path) {
  const auto kept = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("/-._~").find(c) != std::string_view::npos;
  };
  std::string reference;
  for (const char& c : path)
    reference += kept(c) ? std::string(1, c) : "%" + hex_of(std::string_view(&c, 1), upper_hex_digits);
  return reference;
}

}  // namespace brief
