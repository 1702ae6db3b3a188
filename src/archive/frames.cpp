#include "archive/frames.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "archive/data_address.hpp"
#include "archive/html_input.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

/// "data:text/html;charset=utf-8;base64,…". Plain text is shown as it is.
std::optional<LinkedPage> page_of_data(std::string_view address) {
  const auto data = data_address(address);
  if (!data) return std::nullopt;
  const std::string_view type = data->type.value;
  std::string content = data->content();
  if (type == "text/plain")
    content = "<plaintext>" + content;
  else if (type != "text/html" && type != "application/xhtml+xml")
    return std::nullopt;
  return LinkedPage{std::move(content), std::string(data->type.parameter("charset")), {}};
}

/// The document of a frame. `srcdoc` wins, even an empty one (the HTML standard, 4.8.5).
std::optional<LinkedPage> page_of(const HtmlNode& frame, const LinkedSheets& linked, std::size_t most_bytes) {
  const bool inlined = frame.is(GUMBO_TAG_IFRAME) && frame.has("srcdoc");
  const std::string_view source = inlined ? frame.attribute("srcdoc") : trimmed(frame.attribute("src"));
  if (source.empty() || source.size() > std::max(most_bytes, std::size_t{4096})) return std::nullopt;
  if (inlined) return LinkedPage{std::string(source), "utf-8", linked.base};
  if (is_data_address(source)) return page_of_data(source);
  return linked.find_page ? linked.find_page(resolved_address(linked.base, source), most_bytes) : std::nullopt;
}

/// What a frame's page finds beside it. Its sheets are on its allowance, which one too large uses up.
LinkedSheets linked_from(const LinkedPage& page, const LinkedSheets& outer, FrameAllowance& allowance) {
  LinkedSheets inner{page.address, {}, outer.find_page};
  if (outer.find)
    inner.find = [&outer, &allowance](const std::string& address) -> std::optional<std::string> {
      if (allowance.sheets == 0) return std::nullopt;
      auto css = outer.find(address);
      const bool fits = !css || css->size() <= allowance.sheets;
      allowance.sheets = fits ? allowance.sheets - (css ? css->size() : 0) : 0;
      return fits ? std::move(css) : std::nullopt;
    };
  return inner;
}

}  // namespace

std::vector<HtmlBlock> frame_blocks(const HtmlNode& frame, const LinkedSheets& sheets, FrameAllowance& allowance) {
  if (allowance.levels == 0 || allowance.documents == 0) return {};
  const auto page = page_of(frame, sheets, allowance.bytes);
  if (!page || page->bytes.size() > allowance.bytes) return {};
  allowance.bytes -= page->bytes.size();
  --allowance.documents;
  const auto text = parser_input(page->bytes, page->charset);
  if (!std::holds_alternative<std::string>(text)) return {};
  const auto tree = HtmlTree::parse(std::get<std::string>(text), allowance.trees);
  if (!std::holds_alternative<HtmlTree>(tree)) return {};
  --allowance.levels;
  allowance.trees -= std::get<HtmlTree>(tree).memory();
  const LinkedSheets inner = linked_from(*page, sheets, allowance);
  std::vector<HtmlBlock> blocks = visible_blocks(std::get<HtmlTree>(tree), inner, allowance);
  ++allowance.levels;
  allowance.trees += std::get<HtmlTree>(tree).memory();
  return blocks;
}

}  // namespace brief::archive
