#include "archive/frames.hpp"

#include <string>
#include <variant>

#include "archive/html_input.hpp"

namespace brief::archive {
namespace {

/// For each level one such block of addresses is held (see HtmlTree::most_bytes).
constexpr std::size_t frame_tree_bytes = 24u << 20;

}  // namespace

std::vector<HtmlBlock> frame_blocks(const HtmlNode& frame, const LinkedSheets& sheets, FrameAllowance& allowance) {
  const std::string_view document = frame.attribute("srcdoc");
  if (document.empty() || allowance.levels == 0 || allowance.documents == 0 || document.size() > allowance.bytes)
    return {};
  allowance.bytes -= document.size();
  --allowance.documents;
  const auto text = parser_input(document, "utf-8");
  if (!std::holds_alternative<std::string>(text)) return {};
  const auto tree = HtmlTree::parse(std::get<std::string>(text), frame_tree_bytes);
  if (!std::holds_alternative<HtmlTree>(tree)) return {};
  --allowance.levels;
  std::vector<HtmlBlock> blocks = visible_blocks(std::get<HtmlTree>(tree), sheets, allowance);
  ++allowance.levels;
  return blocks;
}

}  // namespace brief::archive
