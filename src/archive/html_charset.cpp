#include "archive/html_charset.hpp"

#include <algorithm>
#include <string>

#include "archive/charset.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

/// The standard looks at 1,024 bytes at least; tools that save pages put comments before the element.
constexpr std::size_t prescan_bytes = 64u << 10;

constexpr std::string_view space = " \t\r\n\f";

/// The value after "charset=" or "encoding=" in a tag, quoted or not.
std::string_view value_after(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    std::size_t from = tag.find_first_not_of(space, at + name.size());
    if (from == std::string_view::npos || tag[from] != '=') continue;
    from = tag.find_first_not_of(" \t\r\n\f\"'", from + 1);
    if (from == std::string_view::npos) return {};
    return tag.substr(from, tag.find_first_of(" \t\r\n\f\"';>?/", from) - from);
  }
  return {};
}

/// What the page names at its head; lower case.
std::string declared(std::string_view bytes) {
  const std::string head = lower_case(bytes.substr(0, prescan_bytes));
  const std::string_view text = head;
  if (text.starts_with("<?xml")) {
    const auto value = value_after(text.substr(0, text.find('>')), "encoding");
    if (!value.empty()) return std::string(value);
  }
  for (std::size_t at = text.find('<'); at < text.size(); at = text.find('<', at + 1)) {
    if (text.substr(at, 4) == "<!--") {
      at = text.find("-->", at);
      if (at == std::string_view::npos) break;
      continue;
    }
    if (text.substr(at, 5) != "<meta") continue;
    const auto value = value_after(text.substr(at, text.find('>', at) - at), "charset");
    if (!charset_of_label(value).empty()) return std::string(value);
  }
  return {};
}

bool has_high_bytes(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

std::string_view html_charset(std::string_view bytes, std::string_view header) {
  if (const auto marked = charset_of_mark(bytes); !marked.empty()) return marked;
  const std::string_view guessed = has_high_bytes(bytes) ? guess_charset(bytes) : std::string_view();
  if (guessed.starts_with("utf-")) return guessed;
  std::string_view named = charset_of_label(header);
  if (named.empty()) named = charset_of_label(declared(bytes));
  // A page cannot name UTF-16 in ASCII, and one that names UTF-8 wrongly is written in something else.
  if (named.starts_with("utf-")) named = {};
  if (!named.empty()) return named;
  return guessed.empty() ? guess_charset(bytes) : guessed;
}

}  // namespace brief::archive
