#include "evidence/match.hpp"

#include <algorithm>

#include "evidence/asides.hpp"
#include "evidence/crossing.hpp"
#include "evidence/endings.hpp"
#include "evidence/exchanged.hpp"
#include "evidence/governing.hpp"
#include "evidence/limit_words.hpp"
#include "evidence/list_stems.hpp"
#include "evidence/negated.hpp"
#include "evidence/objects.hpp"
#include "evidence/parted_verbs.hpp"
#include "evidence/questions.hpp"
#include "evidence/replaced.hpp"
#include "evidence/speakers_place.hpp"
#include "evidence/spelling.hpp"
#include "evidence/splices.hpp"
#include "evidence/turning.hpp"

namespace brief::evidence {
namespace {

constexpr std::int64_t beside_steps = 1024;  // to look through the words before a place where a negation is among them
constexpr std::int64_t look_steps = 32;      // to look at the words beside a place
constexpr std::int64_t turn_steps = 4096;    // to look through the end of a gap for a verb that turns the sense
constexpr std::int64_t bracket_steps = 16;   // to see whether brackets and the words beside them make one number
constexpr std::int64_t letters_steps = 8;    // to see whether letters in brackets fit a word
constexpr std::size_t least_stem = 3;        // letters that a word and its bent form have in common

std::size_t letters_in(std::string_view text) { return characters_of(text).size(); }

bool only_letters(std::string_view text) {
  const auto characters = characters_of(text);
  return std::all_of(characters.begin(), characters.end(),
                     [](const Character& c) { return is_word_character(c.c) && !is_digit(c.c); });
}

/// Letters as they are, in lower case and with a capital: [W]e, [dž]epovi; in Turkish [i]yi for İyi, [I]srar for ısrar.
std::vector<std::string> in_either_case(const std::string& letters) {
  const std::string lower = lower_case(letters);
  const auto characters = characters_of(lower);
  std::vector<std::string> forms{letters, lower};
  if (characters.empty() || letters_in(lower) > 2) return forms;
  const std::size_t first = characters.front().end;
  forms.push_back(upper_case(lower.substr(0, first)) + lower.substr(first));
  if (letters == "i") forms.emplace_back("İ");
  if (letters == "I") forms.emplace_back("ı");
  return forms;
}

/// Year[’]s or year[’s] of years, soldiers[’] of soldiers: `over` is what the brackets stand for.
bool makes_genitive(const BracketedWord& word, std::string_view over) {
  if (letters_in(word.head) < least_stem) return false;
  if (word.inside.ends_with('s')) return over == "s" && word.tail.empty();
  return over.empty() && (word.tail == "s" || (word.tail.empty() && word.head.ends_with('s')));
}

/// Whether the letters in brackets may stand for those of a word of the source: the word stays the same, of no number
/// and of no other sense.
bool fits(const BracketedWord& word, std::string_view key, const Lexicon& lexicon) {
  if (!key.starts_with(word.head) || !key.ends_with(word.tail) || key.size() < word.head.size() + word.tail.size())
    return false;
  const std::string_view over = key.substr(word.head.size(), key.size() - word.head.size() - word.tail.size());
  if (word.inside.starts_with("'") || word.inside.starts_with("’")) return makes_genitive(word, over);
  if (!only_letters(over) || !only_letters(word.inside)) return false;
  const std::string whole = word.head + word.inside + word.tail;
  if (whole == key) return letters_in(word.inside) <= least_stem;  // im[possible] marks what is no change
  if (is_negation(lexicon, whole) != is_negation(lexicon, key)) return false;
  if (is_number_in_letters(lexicon, lower_case(whole)) || is_number_in_letters(lexicon, lower_case(key))) return false;
  const std::string written = lower_case(word.inside), source = lower_case(over), stem = lower_case(word.head);
  if (!word.tail.empty()) return letters_in(stem) >= 2 && is_spelling(written, source);
  return letters_in(stem) >= least_stem && is_bent(lexicon, stem, written, source);
}

/// €5 million | a year: words in brackets may stand between.
bool begins_rate_at(const Index& index, std::uint32_t at) {
  const auto lower = [&index](std::uint32_t k) { return k < index.size() ? lower_case(index.key(k)) : std::string(); };
  return is_rate(lower(at), lower(at + 1)) || is_difference(lower(at), lower(at + 1));
}

}  // namespace

Match::Match(const Index& index, const Speech& speech, const Pieces& pieces, std::int64_t steps)
    : index_(index),
      speech_(speech),
      begins_inserted_(pieces.begins_inserted),
      ends_inserted_(pieces.ends_inserted),
      ends_left_out_(pieces.ends_left_out),
      first_inserted_(pieces.inserted.empty() ? std::string() : pieces.inserted.front()),
      last_inserted_(pieces.inserted.empty() ? std::string() : pieces.inserted.back()),
      steps_(steps),
      budget_(speech.budget()) {
  pieces_.reserve(pieces.list.size());
  for (const Piece& piece : pieces.list) resolve(piece);
}

void Match::resolve_word(Resolved& made) {
  const BracketedWord& word = *made.piece->word;
  std::vector<std::uint32_t> ids;
  if (word.head.empty()) {
    for (const std::string& letters : in_either_case(word.inside))
      if (const auto id = index_.id_of(letters + word.tail); id != Index::no_id) ids.push_back(id);
  } else {
    for (const std::uint32_t id : index_.words_with_prefix(word.head))
      if (spend(letters_steps) && fits(word, index_.key_of(id), index_.lexicon())) ids.push_back(id);
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  for (const std::uint32_t id : ids) {
    const auto positions = index_.positions(id);
    if (!spend(static_cast<std::int64_t>(positions.size()))) break;
    made.candidates.insert(made.candidates.end(), positions.begin(), positions.end());
  }
  std::sort(made.candidates.begin(), made.candidates.end());
}

void Match::resolve(const Piece& piece) {
  pieces_.emplace_back();
  Resolved& made = pieces_.back();
  made.piece = &piece;
  if (piece.word) {
    resolve_word(made);
    made.anchors = made.candidates;
    made.missing = made.candidates.empty();
    return;
  }
  made.missing = piece.units.empty();  // one of too many, of which not all hold words
  for (const Unit& unit : piece.units) {
    std::uint32_t id = index_.id_of(unit.key);
    if (id == Index::no_id && !unit.alias.empty()) id = index_.id_of(unit.alias);
    made.missing = made.missing || id == Index::no_id;
    made.ids.push_back(id);
  }
  if (made.missing) return;
  made.hash = Index::hash_of(made.ids);
  const auto rarest = std::min_element(made.ids.begin(), made.ids.end(), [this](auto a, auto b) {
    return index_.positions(a).size() < index_.positions(b).size();
  });
  made.anchors = index_.positions(*rarest);
  made.anchor = static_cast<std::uint32_t>(rarest - made.ids.begin());
}

bool Match::stands_at(const Resolved& piece, std::uint32_t start) {
  if (piece.piece->word) return true;
  if (piece.size() > index_.size() - start || index_.hash(start, piece.size()) != piece.hash) return false;
  spend(piece.size() / 8);
  for (std::uint32_t i = 0; i < piece.size(); ++i)
    if (index_.id(start + i) != piece.ids[i]) return false;
  return true;
}

/// Whether a quotation mark stands here, before or after a full stop or comma.
bool Match::closes_at(std::uint32_t at) const {
  while (at < index_.size() && (index_.key(at) == "." || index_.key(at) == ",")) ++at;
  return at < index_.size() && index_.kind(at) == Unit::Kind::closing;
}

/// Whether a piece holds one mark of a quotation and not the other, or words of who tells it: go” to Rome; said “we go;
/// we go – he said –.
bool Match::leaves_or_enters(std::size_t i, Range at) const {
  const Piece& piece = *pieces_[i].piece;
  if (!speech_.has_speaker()) return false;  // a fact may rest on the reporter's words, too
  const std::uint32_t block = joined_block(index_, at);
  if (block != Index::no_id && parts_heading(index_, block)) return true;
  if (end_of_quoted_block(index_, at) != Index::no_id || speech_.teller_in_dashes(at) != Range{}) return true;
  const Crossing found = piece.word ? Crossing{} : crossing_of(index_, at);
  if (found.way == Crossing::Way::none || piece.units[found.mark - at.begin].kind != index_.kind(found.mark))
    return false;
  if (found.way == Crossing::Way::changes) return !piece.marked;
  if (found.way == Crossing::Way::leaves) return !piece.opens;
  return !piece.closes && speech_.is_lead_in({at.begin, found.mark}, found.other);
}

/// Whether a piece begins and ends with whole numbers, and ends a sentence where the source ends one.
bool Match::is_whole(std::size_t i, Range at) const {
  const Piece& piece = *pieces_[i].piece;
  const bool told = piece.before == Gap::inserted &&
                    (tells_of_unit(index_, at.begin, piece.inserted) || begins_rate_at(index_, at.begin));
  if (piece.before != Gap::adjacent && index_.joined(at.begin) && !told) return false;
  const bool adjacent = i + 1 < pieces_.size() && pieces_[i + 1].piece->before == Gap::adjacent;
  if (adjacent) return !leaves_or_enters(i, at);
  const bool unit_told =
      i + 1 < pieces_.size() && pieces_[i + 1].piece->before == Gap::inserted &&
      (tells_of_unit(index_, at.end, pieces_[i + 1].piece->inserted) || begins_rate_at(index_, at.end));
  if ((index_.joined(at.end) && !unit_told) || (piece.closes && !closes_at(at.end))) return false;
  if (leaves_or_enters(i, at)) return false;
  if (at.end == index_.size() || index_.starts_block(at.end)) return true;
  if (is_question_mark(index_, at.end)) return false;
  return !piece.stopped || index_.key(at.end) != "!";
}

std::optional<Range> Match::next(std::size_t i, std::uint32_t from, std::size_t& anchor, Strictness strictness) {
  const Resolved& piece = pieces_[i];
  if (piece.missing) return std::nullopt;
  const auto& anchors = piece.anchors;
  if (anchor < anchors.size() && anchors[anchor] < from + piece.anchor)
    anchor = static_cast<std::size_t>(
        std::lower_bound(anchors.begin() + static_cast<std::ptrdiff_t>(anchor), anchors.end(), from + piece.anchor) -
        anchors.begin());
  while (anchor < anchors.size()) {
    const std::uint32_t at = anchors[anchor++];
    if (!spend(1)) return std::nullopt;
    if (at < piece.anchor || !stands_at(piece, at - piece.anchor)) continue;
    const Range found{at - piece.anchor, at - piece.anchor + piece.size()};
    if (strictness == Strictness::any_edge) return found;
    const bool full = strictness == Strictness::full;
    spend_at_brackets(i);
    if (full && i == 0 && (has_negation_before(index_, found.begin) || begins_item(index_, found.begin)))
      spend(beside_steps);
    if (!is_whole(i, found)) continue;
    if (!full) return found;
    spend(look_steps);
    if (replaced_beside(i, found) == Range{} && !holds_turn(i, found)) return found;
  }
  return std::nullopt;
}

/// What it takes to look at a place of a piece beside brackets.
void Match::spend_at_brackets(std::size_t i) {
  const bool behind = i + 1 < pieces_.size() && pieces_[i + 1].piece->before == Gap::inserted;
  if (behind || pieces_[i].piece->before == Gap::inserted) spend(bracket_steps);
}

/// Whether a piece holds a label between two turns: We stay. Vučić: They leave.
bool Match::holds_turn(std::size_t i, Range at) {
  const auto& units = pieces_[i].piece->units;
  const bool label = std::any_of(units.begin(), units.end(), [](const Unit& unit) { return unit.key == ":"; });
  return label && spend(at.end - at.begin) && speech_.holds_turn(at);
}

std::optional<Range> Match::find_piece(std::size_t i, Strictness strictness) {
  std::size_t anchor = 0;
  return next(i, 0, anchor, strictness);
}

Range Match::replaced_beside(std::size_t i, Range at) const {
  constexpr std::uint32_t near = 3;  // units before a word that a negation turns
  const auto stops = [this](std::uint32_t k) {
    return index_.kind(k) != Unit::Kind::word && index_.kind(k) != Unit::Kind::number;
  };
  if (i == 0)
    if (const Range found = negation_before(index_, at.begin, &speech_); found != Range{}) return found;
  if (i == 0)
    if (const Range head = head_cut_off(index_, at); head != Range{}) return head;
  if (const Range exchanged = exchanged_beside(i, at); exchanged != Range{}) return exchanged;
  if (i == 0 && begins_inserted_) {
    for (std::uint32_t k = at.begin; k-- > 0 && at.begin - k <= near && !stops(k) && !index_.starts_block(k + 1);)
      if (index_.is_negation(k) || (k + 1 == at.begin && index_.numbers(k, k + 1) > 0)) return {k, k + 1};
  }
  Range quoted = at;  // [W]e is two pieces
  for (std::size_t k = i; k > 0 && pieces_[k].piece->before == Gap::adjacent; --k)
    quoted.begin -= std::min(quoted.begin, pieces_[k - 1].size());
  if (i + 1 == pieces_.size())
    if (const Range found = negation_after(index_, quoted); found != Range{}) return found;
  if (i + 1 == pieces_.size() && (ends_inserted_ || ends_left_out_)) {
    for (std::uint32_t k = at.end; k < index_.size() && k - at.end < near && !stops(k) && !index_.starts_block(k); ++k)
      if (index_.is_negation(k) || (ends_inserted_ && k == at.end && index_.numbers(k, k + 1) > 0)) return {k, k + 1};
  }
  return {};
}

/// What the words in brackets at an end of the quote stand for and may not, in the words beside it.
Range Match::exchanged_beside(std::size_t i, Range at) const {
  constexpr std::uint32_t near = 1, near_share = 4;  // La plupart de | nos
  const auto exchanged = [this](Range over, Range phrase, const std::string& inserted) {
    if (const Range number = exchanged_number(index_, over, inserted); number != Range{}) return number;
    const Range share = exchanged_share(index_, phrase, inserted);
    return share != Range{} ? share : exchanged_opposite(index_, over, inserted);
  };
  if (i == 0 && begins_inserted_ && at.begin >= near && !index_.starts_block(at.begin)) {
    const Range phrase{std::max(phrase_before(index_, at.begin).begin + near_share, at.begin) - near_share, at.begin};
    const Range found = exchanged({at.begin - near, at.begin}, phrase, first_inserted_);
    if (found != Range{}) return found;
  }
  const bool last = i + 1 == pieces_.size() && ends_inserted_ && at.end < index_.size();
  if (!last || index_.starts_block(at.end)) return {};
  const Range phrase{at.end, std::min(phrase_after(index_, at.end).end, at.end + near_share)};
  return exchanged({at.end, at.end + near}, phrase, last_inserted_);
}

/// Whether words left out hold a negation of what was said.
bool Match::turns_sense(Range gap) const {
  if (index_.turning_negations(gap) == 0) return false;
  return speech_.negations_said(gap).value_or(1) > 0;
}

Obstacle Match::obstacle(std::size_t i, std::uint32_t from, std::uint32_t to) const {
  const Gap gap = pieces_[i].piece->before;
  if (gap == Gap::adjacent) return from == to ? Obstacle::none : Obstacle::words;
  if (gap == Gap::inserted && index_.words(from, to) > max_inserted_over) return Obstacle::words;
  if (gap == Gap::inserted &&
      (index_.numbers(from, to) > 0 || (from < to && (index_.joined(from) || index_.joined(to)))))
    return Obstacle::number;
  const std::string& inserted = pieces_[i].piece->inserted;
  if (gap == Gap::inserted && exchanged_number(index_, {from, to}, inserted) != Range{}) return Obstacle::number;
  if (gap == Gap::inserted && exchanged_opposite(index_, {from, to}, inserted) != Range{}) return Obstacle::negation;
  const bool left_out = gap == Gap::left_out;
  if (left_out ? turns_sense({from, to}) : index_.negations(from, to) > 0) return Obstacle::negation;
  if (index_.parts_affirmed({from, to})) return Obstacle::negation;
  const Range left{from - pieces_[i - 1].size(), from}, right{to, to + pieces_[i].size()};
  if (left_out && splices_number(index_, left, right)) return Obstacle::number;
  if (left_out && (subject_left_out(index_, left, right) != Range{} || joins_predicates(index_, left, right) ||
                   exchanges_subject(index_, left, right) || object_left_out(index_, left, right) != Range{}))
    return Obstacle::subject;
  if (left_out && negation_before(index_, to, &speech_).begin >= std::max(from, 1U)) return Obstacle::negation;
  if (from < to && turning_at_end(index_, {from, to}) != Range{} && (left_out || !ends_with_turning(index_, inserted)))
    return Obstacle::negation;
  if (left_out && from < to && turning_behind(index_, left, true) != Range{}) return Obstacle::negation;
  if (left_out && verb_parted_by(index_, left).end > from && verb_parted_by(index_, left).end <= to)
    return Obstacle::negation;
  if (left_out && opposed_in(index_, {from, to}) != Range{}) return Obstacle::negation;
  if (left_out && (restriction_at(index_, from) != Range{} || drops_negated(index_, {from, to})))
    return Obstacle::negation;
  if (left_out && contrast_in(index_, left, {from, to}) != Range{}) return Obstacle::negation;
  const bool speaker = speech_.changes({from, to}) || speech_.leaves_quotation(left, right);
  return speaker ? Obstacle::speaker : Obstacle::none;
}

namespace {

/// The places of each piece that a chain of places of all pieces before it leads to, found no further than is asked.
/// What a gap may hold shrinks as it widens, but for a negation that a wider one leaves out with its whole sentence:
/// the nearest places before are tried.
class Chains {
  static constexpr std::size_t most_back = 3;

 public:
  Chains(Match& match, Strictness strictness) : match_(match), strictness_(strictness), stages_(match.count()) {}

  std::optional<std::vector<Range>> first() {
    if (!advance(stages_.size() - 1)) return std::nullopt;
    std::vector<Range> places(stages_.size());
    std::size_t at = 0;
    for (std::size_t i = stages_.size(); i-- > 0;) {
      places[i] = stages_[i].reached[at].place;
      at = stages_[i].reached[at].from;
    }
    return places;
  }

 private:
  struct Step {
    Range place;
    std::size_t from;  // the step of the piece before
  };
  struct Stage {
    std::vector<Step> reached;
    std::size_t after = 0;   // the first step of the piece before that ends too late for the place looked at
    std::size_t anchor = 0;  // where the next place is looked for
  };

  /// Finds one more place of the piece that is reached; as deep as there are pieces, which are few.
  bool advance(std::size_t i) {
    Stage& stage = stages_[i];
    if (i == 0) {
      const auto place = match_.next(0, 0, stage.anchor, strictness_);
      if (place) stage.reached.push_back({*place, 0});
      return place.has_value();
    }
    auto& earlier = stages_[i - 1].reached;
    if (earlier.empty() && !advance(i - 1)) return false;
    while (const auto place = match_.next(i, earlier.front().place.end, stage.anchor, strictness_)) {
      do {
        while (stage.after < earlier.size() && earlier[stage.after].place.end <= place->begin) ++stage.after;
      } while (stage.after == earlier.size() && advance(i - 1));
      for (std::size_t back = 1; back <= std::min(stage.after, most_back); ++back) {
        if (!allowed(i, earlier[stage.after - back].place.end, place->begin)) continue;
        stage.reached.push_back({*place, stage.after - back});
        return true;
      }
    }
    return false;
  }

  bool allowed(std::size_t i, std::uint32_t from, std::uint32_t to) {
    const bool any = strictness_ != Strictness::full && match_.resolved(i).piece->before != Gap::adjacent;
    if (any) return true;
    if (match_.may_turn(from, to)) match_.spend(turn_steps);
    const Obstacle found = match_.obstacle(i, from, to);
    if (match_.resolved(i).piece->before == Gap::inserted) match_.spend(bracket_steps);
    match_.spend(found == Obstacle::none || found == Obstacle::speaker ? 1 + (to - from) / 4 : 1);
    return found == Obstacle::none;
  }

  Match& match_;
  Strictness strictness_;
  std::vector<Stage> stages_;
};

}  // namespace

std::optional<std::vector<Range>> Match::find(Strictness strictness) {
  if (pieces_.empty() || pieces_.size() > max_pieces) return std::nullopt;
  for (std::size_t i = 0; i < pieces_.size(); ++i)
    if (!find_piece(i, strictness)) return std::nullopt;
  return Chains(*this, strictness).first();
}

std::optional<std::vector<Range>> find_pieces(const Index& index, const Speech& speech, const Pieces& pieces) {
  if (pieces.list.size() > max_pieces || (speech.budget() != nullptr && speech.budget()->left <= 0))
    return std::nullopt;
  Match match(index, speech, pieces);
  if (auto places = match.find()) return speakers_place(match, speech, std::move(*places));
  for (const Spelling spelling : {Spelling::parted, Spelling::united, Spelling::loose}) {
    bool changed = false;
    const Pieces respelled = spelled(pieces, index, spelling, changed);
    if (!changed) continue;
    Match again(index, speech, respelled);
    if (auto places = again.find()) return speakers_place(again, speech, std::move(*places));
  }
  return std::nullopt;
}

}  // namespace brief::evidence
