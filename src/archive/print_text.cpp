#include "archive/print_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "archive/line_end_hyphens.hpp"
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

constexpr std::size_t longest_line = 500;  // bytes; in longer ones no word is joined, so that none grows without end

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\f") == std::string_view::npos; }

/// Joins the word that a line end breaks: its rest moves up, and a mark of a new page stays where the line begins.
void join_words(Lines& lines) {
  const LineEndHyphens hyphens(lines);
  Lines joined;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string& line = lines[i];
    const std::size_t size = end_hyphen(line);
    const std::string_view next = i + 1 < lines.size() ? without_page_mark(lines[i + 1]) : std::string_view();
    if (size > 0 && line.size() <= longest_line && begins_small(next)) {
      const std::string rest(first_word(next));
      const auto first = last_word(std::string_view(line).substr(0, line.size() - size));
      const Hyphen hyphen = hyphens.between(without_page_mark(first), rest);
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
