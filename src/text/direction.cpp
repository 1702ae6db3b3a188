#include "text/direction.hpp"

#include <unicode/ubidi.h>
#include <utf8proc.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <new>

#include "base/utf8.hpp"

namespace brief::text {
namespace {

constexpr char16_t right_to_left_isolate = 0x2067, left_to_right_isolate = 0x2066, end_of_isolate = 0x2069;

struct BidiClose {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};
using BidiHandle = std::unique_ptr<UBiDi, BidiClose>;

utf8proc_bidi_class_t bidi_class(char32_t c) {
  return static_cast<utf8proc_bidi_class_t>(utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->bidi_class);
}

bool is_right_to_left_letter(char32_t c) {
  const auto own = bidi_class(c);
  return own == UTF8PROC_BIDI_CLASS_R || own == UTF8PROC_BIDI_CLASS_AL;
}

/// The least byte that begins a character from U+0590 on, where the first of such letters stand.
constexpr unsigned char first_right_to_left = 0xD6;

/// Text as UTF-16 with its isolates, and which byte each unit comes from; a control of direction comes from none.
struct Isolated {
  Vector<char16_t> units;
  Vector<std::size_t> bytes;
  static constexpr std::size_t no_byte = static_cast<std::size_t>(-1);

  void add(char16_t unit, std::size_t byte) {
    units.push_back(unit);
    bytes.push_back(byte);
  }
};

Isolated isolated(std::string_view utf8, std::span<const Isolate> isolates) {
  Isolated made;
  auto next = isolates.begin();
  for (std::size_t at = 0; at < utf8.size();) {
    if (next != isolates.end() && next->begin == at)
      made.add(next->right_to_left ? right_to_left_isolate : left_to_right_isolate, Isolated::no_byte);
    const CodePoint c = code_point_at(utf8, at);
    if (c.value > 0xFFFF) {
      made.add(static_cast<char16_t>(0xD7C0 + (c.value >> 10)), at);
      made.add(static_cast<char16_t>(0xDC00 + (c.value & 0x3FF)), at);
    } else {
      made.add(static_cast<char16_t>(c.value), at);
    }
    at += c.size;
    if (next == isolates.end() || next->end > at) continue;
    made.add(end_of_isolate, Isolated::no_byte);
    ++next;
  }
  return made;
}

}  // namespace

bool is_written_right_to_left(std::string_view language) {
  static constexpr std::string_view scripts[] = {"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"};
  static constexpr std::string_view languages[] = {"ar",  "arc", "ckb", "dv",  "fa", "he", "iw", "ks",
                                                   "nqo", "ps",  "sd",  "syr", "ug", "ur", "yi", "prs"};
  const auto subtag = [&language] {
    const std::string_view first = language.substr(0, language.find('-'));
    language.remove_prefix(std::min(language.size(), first.size() + 1));
    return first;
  };
  const std::string_view primary = subtag(), second = subtag();
  if (second.size() == 4) return std::find(std::begin(scripts), std::end(scripts), second) != std::end(scripts);
  return std::find(std::begin(languages), std::end(languages), primary) != std::end(languages);
}

bool has_right_to_left(std::string_view utf8) {
  for (std::size_t at = 0; (at = find_byte_from(utf8, at, first_right_to_left)) < utf8.size();) {
    const CodePoint c = code_point_at(utf8, at);
    if (is_right_to_left_letter(c.value) || bidi_class(c.value) == UTF8PROC_BIDI_CLASS_AN) return true;
    at += c.size;
  }
  return false;
}

Letters& Letters::operator+=(const Letters& other) {
  left_to_right += other.left_to_right;
  right_to_left += other.right_to_left;
  return *this;
}

Letters letters_of(std::string_view utf8) {
  Letters letters;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint c = code_point_at(utf8, at);
    if (is_right_to_left_letter(c.value))
      ++letters.right_to_left;
    else if (bidi_class(c.value) == UTF8PROC_BIDI_CLASS_L)
      ++letters.left_to_right;
    at += c.size;
  }
  return letters;
}

bool reads_right_to_left(std::string_view utf8, std::string_view language) {
  if (!language.empty()) return is_written_right_to_left(language);
  return has_right_to_left(utf8) && letters_of(utf8).read_right_to_left();
}

Levels embedding_levels(std::string_view utf8, std::span<const Isolate> isolates, bool right_to_left) {
  Levels levels{Vector<Level>(utf8.size(), right_to_left ? 1 : 0), {}};
  const Isolated text = isolated(utf8, isolates);
  if (text.units.empty()) return levels;
  UErrorCode error = U_ZERO_ERROR;
  const BidiHandle bidi(ubidi_openSized(static_cast<std::int32_t>(text.units.size()), 0, &error));
  if (!bidi) throw std::bad_alloc();
  ubidi_setPara(bidi.get(), text.units.data(), static_cast<std::int32_t>(text.units.size()), right_to_left ? 1 : 0,
                nullptr, &error);
  const UBiDiLevel* found = ubidi_getLevels(bidi.get(), &error);
  if (U_FAILURE(error) || found == nullptr) throw std::bad_alloc();  // nothing else fails here
  for (std::size_t i = 0; i < text.units.size(); ++i) {
    if (text.bytes[i] == Isolated::no_byte) {
      if (text.units[i] != end_of_isolate) levels.isolates.push_back(found[i]);
      continue;
    }
    std::size_t byte = text.bytes[i];
    do {
      levels.bytes[byte] = found[i];
    } while (++byte < utf8.size() && !begins_code_point(utf8[byte]));
  }
  return levels;
}

Vector<std::size_t> visual_order(std::span<const Level> levels) {
  Vector<std::int32_t> map(levels.size());
  ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), map.data());
  return {map.begin(), map.end()};
}

}  // namespace brief::text
