#include "evidence/search.hpp"

#include <algorithm>

namespace brief::evidence {
namespace {

constexpr std::uint32_t most_bucket_bits = 16;
constexpr std::uint64_t base = 0x9E3779B97F4A7C15;  // odd: arithmetic modulo 2^64

std::uint32_t word_hash(std::u32string_view word) {
  std::uint64_t h = 14695981039346656037u;  // FNV-1a
  for (const char32_t c : word) h = (h ^ c) * 1099511628211u;
  return static_cast<std::uint32_t>(h ^ (h >> 32));
}

std::uint64_t extended(std::uint64_t hash, char32_t c) { return hash * base + c + 1; }

std::uint64_t power(std::uint32_t exponent) {
  std::uint64_t result = 1, factor = base;
  for (; exponent > 0; exponent >>= 1, factor *= factor)
    if (exponent & 1) result *= factor;
  return result;
}

std::uint64_t hash_of(std::u32string_view text) {
  std::uint64_t h = 0;
  for (const char32_t c : text) h = extended(h, c);
  return h;
}

}  // namespace

std::vector<Place> words_of(std::u32string_view text) {
  std::vector<Place> words;
  for (std::uint32_t i = 0; i < text.size();) {
    while (i < text.size() && !is_word_character(text[i])) ++i;
    const std::uint32_t start = i;
    while (i < text.size() && is_word_character(text[i])) ++i;
    if (i > start) words.push_back({start, i});
  }
  return words;
}

SearchText::SearchText(std::string_view utf8) : folded_(fold(utf8)) {
  const std::u32string_view text = folded_.text;
  prefix_hash_.reserve(text.size() + 1);
  prefix_hash_.push_back(0);
  for (const char32_t c : text) prefix_hash_.push_back(extended(prefix_hash_.back(), c));
  const auto words = words_of(text);
  std::uint32_t bits = 6;
  while (bits < most_bucket_bits && (std::size_t{1} << bits) < words.size()) ++bits;
  bucket_mask_ = (1u << bits) - 1;
  bucket_start_.resize(bucket_mask_ + 2);
  std::vector<std::uint32_t> buckets;
  buckets.reserve(words.size());
  words_before_.assign(text.size() + 1, 0);
  for (const Place& word : words) {
    buckets.push_back(word_hash(text.substr(word.start, word.end - word.start)) & bucket_mask_);
    ++bucket_start_[buckets.back() + 1];
    ++words_before_[word.start + 1];
  }
  for (std::size_t i = 1; i < words_before_.size(); ++i) words_before_[i] += words_before_[i - 1];
  for (std::size_t i = 1; i < bucket_start_.size(); ++i) bucket_start_[i] += bucket_start_[i - 1];
  positions_.resize(words.size());
  std::vector<std::uint32_t> next(bucket_start_.begin(), bucket_start_.end() - 1);
  for (std::size_t i = 0; i < words.size(); ++i) positions_[next[buckets[i]]++] = words[i].start;
}

std::span<const std::uint32_t> SearchText::positions_of(std::u32string_view word) const {
  const std::uint32_t bucket = word_hash(word) & bucket_mask_;
  return std::span(positions_).subspan(bucket_start_[bucket], bucket_start_[bucket + 1] - bucket_start_[bucket]);
}

std::uint64_t SearchText::hash(std::uint32_t from, std::uint32_t to) const {
  return prefix_hash_[to] - prefix_hash_[from] * power(to - from);
}

/// Whether the place stands inside a word: between two letters, or beside an apostrophe or hyphen that joins two.
bool SearchText::inside_word(std::size_t at) const {
  const std::u32string_view text = folded_.text;
  if (at == 0 || at >= text.size()) return false;
  const auto joins = [&](std::size_t i) {
    return (text[i] == quotation || folded_.hyphen[i]) && i > 0 && i + 1 < text.size() &&
           is_word_character(text[i - 1]) && is_word_character(text[i + 1]);
  };
  const bool left = is_word_character(text[at - 1]), right = is_word_character(text[at]);
  return (left && right) || (left && joins(at)) || (right && joins(at - 1));
}

bool SearchText::stands_at(const Piece& piece, std::uint64_t piece_hash, std::int64_t start) const {
  const auto size = static_cast<std::int64_t>(piece.text.size());
  if (start < 0 || start + size > static_cast<std::int64_t>(folded_.text.size())) return false;
  const auto from = static_cast<std::uint32_t>(start);
  const auto to = static_cast<std::uint32_t>(start + size);
  if (!piece.starts_inside && is_word_character(piece.text.front()) && inside_word(from)) return false;
  if (!piece.ends_inside && is_word_character(piece.text.back()) && inside_word(to)) return false;
  return hash(from, to) == piece_hash && folded_.text.compare(from, piece.text.size(), piece.text) == 0;
}

std::vector<Place> SearchText::find(const Piece& piece) const {
  std::vector<Place> places;
  const auto size = static_cast<std::uint32_t>(piece.text.size());
  const std::uint64_t piece_hash = hash_of(piece.text);
  // Words that a bracket cuts are no words of the text.
  auto words = words_of(piece.text);
  if (words.size() > 1 && piece.starts_inside) words.erase(words.begin());
  if (words.size() > 1 && piece.ends_inside) words.pop_back();
  const bool cut =
      words.size() == 1 && (piece.starts_inside || piece.ends_inside) && words[0].end - words[0].start == size;
  if (cut) {
    for (std::uint32_t at = 0; at + size <= folded_.text.size(); ++at)
      if (stands_at(piece, piece_hash, at)) places.push_back({at, at + size});
    return places;
  }
  const auto word_text = [&](const Place& w) {
    return std::u32string_view(piece.text).substr(w.start, w.end - w.start);
  };
  const auto rarest = std::min_element(words.begin(), words.end(), [&](const Place& a, const Place& b) {
    return positions_of(word_text(a)).size() < positions_of(word_text(b)).size();
  });
  for (const std::uint32_t position : positions_of(word_text(*rarest))) {
    const std::int64_t start = static_cast<std::int64_t>(position) - rarest->start;
    if (stands_at(piece, piece_hash, start))
      places.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(start) + size});
  }
  return places;
}

