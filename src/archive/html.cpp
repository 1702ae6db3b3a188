#include "archive/html.hpp"

#include "archive/charset.hpp"
#include "archive/html_charset.hpp"
#include "archive/html_tree.hpp"
#include "archive/main_part.hpp"
#include "archive/text_builder.hpp"
#include "archive/visible.hpp"

namespace brief::archive {
namespace {

Outcome document_of(const HtmlTree& tree) {
  TextBuilder builder;
  std::vector<HtmlBlock> blocks = visible_blocks(tree);
  mark_parts(tree, blocks);
  for (HtmlBlock& block : blocks) builder.add(std::move(block.block), block.text);
  if (builder.too_much()) return too_much_text();
  Document document = builder.take();
  document.format = Format::html;
  return document;
}

}  // namespace

Outcome read_html(std::string_view bytes, std::string_view charset) {
  const std::string_view name = html_charset(bytes, charset);
  const auto text = decode(bytes, name);
  if (!text) return fault(Fault::Kind::not_text, "its character set " + std::string(name) + " cannot be read");
  auto tree = HtmlTree::parse(*text);
  if (auto* refused = std::get_if<Fault>(&tree)) return std::move(*refused);
  return document_of(std::get<HtmlTree>(tree));
}

}  // namespace brief::archive
