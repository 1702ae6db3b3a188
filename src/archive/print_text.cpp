#include "archive/print_text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <set>

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

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\f") == std::string_view::npos; }

std::string_view last_word(std::string_view line) { return line.substr(line.rfind(' ') + 1); }
std::string_view first_word(std::string_view line) { return line.substr(0, line.find(' ')); }
std::string_view without_mark(std::string_view line) {
  while (line.starts_with('\f')) line.remove_prefix(1);
  const auto from = line.find_first_not_of(" \t");
  return from == std::string_view::npos ? std::string_view() : line.substr(from);
}

/// Words with a hyphen inside a line: where such a one breaks at its hyphen, the hyphen stays.
std::set<std::string, std::less<>> compounds_of(const Lines& lines) {
  std::set<std::string, std::less<>> compounds;
  for (const std::string& line : lines)
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      const std::string_view word = std::string_view(line).substr(at, end - at);
      const auto hyphen = word.find('-');
      if (hyphen != std::string_view::npos && hyphen > 0 && hyphen + 1 < word.size()) {
        std::string_view letters = word;
        while (!letters.empty() && std::string_view(".,;:!?)\"").find(letters.back()) != std::string_view::npos)
          letters.remove_suffix(1);
        compounds.insert(lower_case(letters));
      }
      at = end + 1;
    }
  return compounds;
}

/// Joins the word that a line end breaks: its rest moves up, and a mark of a new page stays where the line begins.
void join_words(Lines& lines) {
  const auto compounds = compounds_of(lines);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::size_t hyphen = end_hyphen(lines[i]);
    const std::string_view next = without_mark(lines[i + 1]);
    if (hyphen == 0 || !begins_small(next)) continue;
    const std::string rest(first_word(next));
    const std::string joined = std::string(last_word(lines[i])) + rest;
    std::string_view bare = joined;
    while (!bare.empty() && std::string_view(".,;:!?)\"").find(bare.back()) != std::string_view::npos)
      bare.remove_suffix(1);
    if (!compounds.contains(lower_case(bare))) lines[i].resize(lines[i].size() - hyphen);
    lines[i] += rest;
    const std::string mark(lines[i + 1].starts_with('\f') ? "\f" : "");
    lines[i + 1] = mark + std::string(trimmed(next.substr(std::min(rest.size(), next.size()))));
    if (lines[i + 1].empty()) lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
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
