#include "report/scan_prose.hpp"

#include <algorithm>

#include "report/limits.hpp"

namespace brief::report {
namespace {

constexpr std::size_t max_marks =
    2 * max_list_depth + 2;                 // at the head of a line; one list too deep is told by its depth
constexpr std::size_t max_indent = 200;     // columns of white space
constexpr std::size_t longest_label = 999;  // characters (CommonMark 0.30, 4.7)

/// A line without its break.
struct Line {
  std::string_view text;
  std::size_t offset = 0;
};

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::size_t after_white(std::string_view text, std::size_t at) {
  while (at < text.size() && is_white(text[at])) ++at;
  return at;
}

/// One past the mark of a list or quotation that begins at `at`, or `at` where there is none (CommonMark 0.30, 5).
std::size_t after_mark(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '>') return at + 1;
  std::size_t end = at;
  while (end < text.size() && end < at + 9 && text[end] >= '0' && text[end] <= '9') ++end;
  const std::string_view marks = end == at ? "-+*" : ".)";
  if (end >= text.size() || marks.find(text[end]) == std::string_view::npos) return at;
  return end + 1 == text.size() || is_white(text[end + 1]) ? end + 1 : at;
}

/// What a line begins with: marks, and the place of the first thing that is none.
struct Head {
  std::size_t marks = 0, end = 0;
};

Head head_of(std::string_view text) {
  Head head{0, after_white(text, 0)};
  for (std::size_t next; (next = after_mark(text, head.end)) != head.end; head.end = after_white(text, next))
    ++head.marks;
  return head;
}

/// "* * *": all of one of these and white space.
bool is_rule(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos || std::string_view("-*_").find(text[first]) == std::string_view::npos)
    return false;
  return std::all_of(text.begin(), text.end(), [mark = text[first]](char c) { return c == mark || is_white(c); });
}

/// "|---|:-:|" or "--- | ---".
bool is_table_delimiter(std::string_view text) {
  const auto part = [](char c) { return c == '|' || c == '-' || c == ':' || is_white(c); };
  return text.find('|') != std::string_view::npos && text.find('-') != std::string_view::npos &&
         std::all_of(text.begin(), text.end(), part);
}

/// Whether "[label]:" begins at `at`; the label may go on over lines, and be escaped inside.
bool defines_link(std::string_view markdown, std::size_t at) {
  if (at >= markdown.size() || markdown[at] != '[') return false;
  const std::size_t end = std::min(markdown.size(), at + 1 + 4 * longest_label);
  for (std::size_t i = at + 1; i < end && markdown[i] != '['; ++i) {
    if (markdown[i] == '\\')
      ++i;
    else if (markdown[i] == ']')
      return i + 1 < markdown.size() && markdown[i + 1] == ':';
  }
  return false;
}

class Scanner {
 public:
  explicit Scanner(std::string_view markdown) : markdown_(markdown) {}

  ProseScan scan() {
    for (std::size_t at = 0; at < markdown_.size() && !found_.refusal;) {
      const std::size_t end = std::min(markdown_.find('\n', at), markdown_.size());
      see({markdown_.substr(at, end - at), at});
      at = end + 1;
    }
    return std::move(found_);
  }

 private:
  void see(Line line) {
    const Head head = head_of(line.text);
    const bool blank = after_white(line.text, 0) == line.text.size();
    if ((head.marks > max_marks && !is_rule(line.text)) || after_white(line.text, 0) > max_indent)
      refuse(line, after_white(line.text, 0), "list-too-deep", "lists may stand inside lists three deep at the most");
    if (is_table_delimiter(line.text) && above_.text.find('|') != std::string_view::npos)
      found_.tables.push_back(above_.offset + after_white(above_.text, 0));
    if ((!paragraph_ || head.marks > 0) && defines_link(markdown_, line.offset + head.end)) refuse_label(line, head);
    if (defines_term(line.text)) found_.definitions.push_back(line.offset + after_white(line.text, 0));
    // After a line that begins with one of these a new paragraph may begin at once.
    const std::string_view others = "#=-*_`~<>|[";
    paragraph_ = !blank && others.find(line.text[after_white(line.text, 0)]) == std::string_view::npos;
    begins_paragraph_ = paragraph_ && head.marks == 0 && after_white(above_.text, 0) == above_.text.size();
    above_ = line;
  }

  /// `[label]:`, and `[^1]:` of a footnote.
  void refuse_label(Line line, const Head& head) {
    const bool footnote = line.text.substr(head.end).starts_with("[^");
    if (footnote && !found_.refusal) found_.mend = "cite a source, [@id], or say it in the text";
    refuse(line, head.end, "unsupported-markup",
           footnote ? "a footnote" : "an address below its text, as in `[label]: https://…`,");
  }

  /// `: definition` below a term, which is one short line; what else begins with a colon goes on with a sentence.
  bool defines_term(std::string_view text) const {
    constexpr std::size_t longest_term = 60;  // bytes
    const std::size_t at = after_white(text, 0);
    const bool colon = at + 2 < text.size() && text[at] == ':' && is_white(text[at + 1]);
    return colon && begins_paragraph_ && above_.text.size() <= longest_term;
  }

  void refuse(Line line, std::size_t column, const char* code, std::string message) {
    if (!found_.refusal) found_.refusal = Refusal{line.offset + column, code, std::move(message)};
  }

  std::string_view markdown_;
  Line above_;
  bool paragraph_ = false;         // the line before is text that this one may go on with
  bool begins_paragraph_ = false;  // and the first line of it
  ProseScan found_;
};

}  // namespace

ProseScan scan_prose(std::string_view markdown) { return Scanner(markdown).scan(); }

}  // namespace brief::report
