#include "evidence/list_stems.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/crossing.hpp"
#include "evidence/governing.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/telling.hpp"
#include "evidence/turning.hpp"

namespace brief::evidence {
namespace {

constexpr std::size_t longest_head = 48;    // bytes of an item in front of a quote: its mark and small words
constexpr std::size_t longest_line = 2000;  // bytes
constexpr int most_lines = 64;              // of a list, up to its stem
constexpr int most_wrapped = 4;             // lines of one item
constexpr std::uint32_t longest = 30;       // units of a stem
constexpr std::uint32_t small_words = 3;    // in front of a quote in its item

constexpr std::string_view space = " \t\f\v\r";

/// A line of the text, as bytes of it.
struct Line {
  std::size_t begin = 0, end = 0;
};

std::string_view text_of(const Index& index, Line line) {
  std::string_view text = std::string_view(index.document().text).substr(line.begin, line.end - line.begin);
  text.remove_prefix(std::min(text.size(), text.find_first_not_of(space)));
  return text.substr(0, text.find_last_not_of(space) + 1);
}

/// The line that ends at a byte; nothing of one that is long.
std::optional<Line> line_ending_at(const Index& index, std::size_t end) {
  const std::string_view text = index.document().text;
  const std::size_t from = end - std::min(end, longest_line);
  const std::size_t feed = text.substr(from, end - from).rfind('\n');
  if (feed == std::string_view::npos && from > 0) return std::nullopt;
  return Line{feed == std::string_view::npos ? 0 : from + feed + 1, end};
}

/// The line before another that is not blank; `blank`: whether a blank one stands between.
std::optional<Line> line_before(const Index& index, Line line, bool& blank) {
  blank = false;
  for (int tried = 0; tried <= most_wrapped && line.begin > 0; ++tried) {
    const auto before = line_ending_at(index, line.begin - 1);
    if (!before || !text_of(index, *before).empty()) return before;
    blank = true;
    line = *before;
  }
  return std::nullopt;
}

/// (a), a), 1., (iv), 12): letters or figures with a bracket or a stop.
std::size_t size_of_number(std::string_view text) {
  const bool opens = text.starts_with('(') || text.starts_with('[');
  std::size_t at = opens ? 1 : 0;
  const std::size_t begin = at;
  const auto is_figure = [&](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  while (at < text.size() && at - begin < 4 && is_figure(text[at])) ++at;
  if (at == begin || at >= text.size()) return 0;
  const bool figures = text[begin] >= '0' && text[begin] <= '9';
  const bool stops = text[at] == ')' || text[at] == ']' || (!opens && text[at] == '.' && (figures || at == begin + 1));
  return stops ? at + 1 : 0;
}

/// The bytes of the mark with which a line begins that is an item; 0 where it has none.
std::size_t size_of_mark(std::string_view text) {
  constexpr std::string_view marks[] = {"•", "◦", "▪", "▫", "●", "○", "■", "□", "‣", "⁃", "·", "➢", "►", "▶", "✓",
                                        "✔", "–", "—", "−", "-", "*", "+", "→", "»", "o", "§", "",  "❖", "∙", "⦁"};
  std::size_t size = size_of_number(text);
  for (const std::string_view mark : marks)
    if (size == 0 && text.starts_with(mark)) size = mark.size();
  const bool parted =
      size < text.size() && (space.find(text[size]) != space.npos || text.substr(size).starts_with("\u00A0"));
  return size > 0 && parted ? size : 0;
}

bool is_item_of_page(const Index& index, std::size_t byte) {
  const auto& blocks = index.document().blocks;
  const auto next = std::upper_bound(blocks.begin(), blocks.end(), byte,
                                     [](std::size_t at, const archive::Block& block) { return at < block.begin; });
  return next != blocks.begin() && std::prev(next)->kind == archive::Block::Kind::list_item;
}

bool is_item(const Index& index, Line line) {
  const std::string_view text = text_of(index, line);
  return size_of_mark(text) > 0 || is_item_of_page(index, line.begin);
}

/// The line that a place is at the head of; nothing where words stand between that are not small.
std::optional<Line> headed_by(const Index& index, std::uint32_t begin) {
  const std::string_view text = index.document().text;
  const std::size_t byte = index.begin_byte(begin), from = byte - std::min(byte, longest_head);
  const std::size_t feed = text.substr(from, byte - from).rfind('\n');
  if (feed == std::string_view::npos && from > 0) return std::nullopt;
  Line line{feed == std::string_view::npos ? 0 : from + feed + 1, byte};
  std::uint32_t at = begin;
  const std::size_t head = line.begin + size_of_mark(text.substr(line.begin, longest_head));
  while (at > 0 && index.begin_byte(at - 1) >= head && begin - at <= small_words) {
    const bool small = is_word(index, at - 1) && is_small(index, lower_at(index, at - 1));
    if (!small && index.kind(at - 1) != Unit::Kind::opening) return std::nullopt;
    --at;
  }
  return line;
}

/// The line in front of the list whose item a line is; `items`: of a list, and of no block alone.
std::optional<Line> stem_of(const Index& index, Line line, bool items) {
  bool blank = false;
  std::optional<Line> before = line_before(index, line, blank);
  for (int tried = 0; items && before && tried < most_lines; ++tried) {
    std::optional<Line> item = before;
    for (int wrapped = 0; item && !is_item(index, *item) && wrapped < most_wrapped; ++wrapped) {
      item = line_before(index, *item, blank);
      if (blank) item.reset();
    }
    if (!item || !is_item(index, *item)) return before;
    before = line_before(index, *item, blank);
  }
  return items ? std::nullopt : before;
}

/// The first unit that begins at a byte or behind it.
std::uint32_t unit_at(const Index& index, std::size_t byte, std::uint32_t last) {
  std::uint32_t low = 0, high = last;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (index.begin_byte(middle) < byte)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/// The units of the last sentence of a stem, less the colon; an empty range where it ends with a stop.
Range last_sentence_of(const Index& index, Line stem, std::uint32_t begin) {
  std::uint32_t end = unit_at(index, stem.end, begin);
  const std::uint32_t first = unit_at(index, stem.begin, begin);
  while (end > first &&
         (index.key(end - 1) == ":" || index.kind(end - 1) == Unit::Kind::dash || index.key(end - 1) == "…"))
    --end;
  if (end == first || !is_word(index, end - 1)) return {};
  Range found{end, end};
  while (found.begin > 0 && end - found.begin < longest && (found.begin == end || !index.starts_block(found.begin)) &&
         index.in_one_sentence(found.begin - 1, end - 1))
    --found.begin;
  return found;
}

bool links(const Index& index, Range range) {
  for (std::uint32_t at = range.begin; at < range.end; ++at)
    if (is_auxiliary(index, at)) return true;
  return false;
}

/// The mark or the conjunction before which another clause ends: of `We are not idle, and we will` the comma. `at`
/// becomes the mark in front of an aside.
bool ends_clause(const Index& index, std::uint32_t& at, std::uint32_t end) {
  constexpr std::uint32_t few = 2;  // words: never, | ever
  if (is_word(index, at)) return joins_clauses(index, at) && links(index, {at + 1, end});
  if (index.key(at) != "," && index.kind(at) != Unit::Kind::dash) return true;
  if (const std::uint32_t open = aside_before(index, at); open != Index::no_id) {
    at = open;
    return false;
  }
  return end - at > few + 1 || links(index, {at + 1, end});
}

/// The word at the end of a stem that denies, refuses or supposes what its items say.
Range turned_at_end(const Index& index, Range stem) {
  constexpr std::uint32_t near = 6;  // words: these are lies
  const std::uint32_t last = stem.end - 1;
  const std::uint16_t flags = index.clause_flags(last);
  if ((flags & (clause_word::supposes | clause_word::awaits)) != 0) return {last, stem.end};
  if ((flags & clause_word::denies) != 0 && stem.end - stem.begin <= near) return {last, stem.end};
  if ((flags & clause_word::refutes) != 0) return {last, stem.end};
  return turning_at_end(index, stem);
}

/// The negation or denial of the last clause.
Range turned_in_clause(const Index& index, Range stem) {
  const bool that = index.is_complementiser(stem.end - 1);
  for (std::uint32_t at = stem.end; at-- > stem.begin;) {
    if (ends_clause(index, at, stem.end)) break;
    if (!is_word(index, at)) continue;
    const bool denial = (index.clause_flags(at) & (clause_word::denies | clause_word::judges)) != 0;
    const bool refuses = (index.clause_flags(at) & clause_word::refutes) != 0;
    if (!index.is_negation(at) && !refuses && !(denial && that)) continue;
    return is_of_other_clause(index, at) ? Range{} : index.whole_negation(at);
  }
  return {};
}

/// Whether an item is a sentence with its own subject, which a stem that is a whole sentence only leads in: We have not
/// been idle: • we sent 600 soldiers.
bool stands_alone(const Index& index, std::uint32_t begin, Range stem) {
  constexpr std::string_view subjects[] = {
      "we",       "i",  "they", "he", "she", "it", "wir", "ich", "nous", "je",    "noi", "io", "mi",  "ja", "nosotros",
      "nosotras", "yo", "ми",   "ја", "ние", "аз", "ne",  "unë", "biz",  "εμείς", "εγώ", "my", "noi", "eu", "wij"};
  constexpr std::uint16_t of_claims =
      clause_word::denies | clause_word::refutes | clause_word::presents | clause_word::true_of;
  if (!is_any(lower_at(index, begin), subjects) || index.is_complementiser(stem.end - 1)) return false;
  for (std::uint32_t at = stem.begin; at < stem.end; ++at)
    if ((index.clause_flags(at) & of_claims) != 0) return false;
  return !index.is_negation(stem.end - 1) && !is_auxiliary(index, stem.end - 1);
}

}  // namespace

bool begins_item(const Index& index, std::uint32_t begin) { return headed_by(index, begin).has_value(); }

Range turning_stem(const Index& index, std::uint32_t begin) {
  const auto line = begin < index.size() ? headed_by(index, begin) : std::nullopt;
  if (!line || line->begin == 0) return {};
  const bool items = is_item(index, {line->begin, std::min(index.document().text.size(), line->end + longest_head)});
  const auto before = stem_of(index, *line, items);
  const Range stem = before ? last_sentence_of(index, *before, begin) : Range{};
  if (stem.begin >= stem.end || stands_alone(index, begin, stem)) return {};
  if (!items && !index.is_complementiser(stem.end - 1)) return {};
  const Range found = turned_in_clause(index, stem);
  return found != Range{} || !items ? found : turned_at_end(index, stem);
}

}  // namespace brief::evidence
