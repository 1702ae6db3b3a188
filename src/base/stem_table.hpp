// Beginnings of words with what is known of them, hashed when the program is compiled.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string_view>

namespace brief {

/// Up to `Most` stems of 16 bytes on average, each with a value of bits; what is compiled with more does not compile. A
/// stem stands for all words that begin with it, and has two bytes at least; with "$" behind it, for itself alone. Like
/// WordTable it holds no pointer.
template <class Value, std::size_t Most>
class StemTable {
 public:
  constexpr void add(std::string_view stem, Value value) {
    const bool whole = stem.ends_with('$');
    if (whole) stem.remove_suffix(1);
    if (stem.size() < (whole ? 1u : 2u)) throw std::invalid_argument("a stem is too short");
    Entry& entry = entries_[size_];
    entry.begin = letter_count_;
    for (const char c : stem) letters_[letter_count_++] = c;
    entry.end = letter_count_;
    entry.value = value;
    entry.whole = whole;
    std::uint16_t& first = first_[bucket_of(stem)];
    entry.next = first;
    first = static_cast<std::uint16_t>(++size_);
  }

  /// The bits of all stems that the word begins with.
  constexpr Value of(std::string_view word) const {
    Value found{};
    if (word.empty()) return found;
    for (std::uint16_t place = first_[bucket_of(word)]; place != 0; place = entries_[place - 1u].next)
      if (stands_for(entries_[place - 1u], word)) found = static_cast<Value>(found | entries_[place - 1u].value);
    return found;
  }

 private:
  struct Entry {
    std::uint32_t begin = 0, end = 0;  // in letters_
    Value value{};
    bool whole = false;
    std::uint16_t next = 0;  // of the same bucket: 1 is entries_[0]
  };
  static_assert(Most < 65535);

  static constexpr std::size_t bucket_of(std::string_view word) {
    const char second = word.size() > 1 ? word[1] : '\0';
    return (static_cast<unsigned char>(word[0]) * 37u + static_cast<unsigned char>(second)) % buckets;
  }

  constexpr bool stands_for(const Entry& entry, std::string_view word) const {
    const std::string_view stem(letters_.data() + entry.begin, entry.end - entry.begin);
    return entry.whole ? word == stem : word.starts_with(stem);
  }

  static constexpr std::size_t buckets = 256;
  std::array<char, 16 * Most> letters_{};
  std::array<Entry, Most> entries_{};
  std::array<std::uint16_t, buckets> first_{};  // 1 is entries_[0]
  std::uint32_t letter_count_ = 0;
  std::size_t size_ = 0;
};

/// The stems of a list, each with `true`.
template <std::size_t Size>
constexpr StemTable<bool, Size> stem_table(const std::string_view (&stems)[Size]) {
  StemTable<bool, Size> made;
  for (const std::string_view stem : stems) made.add(stem, true);
  return made;
}

}  // namespace brief
