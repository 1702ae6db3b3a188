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
  for (const Place& word : words) word_starts_.push_back(word.start);
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
  if (hash(from, to) != piece_hash) return false;
  if (!piece.starts_inside && is_word_character(piece.text.front()) && inside_word(from)) return false;
  if (!piece.ends_inside && is_word_character(piece.text.back()) && inside_word(to)) return false;
  return folded_.text.compare(from, piece.text.size(), piece.text) == 0;
}

Occurrences::Occurrences(const SearchText& text, const Piece& piece, std::uint32_t end)
    : text_(text), piece_(piece), hash_(hash_of(piece.text)), end_(end) {
  const std::u32string_view all = piece.text;
  // Words that a bracket cuts are no words of the text.
  auto words = words_of(all);
  if (words.size() > 1 && piece.starts_inside) words.erase(words.begin());
  if (words.size() > 1 && piece.ends_inside) words.pop_back();
  cut_ = words.size() == 1 && (piece.starts_inside || piece.ends_inside) && words[0].end - words[0].start == all.size();
  if (cut_) return;
  const auto positions = [&](const Place& w) { return text.positions_of(all.substr(w.start, w.end - w.start)); };
  const auto rarest = std::min_element(words.begin(), words.end(), [&](const Place& a, const Place& b) {
    return positions(a).size() < positions(b).size();
  });
  positions_ = positions(*rarest);
  offset_ = rarest->start;
}

std::optional<Place> Occurrences::next(std::uint32_t from) {
  const auto size = static_cast<std::uint32_t>(piece_.text.size());
  if (cut_) {
    for (at_ = std::max<std::size_t>(at_, from); at_ + size <= end_;) {
      const auto start = static_cast<std::uint32_t>(at_++);
      if (text_.folded().text[start] == piece_.text[0] && text_.stands_at(piece_, hash_, start))
        return Place{start, start + size};
    }
    return std::nullopt;
  }
  if (at_ < positions_.size() && positions_[at_] < from + offset_)
    at_ = static_cast<std::size_t>(
        std::lower_bound(positions_.begin() + static_cast<std::ptrdiff_t>(at_), positions_.end(), from + offset_) -
        positions_.begin());
  while (at_ < positions_.size() && positions_[at_] < end_) {
    const std::int64_t start = static_cast<std::int64_t>(positions_[at_++]) - offset_;
    if (start + size > end_) break;
    if (!text_.stands_at(piece_, hash_, start)) continue;
    return Place{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(start) + size};
  }
  return std::nullopt;
}

bool SearchText::contains(const Piece& piece) const {
  return Occurrences(*this, piece, this->size()).next(0).has_value();
}

std::uint32_t SearchText::words_back(std::uint32_t from, std::uint32_t words) const {
  const std::uint32_t before = words_before_[from];
  return before > words ? word_starts_[before - words] : 0;
}

