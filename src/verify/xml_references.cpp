#include "verify/xml_references.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "base/utf8.hpp"

namespace brief::verify {
namespace {

/// The character that a reference stands for (XML 1.0, 4.1 and 4.6); empty: none that is known.
std::string referred(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, char>, 5> known{
      {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
  for (const auto& [one, character] : known)
    if (one == name) return std::string(1, character);
  const bool hexadecimal = name.starts_with("#x");
  if (!name.starts_with('#')) return {};
  name.remove_prefix(hexadecimal ? 2 : 1);
  std::uint32_t c = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), c, hexadecimal ? 16 : 10);
  if (error != std::errc() || end != name.data() + name.size() || c == 0 || c > 0x10FFFF || (c >> 11) == 0x1B)
    return {};
  std::string made;
  append_utf8(made, c);
  return made;
}

}  // namespace

std::string without_references(std::string_view text) {
  std::string made;
  while (!text.empty()) {
    const auto at = std::min(text.find('&'), text.size()), end = text.find(';', at);
    made += text.substr(0, at);
    text.remove_prefix(at);
    if (text.empty()) break;
    const std::string character = end == std::string_view::npos ? "" : referred(text.substr(1, end - at - 1));
    made += character.empty() ? "&" : character;
    text.remove_prefix(character.empty() ? 1 : end - at + 1);
  }
  return made;
}

}  // namespace brief::verify
