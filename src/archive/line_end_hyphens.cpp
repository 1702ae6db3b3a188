#include "archive/line_end_hyphens.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "archive/text_tools.hpp"
#include "base/utf8.hpp"

namespace brief::archive {
namespace {

constexpr std::string_view marks_after = ".,;:!?)\"”’»", marks_before = "(\"“‘„«";

/// Short words that are the first part of compounds or stand before a pronoun (French dit-il); other parts of two or
/// three letters are syllables.
constexpr std::array<std::string_view, 78> short_words = {
    "a",   "air", "all", "alt", "arm", "bas", "big", "bio", "ci",  "co",  "cut", "day", "de",  "dit", "dry", "eco",
    "est", "eu",  "ex",  "eye", "far", "gas", "get", "gun", "hit", "hot", "ice", "in",  "job", "key", "là",  "law",
    "lay", "low", "man", "mi",  "mid", "mit", "neo", "neu", "new", "no",  "non", "nur", "of",  "off", "oil", "old",
    "on",  "one", "ont", "out", "pan", "pay", "pre", "pro", "re",  "red", "run", "sea", "set", "six", "so",  "sub",
    "sud", "sun", "tax", "ten", "the", "top", "two", "uk",  "un",  "up",  "us",  "va",  "war", "web"};

/// Ends of words that are no words: what they stand in is broken by its line.
constexpr std::array<std::string_view, 44> bound_ends = {
    "ally",  "ance",    "ances",  "ation",  "ations", "cial",  "ding",   "ence",    "ences", "ernment", "ernments",
    "ible",  "isation", "ised",   "ished",  "ising",  "ities", "ity",    "ization", "ized",  "izing",   "keit",
    "lich",  "ly",      "ment",   "mental", "ments",  "ness",  "ning",   "ous",     "rung",  "sion",    "sional",
    "sions", "sive",    "tation", "tial",   "ting",   "tion",  "tional", "tions",   "tive",  "ture",    "tures"};

utf8proc_category_t category_of(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

bool is_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.starts_with("www.") ||
         word.find('@') != std::string_view::npos || word.find('/') != std::string_view::npos;
}

/// KFOR-led, NATO-a, US-based, G20-style.
bool is_acronym(std::string_view word) {
  std::size_t large = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    if (category_of(c.value) == UTF8PROC_CATEGORY_LL) return false;
    large += category_of(c.value) == UTF8PROC_CATEGORY_LU || category_of(c.value) == UTF8PROC_CATEGORY_ND ? 1 : 0;
    at += c.size;
  }
  return large >= 2;
}

std::size_t letters_of(std::string_view word) {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), begins_code_point));
}

template <class List>
bool is_one_of(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Whether one of the parts, in lower case, is no word of its own.
bool is_broken_by_line(std::string_view begin, std::string_view end) {
  const std::string_view last = begin.substr(begin.rfind('-') + 1);
  if (is_one_of(bound_ends, end)) return true;
  return letters_of(last) <= 3 && letters_of(end) >= 4 && !is_one_of(short_words, last);
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\f\r") == std::string_view::npos; }

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\f", at), text.size());
    if (!is_blank(text.substr(at, end - at))) lines.push_back(trimmed(text.substr(at, end - at)));
    at = end + 1;
  }
  return lines;
}

/// What the converter has made of the hyphens at the ends of lines.
struct Removed {
  std::map<std::string, std::string, std::less<>> words;              // "windowguards" → "window-\nguards"
  std::set<std::pair<std::string, std::string>, std::less<>> dashes;  // "peace", "if": of "peace -" and "if it is"

  Removed(const std::vector<std::string_view>& lines, const LineEndHyphens& hyphens) {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
      if (lines[i].ends_with('-') || end_hyphen(lines[i]) > 0) note(lines[i], lines[i + 1], hyphens);
  }

 private:
  void note(std::string_view line, std::string_view next, const LineEndHyphens& hyphens) {
    if (line.ends_with(" -")) {
      dashes.emplace(last_word(trimmed(line.substr(0, line.size() - 1))), first_word(next));
      return;
    }
    const std::size_t size = std::max<std::size_t>(end_hyphen(line), 1);
    const std::string first(without_marks(last_word(line.substr(0, line.size() - size))));
    const std::string rest(without_marks(first_word(next)));
    if (first.empty() || rest.empty()) return;
    const bool may_break = end_hyphen(line) > 0 && begins_small(rest);
    if (!may_break)
      words.try_emplace(first + rest, first + "-" + rest);
    else if (!hyphens.knows(first + rest))
      words.try_emplace(first + rest, first + "-\n" + rest);
  }
};

}  // namespace

