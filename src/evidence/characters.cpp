#include "evidence/characters.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace brief::evidence {
namespace {

constexpr bool in(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

constexpr char32_t soft_hyphen = 0xAD;

/// Romanian ș and ț, which older keyboards and pages have as the Turkish ş and ţ.
constexpr char32_t with_cedilla(char32_t c) {
  constexpr std::u32string_view commas = U"ȘșȚț", cedillas = U"ŞşŢţ";
  const std::size_t found = c < commas.front() ? commas.npos : commas.find(c);
  return found == commas.npos ? c : cedillas[found];
}

}  // namespace

bool is_white_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13 && c != '\n');
  return in(c, U"\u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u3000") || (c >= 0x2000 && c <= 0x200A);
}

bool is_invisible(char32_t c) {
  return c >= soft_hyphen && (in(c, U"\u00AD\u061C\u180E\u2060\uFEFF") || (c >= 0x200B && c <= 0x200F) ||
                              (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
}

std::u32string_view letters_of_ligature(char32_t c) {
  if (c == U'œ' || c == U'æ') return c == U'œ' ? U"oe" : U"ae";
  if (c == U'Œ' || c == U'Æ') return c == U'Œ' ? U"Oe" : U"Ae";
  if (c == U'Ĳ' || c == U'ĳ') return c == U'Ĳ' ? U"IJ" : U"ij";
  constexpr std::array<std::u32string_view, 9> digraphs{U"DŽ", U"Dž", U"dž", U"LJ", U"Lj", U"lj", U"NJ", U"Nj", U"nj"};
  if (c >= 0x01C4 && c <= 0x01CC) return digraphs[c - 0x01C4];
  constexpr std::array<std::u32string_view, 7> letters{U"ff", U"fi", U"fl", U"ffi", U"ffl", U"st", U"st"};
  return c >= 0xFB00 && c <= 0xFB06 ? letters[c - 0xFB00] : std::u32string_view();
}

bool combines(char32_t c) {
  if (c < 0x300) return false;
  const auto* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
  return property->combining_class != 0 || property->category == UTF8PROC_CATEGORY_MC ||
         property->category == UTF8PROC_CATEGORY_MN || (c >= 0x1161 && c <= 0x11FF);
}

namespace {

bool is_space(char32_t c) { return c == U'\n' || is_white_space(c); }

/// NFC of the characters from `first` to the end, which are a starter and what may combine with it.
void compose(std::vector<Character>& characters, std::size_t first) {
  std::vector<utf8proc_int32_t> buffer((characters.size() - first) * 4 + 4);
  utf8proc_ssize_t size = 0;
  int last_class = 0;
  for (std::size_t i = first; i < characters.size(); ++i)
    size +=
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(characters[i].c), buffer.data() + size,
                                static_cast<utf8proc_ssize_t>(buffer.size()) - size, UTF8PROC_DECOMPOSE, &last_class);
  const auto combining = [](utf8proc_int32_t c) { return utf8proc_get_property(c)->combining_class; };
  for (auto from = buffer.begin(); from != buffer.begin() + size;) {
    auto to = from + 1;
    if (combining(*from) != 0)
      while (to != buffer.begin() + size && combining(*to) != 0) ++to;
    std::stable_sort(from, to, [&](auto a, auto b) { return combining(a) < combining(b); });
    from = to;
  }
  size =
      utf8proc_normalize_utf32(buffer.data(), size, static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
  const std::uint32_t begin = characters[first].begin, end = characters.back().end;
  characters.resize(first);
  for (utf8proc_ssize_t i = 0; i < size; ++i)
    characters.push_back({static_cast<char32_t>(buffer[static_cast<std::size_t>(i)]), begin, end});
}

/// Gathers characters, composing each cluster when the next begins.
class Gathering {
 public:
  explicit Gathering(std::size_t size) { characters_.reserve(size); }

  void add(char32_t c, std::uint32_t begin, std::uint32_t end) {
    if (c > ' ' && c < 0x7F) return add_ascii(c, begin, end);
    if (c == '\n' && after_soft_hyphen_) return;
    if (!is_white_space(c)) after_soft_hyphen_ = c == soft_hyphen || (is_invisible(c) && after_soft_hyphen_);
    if (is_invisible(c)) return;
    if (!combines(c)) finish();
    if (is_space(c) && !characters_.empty() && is_space(characters_.back().c)) {
      if (c == '\n') characters_.back().c = c;
      return;
    }
    plain_ = plain_ && c < 0x300;
    if (const auto letters = letters_of_ligature(c); !letters.empty()) {
      for (const char32_t letter : letters) characters_.push_back({letter, begin, end});
      first_ = characters_.size();
      return;
    }
    characters_.push_back({is_white_space(c) ? U' ' : c, begin, end});
  }

  std::vector<Character> take() {
    finish();
    for (Character& character : characters_) character.c = with_cedilla(character.c);
    return std::move(characters_);
  }

 private:
  /// Most of a text: nothing is done to it.
  void add_ascii(char32_t c, std::uint32_t begin, std::uint32_t end) {
    after_soft_hyphen_ = false;
    finish();
    characters_.push_back({c, begin, end});
    first_ = characters_.size() - 1;
  }

  void finish() {
    if (!plain_ && first_ < characters_.size()) compose(characters_, first_);
    plain_ = true;
    first_ = characters_.size();
  }

  std::vector<Character> characters_;
  std::size_t first_ = 0;  // of the cluster
  bool plain_ = true;      // nothing in the cluster that NFC changes
  bool after_soft_hyphen_ = false;
};

utf8proc_category_t category(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

}  // namespace

std::vector<Character> characters_of(std::string_view utf8, std::uint32_t offset) {
  Gathering gathering(utf8.size());
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
  for (std::size_t i = 0; i < utf8.size();) {
    utf8proc_int32_t c = bytes[i];
    std::size_t size = 1;
    if (bytes[i] >= 0x80) {
      const auto read = utf8proc_iterate(bytes + i, static_cast<utf8proc_ssize_t>(utf8.size() - i), &c);
      if (read > 0)
        size = static_cast<std::size_t>(read);
      else
        c = 0xFFFD;
    }
    const auto at = offset + static_cast<std::uint32_t>(i);
    gathering.add(static_cast<char32_t>(c), at, at + static_cast<std::uint32_t>(size));
    i += size;
  }
  return gathering.take();
}

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  const auto found = category(c);
  return found >= UTF8PROC_CATEGORY_LU && found <= UTF8PROC_CATEGORY_NO;
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  const auto found = category(c);
  return found >= UTF8PROC_CATEGORY_ND && found <= UTF8PROC_CATEGORY_NO;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  const auto found = category(c);
  return found == UTF8PROC_CATEGORY_LU || found == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t c) { return c < 0x80 ? c >= 'a' && c <= 'z' : category(c) == UTF8PROC_CATEGORY_LL; }

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && in(c, U"‐‑‒–—―−⁃﹘﹣－")); }

