#include "archive/note_mark.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "archive/selector.hpp"

namespace brief::archive {
namespace {

constexpr std::size_t longest_mark = 8, longest_remark = 60;  // bytes

/// Without white space, up to a little more than `most` bytes.
std::string short_text(const HtmlTree& tree, std::uint32_t node, std::size_t most = longest_mark) {
  std::string text;
  for (std::uint32_t i = node + 1; i < tree[node].end && text.size() <= most; ++i)
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

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c < 0; }

/// The last run of figures, with the marks inside it, or of letters.
std::string_view last_word(std::string_view text) {
  const auto begin_of = [text](auto&& is) {
    std::size_t begin = text.size();
    while (begin > 0 && is(text[begin - 1])) --begin;
    return begin;
  };
  const std::size_t figures = begin_of([](char c) { return is_digit(c) || c == '.' || c == ','; });
  return text.substr(figures < text.size() && is_digit(text.back()) ? figures : begin_of(is_letter));
}

/// The character after an element, whatever parts it is in; none at the end of the text.
char next_character(const HtmlTree& tree, std::uint32_t node) {
  for (std::uint32_t i = tree[node].end; i < tree.size() && i < tree[node].end + 3; ++i)
    if (tree[i].kind == HtmlNode::Kind::text && !tree[i].text.empty()) return tree[i].text.front();
  return '\0';
}

/// Whether white space stands before an element.
bool follows_space(const HtmlTree& tree, std::uint32_t node) {
  for (std::uint32_t i = node; i-- > 0 && node - i <= 3;)
    if (tree[i].kind == HtmlNode::Kind::text && !tree[i].text.empty())
      return std::string_view(" \n\t\r").find(tree[i].text.back()) != std::string_view::npos;
  return false;
}

bool is_among(std::string_view word, std::span<const std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Words that a figure makes a square or a cube; such as are others as well only after a number.
bool is_unit(std::string_view word, std::string_view before) {
  static constexpr std::string_view units[] = {"m", "km", "cm", "mm", "dm", "nm", "ft", "yd", "mi", "mc", "s",  "x",
                                               "y", "z",  "n",  "r",  "b",  "c",  "м",  "км", "см", "мм", "χλμ"};
  static constexpr std::string_view ambiguous[] = {"in", "a"};
  if (is_among(word, units)) return true;
  before.remove_suffix(word.size());
  while (before.ends_with(' ')) before.remove_suffix(1);
  return is_among(word, ambiguous) && !before.empty() && is_digit(before.back());
}

/// Whether bare figures after a number are its power. Ten and the numbers of one figure have powers in prose, others,
/// as years and counts, have notes.
bool is_base(std::string_view number) { return number.size() == 1 || number == "10"; }

Raised figures_as(std::string_view before) {
  if (before.empty() || before.back() == ' ') return Raised::text;
  const std::string_view word = last_word(before);
  if (word.empty()) {
    const bool stop = std::string_view(".,;:!?)'\"%").find(before.back()) != std::string_view::npos;
    return stop ? Raised::note : Raised::text;
  }
  if (is_digit(word.back())) return is_base(word) ? Raised::power : Raised::note;
  return is_unit(word, before) ? Raised::text : Raised::note;
}

/// The marks of notes are letters, too; of ordinals and titles the words are short, or other letters raised.
bool is_letter_mark(std::string_view text, std::string_view before) {
  const std::string_view word = last_word(before);
  return text.size() == 1 && text[0] >= 'a' && text[0] <= 'd' && word.size() >= 3 && word.back() >= 'a' &&
         word.back() <= 'z';
}

bool is_bracketed(std::string_view text) {
  return text.size() > 2 &&
         ((text.front() == '[' && text.back() == ']') || (text.front() == '(' && text.back() == ')'));
}

/// What an editor puts over a sentence: "[citation needed]", "[who?]", ": 23–24", by its brackets or by the classes
/// that encyclopedias give it.
bool is_remark(const HtmlTree& tree, std::uint32_t node) {
  const std::string text = short_text(tree, node, longest_remark);
  if (text.size() > longest_remark) return false;
  if (text.size() > 2 && text.front() == '[' && text.back() == ']') return true;
  return any_word(tree[node].attribute("class"),
                  [](std::string_view word) { return word == "reference" || word == "Inline-Template"; });
}

/// A minus and figures: a power.
std::string_view without_minus(std::string_view text) {
  for (const std::string_view sign : {"-", "−", "–", "+"})
    if (text.starts_with(sign)) return text.substr(sign.size());
  return {};
}

}  // namespace

Raised raised_as(const HtmlTree& tree, std::uint32_t node, std::string_view before) {
  if (tree[node].attribute("role") == "doc-noteref" || is_remark(tree, node)) return Raised::note;
  const std::string text = short_text(tree, node);
  if (text.empty() || text.size() > longest_mark) return Raised::text;
  if (is_bracketed(text) || text == "*" || text == "**" || text == "†" || text == "‡") return Raised::note;
  if (links_within_page(tree, node)) return Raised::note;
  const bool after_digit = !before.empty() && is_digit(before.back());
  if (after_digit && is_digits(without_minus(text))) return Raised::power;
  const char next = next_character(tree, node);
  if (is_digits(text) && (next == '/' || std::string_view("⁄").front() == next)) {
    return after_digit ? Raised::numerator : Raised::text;
  }
  if (next > 0 && is_letter(next)) return Raised::text;  // ²³⁵U, 1st
  if (is_letter_mark(text, before)) return Raised::note;
  return is_digits(text) ? figures_as(before) : Raised::text;
}

bool is_note_link(const HtmlTree& tree, std::uint32_t node, std::string_view before) {
  if (!tree[node].attribute("href").starts_with('#') || before.empty()) return false;
  const char last = before.back();
  const bool touches =
      is_digit(last) || is_letter(last) || std::string_view(".,;:!?)'\"%").find(last) != std::string_view::npos;
  if (!touches || before.ends_with("\u00A0") || follows_space(tree, node)) return false;
  const std::string text = short_text(tree, node);
  return is_bracketed(text) ? is_digits(std::string_view(text).substr(1, text.size() - 2))
                            : is_digits(text) && text.size() <= 3;
}

std::string raised_figures(const HtmlTree& tree, std::uint32_t node) {
  static constexpr std::string_view raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string made;
  const std::string text = short_text(tree, node);
  if (const auto figures = without_minus(text); !figures.empty()) made = text.front() == '+' ? "⁺" : "⁻";
  for (const char c : text) {
    if (is_digit(c)) made += raised[c - '0'];
    if (c == ',') made += c;
  }
  return made;
}

}  // namespace brief::archive
