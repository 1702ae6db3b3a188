#include "evidence/stretches.hpp"

#include <algorithm>

namespace brief::evidence {
namespace {

constexpr std::size_t longest_stretch = 256 << 10;  // bytes of a block whose units are made at once: they take much

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC0;
}

/// Where the first part of a text ends whose units are made at once: behind a sentence, else at a space or a comma
/// between words, else, where there are no words, at a space. No block of a page is so long.
std::size_t end_of_stretch(std::string_view text) {
  if (text.size() <= longest_stretch) return text.size();
  std::size_t between = text.size();
  for (std::size_t at = longest_stretch - 1; at > longest_stretch / 2; --at) {
    if ((text[at] != ' ' && text[at] != '\n' && text[at] != ',') || !is_letter(text[at + 1])) continue;
    const char before = text[at - 1];
    if (before == '.' || before == '!' || before == '?') return at;
    const bool digits = text.substr(at - 16, 32).find_first_of("0123456789") != std::string_view::npos;
    if (between == text.size() && is_letter(before) && !digits) between = at;
  }
  if (between < text.size()) return between;
  const std::size_t space = text.rfind(' ', longest_stretch - 1);
  return space != text.npos && space > longest_stretch / 2 ? space : text.size();
}

/// Where the first line or cell of a block ends. A word goes on behind a hyphen.
std::size_t end_of_line(std::string_view text) {
  std::size_t end = text.find_first_of("\n\t", 1);
  while (end != text.npos && text[end - 1] == '-') end = text.find_first_of("\n\t", end + 1);
  return end;
}

}  // namespace

bool has_own_lines(archive::Format format, archive::Block::Kind kind) {
  const bool page = format != archive::Format::text && format != archive::Format::mail;
  return page && kind != archive::Block::Kind::preformatted;
}

bool has_cells(std::string_view text) {
  constexpr int least = 2;  // tabs between words in one line, or lines with one
  int lines = 0;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    int tabs = 0;
    for (std::size_t at = line.find('\t', 1); at != line.npos; at = line.find('\t', at + 1))
      tabs += line[at - 1] != '\t' && line[at - 1] != ' ' && at + 1 < line.size() ? 1 : 0;
    lines += tabs > 0 ? 1 : 0;
    if (tabs >= least || lines >= least) return true;
  }
  return false;
}

std::string_view first_stretch(std::string_view text, bool by_lines, bool by_cells) {
  const std::size_t end = by_lines ? end_of_line(text) : by_cells ? text.find('\t', 1) : text.npos;
  const std::string_view line = text.substr(0, end);
  return line.substr(0, end_of_stretch(line));
}

}  // namespace brief::evidence
