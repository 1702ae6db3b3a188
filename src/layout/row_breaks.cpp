#include "layout/row_breaks.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "layout/addresses.hpp"
#include "layout/bonds.hpp"
#include "layout/opportunities.hpp"
#include "text/hyphenate.hpp"

namespace brief::layout {
namespace {

using Row = ParagraphRow;

constexpr double hyphen_penalty = 60;       // a hyphen where it helps
constexpr double emergency_penalty = 1000;  // between any two characters of a word too long for the measure
constexpr double loose_line = 0.575;        // share of the measure that a line lacks which makes hyphens worth trying
constexpr double loose_running = 0.35;      // the same of running text
constexpr double slight_penalty = 120;      // between a long number and what it counts
constexpr double inside_bound = 2000;       // a hyphen in a word that is bound to a number
constexpr double citation_penalty = 1e6;    // between the figures of one citation: only where no line holds it whole
constexpr std::string_view no_break_space = "\u00A0";

bool is_space(char c) { return c == ' '; }

/// The first cell whose text begins at or after the offset; whether it begins exactly there.
std::pair<std::uint32_t, bool> cell_at(const Row& row, std::uint32_t offset) {
  const auto found = std::lower_bound(row.cells.begin(), row.cells.end(), offset,
                                      [](const Row::Cell& cell, std::uint32_t at) { return cell.text < at; });
  const bool exact = found == row.cells.end() || (found->text == offset && found->glyph.text_length > 0);
  return {static_cast<std::uint32_t>(found - row.cells.begin()), exact};
}

std::uint32_t without_spaces(const Row& row, std::uint32_t from, std::uint32_t cell) {
  const auto space = [&row](const auto& at) { return at.glyph.text_length == 1 && is_space(row.text[at.text]); };
  while (cell > from && space(row.cells[cell - 1])) --cell;
  return cell;
}

Break break_before(const Row& row, std::uint32_t cell, double penalty) {
  Break made;
  made.next = cell;
  made.visible_end = without_spaces(row, 0, cell);
  made.text = cell < row.cells.size() ? row.cells[cell].text : static_cast<std::uint32_t>(row.text.size());
  made.point = {row.width_before[made.visible_end], row.width_before[cell], 0_pt, penalty, false};
  return made;
}

/// A raised figure belongs to the word before it.
bool before_superior(const Row& row, std::uint32_t cell) {
  if (cell == 0 || cell >= row.cells.size()) return false;
  const auto index = row.cells[cell].inline_index;
  return (row.inlines[index].rise > 0_pt || !row.inlines[index].reading.empty()) &&
         row.inline_start[index] == row.cells[cell].text && !is_space(row.text[row.cells[cell].text - 1]);
}

/// A soft hyphen in the text: the break shows a hyphen in its place.
void make_soft_hyphen(const Row& row, Break& made) {
  made.visible_end -= 1;
  made.point.end = row.width_before[made.visible_end];
  made.point.inserted = hyphen_after(row, made.visible_end).width();
  made.point.penalty = hyphen_penalty;
  made.point.hyphen = true;
}

bool after_soft_hyphen(const Row& row, const Break& made) {
  if (made.visible_end == 0 || made.visible_end != made.next) return false;
  return std::string_view(row.text).substr(row.cells[made.visible_end - 1].text).starts_with(soft_hyphen);
}

/// Whether a break stands between two figures of one citation.
bool inside_citation(const Row& row, std::uint32_t cell) {
  const auto read_otherwise = [&row](std::uint32_t at) {
    return !row.inlines[row.cells[at].inline_index].reading.empty();
  };
  return cell > 0 && cell < row.cells.size() && read_otherwise(cell - 1) && read_otherwise(cell);
}

/// Whether the break stands behind the dash of a range that has a figure beside it, or the hyphen of a compound that
/// begins with one: 2025–|2028, 28 August–|3 September, 78-|day.
bool parts_figures(std::string_view text, std::uint32_t offset) {
  const auto is_digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  for (const std::string_view dash : {"–", "-", "‑"})
    if (offset > dash.size() && text.substr(offset - dash.size(), dash.size()) == dash)
      return is_digit(offset - dash.size() - 1) || (is_digit(offset) && dash == "–");
  return false;
}

/// Whether a break stands inside words that are bound together.
bool inside_bound_words(const Row& row, std::uint32_t cell) {
  return cell > 0 && cell < row.cells.size() && row.cells[cell].inline_index == row.cells[cell - 1].inline_index &&
         row.inlines[row.cells[cell].inline_index].bound;
}

double penalty_before(const Row& row, std::uint32_t cell, std::uint32_t offset) {
  if (inside_citation(row, cell)) return citation_penalty;
  if (inside_bound_words(row, cell)) return firm_penalty;
  switch (bond_before(row.text, offset)) {
    case Bond::none:
      return parts_figures(row.text, offset) ? bound_penalty : 0;
    case Bond::slight:
      return slight_penalty;
    case Bond::weak:
      return bound_penalty;
    case Bond::firm:
      return firm_penalty;
  }
  return 0;
}

/// The stretches of letters (and apostrophes) of row text between two offsets.
struct Word {
  std::uint32_t from = 0, to = 0;
};

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'';
}

Vector<Word> words_between(std::string_view text, std::uint32_t from, std::uint32_t to) {
  Vector<Word> words;
  for (std::uint32_t i = from; i < to;) {
    while (i < to && !is_word_byte(text[i])) ++i;
    const std::uint32_t start = i;
    while (i < to && is_word_byte(text[i])) ++i;
    // Quotation marks and dashes have bytes of letters: taken off at both ends.
    std::uint32_t first = start, last = i;
    const auto punctuation = [text](std::uint32_t at) { return text.compare(at, 2, "\xE2\x80") == 0; };
    while (last - first >= 3 && punctuation(first)) first += 3;
    while (last - first >= 3 && punctuation(last - 3)) last -= 3;
    if (last > first) words.push_back({first, last});
  }
  return words;
}

/// Tells which words are parts of an address or a file's name: a hyphen put into one would be taken for one of its own.
/// What stands between two spaces is looked at once, for it may have as many words as the text.
class Addresses {
 public:
  explicit Addresses(std::string_view text) : text_(text) {}

