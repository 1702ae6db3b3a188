#include "evidence/reasons.hpp"

namespace brief::evidence {
namespace {

Range first_negation(const Index& index, Range gap, bool left_out) {
  const Range all = gap;
  while (gap.begin < gap.end && !(left_out ? index.turns(gap.begin, gap) : index.is_negation(gap.begin))) ++gap.begin;
  if (gap.begin == all.end) return {all.end - 1, all.end + 1};  // of not only
  return {gap.begin, gap.begin + 1};
}

Range first_number(const Index& index, Range gap) {
  while (gap.begin < gap.end && index.numbers(gap.begin, gap.begin + 1) == 0) ++gap.begin;
  return {gap.begin, gap.begin + 1};
}

}  // namespace

std::string in_marks(std::string_view text) { return "“" + one_line(text) + "”"; }

std::string reason_of(const Comparison& comparison) {
  switch (comparison.difference()) {
    case Difference::none:
      return "it differs";
    case Difference::marks:
      return "punctuation differs";
    case Difference::spaces:
      return "spaces or hyphens differ";
    case Difference::letter_case:
      return "capitals differ";
    case Difference::note:
      return "it leaves out the mark of a note, " + in_marks(comparison.left_out());
    case Difference::left_out:
      return "it leaves out " + in_marks(comparison.left_out());
    case Difference::narration:
      return "it leaves out what stands between, without an ellipsis: " + comparison.left_out();
    case Difference::order:
      return "its words stand in another order there";
    case Difference::words:
      return "words differ";
    case Difference::name:
      return "a name differs";
    case Difference::script:
      return "a letter is of another script";
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

std::string reason_of_edge(bool before, Range negation, const Index& index) {
  const std::string shown = in_marks(index.text(negation));
  return "a negation is left out " + std::string(before ? "before it, " : "after it, ") + shown;
}

std::string reason_of(Obstacle obstacle, Gap before, Range gap, const Index& index) {
  const std::string words = before == Gap::inserted ? "the words in brackets stand for " : "the words left out hold ";
  if (obstacle == Obstacle::speaker) return "between its parts the speaker changes";
  if (obstacle == Obstacle::negation)
    return words + "a negation, " + in_marks(index.text(first_negation(index, gap, before == Gap::left_out)));
  if (obstacle == Obstacle::number)
    return words + "a number, " + in_marks(index.text(whole(index, first_number(index, gap))));
  return words + std::to_string(index.words(gap.begin, gap.end)) + " words; " + std::to_string(max_inserted_over) +
         " are the most";
}

}  // namespace brief::evidence
