#include "archive/note_mark.hpp"

#include <string>

namespace brief::archive {
namespace {

constexpr std::size_t longest_mark = 8;

std::string short_text(const HtmlTree& tree, std::uint32_t node) {
  std::string text;
  for (std::uint32_t i = node + 1; i < tree[node].end && text.size() <= longest_mark; ++i)
    if (tree[i].kind == HtmlNode::Kind::text)
      for (const char c : tree[i].text)
        if (c != ' ' && c != '\n') text += c;
  return text;
}

bool links_within_page(const HtmlTree& tree, std::uint32_t node) {
  for (std::uint32_t i = tree[node].parent; i < tree[node].end; ++i)
    if ((i == tree[node].parent || i >= node) && tree[i].is(GUMBO_TAG_A) &&
        tree[i].attribute("href").find('#') != std::string_view::npos)
      return true;
  return false;
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789,") == std::string_view::npos;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c < 0; }

/// Figures after a unit or a number are a power; after a longer word or a stop, a note.
bool follows_a_word(std::string_view before) {
  std::size_t letters = 0;
  while (letters < before.size() && is_letter(before[before.size() - 1 - letters])) ++letters;
  if (letters > 0) return letters > 3;
  return !before.empty() && std::string_view(".,;:!?)'\"").find(before.back()) != std::string_view::npos;
}

bool is_bracketed(std::string_view text) {
  return text.size() > 2 &&
         ((text.front() == '[' && text.back() == ']') || (text.front() == '(' && text.back() == ')'));
}

}  // namespace

bool is_note_mark(const HtmlTree& tree, std::uint32_t node, std::string_view before) {
  if (tree[node].attribute("role") == "doc-noteref") return true;
  const std::string text = short_text(tree, node);
  if (text.empty() || text.size() > longest_mark) return false;
  if (is_bracketed(text) || text == "*" || text == "**" || text == "†" || text == "‡") return true;
  if (links_within_page(tree, node)) return true;
  return is_digits(text) && follows_a_word(before);
}

}  // namespace brief::archive
