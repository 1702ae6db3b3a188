#include "evidence/fold.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace brief::evidence {
namespace {

constexpr bool in(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

bool is_white_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13);
  return in(c, U"\u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u3000") || (c >= 0x2000 && c <= 0x200A);
}

bool is_dropped(char32_t c) { return in(c, U"\u00AD\u200B\u200C\u200D\u2060\uFEFF"); }

char32_t folded_class(char32_t c) {
  if (is_white_space(c)) return U' ';
  if (c < 0x80) return c == '"' || c == '`' ? quotation : c;
  if (in(c,
         U"\u00AB\u00BB\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u2032\u2033\u2039\u203A\u00B4\u02BC\uFF02"
         U"\uFF07"))
    return quotation;
  if (in(c, U"\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\uFE58\uFE63\uFF0D")) return U'-';
  return c;
}

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

/// A code point of the original with its place; after normalisation several may share one.
struct Placed {
  char32_t c;
  std::uint32_t start, end;
};

/// NFC of one stretch from a starter up to the next character that cannot combine with what is before it.
void compose(std::u32string_view text, std::uint32_t start, std::vector<Placed>& out) {
  std::vector<utf8proc_int32_t> buffer(text.begin(), text.end());
  buffer.resize(buffer.size() * 4 + 4);  // canonical decompositions of one code point have four at the most
  utf8proc_ssize_t size = 0;
  int last_class = 0;
  for (const char32_t c : text)
    size +=
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), buffer.data() + size,
                                static_cast<utf8proc_ssize_t>(buffer.size()) - size, UTF8PROC_DECOMPOSE, &last_class);
  // Canonical ordering: stable by combining class between starters.
  const auto combining = [](utf8proc_int32_t c) { return utf8proc_get_property(c)->combining_class; };
  for (auto from = buffer.begin(); from != buffer.begin() + size;) {
    auto to = from + 1;
    if (combining(*from) != 0)
      while (to != buffer.begin() + size && combining(*to) != 0) ++to;
    std::stable_sort(from, to, [&](auto a, auto b) { return combining(a) < combining(b); });
    from = to;
  }
  const auto composed =
      utf8proc_normalize_utf32(buffer.data(), size, static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
  const auto end = start + static_cast<std::uint32_t>(text.size());
  for (utf8proc_ssize_t i = 0; i < composed; ++i)
    out.push_back({static_cast<char32_t>(buffer[static_cast<std::size_t>(i)]), start, end});
}

/// Whether composing may join the character to what stands before it: marks, and Hangul vowels and final consonants.
bool combines(char32_t c) {
  if (c < 0x300) return false;
  const auto* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
  return property->combining_class != 0 || property->category == UTF8PROC_CATEGORY_MC ||
         property->category == UTF8PROC_CATEGORY_MN || (c >= 0x1161 && c <= 0x11FF);
}

std::vector<Placed> normalised(std::u32string_view text) {
  std::vector<Placed> out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    std::size_t next = i + 1;
    while (next < text.size() && combines(text[next])) ++next;
    const auto start = static_cast<std::uint32_t>(i);
    if (next == i + 1 && text[i] < 0x300)
      out.push_back({text[i], start, start + 1});
    else
      compose(text.substr(i, next - i), start, out);
    i = next;
  }
  return out;
}

}  // namespace

std::u32string to_code_points(std::string_view utf8) {
  std::u32string text;
  text.reserve(utf8.size());
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
  for (std::size_t i = 0; i < utf8.size();) {
    if (bytes[i] < 0x80) {
      text.push_back(bytes[i++]);
      continue;
    }
    utf8proc_int32_t c = 0;
    const auto size = utf8proc_iterate(bytes + i, static_cast<utf8proc_ssize_t>(utf8.size() - i), &c);
    text.push_back(size > 0 ? static_cast<char32_t>(c) : U'\uFFFD');
    i += size > 0 ? static_cast<std::size_t>(size) : 1;
  }
  return text;
}

std::string to_utf8(std::u32string_view text) {
  std::string utf8;
  for (const char32_t c : text) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
    utf8.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
  }
  return utf8;
}

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

Folded fold(std::string_view utf8) {
  Folded folded;
  const auto add = [&folded](char32_t c, const Placed& p) {
    folded.text.push_back(c);
    folded.start.push_back(p.start);
    folded.end.push_back(p.end);
    folded.hyphen.push_back(is_hyphen(p.c));
  };
  const auto placed = normalised(to_code_points(utf8));
  folded.text.reserve(placed.size());
  folded.start.reserve(placed.size());
  folded.end.reserve(placed.size());
  for (const Placed& p : placed) {
    if (is_dropped(p.c)) continue;
    const char32_t c = folded_class(p.c);
    if (c == U' ') {
      if (folded.text.empty()) continue;
      if (folded.text.back() == U' ') {
        folded.end.back() = p.end;
        continue;
      }
    }
    if (c == U'.' && folded.text.ends_with(U"..")) {
      folded.text.pop_back();
      folded.text.back() = ellipsis;
      folded.start.resize(folded.text.size());
      folded.end.resize(folded.text.size());
      folded.hyphen.resize(folded.text.size());
      folded.end.back() = p.end;
      continue;
    }
    add(c, p);
  }
  while (!folded.text.empty() && folded.text.back() == U' ') {
    folded.text.pop_back();
    folded.start.pop_back();
    folded.end.pop_back();
    folded.hyphen.pop_back();
  }
  return folded;
}

}  // namespace brief::evidence
