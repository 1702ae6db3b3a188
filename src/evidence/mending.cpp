#include "evidence/mending.hpp"

#include <algorithm>

#include "evidence/governing.hpp"
#include "evidence/insertions.hpp"
#include "evidence/mended_text.hpp"
#include "evidence/reasons.hpp"
#include "evidence/splices.hpp"
#include "evidence/teller.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t most_put_in = 40;  // words between two pieces

bool is_stop(char c) { return c == '.' || c == ','; }

/// Less the mark at its start or end of a pair of which the other was left out with a part.
std::string without_lone_mark(std::string text) {
  if (std::count(text.begin(), text.end(), '"') != 1) return text;
  const std::size_t at = text.find('"');
  const bool edge = at == 0 || at + 2 >= text.size();
  return edge ? text.erase(at, 1) : text;
}

/// We lost [about] of We lost [about] 15.
std::string without_last_brackets(const std::string& text) {
  const std::size_t open = text.rfind('['), close = text.rfind(']');
  const bool last = open != std::string::npos && close != std::string::npos && open < close &&
                    text.find_first_not_of(' ', close + 1) == std::string::npos;
  return last ? text.substr(0, open) : text;
}

/// And about 15 of [only] and about 15.
std::string without_first_brackets(const std::string& text) {
  const std::size_t open = text.find_first_not_of(' '), close = text.find(']');
  const bool first = open != std::string::npos && text[open] == '[' && close != std::string::npos;
  return first ? text.substr(close + 1) : text;
}

/// Whether a text has a round bracket without the other of its pair.
bool parts_brackets(std::string_view text) {
  return std::count(text.begin(), text.end(), '(') != std::count(text.begin(), text.end(), ')');
}

std::string without_last_ellipsis(std::string text) {
  constexpr std::string_view ellipsis = " …";
  if (text.ends_with(ellipsis)) text.resize(text.size() - ellipsis.size());
  return text;
}

constexpr std::u32string_view bullets = U"•‣◦▪▫●○∙⁃➢➤►▶■□✓✔";

bool has_bullets(std::string_view text) {
  const auto all = characters_of(text);
  return std::any_of(all.begin(), all.end(), [](const Character& c) { return bullets.find(c.c) != bullets.npos; });
}

/// … for the bullets of a list, which nobody quotes; none at the beginning.
std::string without_bullets(std::string_view text) {
  std::u32string made;
  for (const Character& c : characters_of(text)) {
    const bool bullet = bullets.find(c.c) != bullets.npos;
    if (bullet && !made.empty()) made += U'…';
    if (!bullet && (c.c != U' ' || !made.empty())) made += c.c;
  }
  return to_utf8(made);
}

}  // namespace

std::string Mending::right(std::string text) const {
  text = without_lone_mark(std::move(text));
  if (text.find('\n') != std::string::npos)  // in one line, where it is right so
    if (std::string line = one_line(text); is_right(line)) text = std::move(line);
  if (has_bullets(text) && !has_bullets(quote_)) text = without_bullets(text);
  const std::string written = with_paired_marks(without_line_ends(text, index_));
  if (written != text && is_right(written)) return written;
  if (is_right(text)) return text;
  return asked(std::move(text));
}

/// As a question, where it is one there.
std::string Mending::asked(std::string text) const {
  const char* const mark = index_.lexicon().is_of("el") ? ";" : "?";
  while (!text.empty() && is_stop(text.back())) text.pop_back();
  if (text.empty() || text.ends_with(mark) || index_.id_of(mark) == Index::no_id) return {};
  text += mark;
  const bool opened = index_.id_of("¿") == Index::no_id || text.find("¿") != std::string::npos;
  if (std::string both = "¿" + text; !opened && is_right(both)) return both;
  return is_right(text) ? std::move(text) : std::string();
}

bool Mending::is_right(const std::string& text) const {
  constexpr std::size_t longest_put_in = 4000;  // bytes: more is no mend, and takes long to try
  if (text.empty() || text == quote_ || text.size() > quote_.size() + longest_put_in) return false;
  if (parts_brackets(text) && !parts_brackets(quote_)) return false;  // (1 July –
  const bool brackets = text.find('[') != std::string::npos;
  if (brackets && changed_number(text, index_.bracketed(), index_.lexicon().numbers)) return false;
  return stands(pieces_of(text)) || stands(literal_pieces_of(text));
}