  bool have(const Word& word) {
    const bool after_sign = word.from > 0 && is_sign(word.from - 1);
    if (!after_sign && !is_sign(word.to)) return false;
    if (word.from < start_ || word.from >= end_ || word.to > end_) look_at(word);
    return is_address_ && (after_sign || word.to + 1 < end_);
  }

 private:
  bool is_sign(std::size_t at) const {
    constexpr std::string_view signs = "./@_=&?+~#%:-";
    return at < text_.size() && signs.find(text_[at]) != std::string_view::npos;
  }

  void look_at(const Word& word) {
    start_ = text_.rfind(' ', word.from) + 1;
    end_ = std::min(text_.find(' ', word.to), text_.size());
    const std::string_view whole = text_.substr(start_, end_ - start_);
    is_address_ = whole.find_first_of("/@") != std::string_view::npos || address_in(whole).has_value();
  }

  std::string_view text_;
  std::size_t start_ = 0, end_ = 0;  // what was looked at last
  bool is_address_ = false;
};

void add_inside(const Row& row, std::uint32_t offset, double penalty, bool hyphen, Vector<Break>& breaks) {
  const auto [cell, exact] = cell_at(row, offset);
  if (!exact || cell == 0 || before_superior(row, cell)) return;
  Break made = break_before(row, cell, penalty);
  if (made.visible_end != cell) return;
  if (hyphen) made.point.inserted = hyphen_after(row, cell - 1).width();
  made.point.hyphen = hyphen;
  breaks.push_back(made);
}

/// Adds the hyphenation points of the words between two breaks; where even their pieces are too wide, every character.
void add_word_breaks(const Row& row, const Break& from, const Break& to, const ParagraphStyle& style,
                     Addresses& addresses, Vector<Break>& breaks) {
  const std::size_t first_added = breaks.size();
  const bool bound = std::max(from.point.penalty, to.point.penalty) >= bound_penalty;
  const double penalty = bound ? inside_bound : hyphen_penalty;
  for (const Word& word : words_between(row.text, from.text, to.text)) {
    if (addresses.have(word)) continue;
    const auto letters = std::string_view(row.text).substr(word.from, word.to - word.from);
    for (const std::size_t point : text::hyphenation_points(letters, style.language))
      add_inside(row, word.from + static_cast<std::uint32_t>(point), penalty, true, breaks);
  }
  Pt start = from.point.next;
  bool too_wide = false;
  for (std::size_t i = first_added; i <= breaks.size(); ++i) {
    const Breakpoint& end = i < breaks.size() ? breaks[i].point : to.point;
    too_wide = too_wide || end.end + end.inserted - start > style.measure;
    start = end.next;
  }
  if (!too_wide) return;
  for (const std::uint32_t offset : grapheme_starts(row.text, from.text, to.text))
    add_inside(row, offset, emergency_penalty, false, breaks);
  const auto by_place = [](const Break& a, const Break& b) { return a.next < b.next; };
  const auto same_place = [](const Break& a, const Break& b) { return a.next == b.next; };
  const auto added = breaks.begin() + static_cast<std::ptrdiff_t>(first_added);
  std::stable_sort(added, breaks.end(), by_place);
  breaks.erase(std::unique(added, breaks.end(), same_place), breaks.end());
}

/// Adds breaks at the no-break spaces between two breaks: what is glued together, and too wide, parts there rather than
/// inside a word.
void add_glue_breaks(const Row& row, const Break& from, const Break& to, Vector<Break>& breaks) {
  const std::string_view text = std::string_view(row.text).substr(0, to.text);
  for (auto at = text.find(no_break_space, from.text); at < to.text; at = text.find(no_break_space, at + 1)) {
    const auto [cell, exact] = cell_at(row, static_cast<std::uint32_t>(at + no_break_space.size()));
    if (!exact || cell < from.next + 2 || cell >= to.next) continue;
    Break made = break_before(row, cell, 0);
    made.visible_end = cell - 1;
    made.point.end = row.width_before[made.visible_end];
    breaks.push_back(made);
  }
}

/// Adds breaks before the signs of an address that is too wide between two breaks, as of a long host.
void add_sign_breaks(const Row& row, const Break& from, const Break& to, Addresses& addresses, Vector<Break>& breaks) {
  for (std::uint32_t at = from.text + 1; at < to.text; ++at)
    if (may_break_long_address(row.text[at - 1], row.text[at]) && addresses.have({at - 1, at}))
      add_inside(row, at, 0, false, breaks);
}

/// Breaks inside words added: in every word, or only in those too wide for the measure.
Vector<Break> with_word_breaks(const Row& row, const Vector<Break>& natural, const ParagraphStyle& style,
                               bool every_word) {
  Vector<Break> breaks;
  Break before;
  Addresses addresses(row.text);
  for (const Break& next : natural) {
    const bool too_wide = next.point.end + next.point.inserted - before.point.next > style.measure;
    Vector<Break> pieces;
    if (too_wide) add_glue_breaks(row, before, next, pieces);
    if (too_wide && pieces.empty()) add_sign_breaks(row, before, next, addresses, pieces);
    pieces.push_back(next);
    for (const Break& piece : pieces) {
      const bool still = piece.point.end + piece.point.inserted - before.point.next > style.measure;
      if (every_word || still) add_word_breaks(row, before, piece, style, addresses, breaks);
      breaks.push_back(piece);
      before = piece;
    }
  }
  return breaks;
}

Vector<Breakpoint> points_of(const Vector<Break>& breaks) {
  Vector<Breakpoint> points;
  points.reserve(breaks.size());
  for (const Break& b : breaks) points.push_back(b.point);
  return points;
}

/// Whether some line but the last falls far short of the measure.
bool has_loose_line(const Vector<Breakpoint>& points, const Vector<std::uint32_t>& chosen,
                    const ParagraphStyle& style) {
  const Pt most = style.measure * (style.narrow ? loose_line : loose_running);
  Pt start;
  for (std::size_t i = 0; i + 1 < chosen.size(); ++i) {
    const Breakpoint& end = points[chosen[i]];
    if (style.measure - (end.end + end.inserted - start) > most) return true;
    start = end.next;
  }
  return false;
}

}  // namespace

