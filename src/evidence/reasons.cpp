#include "evidence/reasons.hpp"

#include <algorithm>

#include "evidence/asides.hpp"
#include "evidence/clauses.hpp"
#include "evidence/conditions.hpp"
#include "evidence/governing.hpp"
#include "evidence/negated.hpp"
#include "evidence/parted_verbs.hpp"
#include "evidence/questions.hpp"
#include "evidence/supposed_telling.hpp"
#include "evidence/suppositions.hpp"
#include "evidence/teller.hpp"
#include "evidence/telling.hpp"
#include "evidence/turning.hpp"

namespace brief::evidence {
namespace {

/// As many words in front of a place as a verb of two may be parted by.
Range words_before(std::uint32_t end) {
  constexpr std::uint32_t most = 24;
  return {end - std::min(end, most), end};
}

/// What turns the sense in a gap: a negation, or what denies or supposes the clause behind the gap.
Range first_turn(const Index& index, Range gap, bool left_out) {
  for (std::uint32_t at = gap.begin; at < gap.end; ++at)
    if (left_out ? index.turns(at, gap) : index.is_negation(at)) return {at, at + 1};
  if (const Range turning = turning_at_end(index, gap); turning != Range{}) return turning;
  if (const Range turning = turning_behind(index, {gap.begin - 1, gap.begin}, true); turning != Range{}) return turning;
  if (const Range second = verb_parted_by(index, words_before(gap.begin)); left_out && second != Range{}) return second;
  if (const Range opposed = opposed_in(index, gap); left_out && opposed != Range{}) return opposed;
  if (gap.end == gap.begin + 1 && (index.clause_flags(gap.begin) != 0 || !left_out)) return gap;
  const Range denial = negation_before(index, gap.end);
  return denial.begin < gap.begin || denial == Range{} ? Range{gap.end - 1, gap.end + 1} : denial;  // of not only
}

/// The name in front of a place.
Range subject_before(const Index& index, std::uint32_t end) {
  std::uint32_t begin = end;
  while (begin > 0 && index.in_one_sentence(begin - 1, end - 1) && end - begin < 6) --begin;
  return {begin, end};
}

Range first_number(const Index& index, Range gap) {
  while (gap.begin < gap.end && index.numbers(gap.begin, gap.begin + 1) == 0) ++gap.begin;
  return {gap.begin, gap.begin + 1};
}

/// What turns the sense: a negation, a word that denies, or one that supposes.
std::string_view kind_of_turn(const Index& index, Range turn) {
  if (is_of_question(index, turn)) return "a question";
  if (ends_with_supposition(index, turn)) return "a supposition";
  if (verb_parted_by(index, words_before(turn.begin)) == turn) return "the rest of a verb";
  if (condition_before(index, turn.end) == turn || condition_after(index, turn.begin) == turn) return "a condition";
  if (restriction_at(index, turn.begin) == turn) return "a restriction";
  const bool claim = turn.end > turn.begin + 1 &&
                     (index.has(&Lexicon::said, lower_case(index.key(turn.end - 1))) ||
                      (index.clause_flags(turn.end - 1) & (clause_word::bare | clause_word::presents)) != 0);
  if (claim) return "the claim of others";
  if ((index.clause_flags(turn.begin) & clause_word::wishes) != 0 && turn.end > turn.begin + 1) return "a wish";
  if (question_before(index, turn.end) == turn) return "a condition";  // Had | we agreed
  if (turning_at_end(index, turn) == turn || turning_behind(index, {turn.begin - 1, turn.begin}, true) == turn)
    return "what turns the sense";
  const bool word = turn.end == turn.begin + 1 && !index.is_negation(turn.begin);
  if (const std::string_view kind = kind_of_supposing(lower_case(index.key(turn.begin))); word && !kind.empty())
    return kind;
  const bool one = turn.end == turn.begin + 1 && index.whole_negation(turn.begin) == turn;
  if (one && index.is_negation(turn.begin) && !is_plain_negation(lower_case(index.key(turn.begin))))
    return "what turns the sense";
  if (!word || index.clause_flags(turn.begin) == 0) return "a negation";
  const bool supposes = (index.clause_flags(turn.begin) & (clause_word::supposes | clause_word::awaits)) != 0;
  return supposes ? "a condition" : "a denial";
}

/// Less the marks at its ends: he said, of ,” he said. “.
std::string_view trimmed(std::string_view text) {
  const auto characters = characters_of(text);
  const auto is_word = [](const Character& c) { return is_word_character(c.c); };
  const auto first = std::find_if(characters.begin(), characters.end(), is_word);
  const auto last = std::find_if(characters.rbegin(), characters.rend(), is_word);
  return first == characters.end() ? std::string_view() : text.substr(first->begin, last->end - first->begin);
}

}  // namespace

std::string reason_of_parts(std::string_view between, bool may_leave_out) {
  constexpr std::size_t most_shown = 120;  // bytes
  const std::string told = "between its parts the source has ", mend = may_leave_out ? "; put … there" : "";
  if (between.empty()) return told + "other marks" + mend;
  if (between.size() <= most_shown) return told + in_marks(between) + mend;
  const std::size_t end = between.rfind(' ', most_shown / 2),
                    begin = between.find(' ', between.size() - most_shown / 2);
  if (end == std::string_view::npos || begin == std::string_view::npos) return told + "a long word" + mend;
  return told + in_marks(std::string(between.substr(0, end)) + " … " + std::string(between.substr(begin + 1))) + mend;
}

std::string reason_of_teller(std::string_view told) {
  return "it holds the words of who tells it, " + in_marks(trimmed(told)) +
         "; put … there, or leave them out at its end";
}

std::string reason_of_end(const Index& index, Range behind) {
  return "its quotation ends there before " + in_marks(trimmed(index.text(behind)));
}

std::string reason_of_start(const Index& index, Range before) {
  return "its quotation begins there behind " + in_marks(trimmed(index.text(before)));
}

std::string reason_of_endless(bool all) {
  const std::string_view words = all ? "the words of the report’s quotes" : "its words";
  return std::string(words) + " stand there too often for the search to end";
}

std::string_view reason_of_repeated() { return "it has words twice that stand there once"; }

std::string in_marks(std::string_view text) { return "“" + one_line(text) + "”"; }

std::string reason_of(const Comparison& comparison) {
  switch (comparison.difference()) {
    case Difference::none:
      return "it differs";
    case Difference::marks:
      return "punctuation differs";
    case Difference::spaces:
      return "spaces or hyphens differ";
    case Difference::apostrophes:
      return "an apostrophe differs";
    case Difference::stops:
      return "the full stops of an abbreviation differ";
    case Difference::letter_case:
      return "capitals differ";
    case Difference::accents:
      return "it differs only in accents, " + in_marks(comparison.quoted()) + " for " + in_marks(comparison.left_out());
    case Difference::number_form:
      return "the same number is written otherwise there, " + in_marks(comparison.left_out());
    case Difference::note:
      return "it leaves out the mark of a note, " + in_marks(comparison.left_out());
    case Difference::left_out:
      return "it leaves out " + in_marks(comparison.left_out());
    case Difference::narration:
      return reason_of_parts(trimmed(comparison.left_out()));
    case Difference::repeated:
      return "it has " + in_marks(comparison.quoted()) + " twice, its source once";
    case Difference::order:
      return "its words stand in another order there";
    case Difference::words:
      return "words differ";
    case Difference::name:
      return "a name differs";
    case Difference::question:
      return "a question differs from a statement";
    case Difference::script:
      return "a letter is of another script";
    case Difference::turn:
      return "a word that turns or limits the sense differs";
    case Difference::negation:
      return "a negation differs";
    case Difference::number:
      return "a number differs";
  }
  return {};
}

Range whole(const Index& index, Range range) {
  while (range.begin > 0 && index.joined(range.begin)) --range.begin;
  while (index.joined(range.end)) ++range.end;
  return range;
}

Range whole_turn(const Index& index, Range turn) {
  if (turn.end != turn.begin + 1 || turn.end > index.size() || !index.is_negation(turn.begin)) return turn;
  return index.whole_negation(turn.begin);
}

std::string reason_of_edge(bool before, Range negation, const Index& index) {
  const std::string shown = in_marks(index.text(whole_turn(index, negation)));
  constexpr std::uint32_t near = 10;  // units behind the start of a piece
  if (before && head_cut_off(index, {negation.end, std::min(index.size(), negation.end + near)}) == negation)
    return "who it is told of is left out before it, " + shown;
  if (is_question_mark(index, negation.begin)) return "it is a question there";
  if (is_of_question(index, negation)) return "it is part of a question there, after " + shown;
  return std::string(kind_of_turn(index, negation)) + " is left out " +
         std::string(before ? "before it, " : "after it, ") + shown;
}

std::string reason_of_aside(Range head, const Index& index) {
  return "what it leaves out exchanges who it is told of, " + in_marks(index.text(head));
}

std::string reason_of(Obstacle obstacle, Gap before, Range gap, const Index& index) {
  const std::string words = before == Gap::inserted ? "the words in brackets stand for " : "the words left out hold ";
  if (obstacle == Obstacle::speaker) return "between its parts the speaker changes";
  if (obstacle == Obstacle::subject)
    return words + "who it is told of, " + in_marks(index.text(subject_before(index, gap.end)));
  if (obstacle == Obstacle::negation && before == Gap::left_out && drops_negated(index, gap))
    return "the words left out are those that " + in_marks(index.text(index.whole_negation(gap.begin - 1))) + " turns";
  if (obstacle == Obstacle::negation) {
    const Range turn = first_turn(index, gap, before == Gap::left_out);
    if (turn.begin >= gap.end) return reason_of_edge(false, turn, index);
    const bool opposite = before == Gap::inserted && turn.end == turn.begin + 1 && !index.is_negation(turn.begin) &&
                          index.clause_flags(turn.begin) == 0;
    if (opposite) return words + "the opposite, " + in_marks(index.text(turn));
    return words + std::string(kind_of_turn(index, turn)) + ", " + in_marks(index.text(whole_turn(index, turn)));
  }
  const bool dated = obstacle == Obstacle::number && index.numbers(gap.begin, gap.end) == 0;
  if (dated) return words + "a date or a quantity, " + in_marks(index.text(gap));
  if (obstacle == Obstacle::number)
    return words + "a number, " + in_marks(index.text(whole(index, first_number(index, gap))));
  return words + std::to_string(index.words(gap.begin, gap.end)) + " words; " + std::to_string(max_inserted_over) +
         " are the most";
}

std::string reason_between(Obstacle obstacle, Gap before, std::pair<Range, Range> places, const Index& index,
                           const Speech& speech) {
  const auto& [left, right] = places;
  const Range teller = obstacle == Obstacle::speaker ? teller_of_both(index, speech, left, right) : Range{};
  if (teller != Range{}) return "the source gives its words to " + in_marks(index.text(teller));
  return reason_of(obstacle, before, {left.end, right.begin}, index);
}

}  // namespace brief::evidence