/// Whether pieces stand in the source, and none joins the halves of two sentences.
bool Mending::stands(const Pieces& pieces) const {
  const auto places = find_pieces(index_, speech_, pieces);
  for (std::size_t i = 1; places && i < places->size(); ++i)
    if (head_left_out(index_, {(*places)[i - 1].end, (*places)[i].begin}) != Range{}) return false;
  return places.has_value();
}

/// The stop of the source at the end of a change stands for the quote's own.
std::string Mending::edited(const std::vector<Edit>& edits) const {
  std::string text;
  std::size_t from = 0;
  for (const Edit& edit : edits) {
    if (edit.begin < from) return {};
    (text += quote_.substr(from, edit.begin - from)) += edit.text;
    from = edit.end;
    if (from < quote_.size() && is_stop(quote_[from]) && !edit.text.empty() && is_stop(edit.text.back())) ++from;
  }
  return text += quote_.substr(from);
}

std::string Mending::in_order(const std::vector<std::pair<std::uint32_t, std::size_t>>& order) const {
  std::string text;
  for (const auto& [place, i] : order) {
    const Piece& piece = pieces_.list[i];
    if (piece.before == Gap::adjacent) return {};
    (text += text.empty() ? "" : " … ") += quote_.substr(piece.begin, piece.end - piece.begin);
  }
  return right(std::move(text));
}

/// Whether too much stands between two pieces to put it in: many words, another quotation, another block.
bool Mending::far_apart(Range gap) const {
  bool apart = index_.words(gap.begin, gap.end) > most_put_in || index_.openings(gap.begin, gap.end) > 0;
  for (std::uint32_t at = gap.begin; at <= gap.end && at < index_.size(); ++at)
    apart = apart || index_.starts_block(at);
  return apart;
}

std::string Mending::of_speaker(const std::string& start, Range before, const std::string& rest, Range after) const {
  const bool first = speech_.is_of_speaker(before), second = speech_.is_of_speaker(after);
  if (!first && !second && teller_of_both(index_, speech_, before, after) != Range{}) return {};
  if (first && second) return right(start.size() >= rest.size() ? start : rest);
  if (first || (!second && speech_.is_of_another(after))) return right(start);
  if (second || speech_.is_of_another(before)) return right(rest);
  return {};
}

std::string Mending::without_gap(std::size_t i, const std::vector<Range>& places, Obstacle obstacle) const {
  const Range gap{places[i - 1].end, places[i].begin};
  std::string start(quote_.substr(0, pieces_.list[i - 1].end)), rest(quote_.substr(pieces_.list[i].begin));
  if (obstacle == Obstacle::words) return right(start + " … " + rest);
  if (obstacle == Obstacle::speaker) return of_speaker(start, places[i - 1], rest, places[i]);
  if (far_apart(gap)) return right(start.size() >= rest.size() ? start : rest);
  const bool tight = index_.begin_byte(gap.begin) <= index_.end_byte(gap.begin - 1);
  if (speech_.teller_in_dashes(gap) != Range{}) return right(start + (tight ? "" : " ") + said_in(gap) + " " + rest);
  const std::size_t from = index_.end_byte(gap.begin - 1), to = index_.begin_byte(gap.end);
  if (to < from) return {};
  for (const char c : std::string_view(index_.document().text).substr(from, to - from))
    start += c == '\n' || c == '\t' ? ' ' : c;
  return right(start + rest);
}

std::string Mending::one_part(std::size_t i) const {
  std::string start(quote_.substr(0, pieces_.list[i - 1].end)), rest(quote_.substr(pieces_.list[i].begin));
  const bool first = start.size() >= rest.size();
  std::string longer = right(first ? start : rest);
  return longer.empty() ? right(first ? std::move(rest) : std::move(start)) : longer;
}

