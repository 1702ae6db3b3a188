// An archive's text made ready for the check: its units, where each stands, and what lies between any two places.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "archive/archive.hpp"
#include "evidence/lexicon.hpp"
#include "evidence/units.hpp"

namespace brief::evidence {

/// A stretch of units: [begin, end).
struct Range {
  std::uint32_t begin = 0, end = 0;
  bool operator==(const Range&) const = default;
};

class Index {
 public:
  static constexpr std::uint32_t no_id = 0xFFFFFFFF;

  /// `language`: BCP 47, of the text; empty: what the document says, or else what its words are.
  /// `quoted`: of the quotes looked for, where it is another: words count by either.
  explicit Index(const archive::Document& document, std::string_view language = {}, std::string_view quoted = {});

  std::uint32_t size() const { return static_cast<std::uint32_t>(ids_.size()); }
  /// The number of the units with this key; no_id where there is none.
  std::uint32_t id_of(std::string_view key) const;
  const std::string& key_of(std::uint32_t id) const { return keys_[id]; }
  std::uint32_t id(std::uint32_t at) const { return ids_[at]; }
  const std::string& key(std::uint32_t at) const { return keys_[ids_[at]]; }
  Unit::Kind kind(std::uint32_t at) const { return static_cast<Unit::Kind>(flags_[at] & 7); }
  bool joined(std::uint32_t at) const { return at < size() && (flags_[at] & 8) != 0; }
  bool starts_block(std::uint32_t at) const { return (flags_[at] & 16) != 0; }
  bool is_negation(std::uint32_t at) const { return negations(at, at + 1) > 0; }
  std::uint32_t words(std::uint32_t from, std::uint32_t to) const { return to - from - count(marks_, from, to); }
  std::uint32_t negations(std::uint32_t from, std::uint32_t to) const { return count(negations_, from, to); }
  std::uint32_t numbers(std::uint32_t from, std::uint32_t to) const { return count(numbers_, from, to); }
  /// What a word does to a clause beside it (see clause_words.hpp).
  std::uint16_t clause_flags(std::uint32_t at) const { return clause_flags_[ids_[at]]; }
  /// Words by which a clause is denied, the negations not among them.
  std::uint32_t denials(std::uint32_t from, std::uint32_t to) const { return count(denials_, from, to); }
  /// Negations that turn the sense of what stands on either side when all in the range is left out: all of them, but
  /// before what begins a sentence, in the whole sentences left out, only those in sentences of a few words.
  std::uint32_t turning_negations(Range left_out) const;
  /// Whether the range holds one part of `not only`, `no doubt` and their like, which turn no sense as a whole.
  bool parts_affirmed(Range left_out) const;
  /// The part of such a phrase that a quote leaves out which begins or ends at a place inside it, where that part holds
  /// the negation; else an empty range.
  Range affirmed_before(std::uint32_t begin) const;
  Range affirmed_after(std::uint32_t end) const;
  /// The words of the phrase that a negation is of: under no circumstances; itself alone where it is of none.
  Range whole_negation(std::uint32_t at) const;
  /// Whether a word is of a phrase with a negation that turns nothing: no one can deny.
  bool is_affirmed(std::uint32_t at) const;
  /// Whether a word begins the clause that a verb governs: that, dass, que.
  bool is_complementiser(std::uint32_t at) const;
  /// Whether a word of the range is one.
  bool turns(std::uint32_t at, Range left_out) const;
  /// Whether no sentence begins after the first of two places, up to the second.
  bool in_one_sentence(std::uint32_t from, std::uint32_t to) const { return count(sentences_, from + 1, to + 1) == 0; }
  std::uint32_t openings(std::uint32_t from, std::uint32_t to) const { return count(openings_, from, to); }

  /// Where the outer quotation marks stand, upwards: double ones, and single ones outside of these.
  std::span<const std::uint32_t> outer_marks() const { return outer_marks_; }

  /// Where units of this number stand, upwards.
  std::span<const std::uint32_t> positions(std::uint32_t id) const;
  /// Of `count` units from `from` on; equal stretches have equal hashes.
  std::uint64_t hash(std::uint32_t from, std::uint32_t count) const;
  static std::uint64_t hash_of(std::span<const std::uint32_t> ids);

  /// The numbers of the words that begin with these letters.
  std::vector<std::uint32_t> words_with_prefix(std::string_view prefix) const;

