#include "evidence/refusal.hpp"

#include <algorithm>
#include <array>

#include "evidence/closest.hpp"
#include "evidence/match.hpp"
#include "evidence/spelling.hpp"

namespace brief::evidence {
namespace {

using Kind = AlignedStep::Kind;

std::string in_marks(std::string_view text) { return "“" + one_line(text) + "”"; }

/// What two stretches differ in, the gravest last.
enum class Difference : std::uint8_t { none, marks, spaces, letter_case, words, name, negation, number };

const char* words_for(Difference difference) {
  constexpr std::array<const char*, 8> words{"it differs",         "punctuation differs", "spaces or hyphens differ",
                                             "capitals differ",    "words differ",        "a name differs",
                                             "a negation differs", "a number differs"};
  return words[static_cast<std::size_t>(difference)];
}

/// The letters and figures alone, in lower case.
std::string bare(std::string_view text) {
  std::u32string made;
  for (const Character& c : characters_of(lower_case(text)))
    if (is_word_character(c.c)) made += c.c;
  return to_utf8(made);
}

/// Compares one piece of a quote with a passage.
class Comparison {
 public:
  Comparison(const Index& index, std::string_view quote, const std::vector<Unit>& units, const Closest& closest)
      : index_(index), quote_(quote), units_(units), closest_(closest) {
    for (std::size_t i = 0; i < closest.steps.size();) i = add_run(i);
  }

  std::vector<WordStep> take_steps() { return std::move(steps_); }
  Difference difference() const { return difference_; }

 private:
  std::size_t add_run(std::size_t from) {
    const bool same = closest_.steps[from].kind == Kind::same;
    std::size_t to = from;
    Range quote{Index::no_id, 0}, source{Index::no_id, 0};
    for (; to < closest_.steps.size() && (closest_.steps[to].kind == Kind::same) == same; ++to) {
      const AlignedStep& step = closest_.steps[to];
      if (step.kind != Kind::source_only) quote = {std::min(quote.begin, step.quote), step.quote + 1};
      if (step.kind != Kind::quote_only) source = {std::min(source.begin, step.source), step.source + 1};
    }
    const std::string quoted = quoted_text(quote), sourced = one_line(index_.text(source));
    if (same) return steps_.push_back({WordStep::Kind::same, quoted}), to;
    if (!quoted.empty()) steps_.push_back({WordStep::Kind::quote_only, quoted});
    if (!sourced.empty()) steps_.push_back({WordStep::Kind::source_only, sourced});
    difference_ = std::max(difference_, difference_of(quote, source, quoted, sourced));
    return to;
  }

  std::string quoted_text(Range range) const {
    if (range.begin >= range.end) return {};
    const std::size_t from = units_[range.begin].begin;
    std::size_t to = units_[range.end - 1].end;
    if (range.end - range.begin > 1) to = std::max<std::size_t>(to, units_[range.end - 2].end);
    return one_line(quote_.substr(from, to - from));
  }

  Difference difference_of(Range quote, Range source, const std::string& quoted, const std::string& sourced) const {
    if (bare(quoted) == bare(sourced) && !has_number(quote, source)) {
      if (bare(quoted).empty()) return Difference::marks;
      return lower_case(quoted) == lower_case(sourced) ? Difference::letter_case : Difference::spaces;
    }
    Difference found = Difference::words;
    for (std::uint32_t i = quote.begin; i < quote.end; ++i)
      found = std::max(found, difference_of(units_[i].kind, units_[i].key, i == 0));
    for (std::uint32_t i = source.begin; i < source.end; ++i)
      found = std::max(found, difference_of(index_.kind(i), index_.key(i), i == closest_.place.begin));
    return found;
  }

  bool has_number(Range quote, Range source) const {
    bool found = source.begin < source.end && index_.numbers(source.begin, source.end) > 0;
    for (std::uint32_t i = quote.begin; i < quote.end; ++i) found = found || units_[i].kind == Unit::Kind::number;
    return found;
  }

