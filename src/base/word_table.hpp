// Words with what is known of them, hashed when the program is compiled: a program that reads one short report would
// spend more on making such a table than on all it looks up there.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace brief {

/// Calls `use` with each word of a list in which one space parts them, or more.
constexpr void each_word(std::string_view list, auto&& use) {
  std::size_t from = 0;
  for (std::size_t at = 0; at <= list.size(); ++at) {
    if (at < list.size() && list[at] != ' ') continue;
    if (at > from) use(list.substr(from, at - from));
    from = at + 1;
  }
}

/// Whether a word is in a list in which one space parts them, or more.
constexpr bool has_word(std::string_view list, std::string_view word) {
  bool found = false;
  each_word(list, [&](std::string_view one) { found = found || one == word; });
  return found;
}

/// Up to `Most` different words of 16 bytes on average, each with a value; what is compiled with more does not compile.
/// It holds their letters itself and no pointer: a pointer in a constant is set at each start of a program that may lie
/// anywhere in memory, and the page that it is in is copied for that.
template <class Value, std::size_t Most>
class WordTable {
 public:
  /// The value of a word, which is added where it is not known.
  constexpr Value& operator[](std::string_view word) {
    std::uint16_t& place = places_[slot_of(word)];
    if (place == 0) {
      add(word);
      place = static_cast<std::uint16_t>(size_);
    }
    return entries_[place - 1u].value;
  }

  /// A null pointer where it is not known.
  constexpr const Value* find(std::string_view word) const {
    const std::uint16_t place = places_[slot_of(word)];
    return place == 0 ? nullptr : &entries_[place - 1u].value;
  }

  constexpr bool contains(std::string_view word) const { return find(word) != nullptr; }

 private:
  struct Entry {
    std::uint32_t begin = 0, end = 0;  // in letters_
    Value value{};
  };
  static constexpr std::size_t slots = std::bit_ceil(2 * Most);
  static_assert(Most < 65535);

  constexpr void add(std::string_view word) {
    Entry& entry = entries_[size_++];
    entry.begin = letter_count_;
    for (const char c : word) letters_[letter_count_++] = c;
    entry.end = letter_count_;
  }

  constexpr std::string_view word_of(const Entry& entry) const {
    return {letters_.data() + entry.begin, entry.end - entry.begin};
  }

  /// FNV-1a, 32 bits.
  static constexpr std::uint32_t hash_of(std::string_view word) {
    std::uint32_t hash = 2166136261u;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash ^ hash >> 15;
  }

  /// The slot of a word, or the free one that it would have.
  constexpr std::size_t slot_of(std::string_view word) const {
    std::size_t slot = hash_of(word) % slots;
    while (places_[slot] != 0 && word_of(entries_[places_[slot] - 1u]) != word) slot = (slot + 1) % slots;
    return slot;
  }

  std::array<char, 16 * Most> letters_{};
  std::array<Entry, Most> entries_{};
  std::array<std::uint16_t, slots> places_{};  // 1 is entries_[0]
  std::size_t size_ = 0;
  std::uint32_t letter_count_ = 0;
};

}  // namespace brief
