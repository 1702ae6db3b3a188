#include "archive/inline_text.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace brief::archive {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

/// Soft hyphen, zero-width space, word joiner, zero-width no-break space.
bool is_only_for_breaking(char32_t c) { return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF; }

}  // namespace

void InlineText::add_character(std::string_view character) {
  const auto fixed_space = [](std::string_view text) { return text.ends_with(no_break_space); };
  // Two spaces of which one keeps its place are two for a browser, and one in a term that it looks for.
  const bool twice =
      (fixed_space(text_) && (space_waits_ || fixed_space(character))) || (space_waits_ && fixed_space(character));
  if (twice) add_edge();
  if (space_waits_ && !text_.empty() && text_.back() != '\n' && text_.back() != '\t') text_ += ' ';
  space_waits_ = false;
  text_ += character;
}

void InlineText::add(std::string_view utf8, bool in_link, bool keeps_spaces) {
  const std::size_t before = text_.size();
  for (std::size_t at = 0; at < utf8.size();) {
    if (is_space(utf8[at])) {
      // A term that a browser looks for has one space.
      if (keeps_spaces && !text_.empty() && (space_waits_ || utf8[at] == '\n')) add_edge_once();
      space_waits_ = true;
      ++at;
      continue;
    }
    const CodePoint c = code_point_at(utf8, at);
    if (!is_only_for_breaking(c.value)) add_character(utf8.substr(at, c.size));
    at += c.size;
  }
  if (in_link) link_bytes_ += text_.size() - before;
}

void InlineText::add_preformatted(std::string_view utf8) {
  space_waits_ = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint c = code_point_at(utf8, at);
    if (is_space(utf8[at]) && (text_.ends_with(' ') || text_.ends_with('\t'))) add_edge_once();
    if (!is_only_for_breaking(c.value)) text_.append(utf8, at, c.size);
    at += c.size;
  }
}

void InlineText::add_edge_once() {
  if (passed_over_.empty() || passed_over_.back().at != text_.size()) add_edge();
}

void InlineText::add_unseen(std::string_view utf8) {
  const bool goes_on = !passed_over_.empty() && passed_over_.back().at == text_.size();
  if (!goes_on || passed_over_.back().words.empty()) {
    if (std::all_of(utf8.begin(), utf8.end(), is_space)) return;
    add_edge();
  }
  std::string& words = passed_over_.back().words;
  for (const char c : utf8)
    if (!is_space(c))
      words += c;
    else if (!words.ends_with(' '))
      words += ' ';
}

void InlineText::carry_unseen(const std::vector<PassedOver>& before) {
  for (const PassedOver& passed : before)
    if (!passed.words.empty()) add_unseen(passed.words + ' ');
}

void InlineText::add_mark(std::string_view utf8) {
  add_edge_once();
  add_character(utf8);
  add_edge_once();
}

bool InlineText::break_line() {
  space_waits_ = false;
  if (text_.empty()) return true;
  if (text_.back() == '\n') return false;
  text_ += '\n';
  return true;
}

void InlineText::begin_cell() {
  space_waits_ = false;
  while (!text_.empty() && text_.back() == '\n') text_.pop_back();
  text_ += '\t';
}

std::string InlineText::take() {
  while (!text_.empty() && (is_space(text_.back()))) text_.pop_back();
  link_bytes_ = 0;
  space_waits_ = false;
  return std::exchange(text_, {});
}

}  // namespace brief::archive
