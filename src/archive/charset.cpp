#include "archive/charset.hpp"

#include <algorithm>

#include "archive/single_byte_sets.hpp"
#include "base/utf8.hpp"

namespace brief::archive {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF", le_mark = "\xFF\xFE", be_mark = "\xFE\xFF";

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n\f\"'";
  const auto from = text.find_first_not_of(space);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(space) + 1 - from);
}

char32_t unit_at(std::string_view bytes, std::size_t at, bool little) {
  const auto a = static_cast<unsigned char>(bytes[at]), b = static_cast<unsigned char>(bytes[at + 1]);
  return static_cast<char32_t>(little ? b << 8 | a : a << 8 | b);
}

std::string decode_utf16(std::string_view bytes, bool little) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit_at(bytes, at, little);
    const bool leads = c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size();
    const char32_t trail = leads ? unit_at(bytes, at + 2, little) : 0;
    if (trail >= 0xDC00 && trail < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (trail - 0xDC00);
      at += 2;
    } else if (c >= 0xD800 && c < 0xE000) {
      c = 0xFFFD;
    }
    append_utf8(out, c);
  }
  return out;
}

std::string decode_single(std::string_view bytes, const SingleByteSet& set) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    append_utf8(out, value < 0x80 ? value : set.high[value - 0x80]);
  }
  return out;
}

}  // namespace

std::string_view charset_of_label(std::string_view label) {
  std::string name(trimmed(label));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const auto labels = all_charset_labels();
  const auto found = std::lower_bound(labels.begin(), labels.end(), std::string_view(name),
                                      [](const CharsetLabel& a, std::string_view b) { return a.label < b; });
  return found != labels.end() && found->label == name ? found->name : std::string_view();
}

std::string_view charset_of_mark(std::string_view bytes) {
  if (bytes.starts_with(utf8_mark)) return "utf-8";
  if (bytes.starts_with(le_mark)) return "utf-16le";
  if (bytes.starts_with(be_mark)) return "utf-16be";
  return {};
}

std::optional<std::string> decode(std::string_view bytes, std::string_view charset) {
  if (charset == "utf-8") {
    if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
    return is_utf8(bytes) ? std::string(bytes) : repaired_utf8(bytes);
  }
  if (charset == "utf-16le" || charset == "utf-16be") {
    const bool little = charset == "utf-16le";
    if (bytes.starts_with(little ? le_mark : be_mark)) bytes.remove_prefix(2);
    return decode_utf16(bytes, little);
  }
  if (const SingleByteSet* set = single_byte_set(charset)) return decode_single(bytes, *set);
  return std::nullopt;
}

bool is_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = code_point_at(bytes, at);
    if (!c.valid) return false;
    at += c.size;
  }
  return true;
}

}  // namespace brief::archive
