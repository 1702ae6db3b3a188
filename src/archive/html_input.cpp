#include "archive/html_input.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "archive/charset.hpp"
#include "archive/formats.hpp"
#include "archive/html_charset.hpp"
#include "archive/html_guard.hpp"

namespace brief::archive {
namespace {

constexpr std::string_view nothing = "\u200B";

/// NUL is left to the parser, which treats it by where it stands.
bool is_stray(char c) { return (c > 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7F; }

int digit_of(char c, int base) {
  int value = -1;
  if (c >= '0' && c <= '9') value = c - '0';
  if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') value = (c | 0x20) - 'a' + 10;
  return value < base ? value : -1;
}

/// The end of the digits of a reference "&#…" at `at` that is beyond Unicode; 0: there is none.
std::size_t too_large_reference(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "&#") return 0;
  const bool hexadecimal = at + 2 < text.size() && (text[at + 2] | 0x20) == 'x';
  std::size_t end = at + (hexadecimal ? 3 : 2);
  unsigned long value = 0;
  for (int digit = 0; end < text.size() && (digit = digit_of(text[end], hexadecimal ? 16 : 10)) >= 0; ++end)
    value = std::min(value * (hexadecimal ? 16UL : 10UL) + static_cast<unsigned long>(digit), 0x110000UL);
  return value > 0x10FFFF ? end : 0;
}

/// More than one byte in fifty that no text holds (WHATWG MIME Sniffing Standard, 3): pages have a few strays, while
/// one byte in ten of compressed data is one.
bool is_binary(std::string_view text) {
  const auto holds = [](char c) { return c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == 0x1B; };
  const auto strays = std::count_if(text.begin(), text.end(), [&](char c) { return c >= 0 && c < ' ' && !holds(c); });
  return text.size() >= 256 && static_cast<std::size_t>(strays) * 50 > text.size();
}

/// In UTF-16 every ASCII character is two bytes; the passes over markup want one.
std::optional<std::string> narrowed(std::string_view bytes) {
  std::string_view name = charset_of_mark(bytes);
  if (name.empty()) name = guess_charset(bytes.substr(0, 4096));
  return name.starts_with("utf-16") ? decode(bytes, name) : std::nullopt;
}

}  // namespace

std::string standard_input(std::string utf8) {
  if (std::none_of(utf8.begin(), utf8.end(), is_stray) && utf8.find("&#") == std::string::npos) return utf8;
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    if (is_stray(utf8[at])) {
      out += nothing;
    } else if (const std::size_t end = utf8[at] == '&' ? too_large_reference(utf8, at) : 0) {
      out += "&#xFFFD";
      at = end - 1;
    } else {
      out += utf8[at];
    }
  }
  return out;
}

std::variant<std::string, Fault> parser_input(std::string_view bytes, std::string_view charset) {
  auto narrow = narrowed(bytes);
  auto prepared = prepared_html(narrow ? *narrow : bytes);
  narrow.reset();
  if (std::holds_alternative<Fault>(prepared)) return prepared;
  std::string page = std::move(std::get<std::string>(prepared));
  const std::string_view name = html_charset(page, charset);
  auto text = decode(page, name);
  page = std::string();
  if (!text) return fault(Fault::Kind::not_text, "its character set " + std::string(name) + " cannot be read");
  if (text->size() > longest_page) return page_too_long();
  if (is_binary(*text)) return fault(Fault::Kind::not_text, "it is no page, but a binary file");
  return standard_input(std::move(*text));
}

}  // namespace brief::archive
