#include "evidence/refusal.hpp"

#include <algorithm>

#include "evidence/accents.hpp"
#include "evidence/asides.hpp"
#include "evidence/closest.hpp"
#include "evidence/comparison.hpp"
#include "evidence/contractions.hpp"
#include "evidence/crossing.hpp"
#include "evidence/governing.hpp"
#include "evidence/match.hpp"
#include "evidence/mending.hpp"
#include "evidence/near_misses.hpp"
#include "evidence/questions.hpp"
#include "evidence/reasons.hpp"
#include "evidence/scripts.hpp"
#include "evidence/spelling.hpp"
#include "evidence/telling.hpp"
#include "evidence/told_runs.hpp"

namespace brief::evidence {
namespace {

constexpr std::size_t most_compared = 4;  // pieces
constexpr std::size_t most_cut = 4;       // units of a quote that stands nowhere

class Refusing {
 public:
  Refusing(const Index& index, const Speech& speech, const Pieces& pieces, std::string_view quote)
      : index_(index),
        speech_(speech),
        pieces_(pieces),
        quote_(quote),
        mending_(index, speech, pieces, quote),
        match_(index, speech, pieces) {}

  std::optional<Refusal> refuse() {
    if (pieces_.list.empty()) return because("it holds no words of its source");
    if (pieces_.list.size() > max_pieces) return because("it has more than " + std::to_string(max_pieces) + " parts");
    auto refusal = match_.exhausted() ? std::nullopt : searched();
    // What the search did not come to is not known.
    if (match_.exhausted()) return because(reason_of_endless(match_.all_exhausted()));
    return refusal;
  }

 private:
  std::optional<Refusal> searched() {
    if (const auto missing = missing_group()) {
      auto refusal = parted();
      return refusal ? std::move(refusal) : compare(*missing);
    }
    for (std::size_t i = 0; i < pieces_.list.size(); ++i)
      if (!match_.find_piece(i, Strictness::any_gap)) return cut(i);
    if (const auto places = match_.find(Strictness::any_gap)) return obstructed(*places);
    return disordered();
  }

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
    const auto twice = std::adjacent_find(order.begin(), order.end(), [this](const auto& a, const auto& b) {
      return b.first < a.first + match_.resolved(a.second).size();
    });
    if (twice != order.end()) refusal.reason = reason_of_repeated();
    refusal.suggestion = mending_.in_order(order);
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
      missing_.push_back(group);
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

  /// Of a quote given as one whose parts stand there with others' words between: those words, or what else is wrong
  /// with an ellipsis for them.
  std::optional<Refusal> parted() {
    std::vector<std::vector<Unit>> stretches;
    for (const Group group : missing_) {
      if (group.first != group.last || pieces_.list[group.first].word) return std::nullopt;
      stretches.push_back(pieces_.list[group.first].units);
    }
    const auto told = told_apart(index_, quote_, stretches);
    if (!told) return std::nullopt;
    const std::string& text = told->text;
    const Pieces apart = pieces_of(text);
    if (apart.list.size() != pieces_.list.size() + told->ellipses) return std::nullopt;
    const auto places = Match(index_, speech_, apart).find(Strictness::any_gap);
    if (!places) return told->sentences ? Refusing(index_, speech_, apart, text).refuse() : std::nullopt;
    const std::size_t first = missing_.front().first;
    const Range gap{(*places)[first].end, (*places)[first + 1].begin};
    if (!stands_apart(index_, gap)) return std::nullopt;
    std::string right = mending_.right(text);
    const Range words = without_marks(index_, gap);
    if (right.empty()) {
      auto refusal = Refusing(index_, speech_, apart, text).refuse();
      // The quote has no gap there that could hold anything.
      if (refusal && refusal->reason.starts_with("the words left out"))
        refusal->reason = reason_of_parts(index_.text(words), false);
      return refusal;
    }
    Refusal refusal = because(reason_of_parts(index_.text(words)));
    refusal.closest = (*places)[first];
    refusal.suggestion = std::move(right);
    return refusal;
  }