bool begins_small(std::string_view text) {
  return !text.empty() && category_of(code_point_at(text, 0).value) == UTF8PROC_CATEGORY_LL;
}

std::size_t end_hyphen(std::string_view line) {
  for (const std::string_view hyphen : {"-", "\u2010", "\u00AD"}) {
    if (!line.ends_with(hyphen) || line.size() == hyphen.size()) continue;
    const auto before = static_cast<unsigned char>(line[line.size() - hyphen.size() - 1]);
    const bool letter = before >= 0x80 || (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
    return letter ? hyphen.size() : 0;
  }
  return 0;
}

std::string_view last_word(std::string_view line) { return line.substr(line.rfind(' ') + 1); }
std::string_view first_word(std::string_view line) { return line.substr(0, line.find(' ')); }

std::string_view without_page_mark(std::string_view line) {
  while (line.starts_with('\f')) line.remove_prefix(1);
  const auto from = line.find_first_not_of(" \t");
  return from == std::string_view::npos ? std::string_view() : line.substr(from);
}

std::string_view without_marks(std::string_view word) {
  for (bool found = true; std::exchange(found, false);)
    for (std::size_t size = 1; size <= 3 && size <= word.size() && !found; ++size) {
      const std::string_view first = word.substr(0, size), last = word.substr(word.size() - size);
      if ((found = marks_after.find(last) != std::string_view::npos && begins_code_point(last[0])))
        word.remove_suffix(size);
      else if ((found = marks_before.find(first) != std::string_view::npos && begins_code_point(first[0])))
        word.remove_prefix(size);
    }
  return word;
}

LineEndHyphens::LineEndHyphens(const std::vector<std::string>& lines) {
  bool broken = false;
  for (const std::string& line : lines) {
    const std::string_view text = without_page_mark(line);
    const bool breaks = end_hyphen(text) > 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const bool part = (at == 0 && broken) || (end == text.size() && breaks);
      const std::string_view word = without_marks(text.substr(at, end - at));
      if (!part && !word.empty()) words_.insert(lower_case(word));
      at = end + 1;
    }
    broken = breaks;
  }
}

bool LineEndHyphens::knows(std::string_view word) const { return words_.contains(lower_case(word)); }

Hyphen LineEndHyphens::between(std::string_view first, std::string_view rest) const {
  constexpr std::size_t shortest = 4;  // bytes of a part that tells
  const std::string begin = lower_case(without_marks(first)), end = lower_case(without_marks(rest));
  if (words_.contains(begin + "-" + end) || is_address(begin) || is_acronym(without_marks(first))) return Hyphen::stays;
  if (words_.contains(begin + end)) return Hyphen::goes;
  const bool known =
      (begin.size() >= shortest && words_.contains(begin)) || (end.size() >= shortest && words_.contains(end));
  return !known && is_broken_by_line(begin, end) ? Hyphen::goes : Hyphen::unknown;
}

std::string with_line_end_hyphens(std::string_view joined, std::string_view printed) {
  const std::vector<std::string_view> lines = lines_of(printed);
  const Removed removed(lines, LineEndHyphens({lines.begin(), lines.end()}));
  std::string text;
  for (std::size_t at = 0; at < joined.size();) {
    const std::size_t end = std::min(joined.find_first_of(" \n\f", at), joined.size());
    const std::string_view word = joined.substr(at, end - at), bare = without_marks(word);
    const auto found = removed.words.find(bare);
    const auto before = static_cast<std::size_t>(bare.data() - word.data());
    text += word.substr(0, before);
    text += found == removed.words.end() ? bare : std::string_view(found->second);
    text += word.substr(before + bare.size());
    if (!removed.dashes.empty() && end + 1 < joined.size() && joined[end] == ' ') {
      const std::size_t next_end = std::min(joined.find_first_of(" \n\f", end + 1), joined.size());
      if (removed.dashes.contains({std::string(word), std::string(joined.substr(end + 1, next_end - end - 1))}))
        text += " -";
    }
    text += joined.substr(end, 1);
    at = end + 1;
  }
  return text;
}

}  // namespace brief::archive
