#include "evidence/pieces.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

#include "evidence/measures.hpp"
#include "evidence/scanner.hpp"

namespace brief::evidence {
namespace {

using Characters = std::span<const Character>;

/// A stretch of the quote without gaps, and the gap after it.
struct Segment {
  std::size_t from = 0, to = 0;
  Gap gap = Gap::none;
  std::size_t inner_from = 0, inner_to = 0;  // what stands in the brackets
};

bool only_dots(Characters characters) {
  bool any = false;
  for (const Character& c : characters) {
    if (c.c != U'.' && c.c != U'…' && c.c != U' ' && c.c != U'\n') return false;
    any = any || c.c == U'.' || c.c == U'…';
  }
  return any;
}

/// Parts the characters of a quote at its gaps: as many as a quote may have and one more, and the rest is left.
class Segmenting {
 public:
  Segmenting(std::string_view quote, Characters characters, const Brackets& own)
      : quote_(quote), characters_(characters), own_(own), square_(closing(U']')), round_(closing(U')')) {}

  std::vector<Segment> segments() {
    std::size_t from = 0;
    for (std::size_t i = 0; i < characters_.size() && segments_.size() <= max_pieces;) {
      Segment segment = gap_at(i);
      if (segment.gap == Gap::none) {
        ++i;
        continue;
      }
      const std::size_t next = segment.to;
      segment.from = from;
      segment.to = i;
      segments_.push_back(segment);
      from = i = next;
    }
    if (segments_.size() <= max_pieces) segments_.push_back({from, characters_.size(), Gap::none, 0, 0});
    return std::move(segments_);
  }

 private:
  char32_t at(std::size_t i) const { return i < characters_.size() ? characters_[i].c : U'\0'; }

  std::vector<std::size_t> closing(char32_t bracket) const {
    std::vector<std::size_t> places(characters_.size() + 1, characters_.size());
    for (std::size_t i = characters_.size(); i-- > 0;) places[i] = at(i) == bracket ? i : places[i + 1];
    return places;
  }

  /// The gap that begins at a place; `to` is where it ends.
  Segment gap_at(std::size_t i) const {
    if (at(i) == U'…' || at(i) == U'.') return dots_at(i);
    if (at(i) != U'[' && at(i) != U'(') return {};
    const std::size_t close = at(i) == U'[' ? square_[i] : round_[i];
    if (close == characters_.size()) return {};
    const auto inside = characters_.subspan(i + 1, close - i - 1);
    if (only_dots(inside)) return {i, close + 1, Gap::left_out, 0, 0};
    if (at(i) == U'(' || is_own(i, close)) return {};
    return {i, close + 1, Gap::inserted, i + 1, close};
  }

  bool is_own(std::size_t open, std::size_t close) const {
    const std::size_t from = characters_[open].begin;
    return !own_.empty() && own_.contains(quote_.substr(from, characters_[close].end - from));
  }

  Segment dots_at(std::size_t i) const {
    std::size_t dots = at(i) == U'…' ? 3 : 1, end = i + 1;
    while (at(end) == U'.' || at(end) == U'…' || (at(end) == U' ' && (at(end + 1) == U'.' || at(end + 1) == U'…'))) {
      if (at(end) != U' ') dots += at(end) == U'…' ? 3 : 1;
      ++end;
    }
    return dots >= 3 ? Segment{i, end, Gap::left_out, 0, 0} : Segment{};
  }

  std::string_view quote_;
  Characters characters_;
  const Brackets& own_;
  std::vector<std::size_t> square_, round_;  // the next closing bracket of each kind from each place on
  std::vector<Segment> segments_;
};

/// Whether the paragraph closes a quotation that opens before it ends.
std::vector<Unit> units_of_paragraphs(Characters characters, bool& open, Measures& measures) {
  std::vector<Unit> units;
  for (std::size_t from = 0; from < characters.size();) {
    std::size_t to = from;
    while (to < characters.size() && characters[to].c != U'\n') ++to;
    auto paragraph = units_of(characters.subspan(from, to - from), open, measures);
    const bool marked = from > 0 && !paragraph.empty() && paragraph.front().kind == Unit::Kind::opening;
    const bool closed = std::any_of(paragraph.begin(), paragraph.end(),
                                    [](const Unit& unit) { return unit.kind == Unit::Kind::closing; });
    if (marked && !closed) paragraph.erase(paragraph.begin());
    units.insert(units.end(), paragraph.begin(), paragraph.end());
    from = to + 1;
  }
  return units;
}

bool is_stop(const Unit& unit) { return unit.key == "." || unit.key == ","; }

/// Makes pieces of segments.
class Assembling {
 public:
  Assembling(Characters characters, std::vector<Segment> segments)
      : characters_(characters), segments_(std::move(segments)) {
    bool open = false;
    Measures measures;
    for (const Segment& s : segments_) {
      units_.push_back(units_of_paragraphs(characters_.subspan(s.from, s.to - s.from), open, measures));
      if (units_.size() == 1 && s.gap == Gap::left_out) open = open_at_head(units_.front()) || open;
    }
  }

