// The direction of text: which letters are written from right to left, and how a line of both directions is ordered
// (Unicode Standard Annex 9, through ICU).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/arena.hpp"

namespace brief::text {

/// Of a letter, odd where it is read from right to left (UAX 9, BD2).
using Level = std::uint8_t;

constexpr bool is_right_to_left(Level level) { return level % 2 == 1; }

/// Whether a language (BCP 47) is written from right to left: by the script its tag names, or else by its own.
bool is_written_right_to_left(std::string_view language);

/// Whether UTF-8 text holds a letter or figure that is written from right to left, such as Hebrew and Arabic.
bool has_right_to_left(std::string_view utf8);

/// The letters of a text by the direction in which they are written.
struct Letters {
  std::size_t left_to_right = 0, right_to_left = 0;
  Letters& operator+=(const Letters& other);
  /// Whether two thirds are read from right to left. The languages of the layout are all read from left to right: among
  /// their words many letters of a quotation or of names don't turn the paragraph, and a foreign word at the beginning
  /// of a Hebrew or Arabic one does not turn that one either.
  bool read_right_to_left() const { return right_to_left > 2 * left_to_right; }
};
Letters letters_of(std::string_view utf8);

/// Whether a text as a whole is read from right to left: by its language or, where that is not known, by its letters.
bool reads_right_to_left(std::string_view utf8, std::string_view language = {});

/// A stretch of a paragraph's text that is ordered by itself, and takes its place as a whole (UAX 9, 2.4: RLI … PDI).
struct Isolate {
  std::size_t begin = 0, end = 0;  ///< bytes
  bool right_to_left = false;
};

/// The levels of a paragraph's UTF-8 text.
struct Levels {
  Vector<Level> bytes;     ///< of each byte, all bytes of a character alike
  Vector<Level> isolates;  ///< of each isolate's controls: that of the text around it
};
/// `isolates` in order, none inside another. Throws std::bad_alloc.
Levels embedding_levels(std::string_view utf8, std::span<const Isolate> isolates, bool right_to_left);

/// The order in which runs of these levels stand on a line from left to right, by index (UAX 9, L2).
Vector<std::size_t> visual_order(std::span<const Level> levels);

}  // namespace brief::text
