#include "report/scan.hpp"

#include <algorithm>

#include "report/limits.hpp"

namespace brief::report {
namespace {

/// Most often a word processor has made straight quotation marks typographic.
std::string message_outside_strings(std::string_view at) {
  for (const std::string_view mark : {"“", "”", "„", "‘", "’", "«", "»"})
    if (at.starts_with(mark)) return "a value stands between straight quotation marks: \"…\", not “…”";
  return "this character may stand only inside quotation marks";
}

class Scanner {
 public:
  Scanner(std::string_view toml, std::vector<StringToken>* strings) : toml_(toml), strings_(strings) {}

  std::optional<Refusal> scan() {
    for (std::size_t i = toml_.starts_with("\xEF\xBB\xBF") ? 3 : 0; i < toml_.size() && !refusal_;) {
      const char c = toml_[i];
      if (static_cast<unsigned char>(c) >= 0x80) refuse(i, "syntax", message_outside_strings(toml_.substr(i)));
      if (c == '#')
        i = std::min(toml_.find('\n', i), toml_.size());
      else if (c == '"' || c == '\'')
        i = see_string(i);
      else
        see(c, i++);
    }
    return refusal_;
  }

 private:
  std::size_t see_string(std::size_t at) {
    constexpr std::size_t long_enough = 16;
    const std::size_t end = after_string(toml_, at);
    if (strings_ != nullptr && end - at >= long_enough) strings_->push_back({at, end});
    return end;
  }

  void see(char c, std::size_t at) {
    const bool header = c == '[' && line_begins_ && nesting_ == 0;
    if (header || (c == '=' && dots_ > 0)) count_table(at);
    if (c == '[' || c == '{') open(at);
    if ((c == ']' || c == '}') && nesting_ > 0) --nesting_;
    if (c == '.' && ++dots_ == max_key_parts)
      refuse(at, "key-too-deep", "a key may have " + std::to_string(max_key_parts) + " parts; this one has more");
    if (parts_keys(c)) dots_ = 0;
    line_begins_ = c == '\n' || (line_begins_ && (c == ' ' || c == '\t'));
  }

  static bool parts_keys(char c) {
    return c == '[' || c == ']' || c == '{' || c == '}' || c == '=' || c == ',' || c == '\n';
  }

  void open(std::size_t at) {
    if (++nesting_ > max_nesting)
      refuse(at, "nested-too-deep",
             "brackets may stand inside one another " + std::to_string(max_nesting) + " deep; here they are deeper");
  }

  void count_table(std::size_t at) {
    if (++tables_ > max_tables)
      refuse(at, "too-many-tables", "a report may have " + std::to_string(max_tables) + " tables; here another begins");
  }

  void refuse(std::size_t at, const char* code, std::string message) {
    if (!refusal_) refusal_ = Refusal{at, code, std::move(message)};
  }

  std::string_view toml_;
  std::vector<StringToken>* strings_;
  std::size_t nesting_ = 0, dots_ = 0, tables_ = 0;
  bool line_begins_ = true;
  std::optional<Refusal> refusal_;
};

}  // namespace

std::size_t after_string(std::string_view toml, std::size_t at) {
  const char mark = toml[at];
  const bool multi_line = at + 2 < toml.size() && toml[at + 1] == mark && toml[at + 2] == mark;
  std::size_t i = at + (multi_line ? 3 : 1);
  while (i < toml.size()) {
    const char c = toml[i];
    if (c != mark && c != '\\' && c != '\n') {
      ++i;
    } else if (mark == '"' && c == '\\') {
      i += 2;
    } else if (!multi_line && c != '\\') {
      return i + 1;
    } else if (multi_line && toml.compare(i, 3, std::string_view(toml).substr(at, 3)) == 0) {
      i += 3;
      while (i < toml.size() && toml[i] == mark) ++i;  // up to two more belong to the text
      return i;
    } else {
      ++i;
    }
  }
  return toml.size();
}

std::optional<Refusal> scan(std::string_view toml, std::vector<StringToken>* long_strings) {
  return Scanner(toml, long_strings).scan();
}

}  // namespace brief::report
