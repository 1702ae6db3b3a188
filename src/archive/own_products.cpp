#include "archive/own_products.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "archive/text_tools.hpp"

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
  constexpr std::array<std::string_view, 6> tables{"[commitment]", "[[commitment.facts]]", "[[commitment.timeline]]",
                                                   "[[quotes]]",   "[[sources]]",          "[summit]"};
  return std::any_of(tables.begin(), tables.end(), [text](std::string_view table) {
    const auto at = text.find(table);
    return at != std::string_view::npos && begins_with_key(text.substr(at + table.size()));
  });
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

bool is_json(std::string_view text) {
  const auto first = std::find_if_not(text.begin(), text.end(), is_space);
  return first != text.end() && (*first == '{' || *first == '[') && nlohmann::json::accept(text);
}

}  // namespace

std::string_view own_product(std::string_view bytes, std::string_view text) {
  if (is_report(text)) return "it is a report; an archive holds the text of a source as it was published";
  if (is_brief(bytes)) return "it is a brief; an archive holds the text that a brief quotes from";
  if (is_json(text)) return "it is data (JSON); an archive holds the text of a source as it was published";
  return {};
}

}  // namespace brief::archive
