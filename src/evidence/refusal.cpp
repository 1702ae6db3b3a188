#include "evidence/refusal.hpp"

#include <algorithm>

#include "evidence/closest.hpp"
#include "evidence/comparison.hpp"
#include "evidence/match.hpp"
#include "evidence/scripts.hpp"
#include "evidence/spelling.hpp"

namespace brief::evidence {
namespace {

std::string in_marks(std::string_view text) { return "“" + one_line(text) + "”"; }

/// Said of a quote; of words that are left out, with what they are.
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

constexpr std::size_t most_compared = 4;   // pieces
constexpr std::uint32_t most_put_in = 40;  // words between two pieces

class Refusing {
 public:
  Refusing(const Index& index, const Speech& speech, const Pieces& pieces, std::string_view quote)
      : index_(index), speech_(speech), pieces_(pieces), quote_(quote), match_(index, speech, pieces) {}

  std::optional<Refusal> refuse() {
    if (pieces_.list.empty()) return because("it holds no words of its source");
    if (pieces_.list.size() > max_pieces) return because("it has more than " + std::to_string(max_pieces) + " parts");
    if (auto missing = missing_group()) return compare(*missing);
    for (std::size_t i = 0; i < pieces_.list.size(); ++i)
      if (!match_.find_piece(i, Strictness::any_gap)) return cut(i);
    if (const auto places = match_.find(Strictness::any_gap)) return obstructed(*places);
    return disordered();
  }

 private:
  static Refusal because(std::string reason) {
    Refusal refusal;
    refusal.reason = std::move(reason);
    return refusal;
  }

  /// Its parts, as they follow each other there.
  Refusal disordered() {
    Refusal refusal = because("its parts stand in another order there");
    std::vector<std::pair<std::uint32_t, std::size_t>> order;
    for (std::size_t i = 0; i < pieces_.list.size(); ++i)
      if (const auto place = match_.find_piece(i, Strictness::any_gap)) order.emplace_back(place->begin, i);
    std::sort(order.begin(), order.end());
    std::string text;
    for (const auto& [place, i] : order) {
      const Piece& piece = pieces_.list[i];
      if (piece.before == Gap::adjacent) return refusal;
      (text += text.empty() ? "" : " … ") += quote_.substr(piece.begin, piece.end - piece.begin);
    }
    refusal.suggestion = right(std::move(text));
    return refusal;
  }

  /// Pieces that nothing parts: [W]e stay.
  struct Group {
    std::size_t first = 0, last = 0;
  };

  std::vector<Group> groups() const {
    std::vector<Group> made;
    for (std::size_t i = 0; i < pieces_.list.size(); ++i) {
      if (pieces_.list[i].before != Gap::adjacent || made.empty()) made.push_back({i, i});
      made.back().last = i;
    }
    return made;
  }

  bool stands(Group group) {
    if (group.first == group.last) return match_.find_piece(group.first, Strictness::any_edge).has_value();
    Pieces alone;
    for (std::size_t i = group.first; i <= group.last; ++i) alone.list.push_back(pieces_.list[i]);
    alone.list.front().before = Gap::none;
    return Match(index_, speech_, alone).find(Strictness::any_edge).has_value();
  }

  /// The longest that stands nowhere.
  std::optional<Group> missing_group() {
    std::optional<Group> longest;
    std::size_t most = 0;
    for (const Group group : groups()) {
      if (stands(group)) continue;
      const std::size_t size = units_of_group(group).size();
      if (size > most) longest = group;
      most = std::max(most, size);
    }
    return longest;
  }

  std::vector<Unit> units_of_group(Group group) const {
    std::vector<Unit> units;
    for (std::size_t i = group.first; i <= group.last; ++i) {
      const Piece& piece = pieces_.list[i];
      if (piece.word)
        units.push_back(unit_of_word(i));
      else
        units.insert(units.end(), piece.units.begin(), piece.units.end());
    }
    return units;
  }

  /// A word with letters in brackets as it stands in the source, or else as it is meant.
  Unit unit_of_word(std::size_t i) const {
    const Piece& piece = pieces_.list[i];
    const auto& candidates = match_.resolved(i).candidates;
    Unit unit;
    unit.key =
        candidates.empty() ? piece.word->head + piece.word->inside + piece.word->tail : index_.key(candidates.front());
    unit.begin = static_cast<std::uint32_t>(piece.begin);
    unit.end = static_cast<std::uint32_t>(piece.end);
    return unit;
  }

  std::optional<Refusal> compare(Group group) {
    const std::vector<Unit> units = units_of_group(group);
    const auto closest = closest_passage(index_, units);
    if (!closest) return std::nullopt;
    Comparison comparison(index_, quote_, units, *closest);
    Refusal refusal;
    refusal.closest = closest->place;
    refusal.reason = reason_of(comparison);
    refusal.comparison = comparison.take_steps();
    refusal.suggestion = mended();
    if (refusal.suggestion.empty() && group.first == group.last)
      refusal.suggestion = suggestion(pieces_.list[group.first], whole(closest->place));
    return refusal;
  }

