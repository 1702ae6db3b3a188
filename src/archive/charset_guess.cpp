// Which character set a text is written in that names none. A wrong one betrays itself by what it puts into words:
// symbols, capitals between small letters, letters of two scripts, bytes that are no character.
#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "archive/charset.hpp"
#include "archive/single_byte_sets.hpp"
#include "base/utf8.hpp"

namespace brief::archive {
namespace {

/// In the order of preference where two do equally well.
constexpr std::array<std::string_view, 13> candidates = {
    "windows-1252", "windows-1250",   "windows-1251",   "iso-8859-2", "windows-1253", "windows-1254", "macintosh",
    "x-mac-ce",     "x-mac-croatian", "x-mac-cyrillic", "koi8-r",     "ibm852",       "ibm866"};

/// Letters that the languages of south-eastern and western Europe write often; others are read with some doubt.
constexpr std::u32string_view usual_letters =
    U"čćđšžČĆĐŠŽëçËÇéèêàâîïôûùüöäßÜÖÄÉÀñóáíúñãõşğıİŞĞąęłńśźżĄŁŚŻŹőűăâîșțřěůýťňď"
    U"абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЫЭЮЯђјљњћџЂЈЉЊЋЏѓѕќЃЅЌі"
    U"αβγδεζηθικλμνξοπρςστυφχψωάέήίόύώΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ";
/// Marks that stand between words.
constexpr std::u32string_view usual_marks =
    U"\u2018\u2019\u201A\u201C\u201D\u201E\u2013\u2014\u2026\u00AB\u00BB\u00A0\u2022€£§©°";

enum class Class : std::uint8_t {
  none,
  other,
  space,
  latin_small,
  latin_large,
  cyrillic_small,
  cyrillic_large,
  greek,
  bad
};

struct Reading {
  Class classes[256];
  bool usual[256];
  bool apostrophe[256];  ///< which stands between letters: "we’ll"
};

bool is_large(char32_t c) {
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->category == UTF8PROC_CATEGORY_LU;
}

Class class_of(char32_t c) {
  if (c == 0xFFFD || (c >= 0x80 && c < 0xA0)) return Class::bad;
  if (c <= ' ' || c == 0xA0) return Class::space;
  const auto category = utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->category;
  if (category != UTF8PROC_CATEGORY_LU && category != UTF8PROC_CATEGORY_LL) return Class::other;
  if (c < 0x250) return is_large(c) ? Class::latin_large : Class::latin_small;
  if (c >= 0x400 && c < 0x530) return is_large(c) ? Class::cyrillic_large : Class::cyrillic_small;
  return c >= 0x370 && c < 0x400 ? Class::greek : Class::other;
}

Reading reading_of(const SingleByteSet& set) {
  Reading reading{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    const char32_t c = byte < 0x80 ? static_cast<char32_t>(byte) : set.high[byte - 0x80];
    reading.classes[byte] = class_of(c);
    reading.apostrophe[byte] = c == 0x2019;
    reading.usual[byte] = byte < 0x80 || usual_letters.find(c) != std::u32string_view::npos ||
                          usual_marks.find(c) != std::u32string_view::npos;
  }
  return reading;
}

bool is_letter(Class c) { return c >= Class::latin_small && c <= Class::greek; }
bool is_latin(Class c) { return c == Class::latin_small || c == Class::latin_large; }
bool is_cyrillic(Class c) { return c == Class::cyrillic_small || c == Class::cyrillic_large; }

/// What a byte beyond ASCII costs between its neighbours.
int cost_of(const Reading& reading, unsigned char before, unsigned char byte, unsigned char after) {
  const Class left = reading.classes[before], here = reading.classes[byte], right = reading.classes[after];
  if (here == Class::bad) return 40;
  const int doubt = reading.usual[byte] ? 0 : 3;
  if (!is_letter(here)) {
    const bool inside = is_letter(left) && is_letter(right) && here == Class::other && !reading.apostrophe[byte];
    return doubt + (inside ? 4 : 0);
  }
  int cost = doubt;
  if (is_letter(left) && is_latin(left) != is_latin(here)) cost += 12;
  if (is_letter(right) && is_latin(right) != is_latin(here)) cost += 12;
  const bool large = here == Class::latin_large || here == Class::cyrillic_large;
  if (large && (left == Class::latin_small || left == Class::cyrillic_small)) cost += 10;
  if (is_cyrillic(here) && !is_letter(left) && !is_letter(right)) cost += 1;
  return cost;
}

long cost_of(std::string_view bytes, const SingleByteSet& set) {
  const Reading reading = reading_of(set);
  long cost = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte < 0x80) continue;
    const auto before = static_cast<unsigned char>(at > 0 ? bytes[at - 1] : ' ');
    const auto after = static_cast<unsigned char>(at + 1 < bytes.size() ? bytes[at + 1] : ' ');
    cost += cost_of(reading, before, byte, after);
  }
  return cost;
}

/// A UTF-8 text that was cut, or into which a stray byte came.
bool is_nearly_utf8(std::string_view bytes) {
  std::size_t good = 0, bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = code_point_at(bytes, at);
    if (!c.valid) ++bad;
    if (c.valid && c.size > 1) ++good;
    at += c.size;
  }
  return bad * 3 <= good;
}

std::string_view utf16_by_zeros(std::string_view bytes) {
  if (bytes.size() < 8) return {};
  std::size_t even = 0, odd = 0;
  const std::size_t size = std::min<std::size_t>(bytes.size(), 4096);
  for (std::size_t at = 0; at < size; ++at)
    if (bytes[at] == 0) ++(at % 2 == 0 ? even : odd);
  if (odd > size / 4 && even * 8 < odd) return "utf-16le";
  if (even > size / 4 && odd * 8 < even) return "utf-16be";
  return {};
}

}  // namespace

std::string_view guess_charset(std::string_view bytes) {
  if (const auto wide = utf16_by_zeros(bytes); !wide.empty()) return wide;
  if (is_nearly_utf8(bytes)) return "utf-8";
  const std::string_view sample = bytes.substr(0, 256 << 10);
  std::string_view best = candidates.front();
  long least = -1;
  for (const std::string_view name : candidates) {
    const long cost = cost_of(sample, *single_byte_set(name));
    if (least >= 0 && cost >= least) continue;
    least = cost;
    best = name;
  }
  return best;
}

}  // namespace brief::archive