  /// Whether another part of the quote stands where this one would, and nowhere else.
  bool stands_in_another(Group group, Range place) {
    for (std::size_t i = 0; i < pieces_.list.size(); ++i) {
      if (i >= group.first && i <= group.last) continue;
      const auto other = match_.find_piece(i, Strictness::any_edge);
      if (other && other->begin <= place.begin && place.end <= other->end) return true;
    }
    return false;
  }

  /// Of clauses that stand there the other way round. Numbers in another order are other numbers.
  std::optional<Refusal> reordered(std::span<const Unit> units, bool numbers = false) const {
    const Range found = rearranged(index_, units);
    if (found == Range{} || (numbers && !has_numbers_in_order(index_, units, found))) return std::nullopt;
    Refusal refusal = because("its words stand in another order there");
    refusal.closest = found;
    refusal.suggestion = mending_.all_of(whole(index_, found));
    return refusal;
  }

  /// Of a few words of which one is part of one there: COVID of COVID-19.
  std::optional<Refusal> cut_inside(std::span<const Unit> units) const {
    std::vector<Edit> edits;
    std::optional<Refusal> refusal;
    if (units.size() > most_cut) return std::nullopt;  // all words of the source are looked through
    for (const Unit& unit : units) {
      const bool known = index_.id_of(unit.key) != Index::no_id;
      const std::uint32_t id = known ? Index::no_id : whole_word_of(index_, unit);
      if (id == Index::no_id) continue;
      const std::uint32_t place = index_.positions(id).front();
      const std::string word(index_.text({place, place + 1}));
      if (!refusal) refusal = because("it cuts " + in_marks(word) + " short");
      if (edits.empty()) refusal->closest = {place, place + 1};
      edits.push_back({unit.begin, unit.end, word});
    }
    if (refusal) refusal->suggestion = mending_.with(edits);
    return refusal;
  }

  std::optional<Refusal> compare(Group group) {
    const std::vector<Unit> units = units_of_group(group);
    const auto closest = closest_passage(index_, units);
    if (!closest) {
      auto refusal = reordered(units);
      if (!refusal) refusal = cut_inside(units);
      return refusal ? std::move(refusal) : without(group);
    }
    Comparison comparison(index_, quote_, units, *closest);
    const bool words = comparison.difference() == Difference::words || comparison.difference() == Difference::name;
    const bool numbers = comparison.difference() == Difference::number;
    const bool order = comparison.difference() == Difference::order;
    if (auto refusal = words || numbers || order ? reordered(units, numbers) : std::nullopt) return refusal;
    if (comparison.difference() <= Difference::letter_case)
      if (auto refusal = beyond_quotation(group, closest->place)) {
        refusal->comparison = comparison.take_steps();
        return refusal;
      }
    const std::string_view cut = words ? word_cut(index_, units, *closest) : std::string_view();
    Refusal refusal;
    refusal.closest = closest->place;
    refusal.reason = !cut.empty()                               ? "it cuts " + in_marks(cut) + " short"
                     : stands_in_another(group, closest->place) ? std::string(reason_of_repeated())
                                                                : reason_of(comparison);
    refusal.comparison = comparison.take_steps();
    const bool question = comparison.difference() == Difference::question;
    if (question) refusal.suggestion = mending_.all_of(whole(index_, whole_sentence(index_, closest->place)));
    if (refusal.suggestion.empty()) refusal.suggestion = mended();
    const bool open = group.first == 0 && (refusal.suggestion.empty() || question);
    Range turn = open ? negation_before(index_, closest->place.begin, &speech_) : Range{};
    if (question && is_of_question(index_, turn)) turn = {};
    if (turn != Range{}) refusal.reason = reason_of_edge(true, turn, index_) + "; " + refusal.reason;
    if (refusal.suggestion.empty() && turn != Range{} && pieces_.list.size() == 1)
      refusal.suggestion = mending_.right(one_line(index_.text(whole(index_, {turn.begin, closest->place.end}))));
    if (refusal.suggestion.empty() && group.first == group.last)
      refusal.suggestion = mending_.with_piece(pieces_.list[group.first], whole(index_, closest->place));
    return refusal;
  }

