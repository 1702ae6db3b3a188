// A piece of a quote beside the passage nearest to it: in what they differ, and what mends it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/closest.hpp"
#include "evidence/evidence.hpp"
#include "evidence/index.hpp"
#include "evidence/units.hpp"

namespace brief::evidence {

/// The gravest last.
enum class Difference : std::uint8_t {
  none,
  marks,
  spaces,
  apostrophes,  ///< in words that have the same letters
  stops,        ///< of an abbreviation
  letter_case,
  accents,      ///< words without the accents that they have there, or with others
  number_form,  ///< the same number with other marks: 2,500; 2 500
  note,         ///< the mark of a footnote
  left_out,     ///< words of the source that nothing stands for
  narration,  ///< words between two parts of what was said: “… ,” he said, “…”; a heading between paragraphs
  repeated,   ///< words that stand there once
  order,      ///< the same words, in another order
  words,
  name,
  question,  ///< a question on one side, none on the other
  script,    ///< letters that look alike
  turn,      ///< a word that turns the sense, or limits it, and is no negation: failed, reportedly
  negation,
  number,
};

/// A change of the quote's text.
struct Edit {
  std::size_t begin = 0, end = 0;  ///< bytes of the quote
  std::string text;
};

class Comparison {
 public:
  Comparison(const Index& index, std::string_view quote, const std::vector<Unit>& units, const Closest& closest);

  std::vector<WordStep> take_steps() { return std::move(steps_); }
  Difference difference() const { return difference_; }
  /// The words of the source at the gravest difference: those left out where that is it.
  const std::string& left_out() const { return left_out_; }
  /// Those of the quote there.
  const std::string& quoted() const { return quoted_; }
  /// What makes the quote word for word, in the order of the quote: with an ellipsis for many words left out, or with
  /// those words put in.
  std::vector<Edit> edits(bool with_ellipses) const;

 private:
  /// A stretch that differs, of one kind.
  struct Run {
    std::size_t from = 0, to = 0;  // steps
    Range quote, source;           // units; empty where they hold none
    Difference difference = Difference::none;
  };

  Run run_from(std::size_t from) const;
  void tell(const Run& run);
  std::string quoted_text(Range range) const;
  Difference difference_of(const Run& run) const;
  Difference difference_of(Unit::Kind kind, const std::string& key, bool first) const;
  static Difference difference_of_marks(const std::string& quoted, const std::string& sourced);
  bool is_of_number(std::uint32_t unit) const;
  Difference kind_of_turn(Range source) const;
  Difference difference_of_omission(Range source) const;
  Range whole_number(Range source) const;
  std::string same_number_in(const std::string& quoted, Range source) const;
  bool is_told_aside(Range source) const;
  bool is_note(Range source) const;
  bool is_of_number(Range source) const;
  bool only_case(std::size_t step) const;
  bool lone_mark(std::size_t step) const;
  bool has_number(Range quote, Range source) const;
  bool has_same_words() const;
  bool repeats(Range quote) const;
  bool starts_sentence(std::uint32_t unit) const;
  bool turns_question() const;
  bool asks_on_one_side(Range stretch) const;
  bool crosses_narration(Range source) const;
  bool quote_has_words(Range range) const;
  bool goes_on_before(std::size_t byte) const;
  Edit capital(const Run& run) const;
  Edit ellipsis(const Run& run) const;
  Edit as_in_source(const Run& run) const;

  const Index& index_;
  std::string_view quote_;
  const std::vector<Unit>& units_;
  const Closest& closest_;
  std::vector<Run> runs_;  // those that differ
  std::vector<WordStep> steps_;
  Difference difference_ = Difference::none;
  std::string left_out_, quoted_;
};

/// The text on one line, white space folded.
std::string one_line(std::string_view text);

}  // namespace brief::evidence
