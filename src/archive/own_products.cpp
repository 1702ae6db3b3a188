#include "archive/own_products.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "archive/text_tools.hpp"
#include "language/words.hpp"

namespace brief::archive {
namespace {

constexpr std::size_t head = 16u << 10;  // of a page, where what made it is said; a saver's comment may stand before

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_key(char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '-'; }

/// `key =`, after white space.
bool begins_with_key(std::string_view text) {
  const auto begin = std::find_if_not(text.begin(), text.end(), is_space);
  const auto end = std::find_if_not(begin, text.end(), is_key);
  const auto sign = std::find_if_not(end, text.end(), is_space);
  return begin != end && sign != text.end() && *sign == '=';
}

bool is_report(std::string_view text) {
  static constexpr std::array<std::string_view, 6> tables{
      "[commitment]", "[[commitment.facts]]", "[[commitment.timeline]]", "[[quotes]]", "[[sources]]", "[summit]"};
  return std::any_of(tables.begin(), tables.end(), [text](std::string_view table) {
    const auto at = text.find(table);
    return at != std::string_view::npos && begins_with_key(text.substr(at + table.size()));
  });
}

/// The first lines of a text, without those that are blank or a comment.
std::vector<std::string_view> first_lines(std::string_view text) {
  constexpr std::size_t most = 40;
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size() && lines.size() < most;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = end + 1;
    while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
    if (!line.empty() && line.front() != '#') lines.push_back(line);
  }
  return lines;
}

/// What stands after a key in lower case at the head of a line and a sign; nothing where there is no key.
std::string_view after_key(std::string_view line, char sign) {
  const auto end = std::find_if_not(line.begin(), line.end(), [](char c) { return is_key(c) || c == '.'; });
  const auto found = std::find_if_not(end, line.end(), [](char c) { return c == ' ' || c == '\t'; });
  if (end == line.begin() || found == line.end() || *found != sign) return {};
  const auto value = std::find_if_not(found + 1, line.end(), is_space);
  return line.substr(static_cast<std::size_t>((value == line.end() ? found : value) - line.begin()));
}

/// title = "…", of TOML.
bool is_pair(std::string_view line) {
  const std::string_view value = after_key(line, '=');
  constexpr std::string_view starts = "\"'[{0123456789+-=";
  return !value.empty() &&
         (starts.find(value.front()) != std::string_view::npos || value == "true" || value == "false");
}

/// Lines of TOML: the head of a report.
bool is_head_of_report(std::string_view text) {
  constexpr std::ptrdiff_t least = 3;
  const auto lines = first_lines(text);
  return !lines.empty() && is_pair(lines.front()) && std::count_if(lines.begin(), lines.end(), is_pair) >= least;
}

/// A text as it was before an editor numbered its lines, a mail quoted them or a table gave each a cell; blanks and
/// quotation marks inside the brackets of a table's head are left out.
std::string without_line_heads(std::string_view text) {
  constexpr std::string_view passed = " \t>|*";
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = end + 1;
    line.remove_prefix(std::min(line.find_first_not_of(passed), line.size()));
    const std::size_t figures = std::min(line.find_first_not_of("0123456789"), line.size());
    const bool numbered =
        figures > 0 && figures < line.size() && std::string_view(" \t.:|)").find(line[figures]) != line.npos;
    if (numbered) line.remove_prefix(std::min(line.find_first_not_of(" \t.:|)", figures), line.size()));
    const bool table = line.starts_with('[');
    for (const char c : line)
      if (!table || (c != ' ' && c != '"' && c != '\'')) plain += c;
    plain += '\n';
  }
  return plain;
}

/// quotes = [{speaker = "…", …}]: a table written on a line.
bool has_inline_table(std::string_view text) {
  constexpr std::array<std::string_view, 5> names{"commitment", "quotes", "sources", "summit", "facts"};
  for (const std::string_view name : names)
    for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
      std::string_view rest = text.substr(at + name.size());
      rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
      if (!rest.starts_with('=')) continue;
      rest.remove_prefix(std::min(rest.find_first_not_of("= \t\r\n[", 0), rest.size()));
      if (rest.starts_with('{') && begins_with_key(rest.substr(1))) return true;
    }
  return false;
}

/// title: …, of YAML: all its lines are keys in lower case, items or indented.
bool is_yaml(std::string_view text) {
  constexpr std::size_t least = 3;
  std::size_t keys = 0;
  for (const std::string_view line : first_lines(text)) {
    const bool key = line.find(':') != std::string_view::npos && !after_key(line, ':').empty();
    const bool inside = line.front() == ' ' || line.starts_with("- ") || line == "---" || line == "...";
    if (!key && !inside) return false;
    keys += key ? 1 : 0;
  }
  return keys >= least;
}

/// <meta name="generator" content="brief 1.0.0">, with or without its quotation marks.
bool is_brief(std::string_view bytes) {
  const std::string page = lower_case(bytes.substr(0, head));
  for (const std::string_view content : {"content=\"brief ", "content='brief ", "content=&quot;brief "}) {
    const auto at = page.find(content);
    if (at == std::string::npos) continue;
    const auto tag = page.rfind('<', at);
    if (tag != std::string::npos && page.substr(tag, at - tag).find("generator") != std::string::npos) return true;
  }
  return false;
}

/// On one line, words that a hyphen parts at a line end whole.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool space = is_space(text[at]) || text[at] == '\f';
    if (!space) {
      line += text[at];
      continue;
    }
    if (text[at] == '\n' && line.ends_with('-'))
      line.pop_back();
    else if (!line.ends_with(' '))
      line += ' ';
    while (at + 1 < text.size() && is_space(text[at + 1])) ++at;
  }
  return line;
}

/// SHA-256 31b1c1de0537, as a brief tells the archive of a source.
bool tells_short_digest(std::string_view line) {
  constexpr std::string_view name = "SHA-256 ";
  constexpr std::size_t length = 12;
  const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  for (auto at = line.find(name); at != std::string_view::npos; at = line.find(name, at + 1)) {
    const std::string_view rest = line.substr(at + name.size());
    const auto end = std::find_if_not(rest.begin(), rest.end(), is_hex);
    if (static_cast<std::size_t>(end - rest.begin()) == length) return true;
  }
  return false;
}

/// What a reader of PDFs makes of a brief: it tells what was checked, or digests as no other page does.
bool is_text_of_brief(std::string_view text) {
  const std::string line = on_one_line(text);
  if (tells_short_digest(line)) return true;
  const auto& all = language::languages();
  return std::any_of(all.begin(), all.end(), [&](const language::Language& row) {
    const language::Words words(row);
    return line.find(words["finding.scope"]) != std::string::npos ||
           line.find(words["finding.scope-where-checked"]) != std::string::npos;
  });
}

bool is_json(std::string_view text) {
  const auto first = std::find_if_not(text.begin(), text.end(), is_space);
  return first != text.end() && (*first == '{' || *first == '[') && nlohmann::json::accept(text);
}

}  // namespace

std::string_view own_product(std::string_view bytes, std::string_view text) {
  const std::string plain = without_line_heads(text);
  if (is_report(text) || is_head_of_report(text) || is_report(plain) || is_head_of_report(plain) ||
      has_inline_table(plain))
    return "it is a report; an archive holds the text of a source as it was published";
  if (is_brief(bytes) || is_text_of_brief(text))
    return "it is a brief; an archive holds the text that a brief quotes from";
  if (is_json(text)) return "it is data (JSON); an archive holds the text of a source as it was published";
  if (is_yaml(text)) return "it is data (YAML); an archive holds the text of a source as it was published";
  return {};
}

}  // namespace brief::archive
