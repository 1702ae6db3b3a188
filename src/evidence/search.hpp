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

  /// Every place where the piece stands, whole words only, in order.
  std::vector<Place> find(const Piece& piece) const;

  /// The places of the pieces, in order and with the gaps between them that the quote allows: the first such.
  std::optional<std::vector<Place>> find_all(std::span<const Piece> pieces) const;

  /// Where words stand that have the same hash as this one; a few may be other words.
  std::span<const std::uint32_t> positions_of(std::u32string_view word) const;

 private:
  std::uint64_t hash(std::uint32_t from, std::uint32_t to) const;
  bool stands_at(const Piece& piece, std::uint64_t piece_hash, std::int64_t start) const;
  bool inside_word(std::size_t at) const;
  bool gap_allows(Gap gap, std::uint32_t from, std::uint32_t to) const;

  Folded folded_;
  std::vector<std::uint64_t> prefix_hash_;
  std::vector<std::uint32_t> words_before_;  // words that begin before each character
  std::uint32_t bucket_mask_ = 0;
  std::vector<std::uint32_t> bucket_start_;
  std::vector<std::uint32_t> positions_;
};

/// The stretches of word characters in a folded text.
std::vector<Place> words_of(std::u32string_view text);

}  // namespace brief::evidence