std::uint32_t SearchText::words_ahead(std::uint32_t from, std::uint32_t words) const {
  const std::size_t after = words_before_[from] + words;
  return after < word_starts_.size() ? word_starts_[after] : size();
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

namespace {

/// The places of each piece of a stretch that a chain of places of all pieces before it leads to, found no further than
/// is asked.
class Chains {
 public:
  Chains(const SearchText& text, std::span<const Piece> pieces, Place within)
      : text_(text), pieces_(pieces), start_(within.start), reached_(pieces.size()) {
    for (const Piece& piece : pieces) places_.emplace_back(text, piece, within.end);
  }

  /// Finds one more place that is reached of the piece; false where there is none.
  bool advance(std::size_t i) {
    if (i == 0) return add(0, places_[0].next(start_), 0);
    const auto& earlier = reached_[i - 1].steps;
    if (earlier.empty() && !advance(i - 1)) return false;
    while (const auto place = places_[i].next(earlier.front().place.end)) {
      const std::size_t after = first_too_late(i, place->start);
      if (text_.gap_allows(pieces_[i].before, earlier[after - 1].place.end, place->start))
        return add(i, place, after - 1);
    }
    return false;
  }

  std::vector<Place> first() const {
    std::vector<Place> places(pieces_.size());
    std::size_t at = 0;
    for (std::size_t i = pieces_.size(); i-- > 0;) {
      places[i] = reached_[i].steps[at].place;
      at = reached_[i].steps[at].from;
    }
    return places;
  }

 private:
  struct Step {
    Place place;
    std::size_t from;  // the step of the piece before
  };
  struct Reached {
    std::vector<Step> steps;
    std::size_t after = 0;  // the first step of the piece before that ends too late for the place looked at
  };

  /// The step before it is the nearest that is reached, so that a narrow gap is met if any is. Both go upwards.
  std::size_t first_too_late(std::size_t i, std::uint32_t start) {
    const auto& earlier = reached_[i - 1].steps;
    std::size_t& after = reached_[i].after;
    do {
      while (after < earlier.size() && earlier[after].place.end <= start) ++after;
    } while (after == earlier.size() && advance(i - 1));
    return after;
  }

  bool add(std::size_t i, const std::optional<Place>& place, std::size_t from) {
    if (place) reached_[i].steps.push_back({*place, from});
    return place.has_value();
  }

  const SearchText& text_;
  std::span<const Piece> pieces_;
  std::uint32_t start_;
  std::vector<Occurrences> places_;
  std::vector<Reached> reached_;
};

/// How many words lie at most between the start of the first of the pieces and the end of the last.
std::uint32_t reach_of(std::span<const Piece> pieces) {
  std::size_t words = 0;
  for (const Piece& piece : pieces) words += words_of(piece.text).size() + 2 + max_inserted_over;
  return static_cast<std::uint32_t>(words);
}

}  // namespace

std::optional<std::vector<Place>> SearchText::find_near(std::span<const Piece> pieces, std::uint32_t from) const {
  const auto rarest = std::min_element(pieces.begin(), pieces.end(), [this](const Piece& a, const Piece& b) {
    return Occurrences(*this, a, size()).at_most() < Occurrences(*this, b, size()).at_most();
  });
  const std::uint32_t reach = reach_of(pieces);
  Occurrences anchors(*this, *rarest, size());
  for (auto anchor = anchors.next(from); anchor;) {
    if (pieces.size() == 1) return std::vector{*anchor};
    Place within{std::max(from, words_back(anchor->start, reach)), words_ahead(anchor->end, reach)};
    // Neighbours are looked through together, or the same words would be looked at again and again; not all of them,
    // for the first may be enough.
    const std::uint32_t enough = within.start + std::max(8 * (within.end - within.start), std::uint32_t{1} << 16);
    while ((anchor = anchors.next(from)) && within.end < enough && words_back(anchor->start, reach) <= within.end)
      within.end = words_ahead(anchor->end, reach);
    Chains chains(*this, pieces, within);
    if (chains.advance(pieces.size() - 1)) return chains.first();
  }
  return std::nullopt;
}

std::optional<std::vector<Place>> SearchText::find_all(std::span<const Piece> pieces) const {
  const auto stands = [this](const Piece& piece) { return contains(piece); };
  if (pieces.empty() || !std::all_of(pieces.begin(), pieces.end(), stands)) return std::nullopt;
  std::vector<Place> places;
  for (std::size_t i = 0; i < pieces.size();) {
    // Any words may be left out at an ellipsis: what comes before it may be taken where it stands first.
    std::size_t next = i + 1;
    while (next < pieces.size() && pieces[next].before != Gap::left_out) ++next;
    const auto near = find_near(pieces.subspan(i, next - i), places.empty() ? 0 : places.back().end);
    if (!near) return std::nullopt;
    places.insert(places.end(), near->begin(), near->end());
    i = next;
  }
  return places;
}

}  // namespace brief::evidence