  /// The texts in square brackets of the document, with them: an editor's before the writer of the report.
  const std::set<std::string, std::less<>>& bracketed() const { return bracketed_; }

  /// The bytes of the document's text that a stretch stands for.
  std::size_t begin_byte(std::uint32_t at) const { return begin_[at]; }
  std::size_t end_byte(std::uint32_t last) const { return end_[last]; }
  std::string_view text(Range range) const;
  /// The code points of the text before a byte.
  std::size_t code_points_before(std::size_t byte) const;

  const archive::Document& document() const { return document_; }
  /// Of the quotes looked for.
  const Lexicon& lexicon() const { return *lexicon_; }
  /// Of the text about them.
  const Lexicon& narration() const { return *narration_; }
  /// Whether words count by the lexicon, too.
  bool knows(std::string_view tag) const { return lexicon_->is_of(tag) || narration_->is_of(tag); }
  bool knows(const Lexicon& lexicon) const { return &lexicon == lexicon_ || &lexicon == narration_; }
  /// Whether a word in lower case is in this list of the language of the quotes or of the text.
  bool has(Lexicon::Set Lexicon::*list, const std::string& lower) const {
    return (lexicon_->*list).contains(lower) || (narration_->*list).contains(lower);
  }

 private:
  void gather_bracketed();
  using Spellings = std::vector<std::pair<std::uint32_t, std::string>>;
  void add_block(const archive::Block& block, bool& open, Spellings& hyphenated, Measures& measures);
  void add_stretch(std::string_view text, std::uint32_t from, std::uint8_t starts, bool& open, Spellings& hyphenated,
                   Measures& measures);
  void unite(const Spellings& hyphenated);
  /// How many of some places, upwards, lie between two.
  static std::uint32_t count(const std::vector<std::uint32_t>& places, std::uint32_t from, std::uint32_t to);
  void gather();
  char32_t mark_at(std::uint32_t at) const;
  bool is_double(std::uint32_t at) const;
  bool is_closing_single(std::uint32_t at) const;
  bool is_opening_single(std::uint32_t at) const;
  std::uint32_t close_of_single(std::uint32_t opening) const;
  void find_outer_marks();
  bool is_not_only(std::uint32_t at) const;
  bool is_except(std::uint32_t at) const;
  Range affirmed_across(std::uint32_t edge) const;
  bool negates_any(Range range) const;
  bool negates(const std::string& key) const;
  void find_phrases();
  bool is_of_number(std::uint32_t at) const;
  void gather_negations();
  void gather_clause_words();
  void part_sentences();
  Range whole_sentences(Range range) const;
  bool between_sentences(Range left_out, Range whole) const;
  bool begins_sentence_after(Range left_out, Range whole) const;
  bool ends_sentence(std::uint32_t at) const;
  std::uint32_t intern(const std::string& key);

  const archive::Document& document_;
  const Lexicon *lexicon_, *narration_;  // of the quotes, and of the text about them; mostly one
  std::unordered_map<std::string, std::uint32_t> dictionary_;
  std::vector<std::string> keys_;
  std::vector<std::uint32_t> ids_, begin_, end_;
  std::vector<std::uint8_t> flags_;
  std::vector<std::uint16_t> clause_flags_;                                      // of each key
  std::vector<std::uint32_t> marks_, negations_, denials_, numbers_, openings_;  // where each stands, upwards
  std::vector<Range> turning_;                                                   // phrases that turn the sense, upwards
  std::vector<Range> affirmed_;  // phrases with a negation that turns nothing, upwards
  std::vector<std::uint32_t> outer_marks_;
  std::vector<std::uint32_t> short_negations_;  // those in sentences of a few words
  std::vector<std::uint32_t> sentences_;        // where each begins, and the end
  std::vector<std::uint32_t> first_position_, positions_;
  std::vector<std::uint64_t> prefix_hash_;
  std::vector<std::size_t> code_points_;  // before every 1024th byte
  mutable std::once_flag sorted_once_;
  mutable std::vector<std::uint32_t> sorted_;  // numbers by their keys
  std::set<std::string, std::less<>> bracketed_;
};

/// Whether a word turns the sense: `not`, and `don’t`.
bool is_negation(const Lexicon& lexicon, std::string_view key);

/// Whether a word is a number or a part of one in the language: five, first, half.
bool is_number_in_letters(const Lexicon& lexicon, std::string_view key);

}  // namespace brief::evidence