  Pieces assemble() {
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      Piece piece;
      piece.units = std::move(units_[i]);
      const bool bracket = segments_[i].gap == Gap::inserted;
      const bool letters = bracket && touches(i);
      BracketedWord word;
      if (letters) word = take_word(i, piece.units);
      const bool added = add(std::move(piece), letters ? Gap::adjacent : segments_[i].gap);
      if (bracket) pieces_.inserted.push_back(inside(i));
      pieces_.left_out = pieces_.left_out || segments_[i].gap == Gap::left_out;
      if (letters)
        add_word(std::move(word), added);
      else
        widen(segments_[i].gap, bracket ? inside(i) : std::string());
    }
    pieces_.ends_inserted = before_ == Gap::inserted;
    pieces_.ends_left_out = before_ == Gap::left_out;
    return std::move(pieces_);
  }

 private:
  std::string inside(std::size_t i) const {
    std::u32string text;
    for (std::size_t k = segments_[i].inner_from; k < segments_[i].inner_to; ++k) text += characters_[k].c;
    return to_utf8(text);
  }
  bool word_before(std::size_t i) const {
    return segments_[i].to > segments_[i].from && is_word_character(characters_[segments_[i].to - 1].c);
  }
  bool word_after(std::size_t i) const {
    return i + 1 < segments_.size() && segments_[i + 1].to > segments_[i + 1].from &&
           is_word_character(characters_[segments_[i + 1].from].c);
  }
  /// [L]’Italia, [I]’m: letters before an apostrophe that makes one unit with them, or with the letters behind it, too.
  bool before_apostrophe(std::size_t i) const {
    if (i + 1 >= segments_.size() || segments_[i + 1].to < segments_[i + 1].from + 2 || word_before(i)) return false;
    const std::size_t from = segments_[i + 1].from;
    const char32_t mark = characters_[from].c;
    const bool joins = (mark == U'\'' || mark == U'’') && is_word_character(characters_[from + 1].c);
    return joins && units_[i + 1].size() > 1 && is_quotation(units_[i + 1].front());
  }
  bool touches(std::size_t i) const {
    const auto letters = characters_.subspan(segments_[i].inner_from, segments_[i].inner_to - segments_[i].inner_from);
    const bool only_letters =
        std::all_of(letters.begin(), letters.end(), [](const Character& c) { return is_word_character(c.c); });
    if (is_genitive(letters)) return word_before(i);
    return only_letters && !letters.empty() && (word_before(i) || word_after(i) || before_apostrophe(i));
  }

  /// Year[’]s, year[’s], soldiers[’].
  static bool is_genitive(Characters letters) {
    const bool apostrophe = !letters.empty() && (letters.front().c == U'\'' || letters.front().c == U'’');
    return apostrophe && (letters.size() == 1 || (letters.size() == 2 && letters.back().c == U's'));
  }

  /// [Q]u’il, [D]ell’Unione: the first unit is two where the letters in front of it make the first an elided word.
  void part_elision(const std::string& before, std::size_t i) {
    Unit& unit = units_[i].front();
    const std::size_t apostrophe = unit.key.find('\'');
    if (apostrophe == std::string::npos || apostrophe + 1 == unit.key.size() || !unit.alias.empty()) return;
    if (!loses_vowel(lower_case(before + unit.key.substr(0, apostrophe)))) return;
    std::size_t at = segments_[i].from;
    while (is_word_character(characters_[at].c)) ++at;
    Unit rest = unit;
    rest.key = unit.key.substr(apostrophe + 1);
    rest.begin = unit.end = characters_[at].end;
    unit.key.resize(apostrophe + 1);
    units_[i].insert(units_[i].begin() + 1, std::move(rest));
  }

  BracketedWord take_word(std::size_t i, std::vector<Unit>& before) {
    BracketedWord word;
    word.inside = inside(i);
    word_begin_ = characters_[segments_[i].inner_from].begin - 1;
    word_end_ = characters_[segments_[i].inner_to].end;
    if (word_before(i) && !before.empty()) {
      word.head = before.back().key;
      word_begin_ = before.back().begin;
      before.pop_back();
    }
    if (before_apostrophe(i)) {
      word.tail = "'";
      word_end_ = units_[i + 1].front().end;
      units_[i + 1].erase(units_[i + 1].begin());
    }
    if (word.tail.empty() ? word_after(i) && !units_[i + 1].empty() : !loses_vowel(lower_case(word.inside))) {
      part_elision(word.head + word.inside, i + 1);
      word.tail += units_[i + 1].front().key;
      word_end_ = units_[i + 1].front().end;
      units_[i + 1].erase(units_[i + 1].begin());
    }
    return word;
  }

  static std::ptrdiff_t count(const std::vector<Unit>& units, Unit::Kind kind) {
    return std::count_if(units.begin(), units.end(), [kind](const Unit& unit) { return unit.kind == kind; });
  }