  /// Of words that run over a mark of a quotation there: those between its marks; or, of a phrase in marks, those with
  /// both.
  std::optional<Refusal> beyond_quotation(Group group, Range place) {
    if (!speech_.has_speaker()) return std::nullopt;
    const std::uint32_t block = joined_block(index_, place), paragraph = end_of_quoted_block(index_, place);
    if (block != Index::no_id && parts_heading(index_, block))
      return in_two(group, place, {place.begin, block}, {block, place.end}, "a heading ends inside it");
    if (paragraph != Index::no_id) return beyond_mark(group, place, {place.begin, paragraph}, paragraph);
    const Crossing found = crossing_of(index_, place);
    const bool leaves = found.way == Crossing::Way::leaves;
    if (found.way == Crossing::Way::none) return std::nullopt;
    if (found.way == Crossing::Way::changes)
      return in_two(group, place, without_stop(index_, {place.begin, found.mark}), {found.other + 1, place.end},
                    reason_of_end(index_, {found.mark, found.other + 1}));
    const bool quotation = leaves ? speech_.is_quotation(found.other, found.mark)
                                  : speech_.is_lead_in({place.begin, found.mark}, found.other);
    if (!quotation && !leaves) return std::nullopt;
    const Range said = leaves ? without_stop(index_, {place.begin, found.mark}) : Range{found.mark + 1, place.end};
    if (quotation) return beyond_mark(group, place, said, leaves ? found.mark : place.begin);
    Refusal refusal = because("punctuation differs");
    refusal.closest = place;
    refusal.suggestion = with_stretch(group, {found.other, place.end});
    return refusal;
  }

  /// Of words that run from one quotation or block to another: both parts, or the one that is the speaker's.
  Refusal in_two(Group group, Range place, Range first, Range second, std::string reason) {
    Refusal refusal = because(std::move(reason));
    refusal.closest = place;
    const std::string start = one_line(index_.text(first)), rest = one_line(index_.text(second));
    if (groups().size() > 1) {
      const std::size_t begin = pieces_.list[group.first].begin, end = pieces_.list[group.last].end;
      refusal.suggestion = mending_.with({{begin, end, start + " … " + rest}});
      return refusal;
    }
    refusal.suggestion = mending_.right(start + " … " + rest);
    if (refusal.suggestion.empty()) refusal.suggestion = mending_.of_speaker(start, first, rest, second);
    return refusal;
  }

  /// Of words that were said up to the others of a place, or from them on.
  Refusal beyond_mark(Group group, Range place, Range said, std::uint32_t others) {
    const bool leaves = others > place.begin;
    Refusal refusal = because(leaves ? reason_of_end(index_, {others, place.end})
                                     : reason_of_start(index_, {place.begin, said.begin}));
    refusal.closest = place;
    if (!speech_.is_of_another(said)) refusal.suggestion = with_stretch(group, said);
    return refusal;
  }

  /// With a stretch for a group.
  std::string with_stretch(Group group, Range stretch) {
    if (groups().size() == 1) return mending_.right(one_line(index_.text(stretch)));
    return group.first == group.last ? mending_.with_piece(pieces_.list[group.first], stretch) : std::string();
  }

  std::string_view text_of(Group group) const {
    const std::size_t from = pieces_.list[group.first].begin;
    return quote_.substr(from, pieces_.list[group.last].end - from);
  }

  /// Where a part stands nowhere and another does: that one.
  std::optional<Refusal> without(Group missing) {
    std::optional<Group> standing;
    for (const Group group : groups()) {
      const bool longer = !standing || text_of(group).size() > text_of(*standing).size();
      if (longer && match_.find_piece(group.first, Strictness::full)) standing = group;
    }
    if (!standing) return std::nullopt;
    Refusal refusal = because(in_marks(text_of(missing)) + " is not found there");
    if (const auto place = match_.find_piece(standing->first, Strictness::full)) refusal.closest = *place;
    refusal.suggestion = mending_.right(std::string(text_of(*standing)));
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
    std::string text = mending_.with(with_ellipses);
    return text.empty() ? mending_.with(whole_words) : text;
  }

