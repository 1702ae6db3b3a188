#include "evidence/pattern.hpp"

#include <algorithm>

namespace brief::evidence {
namespace {

struct Gapped {
  Gap gap;
  std::size_t end;  // one past the gap in the folded quote
};

/// The gap that begins at a place of the folded quote, if one does.
Gapped gap_at(std::u32string_view text, std::size_t at) {
  if (text[at] == ellipsis) return {Gap::left_out, at + 1};
  if (text[at] != U'[') return {Gap::none, at};
  const auto close = text.find(U']', at);
  if (close == std::u32string_view::npos) return {Gap::none, at};
  const auto inside = text.substr(at + 1, close - at - 1);
  const bool only_ellipsis = !inside.empty() && inside.find_first_not_of(U"\u2026 ") == std::u32string_view::npos;
  if (only_ellipsis) return {Gap::left_out, close + 1};
  const bool touches =
      (at > 0 && is_word_character(text[at - 1])) || (close + 1 < text.size() && is_word_character(text[close + 1]));
  return {touches ? Gap::letters : Gap::inserted, close + 1};
}

bool has_words(std::u32string_view text) { return std::any_of(text.begin(), text.end(), is_word_character); }

std::u32string_view trimmed(std::u32string_view text) {
  while (!text.empty() && text.front() == U' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == U' ') text.remove_suffix(1);
  return text;
}

}  // namespace

std::vector<Piece> pieces_of(std::string_view quote) {
  const Folded folded = fold(quote);
  const std::u32string_view text = folded.text;
  std::vector<Piece> pieces;
  Gap before = Gap::none;
  std::size_t from = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const Gapped found = at < text.size() ? gap_at(text, at) : Gapped{Gap::none, at};
    if (at < text.size() && found.gap == Gap::none) continue;
    const auto raw = text.substr(from, at - from);
    if (has_words(raw)) {
      Piece piece{std::u32string(trimmed(raw)), before};
      piece.starts_inside = before == Gap::letters && is_word_character(raw.front());
      piece.ends_inside = found.gap == Gap::letters && is_word_character(raw.back());
      pieces.push_back(std::move(piece));
      before = found.gap;
    } else {
      before = std::max(before, found.gap);  // nothing but punctuation between two gaps
    }
    if (at == text.size()) break;
    from = found.end;
    at = found.end - 1;
  }
  return pieces;
}

}  // namespace brief::evidence
