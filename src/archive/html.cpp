#include "archive/html.hpp"

#include <algorithm>
#include <optional>

#include "archive/charset.hpp"
#include "archive/html_charset.hpp"
#include "archive/html_guard.hpp"
#include "archive/html_input.hpp"
#include "archive/html_tree.hpp"
#include "archive/main_part.hpp"
#include "archive/provenance.hpp"
#include "archive/text_builder.hpp"
#include "archive/visible.hpp"

namespace brief::archive {
namespace {

Outcome document_of(const HtmlTree& tree, const LinkedSheets& sheets) {
  TextBuilder builder;
  std::vector<HtmlBlock> blocks = visible_blocks(tree, sheets);
  mark_parts(tree, blocks);
  for (HtmlBlock& block : blocks) builder.add(std::move(block.block), block.text);
  if (builder.too_much()) return too_much_text();
  Document document = builder.take();
  document.format = Format::html;
  document.provenance = provenance_of(tree);
  return document;
}

/// More than one byte in fifty that no text holds (WHATWG MIME Sniffing Standard, 3): pages have a few strays, while
/// one byte in ten of compressed data is one.
bool is_binary(std::string_view text) {
  const auto holds = [](char c) { return c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == 0x1B; };
  const auto strays = std::count_if(text.begin(), text.end(), [&](char c) { return c >= 0 && c < ' ' && !holds(c); });
  return text.size() >= 256 && static_cast<std::size_t>(strays) * 50 > text.size();
}

Outcome read_prepared(std::string_view bytes, std::string_view charset, const LinkedSheets& sheets) {
  const std::string_view name = html_charset(bytes, charset);
  auto text = decode(bytes, name);
  if (!text) return fault(Fault::Kind::not_text, "its character set " + std::string(name) + " cannot be read");
  if (is_binary(*text)) return fault(Fault::Kind::not_text, "it is no page, but a binary file");
  *text = standard_input(std::move(*text));
  auto tree = HtmlTree::parse(*text);
  if (auto* refused = std::get_if<Fault>(&tree)) return std::move(*refused);
  return document_of(std::get<HtmlTree>(tree), sheets);
}

/// In UTF-16 every ASCII character is two bytes; the passes over markup want one.
std::optional<std::string> narrowed(std::string_view bytes) {
  std::string_view name = charset_of_mark(bytes);
  if (name.empty()) name = guess_charset(bytes.substr(0, 4096));
  return name.starts_with("utf-16") ? decode(bytes, name) : std::nullopt;
}

}  // namespace

Outcome read_html(std::string_view bytes, std::string_view charset, const LinkedSheets& sheets) {
  const auto narrow = narrowed(bytes);
  auto prepared = prepared_html(narrow ? *narrow : bytes);
  if (auto* refused = std::get_if<Fault>(&prepared)) return std::move(*refused);
  return read_prepared(std::get<std::string>(prepared), charset, sheets);
}

}  // namespace brief::archive