  /// The quote with the pieces that stand nowhere as the source has them: with ellipses, or else with all its words.
  std::string mended() {
    std::vector<Edit> with_ellipses, whole_words;
    std::size_t compared = 0;
    for (const Group group : groups()) {
      if (stands(group)) continue;
      const std::vector<Unit> units = units_of_group(group);
      const auto closest = ++compared > most_compared ? std::nullopt : closest_passage(index_, units);
      if (!closest) return {};
      const Comparison comparison(index_, quote_, units, *closest);
      for (Edit& edit : comparison.edits(true)) with_ellipses.push_back(std::move(edit));
      for (Edit& edit : comparison.edits(false)) whole_words.push_back(std::move(edit));
    }
    for (const auto& edits : {with_ellipses, whole_words})
      if (std::string text = edited(edits); is_right(text)) return text;
    return {};
  }

  std::string edited(const std::vector<Edit>& edits) const {
    std::string text;
    std::size_t from = 0;
    for (const Edit& edit : edits) {
      if (edit.begin < from) return {};
      (text += quote_.substr(from, edit.begin - from)) += edit.text;
      from = edit.end;
    }
    return text += quote_.substr(from);
  }

  bool is_right(const std::string& text) const {
    if (text.empty() || text == quote_) return false;
    return find_pieces(index_, speech_, pieces_of(text)) || find_pieces(index_, speech_, literal_pieces_of(text));
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
      refusal.suggestion = without_gap(i, places, obstacle);
      return refusal;
    }
    for (const std::size_t i : {std::size_t{0}, places.size() - 1}) {
      const Range replaced = match_.replaced_beside(i, places[i]);
      if (replaced == Range{}) continue;
      const Obstacle obstacle = index_.is_negation(replaced.begin) ? Obstacle::negation : Obstacle::number;
      const bool brackets =
          i == 0 && replaced.begin < places[i].begin ? pieces_.begins_inserted : pieces_.ends_inserted;
      refusal.reason = words_for(obstacle, brackets ? Gap::inserted : Gap::left_out, replaced);
      const Range wide = whole({std::min(replaced.begin, places[i].begin), std::max(replaced.end, places[i].end)});
      if (places.size() == 1) refusal.suggestion = right(one_line(index_.text(wide)));
      return refusal;
    }
    refusal.reason = "it has too many parts to be found for certain";
    return refusal;
  }

  /// The quote with the words between two pieces put in, or an ellipsis in place of the brackets, or, where another
  /// speaks between them or much is said, the longer part alone.
  std::string without_gap(std::size_t i, const std::vector<Range>& places, Obstacle obstacle) const {
    const Piece &before = pieces_.list[i - 1], &after = pieces_.list[i];
    const Range gap{places[i - 1].end, places[i].begin};
    const std::string start(quote_.substr(0, before.end)), rest(quote_.substr(after.begin));
    if (obstacle == Obstacle::speaker) return right(start.size() >= rest.size() ? start : rest);
    if (obstacle == Obstacle::words) return right(start + " … " + rest);
    bool apart = index_.words(gap.begin, gap.end) > most_put_in || index_.openings(gap.begin, gap.end) > 0;
    for (std::uint32_t at = gap.begin; at <= gap.end && at < index_.size(); ++at)
      apart = apart || index_.starts_block(at);
    if (apart) return right(start.size() >= rest.size() ? start : rest);
    const std::size_t from = index_.end_byte(gap.begin - 1), to = index_.begin_byte(gap.end);
    if (to < from) return {};
    std::string between;
    for (const char c : std::string_view(index_.document().text).substr(from, to - from))
      between += c == '\n' || c == '\t' ? ' ' : c;
    return right(start + between + rest);
  }

  std::string right(std::string text) const { return is_right(text) ? std::move(text) : std::string(); }

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

  Range first_negation(Range gap, bool left_out) const {
    const Range all = gap;
    while (gap.begin < gap.end && !(left_out ? index_.turns(gap.begin, gap) : index_.is_negation(gap.begin)))
      ++gap.begin;
    if (gap.begin == all.end) return {all.end - 1, all.end + 1};  // of not only
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
      if (is_right(text)) return text;
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

namespace {

std::optional<Refusal> refused(const Index& index, const Speech& speech, const Pieces& pieces, std::string_view quote) {
  bool changed = false;
  const Pieces near = spelled(pieces, index, Spelling::united, changed);  // shows no difference that is forgiven
  return Refusing(index, speech, near, quote).refuse();
}

/// A quote in another script than its source: the words there, where they are the same but for it.
std::optional<Refusal> in_other_script(const Index& index, const Speech& speech, std::string_view quote) {
  const Script own = script_of(quote), source = script_of(index.document().text);
  if (own == source || name_of(own).empty() || name_of(source).empty()) return std::nullopt;
  const std::string text = source == Script::cyrillic ? to_cyrillic(quote) : to_latin(quote);
  const Pieces pieces = pieces_of(text);
  Refusal refusal;
  if (const auto places = find_pieces(index, speech, pieces)) {
    refusal.closest = {places->front().begin, places->back().end};
    refusal.suggestion = text;
  } else if (auto near = refused(index, speech, pieces, text)) {
    refusal = std::move(*near);
    refusal.comparison.clear();
  } else {
    refusal.near = false;
  }
  refusal.reason = "it is in " + std::string(name_of(own)) + " letters, its source in " + std::string(name_of(source));
  return refusal;
}

}  // namespace

std::optional<Refusal> refusal_of(const Index& index, const Speech& speech, const Pieces& pieces,
                                  std::string_view quote) {
  if (auto refusal = in_other_script(index, speech, quote)) return refusal;
  return refused(index, speech, pieces, quote);
}

}  // namespace brief::evidence
