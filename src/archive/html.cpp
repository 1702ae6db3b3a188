#include "archive/html.hpp"

#include <string>
#include <utility>
#include <variant>

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
  for (HtmlBlock& block : blocks) builder.add(std::move(block.block), block.text, block.passed_over);
  if (builder.too_much()) return too_much_text();
  Document document = builder.take();
  document.format = Format::html;
  document.provenance = provenance_of(tree);
  return document;
}

Outcome read_prepared(std::variant<std::string, Fault> text, const LinkedSheets& sheets) {
  if (auto* refused = std::get_if<Fault>(&text)) return std::move(*refused);
  auto tree = HtmlTree::parse(std::get<std::string>(text));
  if (auto* refused = std::get_if<Fault>(&tree)) return std::move(*refused);
  return document_of(std::get<HtmlTree>(tree), sheets);
}

}  // namespace

Outcome read_html(std::string_view bytes, std::string_view charset, const LinkedSheets& sheets) {
  return read_prepared(parser_input(bytes, charset), sheets);
}

Outcome read_owned_html(std::string bytes, std::string_view charset, const LinkedSheets& sheets) {
  auto text = parser_input(bytes, charset);
  bytes = std::string();
  return read_prepared(std::move(text), sheets);
}

}  // namespace brief::archive
