#include "evidence/closest.hpp"

#include <algorithm>
#include <string_view>

namespace brief::evidence {

namespace {

constexpr std::size_t most_words = 512;     // compared
constexpr std::size_t most_places = 2000;   // of one word, looked at
constexpr std::size_t most_candidates = 3;  // windows aligned

/// The words between spaces, without the quotation marks around them.
std::vector<Place> tokens_of(std::u32string_view text, std::uint32_t from, std::uint32_t to) {
  std::vector<Place> tokens;
  for (std::uint32_t i = from; i < to;) {
    while (i < to && text[i] == U' ') ++i;
    const std::uint32_t start = i;
    while (i < to && text[i] != U' ') ++i;
    Place token{start, i};
    while (token.start < token.end && text[token.start] == quotation) ++token.start;
    while (token.start < token.end && text[token.end - 1] == quotation) --token.end;
    if (token.end > token.start) tokens.push_back(token);
  }
  return tokens;
}

std::u32string_view at(std::u32string_view text, const Place& place) {
  return text.substr(place.start, place.end - place.start);
}

/// A quote may end before the punctuation of its source does.
bool same_word(std::u32string_view quoted, std::u32string_view source, bool last) {
  if (last && source.size() > quoted.size() &&
      std::u32string_view(U".,;:!?").find(source.back()) != std::u32string_view::npos)
    source.remove_suffix(1);
  return quoted == source;
}

/// Where in the text the words may begin, best first: each place of each word votes for where the whole would begin.
std::vector<std::int64_t> candidates(const SearchText& text, std::u32string_view words) {
  const auto width = static_cast<std::int64_t>(std::max<std::size_t>(words.size() / 3, 16));
  std::vector<std::int64_t> votes;
  for (const Place& word : words_of(words)) {
    const auto positions = text.positions_of(at(words, word));
    const std::size_t step = positions.size() / most_places + 1;
    for (std::size_t i = 0; i < positions.size(); i += step)
      votes.push_back((static_cast<std::int64_t>(positions[i]) - word.start + static_cast<std::int64_t>(words.size())) /
                      width);
  }
  std::sort(votes.begin(), votes.end());
  std::vector<std::pair<std::int64_t, std::int64_t>> counted;  // votes (negative, to sort), bucket
  for (std::size_t i = 0; i < votes.size();) {
    std::size_t next = i;
    while (next < votes.size() && votes[next] == votes[i]) ++next;
    counted.emplace_back(-static_cast<std::int64_t>(next - i), votes[i]);
    i = next;
  }
  const std::size_t kept = std::min(most_candidates, counted.size());
  std::partial_sort(counted.begin(), counted.begin() + static_cast<std::ptrdiff_t>(kept), counted.end());
  std::vector<std::int64_t> starts;
  for (std::size_t i = 0; i < kept; ++i)
    starts.push_back(counted[i].second * width - static_cast<std::int64_t>(words.size()));
  return starts;
}

enum Move : std::uint8_t { match, replace, quote_only, source_only, stop };

/// The cheapest way to change the quote's tokens into a stretch of the source's (Sellers, 1980: the stretch may begin
/// and end anywhere).
struct Alignment {
  std::size_t matches = 0;
  std::size_t cost = 0;
  std::size_t from = 0, to = 0;  // source tokens
  std::vector<Move> moves;
};

Alignment align(std::u32string_view quote, const std::vector<Place>& q, std::u32string_view source,
                const std::vector<Place>& s) {
  const std::size_t columns = s.size() + 1;
  std::vector<std::uint32_t> cost(columns), previous(columns, 0);
  std::vector<Move> moves((q.size() + 1) * columns, stop);
  for (std::size_t i = 1; i <= q.size(); ++i) {
    cost[0] = static_cast<std::uint32_t>(i);
    moves[i * columns] = quote_only;
    for (std::size_t j = 1; j <= s.size(); ++j) {
      const bool same = same_word(at(quote, q[i - 1]), at(source, s[j - 1]), i == q.size());
      std::uint32_t best = previous[j - 1] + (same ? 0 : 1);
      Move move = same ? match : replace;
      if (previous[j] + 1 < best) best = previous[j] + 1, move = quote_only;
      if (cost[j - 1] + 1 < best) best = cost[j - 1] + 1, move = source_only;
      cost[j] = best;
      moves[i * columns + j] = move;
    }
    std::swap(cost, previous);
  }
  Alignment result;
  // Of equals the last: a word replaced at the end rather than left out.
  const auto least = std::min_element(previous.rbegin(), previous.rend());
  result.to = static_cast<std::size_t>(previous.rend() - least) - 1;
  result.cost = previous[result.to];
  std::size_t i = q.size(), j = result.to;
  while (i > 0) {
    const Move move = moves[i * columns + j];
    result.moves.push_back(move);
    if (move == match) ++result.matches;
    if (move != source_only) --i;
    if (move != quote_only) --j;
  }
  result.from = j;
  std::reverse(result.moves.begin(), result.moves.end());
  return result;
}

void add_word(std::vector<WordStep>& steps, WordStep::Kind kind, std::u32string_view word) {
  if (steps.empty() || steps.back().kind != kind) steps.push_back({kind, {}});
  if (!steps.back().words.empty()) steps.back().words += ' ';
  steps.back().words += to_utf8(word);
}

/// Words of one side that follow each other make one step; of a replaced stretch the quote's words come first.
std::vector<WordStep> steps_of(const Alignment& alignment, std::u32string_view quote, const std::vector<Place>& q,
                               std::u32string_view source, const std::vector<Place>& s) {
  std::vector<WordStep> steps, changed_source;
  std::size_t i = 0, j = alignment.from;
  const auto flush = [&] {
    steps.insert(steps.end(), changed_source.begin(), changed_source.end());
    changed_source.clear();
  };
  for (const Move move : alignment.moves) {
    if (move == match) flush(), add_word(steps, WordStep::Kind::same, at(quote, q[i]));
    if (move == replace || move == quote_only) add_word(steps, WordStep::Kind::quote_only, at(quote, q[i]));
    if (move == replace || move == source_only) add_word(changed_source, WordStep::Kind::source_only, at(source, s[j]));
    if (move != source_only) ++i;
    if (move != quote_only) ++j;
  }
  flush();
  return steps;
}

}  // namespace

std::optional<Closest> closest_passage(const SearchText& text, std::u32string_view words) {
  auto q = tokens_of(words, 0, static_cast<std::uint32_t>(words.size()));
  if (q.size() > most_words) q.resize(most_words);
  if (q.size() < 2) return std::nullopt;
  const std::u32string_view source = text.folded().text;
  const auto length = static_cast<std::int64_t>(q.back().end);
  std::optional<Closest> best;
  std::size_t best_matches = 0, best_cost = 0;
  for (const std::int64_t start : candidates(text, words)) {
    std::int64_t from = std::clamp<std::int64_t>(start - length / 2 - 40, 0, static_cast<std::int64_t>(source.size()));
    const std::int64_t to = std::min<std::int64_t>(start + 2 * length + 80, static_cast<std::int64_t>(source.size()));
    while (from > 0 && source[static_cast<std::size_t>(from - 1)] != U' ') --from;
    if (from >= to) continue;
    const auto s = tokens_of(source, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to));
    const Alignment alignment = align(words, q, source, s);
    const bool close = alignment.matches >= 2 && 2 * alignment.matches >= q.size() && alignment.to > alignment.from;
    const bool better =
        !best || alignment.cost < best_cost || (alignment.cost == best_cost && alignment.matches > best_matches);
    if (!close || !better) continue;
    best_matches = alignment.matches;
    best_cost = alignment.cost;
    best = Closest{{s[alignment.from].start, s[alignment.to - 1].end}, steps_of(alignment, words, q, source, s)};
  }
  return best;
}

}  // namespace brief::evidence
