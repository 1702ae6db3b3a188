// Which quotation marks of a text stand outside of others, and which single ones are marks and no apostrophes.
#include <algorithm>
#include <iterator>

#include "base/utf8.hpp"
#include "evidence/index.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

bool in(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

/// ’ostajemo’: where no word begins with an apostrophe, it opens a quotation, too.
bool opens_with_apostrophe(const Lexicon& lexicon) {
  constexpr std::string_view tags[] = {"hr", "sr", "bs", "cnr", "sl", "mk", "bg", "pl", "cs", "sk", "ro", "hu", "tr"};
  return std::find(std::begin(tags), std::end(tags), lexicon.tag) != std::end(tags);
}

/// ’90s, ’tis, ’em: the apostrophe stands for what was left out.
bool begins_with_apostrophe(const std::string& lower) {
  constexpr std::string_view words[] = {"tis", "twas", "em", "cause", "til", "till", "bout", "round", "n", "s", "t"};
  const bool figure = !lower.empty() && lower[0] >= '0' && lower[0] <= '9';
  return figure || std::find(std::begin(words), std::end(words), lower) != std::end(words);
}

/// The ministers’; goin’.
bool ends_with_apostrophe(const std::string& lower) {
  return lower.ends_with('s') || lower.ends_with('z') || lower.ends_with('x') || lower.ends_with("in");
}

}  // namespace

/// The quotation mark of a unit, as it is written.
char32_t Index::mark_at(std::uint32_t at) const {
  std::size_t byte = begin_[at];
  const char c = document_.text[byte];
  if ((c == '.' || c == ',') && at > 0) byte = begin_[at - 1];  // in whose place it stands (see units_of())
  return code_point_at(document_.text, byte).value;
}

bool Index::is_double(std::uint32_t at) const { return in(mark_at(at), U"\"“”„‟«»″＂<>"); }

/// Whether a single mark at the end of a word closes by what stands beside it: punctuation, or the end of the block.
bool Index::is_closing_single(std::uint32_t at) const {
  const auto is_mark = [this](std::uint32_t i) { return kind(i) == Kind::mark || kind(i) == Kind::dash; };
  const bool last = at + 1 == size() || starts_block(at + 1);
  return last || is_mark(at + 1) || (at > 0 && is_mark(at - 1)) || in(mark_at(at), U"‹›‘");
}

bool Index::is_opening_single(std::uint32_t at) const {
  if (at + 1 >= size() || begins_with_apostrophe(lower_case(key(at + 1)))) return false;
  return mark_at(at) != U'’' || opens_with_apostrophe(*narration_);
}

/// Where a single quotation closes that opens at a place: at the first mark that is no apostrophe by the word before it
/// or by what stands beside it; else at the first one in the same sentence. no_id: nowhere in its block.
std::uint32_t Index::close_of_single(std::uint32_t opening) const {
  std::uint32_t doubtful = no_id;
  for (std::uint32_t at = opening + 1; at < size() && !starts_block(at); ++at) {
    if (kind(at) == Kind::opening && !is_double(at) && is_opening_single(at)) break;
    if (kind(at) != Kind::closing || is_double(at)) continue;
    if (is_closing_single(at) || !ends_with_apostrophe(lower_case(key(at - 1)))) return at;
    if (doubtful == no_id && in_one_sentence(opening, at)) doubtful = at;
  }
  return doubtful;
}

void Index::find_outer_marks() {
  bool in_double = false;
  std::uint32_t closes = no_id;  // of the single quotation that is open
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (starts_block(i)) in_double = false, closes = no_id;
    const bool opens = kind(i) == Kind::opening;
    if (!opens && kind(i) != Kind::closing) continue;
    if (is_double(i)) {
      in_double = opens;
      outer_marks_.push_back(i);
    } else if (!in_double && opens && closes == no_id && is_opening_single(i)) {
      closes = close_of_single(i);
      outer_marks_.push_back(i);
    } else if (!in_double && i == closes) {
      closes = no_id;
      outer_marks_.push_back(i);
    }
  }
}

}  // namespace brief::evidence