  Difference difference_of(Unit::Kind kind, const std::string& key, bool first) const {
    if (kind == Unit::Kind::number || is_number_in_letters(index_.lexicon(), key)) return Difference::number;
    if (kind != Unit::Kind::word) return Difference::none;
    if (is_negation(index_.lexicon(), key)) return Difference::negation;
    const auto letters = characters_of(key);
    return !first && is_upper(letters.front().c) ? Difference::name : Difference::words;
  }

  const Index& index_;
  std::string_view quote_;
  const std::vector<Unit>& units_;
  const Closest& closest_;
  std::vector<WordStep> steps_;
  Difference difference_ = Difference::none;
};

class Refusing {
 public:
  Refusing(const Index& index, const Speech& speech, const Pieces& pieces, std::string_view quote)
      : index_(index), speech_(speech), pieces_(pieces), quote_(quote), match_(index, speech, pieces) {}

  std::optional<Refusal> refuse() {
    if (pieces_.list.empty()) return Refusal{"it holds no words of its source", {}, {}, {}};
    if (pieces_.list.size() > max_pieces)
      return Refusal{"it has more than " + std::to_string(max_pieces) + " parts", {}, {}, {}};
    if (auto missing = missing_piece()) return compare(*missing);
    for (std::size_t i = 0; i < pieces_.list.size(); ++i)
      if (!match_.find_piece(i, Strictness::any_gap)) return cut(i);
    if (const auto places = match_.find(Strictness::any_gap)) return obstructed(*places);
    return Refusal{"its parts stand in another order there", {}, {}, {}};
  }

 private:
  /// The longest piece that stands nowhere.
  std::optional<std::size_t> missing_piece() {
    std::optional<std::size_t> longest;
    for (std::size_t i = 0; i < pieces_.list.size(); ++i) {
      if (match_.find_piece(i, Strictness::any_edge)) continue;
      if (!longest || match_.resolved(i).size() > match_.resolved(*longest).size()) longest = i;
    }
    return longest;
  }

  std::optional<Refusal> compare(std::size_t i) {
    const Piece& piece = pieces_.list[i];
    std::vector<Unit> units = piece.units;
    if (piece.word) {
      units.resize(1);
      units[0].key = piece.word->head + lower_case(piece.word->inside) + piece.word->tail;
      units[0].begin = static_cast<std::uint32_t>(piece.begin);
      units[0].end = static_cast<std::uint32_t>(piece.end);
    }
    const auto closest = closest_passage(index_, units);
    if (!closest) return std::nullopt;
    Comparison comparison(index_, quote_, units, *closest);
    Refusal refusal;
    refusal.closest = closest->place;
    refusal.reason = words_for(comparison.difference());
    refusal.comparison = comparison.take_steps();
    refusal.suggestion = suggestion(piece, whole(closest->place));
    return refusal;
  }

  Range whole(Range range) const {
    while (range.begin > 0 && index_.joined(range.begin)) --range.begin;
    while (index_.joined(range.end)) ++range.end;
    return range;
  }

  Refusal cut(std::size_t i) {
    Refusal refusal;
    refusal.closest = *match_.find_piece(i, Strictness::any_edge);
    const Range range = refusal.closest, wide = whole(range);
    if (wide == range) {
      refusal.reason = "its sentence ends in " + in_marks(index_.text({range.end, range.end + 1})) + " there";
    } else {
      const bool at_start = wide.begin < range.begin;
      const Range number = at_start ? whole({range.begin, range.begin + 1}) : whole({range.end - 1, range.end});
      refusal.reason = "it cuts " + in_marks(index_.text(number)) + " short";
    }
    refusal.suggestion = suggestion(pieces_.list[i], wide);
    return refusal;
  }

