// Finding the pieces of a quote in an archived text, in time near linear in the text.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "evidence/fold.hpp"
#include "evidence/pattern.hpp"

namespace brief::evidence {

/// Where something stands in a folded text: [start, end).
struct Place {
  std::uint32_t start = 0, end = 0;
  bool operator==(const Place&) const = default;
};

/// A folded text made ready: where each word stands, by a hash of the word, and the hashes of its prefixes, so that a
/// piece is compared at each place of its rarest word in constant time (Karp and Rabin, 1987), then letter by letter.
class SearchText {
 public:
  explicit SearchText(std::string_view utf8);

  const Folded& folded() const { return folded_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(folded_.text.size()); }

  bool contains(const Piece& piece) const;

  /// The first places of the pieces, in order and with the gaps between them that the quote allows.
  std::optional<std::vector<Place>> find_all(std::span<const Piece> pieces) const;

  /// Where words stand that have the same hash as this one; a few may be other words.
  std::span<const std::uint32_t> positions_of(std::u32string_view word) const;

  /// Whether the piece stands at a place that may lie outside the text; its hash is that of Occurrences.
  bool stands_at(const Piece& piece, std::uint64_t piece_hash, std::int64_t start) const;
  bool gap_allows(Gap gap, std::uint32_t from, std::uint32_t to) const;

 private:
  std::uint64_t hash(std::uint32_t from, std::uint32_t to) const;
  bool inside_word(std::size_t at) const;
  std::uint32_t words_back(std::uint32_t from, std::uint32_t words) const;
  std::uint32_t words_ahead(std::uint32_t from, std::uint32_t words) const;
  /// Pieces with narrow gaps between them.
  std::optional<std::vector<Place>> find_near(std::span<const Piece> pieces, std::uint32_t from) const;

  Folded folded_;
  std::vector<std::uint64_t> prefix_hash_;
  std::vector<std::uint32_t> word_starts_;
  std::vector<std::uint32_t> words_before_;  // words that begin before each character
  std::uint32_t bucket_mask_ = 0;
  std::vector<std::uint32_t> bucket_start_;
  std::vector<std::uint32_t> positions_;
};

/// The places where a piece stands before an end, whole words only, upwards.
class Occurrences {
 public:
  Occurrences(const SearchText& text, const Piece& piece, std::uint32_t end);

  /// The next place that starts at `from` or after it; each is given once.
  std::optional<Place> next(std::uint32_t from);

  /// A bound on how many there are.
  std::size_t at_most() const { return cut_ ? text_.size() : positions_.size(); }

 private:
  const SearchText& text_;
  const Piece& piece_;
  std::uint64_t hash_;
  std::uint32_t end_;
  bool cut_ = false;  // a part of one word: no word of the text leads to it
  std::span<const std::uint32_t> positions_;
  std::uint32_t offset_ = 0;  // of the rarest word in the piece
  std::size_t at_ = 0;
};

/// The stretches of word characters in a folded text.
std::vector<Place> words_of(std::u32string_view text);

}  // namespace brief::evidence
