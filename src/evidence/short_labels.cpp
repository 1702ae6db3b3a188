#include "evidence/short_labels.hpp"

#include <algorithm>

#include "evidence/characters.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t looked_back = 2000;  // units before a gap
constexpr std::uint32_t most_words = 3;      // of a label

enum class Form : std::uint8_t { none, brackets, round_brackets, angles, stars, bar, initials, handle, dash };

struct Label {
  Form form = Form::none;
  Range words{};
};

bool is_upper_word(const Index& index, std::uint32_t at) {
  return at < index.size() && index.kind(at) == Kind::word && is_upper(characters_of(index.key(at)).front().c);
}

bool begins_line(const Index& index, std::uint32_t at) {
  if (at == 0 || index.starts_block(at)) return true;
  const std::size_t from = index.end_byte(at - 1), to = index.begin_byte(at);
  const std::string_view text = index.document().text;
  return to > from && text.substr(from, to - from).find('\n') != std::string_view::npos;
}

bool is_mark(const Index& index, std::uint32_t at, std::string_view key) {
  return at < index.size() && index.key(at) == key;
}

/// AN; A.N.; NOVAK.
bool is_initials(const std::string& key) {
  constexpr std::size_t most = 16;  // letters and full stops
  const auto letters = characters_of(key);
  const auto upper = [](const Character& c) { return is_upper(c.c) || c.c == U'.'; };
  return letters.size() >= 2 && letters.size() <= most && std::all_of(letters.begin(), letters.end(), upper);
}

/// Whether what somebody says may begin at a place: a capital, or a mark that opens a quotation.
bool speaks(const Index& index, std::uint32_t at) {
  return is_upper_word(index, at) || (at < index.size() && index.kind(at) == Kind::opening);
}

std::uint32_t behind_name(const Index& index, std::uint32_t at) {
  const std::uint32_t from = at;
  while (at - from < most_words && is_upper_word(index, at) && (at == from || !begins_line(index, at))) ++at;
  return at;
}

/// Applause; Laughter. “No audio” begins with a word that names (Novak) begin with, too.
bool is_remark_word(const std::string& lower) {
  return is_remark(lower) && (lower == "no" || !lower.starts_with("no"));
}

Label bracketed_at(const Index& index, std::uint32_t at) {
  const bool square = index.key(at) == "[";
  const std::uint32_t end = behind_name(index, at + 1);
  const bool name = end > at + 1 && is_mark(index, end, square ? "]" : ")") && speaks(index, end + 1);
  if (!name || is_remark_word(lower_case(index.key(at + 1)))) return {};
  return {square ? Form::brackets : Form::round_brackets, {at + 1, end}};
}

/// <Novak> …; *Novak*: …; Novak | …: a name at the head of a line, with a mark behind it that ends a label.
Label marked_at(const Index& index, std::uint32_t at) {
  const bool angles = index.key(at) == "<", stars = index.key(at) == "*";
  const std::uint32_t begin = angles || stars ? at + 1 : at, end = behind_name(index, begin);
  if (end == begin) return {};
  if (angles) return is_mark(index, end, ">") && speaks(index, end + 1) ? Label{Form::angles, {begin, end}} : Label{};
  if (stars)
    return is_mark(index, end, "*") && is_mark(index, end + 1, ":") ? Label{Form::stars, {begin, end}} : Label{};
  const bool initials = end == begin + 1 && is_initials(index.key(begin)) && is_mark(index, end, ")");
  const bool bar = is_mark(index, end, "|") || is_mark(index, end, "/") || initials;
  return bar && speaks(index, end + 1) ? Label{Form::bar, {begin, end}} : Label{};
}

bool ends_sentence(const Index& index, std::uint32_t at) {
  return is_mark(index, at, ".") || is_mark(index, at, "!") || is_mark(index, at, "?");
}

Label label_at(const Index& index, std::uint32_t at) {
  if (index.key(at) == "[" || (index.key(at) == "(" && begins_line(index, at))) return bracketed_at(index, at);
  if (!begins_line(index, at) && !ends_sentence(index, at - 1)) return {};
  const bool line = begins_line(index, at);
  if (const Label marked = line ? marked_at(index, at) : Label{}; marked.form != Form::none) return marked;
  if (index.kind(at) != Kind::word) return {};
  const std::uint32_t behind = is_mark(index, at + 1, ".") ? at + 2 : at + 1;
  if (index.key(at).starts_with('@') && is_mark(index, behind, ":")) return {Form::handle, {at, at + 1}};
  if (is_initials(index.key(at)) && is_mark(index, behind, ":")) return {Form::initials, {at, at + 1}};
  if (!line) return {};
  const std::uint32_t end = behind_name(index, at);
  const bool dash = end > at && is_mark(index, end, ".") && end + 1 < index.size() && index.kind(end + 1) == Kind::dash;
  return dash && speaks(index, end + 2) ? Label{Form::dash, {at, end}} : Label{};
}

bool are_same(const Index& index, Range one, Range other) {
  return index.text(one) == index.text(other) || index.id(one.end - 1) == index.id(other.end - 1);
}

}  // namespace

Range short_label_of_another(const Index& index, Range gap) {
  for (std::uint32_t at = gap.begin; at < gap.end; ++at) {
    const Label label = label_at(index, at);
    if (label.form == Form::none) continue;
    const std::uint32_t end = gap.begin - std::min(gap.begin, looked_back);
    for (std::uint32_t before = at; before-- > end;) {
      const Label last = label_at(index, before);
      if (last.form != label.form) continue;
      if (before < gap.begin && !are_same(index, last.words, label.words)) return label.words;
      break;
    }
  }
  return {};
}

}  // namespace brief::evidence