  Refusal cut(std::size_t i) {
    Refusal refusal;
    const auto place = match_.find_piece(i, Strictness::any_edge);
    if (!place) return refusal;  // the search is at its end
    refusal.closest = *place;
    const Range range = refusal.closest, wide = whole(index_, range);
    if (const Range told = speech_.teller_in_dashes(range); told != Range{}) {
      refusal.reason = reason_of_teller(index_.text(told));
      refusal.suggestion = mending_.without_tellers(pieces_.list[i], range);
      return refusal;
    }
    auto beyond = wide == range ? beyond_quotation({i, i}, range) : std::nullopt;
    if (beyond) return std::move(*beyond);
    if (wide == range) {
      refusal.reason = "its sentence ends in " + in_marks(index_.text({range.end, range.end + 1})) + " there";
    } else {
      const bool at_start = wide.begin < range.begin;
      const Range number =
          at_start ? whole(index_, {range.begin, range.begin + 1}) : whole(index_, {range.end - 1, range.end});
      const bool negation = at_start && index_.is_negation(wide.begin);  // S’|kemi
      const bool gap = i > 0 || pieces_.begins_left_out;
      refusal.reason = !negation ? "it cuts " + in_marks(index_.text(number)) + " short"
                       : gap     ? reason_of(Obstacle::negation, Gap::left_out, {wide.begin, range.begin}, index_)
                                 : reason_of_edge(true, {wide.begin, wide.begin + 1}, index_);
    }
    const bool mark = wide == range && wide.end < index_.size();
    refusal.suggestion = mending_.with_piece(pieces_.list[i], mark ? Range{wide.begin, wide.end + 1} : wide);
    if (mark && refusal.suggestion.empty()) refusal.suggestion = mending_.all_of(whole_sentence(index_, wide));
    return refusal;
  }

  Refusal obstructed(const std::vector<Range>& places) {
    Refusal refusal;
    refusal.closest = {places.front().begin, places.back().end};
    for (std::size_t i = 1; i < places.size(); ++i) {
      const Range gap{places[i - 1].end, places[i].begin};
      const Obstacle obstacle = match_.obstacle(i, gap.begin, gap.end);
      if (obstacle == Obstacle::none) continue;
      refusal.reason = reason_between(obstacle, pieces_.list[i].before, {places[i - 1], places[i]}, index_, speech_);
      if (obstacle == Obstacle::subject && exchanges_subject(index_, places[i - 1], places[i])) {
        const Range head = head_left_behind(index_, places[i - 1], places[i]);
        refusal.reason = reason_of_aside(head == Range{} ? Range{places[i - 1].begin, gap.end} : head, index_);
        if (head != Range{}) refusal.suggestion = mending_.all_of(whole(index_, {head.begin, places[i].end}));
        return refusal;
      }
      refusal.suggestion = mending_.without_gap(i, places, obstacle);
      const bool several = refusal.suggestion.empty() && obstacle == Obstacle::negation;
      if (several) refusal.suggestion = mending_.all_of(whole(index_, refusal.closest));
      if (refusal.suggestion.empty() && obstacle != Obstacle::speaker) refusal.suggestion = mending_.one_part(i);
      return refusal;
    }
    for (const std::size_t i : {std::size_t{0}, places.size() - 1}) {
      const Range replaced = match_.replaced_beside(i, places[i]);
      if (replaced == Range{}) continue;
      const bool number = index_.numbers(replaced.begin, replaced.end) > 0 && !index_.is_negation(replaced.begin);
      const Obstacle obstacle = number ? Obstacle::number : Obstacle::negation;
      const bool brackets =
          i == 0 && replaced.begin < places[i].begin ? pieces_.begins_inserted : pieces_.ends_inserted;
      const bool before = replaced.begin < places[i].begin;
      const bool dots = before ? pieces_.begins_left_out : pieces_.ends_left_out;
      refusal.reason = brackets || dots
                           ? reason_of(obstacle, brackets ? Gap::inserted : Gap::left_out, replaced, index_)
                           : reason_of_edge(before, replaced, index_);
      refusal.suggestion = with_stretch_beside(i, places, replaced, number);
      return refusal;
    }
    for (std::size_t i = 0; i < places.size(); ++i)
      if (match_.holds_turn(i, places[i])) return because_of_turn(places[i]);
    refusal.reason = "it has too many parts to be found for certain";
    return refusal;
  }

