#include "archive/text_builder.hpp"

#include "base/utf8.hpp"

namespace brief::archive {
namespace {

/// Control characters, and the mark of byte orders, which is no character of a text (Unicode 15, 23.8).
bool is_control(char32_t c) { return (c < ' ' && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0) || c == 0xFEFF; }

bool is_line_end(char32_t c) { return c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_blank(std::string_view utf8) { return utf8.find_first_not_of(" \t\n\r\f\v") == std::string_view::npos; }

}  // namespace

void TextBuilder::append(std::string_view character) {
  for (; turns_ > 0; --turns_) document_.pages.push_back(document_.text.size());
  document_.text += character;
}

void TextBuilder::add(Block block, std::string_view utf8, std::span<const PassedOver> passed_over) {
  if (too_much() || is_blank(utf8)) return;
  std::string& text = document_.text;
  if (!document_.blocks.empty()) text += "\n\n";
  const char* const start = utf8.data();
  for (; utf8.starts_with('\f'); utf8.remove_prefix(1)) turn_page();  // before the page of the block is asked for
  block.begin = text.size();
  block.page = static_cast<int>(document_.pages.size() + turns_);
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint c = code_point_at(utf8, at);
    const auto from_start = static_cast<std::size_t>(utf8.data() + at - start);
    for (; !passed_over.empty() && passed_over.front().at <= from_start; passed_over = passed_over.subspan(1))
      if (const auto& [place, is_edge, words] = passed_over.front(); text.size() > block.begin || !words.empty())
        document_.passed_over.push_back({text.size(), is_edge, words});
    if (c.value == '\f')
      turn_page();
    else if (is_line_end(c.value))
      append("\n");
    else if (!is_control(c.value))
      append(utf8.substr(at, c.size));
    at += c.size;
  }
  block.end = text.size();
  document_.blocks.push_back(std::move(block));
}

}  // namespace brief::archive