text::Run hyphen_after(const ParagraphRow& row, std::uint32_t cell) {
  text::Style style = row.inlines[row.cells[cell].inline_index].style;
  if (!text::face(style.face).covers('-')) style.face = text::FaceId::regular;
  return row.shaper.shape("-", style);
}

Break end_of(const ParagraphRow& row) { return break_before(row, static_cast<std::uint32_t>(row.cells.size()), 0); }

Vector<Break> natural_breaks(const ParagraphRow& row, std::string_view language) {
  Vector<Break> breaks;
  for (const std::uint32_t offset : break_opportunities(row.text, language)) {
    const auto [cell, exact] = cell_at(row, offset);
    if (!exact || cell == 0 || before_superior(row, cell)) continue;
    Break made = break_before(row, cell, penalty_before(row, cell, offset));
    if (made.visible_end == 0) continue;
    if (after_soft_hyphen(row, made)) make_soft_hyphen(row, made);
    breaks.push_back(made);
  }
  breaks.push_back(end_of(row));
  return breaks;
}

Vector<Break> chosen_breaks(const ParagraphRow& row, const Vector<Break>& natural, const ParagraphStyle& style) {
  const Demerits demerits{.measure = style.measure};
  Vector<Break> breaks = with_word_breaks(row, natural, style, false);
  Vector<Breakpoint> points = points_of(breaks);
  Vector<std::uint32_t> chosen = break_lines(points, demerits);
  if ((style.narrow || style.running) && has_loose_line(points, chosen, style)) {
    breaks = with_word_breaks(row, natural, style, true);
    chosen = break_lines(points_of(breaks), demerits);
  }
  Vector<Break> result;
  for (const std::uint32_t index : chosen) result.push_back(breaks[index]);
  return result;
}

}  // namespace brief::layout
