// Finding the pieces of a quote in an archived text, in time near linear in the text.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "evidence/index.hpp"
#include "evidence/pieces.hpp"
#include "evidence/speech.hpp"
#include "evidence/turning.hpp"

namespace brief::evidence {

/// What keeps words between two pieces from being left out or replaced.
enum class Obstacle : std::uint8_t { none, words, number, negation, speaker, subject };

/// How strictly pieces are looked for; the looser ways are for telling why a quote is refused.
enum class Strictness : std::uint8_t {
  full,
  any_gap,   ///< whatever lies between the pieces
  any_edge,  ///< and a piece may cut a number
};

/// A piece in the numbers of one text.
struct Resolved {
  const Piece* piece = nullptr;
  std::vector<std::uint32_t> ids;          ///< of its units
  std::vector<std::uint32_t> candidates;   ///< of a bracketed word: where it may stand, upwards
  std::span<const std::uint32_t> anchors;  ///< where its rarest unit stands, or the candidates
  std::uint32_t anchor = 0;                ///< the place of that unit in the piece
  std::uint64_t hash = 0;
  bool missing = false;  ///< some unit stands nowhere
  std::uint32_t size() const { return piece->word ? 1 : static_cast<std::uint32_t>(ids.size()); }
};

class Match {
 public:
  /// `steps`: the most comparisons; past them nothing is found. They are taken from the budget of the speech, too.
  Match(const Index& index, const Speech& speech, const Pieces& pieces, std::int64_t steps = most_steps);

  /// The places of the pieces, in order, with gaps between them that the quote allows.
  std::optional<std::vector<Range>> find(Strictness strictness = Strictness::full);

  /// The first place of one piece, or nothing.
  std::optional<Range> find_piece(std::size_t i, Strictness strictness);
  /// The same at a start from `from` on.
  std::optional<Range> next(std::size_t i, std::uint32_t from, std::size_t& anchor, Strictness strictness);

  /// Whether the words of a gap must be looked through for a verb that turns the sense, which costs more.
  bool may_turn(std::uint32_t from, std::uint32_t to) const { return may_turn_at_end(index_, {from, to}); }
  Obstacle obstacle(std::size_t i, std::uint32_t from, std::uint32_t to) const;
  /// The number or negation beside a piece at an end of the quote, for which words in brackets may stand, or the
  /// negation that it leaves out there with an ellipsis or without; an empty range where there is none.
  Range replaced_beside(std::size_t i, Range at) const;
  /// Whether the speaker changes inside a piece.
  bool holds_turn(std::size_t i, Range at);
  /// Whether a limit was come to: its own, or that of all searches of the report.
  bool exhausted() const { return steps_ <= 0 || all_exhausted(); }
  bool all_exhausted() const { return budget_ != nullptr && budget_->left <= 0; }
  bool spend(std::int64_t steps) {
    steps_ -= steps;
    if (budget_ != nullptr) budget_->left -= steps;
    return !exhausted();
  }
  std::size_t count() const { return pieces_.size(); }
  const Resolved& resolved(std::size_t i) const { return pieces_[i]; }

  static constexpr std::int64_t most_steps = 4'000'000;

 private:
  void resolve(const Piece& piece);
  void resolve_word(Resolved& made);
  void spend_at_brackets(std::size_t i);
  bool stands_at(const Resolved& piece, std::uint32_t start);
  bool closes_at(std::uint32_t at) const;
  bool is_whole(std::size_t i, Range at) const;
  bool leaves_or_enters(std::size_t i, Range at) const;
  Range exchanged_beside(std::size_t i, Range at) const;
  bool turns_sense(Range gap) const;

  const Index& index_;
  const Speech& speech_;
  bool begins_inserted_, ends_inserted_, ends_left_out_;
  std::string first_inserted_, last_inserted_;
  std::vector<Resolved> pieces_;
  std::int64_t steps_;
  SearchBudget* budget_;
};

/// The places of the pieces, with the hyphens and dashes of a quote as the text has them (see spelling.hpp).
std::optional<std::vector<Range>> find_pieces(const Index& index, const Speech& speech, const Pieces& pieces);

}  // namespace brief::evidence
