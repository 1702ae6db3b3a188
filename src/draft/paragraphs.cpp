#include <algorithm>

#include "draft/article.hpp"
#include "draft/characters.hpp"
#include "draft/dateline.hpp"

namespace brief::draft {
namespace {

/// Lines of a block, without white space at their ends; empty ones are left out.
std::vector<Stretch> lines_of(std::string_view text, const archive::Block& block) {
  std::vector<Stretch> lines;
  for (std::size_t at = block.begin; at < block.end;) {
    const std::size_t end = std::min(block.end, text.find('\n', at));
    const std::string_view line = trimmed(text.substr(at, end - at));
    if (!line.empty()) {
      const auto begin = static_cast<std::uint32_t>(line.data() - text.data());
      lines.push_back({begin, begin + static_cast<std::uint32_t>(line.size())});
    }
    at = end + 1;
  }
  return lines;
}

constexpr std::size_t head_paragraphs = 4;

/// Bytes of the mark of a list's item: "- ", "• ".
std::uint32_t bullet(std::string_view line) {
  for (const std::string_view mark : {"- ", "* ", "• ", "– ", "· "})
    if (line.starts_with(mark)) return static_cast<std::uint32_t>(mark.size());
  return 0;
}

/// "Answer: …" after a line that ends a sentence: a turn of an interview.
bool begins_turn(std::string_view text, const Stretch& before, const Stretch& line) {
  constexpr std::size_t longest_label = 16;
  constexpr std::string_view ends = ".?!\"";
  const std::string_view previous = text.substr(before.begin, before.end - before.begin);
  if (ends.find(previous.back()) == std::string_view::npos && !previous.ends_with("”") && !previous.ends_with("»"))
    return false;
  const std::string_view label = text.substr(line.begin, std::min<std::size_t>(longest_label, line.end - line.begin));
  const auto colon = label.find(": ");
  return colon != std::string_view::npos && is_upper(character_at(label, 0).code) &&
         label.substr(0, colon).find(' ') == std::string_view::npos;
}

/// Mail and plain text wrap at 60 to 80 characters (RFC 5322, section 2.1.1: 78); a longer line was never wrapped, and
/// a short one in the middle ends something.
bool is_wrapped(std::string_view text, const std::vector<Stretch>& lines) {
  constexpr std::uint32_t shortest = 45, longest = 110;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::uint32_t size = lines[i].end - lines[i].begin;
    const std::string_view line = text.substr(lines[i].begin, size);
    if (i > 0 && (bullet(line) > 0 || is_place_and_day(line))) return false;
    if (i > 0 && begins_turn(text, lines[i - 1], lines[i])) return false;
    if (size > longest || (size < shortest && i + 1 < lines.size())) return false;
  }
  return true;
}

}  // namespace

std::vector<Paragraph> paragraphs_of(const archive::Document& document) {
  std::vector<Paragraph> paragraphs;
  for (const archive::Block& block : document.blocks) {
    if (block.part != archive::Part::main || block.kind == archive::Block::Kind::caption) continue;
    std::vector<Stretch> lines = lines_of(document.text, block);
    if (lines.size() > 1 && is_wrapped(document.text, lines)) lines = {{lines.front().begin, lines.back().end}};
    for (const Stretch& line : lines) {
      Paragraph& paragraph = paragraphs.emplace_back();
      paragraph.at = line;
      paragraph.kind = block.kind;
      const std::string_view words = std::string_view(document.text).substr(line.begin, line.end - line.begin);
      if (const std::uint32_t mark = bullet(words)) {
        paragraph.at.begin += mark;
        paragraph.kind = archive::Block::Kind::list_item;
      } else if (paragraphs.size() <= head_paragraphs) {
        paragraph.dateline = {line.begin, line.begin + static_cast<std::uint32_t>(dateline_size(words))};
        paragraph.at.begin = paragraph.dateline.end;
      }
    }
  }
  return paragraphs;
}

}  // namespace brief::draft