  /// Marks alone in front of an ellipsis open the quote: “… the Western Balkans. Says whether any do.
  static bool open_at_head(std::vector<Unit>& units) {
    if (units.empty() || !std::all_of(units.begin(), units.end(), [](const Unit& unit) { return is_quotation(unit); }))
      return false;
    for (Unit& unit : units) unit.kind = Unit::Kind::opening;
    return true;
  }

  /// What the marks at an edge of a quote say is the writer's: they and a full stop or comma are not compared.
  void trim(Piece& piece, Gap after) {
    auto& units = piece.units;
    const std::ptrdiff_t before = outer_;
    if (piece.before == Gap::none || piece.before == Gap::left_out) {
      auto first = units.begin();
      for (; first != units.end() && (is_quotation(*first) || (piece.before == Gap::left_out && is_stop(*first)));
           ++first)
        outer_ += is_quotation(*first) ? 1 : 0;
      units.erase(units.begin(), first);
    }
    piece.opens = outer_ > before || (pieces_.list.empty() && outer_ > 0);
    if (after != Gap::none && after != Gap::left_out) return;
    const std::ptrdiff_t opened = outer_;
    while (!units.empty() && (is_quotation(units.back()) || (is_stop(units.back()) && !piece.stopped))) {
      outer_ -= is_quotation(units.back()) ? 1 : 0;
      piece.stopped = piece.stopped || is_stop(units.back());
      units.pop_back();
    }
    piece.marked = piece.opens && outer_ < opened;
    // As many marks as begin the quote are around it; one more belongs to what stands open in the piece.
    piece.closes = outer_ < 0 && count(units, Unit::Kind::opening) > count(units, Unit::Kind::closing);
  }

  bool add(Piece piece, Gap after) {
    piece.before = before_;
    piece.inserted = std::move(inserted_);
    trim(piece, after);
    const bool words = std::any_of(piece.units.begin(), piece.units.end(), [](const Unit& u) { return has_words(u); });
    const bool kept = words || (!piece.units.empty() && piece.before == Gap::adjacent && after == Gap::adjacent);
    if (!kept) {
      if (piece.before == Gap::adjacent && !pieces_.list.empty()) before_ = Gap::none;
      if (pieces_.list.empty()) before_ = Gap::none;
      inserted_ = std::move(piece.inserted);  // of the word whose letters stand in brackets: [stopped] support[ing]
      return false;
    }
    piece.begin = piece.units.front().begin;
    piece.end = piece.units.back().end;
    pieces_.list.push_back(std::move(piece));
    before_ = Gap::none;
    return true;
  }

  void add_word(BracketedWord word, bool after_piece) {
    // A capital in brackets says that the sentence begins before it there.
    const bool capital = !word.inside.empty() && word.head.empty() && is_upper(characters_of(word.inside).front().c);
    if (pieces_.list.empty() && capital) pieces_.begins_left_out = true;
    Piece piece;
    piece.word = std::move(word);
    piece.before = after_piece ? Gap::adjacent : before_;
    piece.inserted = std::move(inserted_);
    piece.begin = word_begin_;
    piece.end = word_end_;
    pieces_.list.push_back(std::move(piece));
    before_ = Gap::adjacent;
  }

  void widen(Gap gap, std::string inserted) {
    if (pieces_.list.empty() && gap != Gap::none) {
      pieces_.begins_left_out = pieces_.begins_left_out || gap == Gap::left_out;
      pieces_.begins_inserted = gap == Gap::inserted;
    }
    if (pieces_.list.empty() && gap != Gap::left_out) return;
    before_ = std::max(before_, gap);
    inserted_ = std::move(inserted);
  }

  Characters characters_;
  std::vector<Segment> segments_;
  std::vector<std::vector<Unit>> units_;
  Pieces pieces_;
  Gap before_ = Gap::none;
  std::string inserted_;
  std::size_t word_begin_ = 0, word_end_ = 0;
  std::ptrdiff_t outer_ = 0;  // marks at the starts of pieces less those at their ends
};

}  // namespace

Pieces pieces_of(std::string_view quote, const Brackets& own) {
  const auto characters = characters_of(quote);
  auto segments = Segmenting(quote, characters, own).segments();
  const bool too_many = segments.size() > max_pieces && segments.back().gap != Gap::none;
  Pieces pieces = Assembling(characters, std::move(segments)).assemble();
  if (too_many) pieces.list.resize(max_pieces + 1);  // more than are looked for, even where few hold words
  return pieces;
}

bool has_any(std::string_view quote, const Brackets& own) {
  if (own.empty()) return false;
  for (std::size_t at = 0; (at = quote.find('[', at)) != std::string_view::npos; ++at) {
    const std::size_t end = quote.find(']', at);
    if (end == std::string_view::npos) return false;
    if (own.contains(quote.substr(at, end - at + 1))) return true;
  }
  return false;
}

Pieces literal_pieces_of(std::string_view quote) {
  const auto characters = characters_of(quote);
  return Assembling(characters, {{0, characters.size(), Gap::none, 0, 0}}).assemble();
}

}  // namespace brief::evidence