  Refusal obstructed(const std::vector<Range>& places) {
    Refusal refusal;
    refusal.closest = {places.front().begin, places.back().end};
    for (std::size_t i = 1; i < places.size(); ++i) {
      const Range gap{places[i - 1].end, places[i].begin};
      const Obstacle obstacle = match_.obstacle(i, gap.begin, gap.end);
      if (obstacle == Obstacle::none) continue;
      refusal.reason = words_for(obstacle, pieces_.list[i].before, gap);
      return refusal;
    }
    for (const std::size_t i : {std::size_t{0}, places.size() - 1}) {
      const Range replaced = match_.replaced_beside(i, places[i]);
      if (replaced == Range{}) continue;
      const Obstacle obstacle = index_.is_negation(replaced.begin) ? Obstacle::negation : Obstacle::number;
      refusal.reason = words_for(obstacle, Gap::inserted, replaced);
      return refusal;
    }
    refusal.reason = "it has too many parts to be found for certain";
    return refusal;
  }

  std::string words_for(Obstacle obstacle, Gap before, Range gap) const {
    const std::string bracket =
        before == Gap::inserted ? "the words in brackets stand for " : "the words left out hold ";
    if (obstacle == Obstacle::speaker) return "between its parts the speaker changes";
    if (obstacle == Obstacle::negation)
      return bracket + "a negation, " + in_marks(index_.text(first_negation(gap, before == Gap::left_out)));
    if (obstacle == Obstacle::number) return bracket + "a number, " + in_marks(index_.text(whole(first_number(gap))));
    return bracket + std::to_string(index_.words(gap.begin, gap.end)) + " words; " + std::to_string(max_inserted_over) +
           " are the most";
  }
  static const char* words_for(Difference difference) { return evidence::words_for(difference); }

  Range first_negation(Range gap, bool left_out) const {
    while (gap.begin < gap.end && !(left_out ? index_.turns(gap.begin, gap) : index_.is_negation(gap.begin)))
      ++gap.begin;
    return {gap.begin, gap.begin + 1};
  }
  Range first_number(Range gap) const {
    while (gap.begin < gap.end && index_.numbers(gap.begin, gap.begin + 1) == 0) ++gap.begin;
    return {gap.begin, gap.begin + 1};
  }

  /// The quote with one piece as the source has it, if that is word for word.
  std::string suggestion(const Piece& piece, Range range) {
    const std::string before(quote_.substr(0, piece.begin)), source = one_line(index_.text(range));
    std::string after(quote_.substr(piece.end));
    const bool stopped = source.ends_with('.') || source.ends_with(',');
    if (stopped && (after.starts_with('.') || after.starts_with(','))) after.erase(0, 1);
    const std::string mended = before + with_capital(piece, source) + after;
    for (const std::string& text : {mended, before + source + after}) {
      const Pieces made = pieces_of(text);
      if (text != quote_ && find_pieces(index_, speech_, made)) return text;
    }
    return {};
  }

  /// [O]ur for our, where the quote begins a sentence and the source doesn't.
  std::string with_capital(const Piece& piece, const std::string& source) const {
    const auto quoted = characters_of(quote_.substr(piece.begin, 8)), sourced = characters_of(source.substr(0, 8));
    if (piece.word || quoted.empty() || sourced.empty() || is_upper(quoted[0].c) == is_upper(sourced[0].c))
      return source;
    const std::string capital = to_utf8({&quoted[0].c, 1});
    if (lower_case(capital) != lower_case(to_utf8({&sourced[0].c, 1}))) return source;
    return "[" + capital + "]" + source.substr(sourced[0].end);
  }

  const Index& index_;
  const Speech& speech_;
  const Pieces& pieces_;
  std::string_view quote_;
  Match match_;
};

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool space = c == '\n' || c == '\t' || c == '\r' || c == ' ';
    if (!space) line += c;
    if (space && !line.empty() && line.back() != ' ') line += ' ';
  }
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

std::optional<Refusal> refusal_of(const Index& index, const Speech& speech, const Pieces& pieces,
                                  std::string_view quote) {
  bool changed = false;
  const Pieces near = spelled(pieces, index, Spelling::united, changed);  // shows no difference that is forgiven
  return Refusing(index, speech, near, quote).refuse();
}

}  // namespace brief::evidence