bool is_quotation(char32_t c) {
  if (c < 0x80) return c == '"' || c == '\'' || c == '`';
  return in(c, U"«»‘’‚‛“”„‟′″‹›´ʼ＂＇");
}

bool is_currency(char32_t c) { return c < 0x80 ? c == '$' : category(c) == UTF8PROC_CATEGORY_SC; }

char32_t plain_figure(char32_t c) {
  if (c < 0xB2) return c;
  if (c == U'²' || c == U'³') return U'2' + (c - U'²');
  if (c == U'¹') return U'1';
  if (c >= U'⁰' && c <= U'⁹') return U'0' + (c - U'⁰');
  return c >= U'₀' && c <= U'₉' ? U'0' + (c - U'₀') : c;
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

namespace {

std::string mapped(std::string_view utf8, utf8proc_int32_t (*map)(utf8proc_int32_t)) {
  std::u32string text;
  for (const Character& character : characters_of(utf8))
    text += static_cast<char32_t>(map(static_cast<utf8proc_int32_t>(character.c)));
  return to_utf8(text);
}

}  // namespace

std::string lower_case(std::string_view utf8) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (!std::all_of(utf8.begin(), utf8.end(), is_ascii)) return mapped(utf8, utf8proc_tolower);
  std::string lower(utf8);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return lower;
}

std::string upper_case(std::string_view utf8) { return mapped(utf8, utf8proc_toupper); }

}  // namespace brief::evidence
