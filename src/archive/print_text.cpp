#include "archive/print_text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "archive/running_heads.hpp"
#include "archive/text_tools.hpp"
#include "base/utf8.hpp"

namespace brief::archive {
namespace {

constexpr std::array<std::string_view, 7> ligatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};  // U+FB00 on

std::string spelled_out(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint c = code_point_at(line, at);
    if (c.value >= 0xFB00 && c.value <= 0xFB06)
      out += ligatures[c.value - 0xFB00];
    else
      out.append(line, at, c.size);
    at += c.size;
  }
  return out;
}

std::vector<Lines> pages_of(std::string_view text) {
  std::vector<Lines> pages(1);
  std::string line;
  for (const char c : text) {
    if (c != '\n' && c != '\f') {
      if (c != '\r') line += c;
      continue;
    }
    if (c == '\n' || !line.empty()) pages.back().push_back(spelled_out(line));
    line.clear();
    if (c == '\f') pages.emplace_back();
  }
  if (!line.empty()) pages.back().push_back(spelled_out(line));
  if (pages.size() > 1 && pages.back().empty()) pages.pop_back();
  return pages;
}

utf8proc_category_t category_at(std::string_view text, std::size_t at) {
  return at < text.size() ? utf8proc_category(static_cast<utf8proc_int32_t>(code_point_at(text, at).value))
                          : UTF8PROC_CATEGORY_CN;
}

bool begins_small(std::string_view text) { return category_at(text, 0) == UTF8PROC_CATEGORY_LL; }

/// The size of a hyphen at the end of a line, after a letter; 0: none.
std::size_t end_hyphen(std::string_view line) {
  for (const std::string_view hyphen : {"-", "\u2010", "\u00AD"}) {
    if (!line.ends_with(hyphen) || line.size() == hyphen.size()) continue;
    const auto before = static_cast<unsigned char>(line[line.size() - hyphen.size() - 1]);
    const bool letter = before >= 0x80 || (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
    return letter ? hyphen.size() : 0;
  }
  return 0;
}

constexpr std::size_t longest_line = 500;  // bytes; in longer ones no word is joined, so that none grows without end

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\f") == std::string_view::npos; }

std::string_view last_word(std::string_view line) { return line.substr(line.rfind(' ') + 1); }
std::string_view first_word(std::string_view line) { return line.substr(0, line.find(' ')); }
std::string_view without_mark(std::string_view line) {
  while (line.starts_with('\f')) line.remove_prefix(1);
  const auto from = line.find_first_not_of(" \t");
  return from == std::string_view::npos ? std::string_view() : line.substr(from);
}

constexpr std::string_view marks_after = ".,;:!?)\"”’»", marks_before = "(\"“‘„«";

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

using Words = std::set<std::string, std::less<>>;

/// The words that stand whole inside a line.
Words whole_words(const Lines& lines) {
  Words words;
  bool broken = false;
  for (const std::string& line : lines) {
    const std::string_view text = without_mark(line);
    const bool breaks = end_hyphen(text) > 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const bool part = (at == 0 && broken) || (end == text.size() && breaks);
      const std::string_view word = without_marks(text.substr(at, end - at));
      if (!part && !word.empty()) words.insert(lower_case(word));
      at = end + 1;
    }
    broken = breaks;
  }
  return words;
}

/// What becomes of a hyphen at the end of a line.
enum class Hyphen : std::uint8_t { stays, goes, unknown };

/// The document itself is the dictionary. Where a part of the word is a word of it as well, it may be a compound that
/// breaks at its own hyphen, and is left as it is printed: the check takes both spellings for it.
Hyphen hyphen_between(const Words& words, std::string_view first, std::string_view rest) {
  constexpr std::size_t shortest = 4;  // bytes of a part that tells
  const std::string begin = lower_case(without_marks(first)), end = lower_case(without_marks(rest));
  if (words.contains(begin + "-" + end)) return Hyphen::stays;
  if (words.contains(begin + end)) return Hyphen::goes;
  const bool known =
      (begin.size() >= shortest && words.contains(begin)) || (end.size() >= shortest && words.contains(end));
  return known ? Hyphen::unknown : Hyphen::goes;
}