/// A stretch of the source on one line, with an ellipsis for what tells between dashes who says it.
std::string Mending::said_in(Range range) const {
  std::string text;
  Range aside;
  while ((aside = speech_.teller_in_dashes(range)) != Range{}) {
    if (aside.begin > range.begin) text += one_line(index_.text({range.begin, aside.begin})) + " … ";
    range.begin = aside.end;
  }
  if (range.begin < range.end) return text + one_line(index_.text(range));
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

std::string Mending::without_tellers(const Piece& piece, Range place) const {
  return with({{piece.begin, piece.end, without_last_ellipsis(said_in(place))}});
}

/// As the source has it on one line, with the full stop of an abbreviation at its end: 7 p.m.
std::string Mending::written(Range range) const {
  std::string text = without_last_ellipsis(said_in(range));
  const std::string& last = index_.key(range.end - 1);
  const bool stop = range.end < index_.size() && index_.key(range.end) == "." && !index_.starts_block(range.end);
  if (stop && index_.kind(range.end - 1) == Unit::Kind::word && last.find('.') != std::string::npos) text += '.';
  return text;
}

std::string Mending::all_of(Range range) const {
  range = speech_.without_label(range);
  const bool usable = index_.words(range.begin, range.end) <= most_put_in && !speech_.is_of_another(range);
  return usable ? right(written(range)) : std::string();
}

/// Whether a stretch holds more in front of what the piece begins with, or behind what it ends with.
std::pair<bool, bool> Mending::widens(const Piece& piece, Range range) const {
  if (piece.units.empty()) return {};
  std::uint32_t first = range.begin, last = range.end;
  while (first < range.end && index_.key(first) != piece.units.front().key) ++first;
  while (last > range.begin && index_.key(last - 1) != piece.units.back().key) --last;
  return {first > range.begin && first < range.end, last < range.end && last > range.begin};
}

std::string Mending::with_piece(const Piece& piece, Range range) const {
  if (range.begin > 0 && index_.key(range.begin - 1) == "¿" && index_.key(range.end - 1) == "?") --range.begin;
  std::string before(quote_.substr(0, piece.begin));
  const std::string source = written(range);
  std::string after(quote_.substr(piece.end));
  if (!source.empty() && (is_stop(source.back()) || source.ends_with('!') || source.ends_with('?')) && !after.empty() &&
      is_stop(after.front()))
    after.erase(0, 1);
  // The source is wider than the quote has it: the brackets beside it stood for a part, or for another thing.
  const auto [wider_before, wider_after] = widens(piece, range);
  const bool first = pieces_.begins_inserted && piece.begin == pieces_.list.front().begin;
  if (wider_before && (first || piece.before == Gap::inserted)) before = without_last_brackets(before);
  if (wider_after) after = without_first_brackets(after);
  for (const std::string& written : {with_capital(piece, source), source})
    if (std::string text = right(before + written + after); !text.empty()) return text;
  return {};
}

/// [O]ur for our, where the quote begins a sentence and the source doesn't.
std::string Mending::with_capital(const Piece& piece, const std::string& source) const {
  const auto quoted = characters_of(quote_.substr(piece.begin, 8)), sourced = characters_of(source.substr(0, 8));
  if (piece.word || quoted.empty() || sourced.empty() || is_upper(quoted[0].c) == is_upper(sourced[0].c)) return source;
  const std::string capital = to_utf8({&quoted[0].c, 1});
  if (lower_case(capital) != lower_case(to_utf8({&sourced[0].c, 1}))) return source;
  return "[" + capital + "]" + source.substr(sourced[0].end);
}

std::vector<Range> widened(const Index& index, Range part, Range beside, bool number) {
  const Range wide = whole(index, {std::min(beside.begin, part.begin), std::max(beside.end, part.end)});
  if (number) return {wide};
  const Range between = beside.begin < part.begin ? Range{beside.end, part.begin} : Range{part.end, beside.begin};
  const bool marks =
      between.begin < between.end && index.words(between.begin, between.end) < between.end - between.begin;
  std::vector<Range> made;
  if (marks) made.push_back(whole(index, whole_sentence(index, wide)));
  made.push_back(whole(index, whole_clause(index, wide)));
  made.push_back(wide);
  return made;
}

}  // namespace brief::evidence