  Refusal because_of_turn(Range place) const {
    Refusal refusal = because("the speaker changes inside it");
    refusal.closest = place;
    return refusal;
  }

  /// With a number beside the part, or with the clause that it and a negation stand in, or as much of it as is right.
  std::string with_stretch_beside(std::size_t i, const std::vector<Range>& places, Range beside, bool number) const {
    const bool one = groups().size() == 1;  // [S]erbia
    const Range part = one ? Range{places.front().begin, places.back().end} : places[i];
    const std::uint32_t opening = opening_before(index_, part.begin);
    for (const Range range : widened(index_, part, beside, number)) {
      if (opening != Index::no_id && range.begin <= opening) continue;  // the words of who tells it
      std::string text;
      if (one)
        text = mending_.right(one_line(index_.text(range)));
      else if (!pieces_.list[i].word)
        text = mending_.with_piece(pieces_.list[i], range);
      if (!text.empty()) return text;
    }
    return {};
  }

  const Index& index_;
  const Speech& speech_;
  const Pieces& pieces_;
  std::string_view quote_;
  Mending mending_;
  Match match_;
  std::vector<Group> missing_;  // those that stand nowhere
};

std::optional<Refusal> refused(const Index& index, const Speech& speech, const Pieces& pieces, std::string_view quote) {
  bool changed = false;
  const Pieces near = spelled(pieces, index, Spelling::united, changed);  // shows no difference that is forgiven
  return Refusing(index, speech, near, quote).refuse();
}

/// A quote in another script than its source: the words there, where they are the same but for it.
std::optional<Refusal> in_other_script(const Index& index, const Speech& speech, std::string_view quote,
                                       Script source) {
  const Script own = script_of(quote);
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

/// How many words of a text stand in the source, and how many it has.
std::pair<std::size_t, std::size_t> words_of(const Index& index, std::string_view text) {
  std::size_t known = 0, all = 0;
  for (const Piece& piece : pieces_of(text).list)
    for (const Unit& unit : piece.units)
      if (unit.kind == Unit::Kind::word) ++all, known += index.id_of(unit.key) != Index::no_id ? 1 : 0;
  return {known, all};
}

}  // namespace

std::optional<Refusal> refusal_of(const Index& index, const Speech& speech, const Pieces& pieces,
                                  std::string_view quote) {
  // A page may be in two scripts: the one that it has more of is not always that of the passage.
  const auto [own, all] = words_of(index, quote);
  if (2 * own < all || all == 0)
    if (auto refusal = in_other_script(index, speech, quote, script_of(index.document().text))) return refusal;
  if (auto refusal = contraction_differs(index, speech, quote)) return refusal;
  if (auto refusal = accents_differ(index, speech, quote)) return refusal;
  if (auto refusal = refused(index, speech, pieces, quote)) return refusal;
  const Script other = script_of(quote) == Script::latin ? Script::cyrillic : Script::latin;
  if (words_of(index, other == Script::cyrillic ? to_cyrillic(quote) : to_latin(quote)).first == 0) return std::nullopt;
  auto refusal = in_other_script(index, speech, quote, other);
  return refusal && refusal->near ? refusal : std::nullopt;
}

}  // namespace brief::evidence