/// Joins the word that a line end breaks: its rest moves up, and a mark of a new page stays where the line begins.
void join_words(Lines& lines) {
  const Words words = whole_words(lines);
  Lines joined;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string& line = lines[i];
    const std::size_t size = end_hyphen(line);
    const std::string_view next = i + 1 < lines.size() ? without_mark(lines[i + 1]) : std::string_view();
    if (size > 0 && line.size() <= longest_line && begins_small(next)) {
      const std::string rest(first_word(next));
      const auto first = last_word(std::string_view(line).substr(0, line.size() - size));
      const Hyphen hyphen = hyphen_between(words, without_mark(first), rest);
      if (hyphen != Hyphen::unknown) {
        if (hyphen == Hyphen::goes) line.resize(line.size() - size);
        line += rest;
        const std::string mark(lines[i + 1].starts_with('\f') ? "\f" : "");
        lines[i + 1] = mark + std::string(trimmed(next.substr(std::min(rest.size(), next.size()))));
        if (lines[i + 1].empty()) {
          lines[i + 1] = std::move(line);  // the word may break again
          continue;
        }
      }
    }
    joined.push_back(std::move(line));
  }
  lines = std::move(joined);
}

/// Whether a paragraph goes on from the last line of a page to the first of the next.
bool runs_on(std::string_view last, std::string_view first) {
  last = trimmed(last);
  if (last.empty() || first.empty()) return false;
  if (end_hyphen(last) > 0 && begins_small(first)) return true;
  constexpr std::string_view ends = ".!?:;\"";
  const bool ended = ends.find(last.back()) != std::string_view::npos || last.ends_with("”") || last.ends_with("»");
  return !ended && (begins_small(first) || last.ends_with(',') || last.size() >= 60);
}

void drop_blank_edges(Lines& page) {
  while (!page.empty() && is_blank(page.back())) page.pop_back();
  const auto first = std::find_if(page.begin(), page.end(), [](const std::string& line) { return !is_blank(line); });
  page.erase(page.begin(), first);
}

/// All lines in one row, each page but the first begun by a form feed.
Lines joined(std::vector<Lines>& pages) {
  Lines lines;
  std::string marks;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    drop_blank_edges(pages[i]);
    if (i > 0) marks += '\f';
    if (pages[i].empty()) continue;
    if (!lines.empty() && !runs_on(lines.back(), trimmed(pages[i].front()))) lines.emplace_back();
    pages[i].front().insert(0, marks);
    marks.clear();
    lines.insert(lines.end(), pages[i].begin(), pages[i].end());
  }
  return lines;
}

}  // namespace

std::string with_line_end_hyphens(std::string_view joined, std::string_view printed) {
  std::map<std::string, std::string, std::less<>> broken;  // "windowguards" → "window-\nguards"
  Lines lines;
  for (Lines& page : pages_of(printed))
    for (std::string& line : page)
      if (!is_blank(line)) lines.push_back(std::move(line));
  const Words whole = whole_words(lines);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::size_t size = end_hyphen(lines[i]);
    if (size == 0 || !begins_small(trimmed(lines[i + 1]))) continue;
    const std::string line = lines[i].substr(0, lines[i].size() - size);
    const std::string first(without_marks(last_word(line))), rest(without_marks(first_word(trimmed(lines[i + 1]))));
    if (!whole.contains(lower_case(first + rest))) broken.try_emplace(first + rest, first + "-\n" + rest);
  }
  std::string text;
  for (std::size_t at = 0; at < joined.size();) {
    const std::size_t end = std::min(joined.find_first_of(" \n\f", at), joined.size());
    const std::string_view word = joined.substr(at, end - at), bare = without_marks(word);
    const auto found = broken.find(bare);
    const auto before = static_cast<std::size_t>(bare.data() - word.data());
    text += word.substr(0, before);
    text += found == broken.end() ? bare : std::string_view(found->second);
    text += joined.substr(at + before + bare.size(), end + 1 - at - before - bare.size());
    at = end + 1;
  }
  return text;
}

std::string mended_print_text(std::string_view utf8) {
  std::vector<Lines> pages = pages_of(utf8);
  remove_running_heads(pages);
  Lines lines = joined(pages);
  join_words(lines);
  std::string text;
  bool blank = true;
  for (const std::string& line : lines) {
    if (is_blank(line) && blank && line.find('\f') == std::string::npos) continue;
    blank = is_blank(line);
    text += line;
    text += '\n';
  }
  return text;
}

}  // namespace brief::archive