bool SearchText::gap_allows(Gap gap, std::uint32_t from, std::uint32_t to) const {
  if (gap == Gap::inserted) return words_before_[to] - words_before_[from] <= max_inserted_over;
  if (gap != Gap::letters) return true;
  const std::u32string_view between = std::u32string_view(folded_.text).substr(from, to - from);
  // Letters of one word, and the space where that word ends or begins.
  const auto space = between.find(U' ');
  return space == std::u32string_view::npos ||
         (between.rfind(U' ') == space && (space == 0 || space + 1 == between.size()));
}

std::optional<std::vector<Place>> SearchText::find_all(std::span<const Piece> pieces) const {
  // For each place of a piece, the place of the piece before it that it follows: the nearest one that can be reached,
  // so that a narrow gap is met if any is. Places and reachable ends both go upwards, so one pass does.
  struct Step {
    Place place;
    std::size_t from;
  };
  std::vector<std::vector<Step>> reached(pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    std::size_t before = 0;
    for (const Place& place : find(pieces[i])) {
      if (i == 0) {
        reached[0].push_back({place, 0});
        continue;
      }
      const auto& earlier = reached[i - 1];
      while (before < earlier.size() && earlier[before].place.end <= place.start) ++before;
      if (before > 0 && gap_allows(pieces[i].before, earlier[before - 1].place.end, place.start))
        reached[i].push_back({place, before - 1});
    }
    if (reached[i].empty()) return std::nullopt;
  }
  if (pieces.empty()) return std::nullopt;
  std::vector<Place> places(pieces.size());
  std::size_t at = 0;
  for (std::size_t i = pieces.size(); i-- > 0;) {
    places[i] = reached[i][at].place;
    at = reached[i][at].from;
  }
  return places;
}

}  // namespace brief::evidence
