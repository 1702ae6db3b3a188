#include "evidence/passages.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/utf8.hpp"
#include "evidence/crossing.hpp"
#include "evidence/index.hpp"

namespace brief::evidence {
namespace {

constexpr std::size_t context = 32;  // code points before and after a passage

/// At most `context` code points before a byte, or after it.
std::string_view before(std::string_view text, std::size_t byte) {
  std::size_t from = byte;
  for (std::size_t i = 0; i < context && from > 0; ++i) do
      --from;
    while (from > 0 && !begins_code_point(text[from]));
  return text.substr(from, byte - from);
}

std::string_view after(std::string_view text, std::size_t byte) {
  std::size_t to = byte;
  for (std::size_t i = 0; i < context && to < text.size(); ++i) do
      ++to;
    while (to < text.size() && !begins_code_point(text[to]));
  return text.substr(byte, to - byte);
}

}  // namespace

Passage passage_at(const Archived& archived, Range range) {
  const Index& index = archived.index();
  const std::string_view text = archived.document.text, exact = index.text(range);
  const auto begin = static_cast<std::size_t>(exact.data() - text.data());
  Passage made;
  made.exact = exact;
  made.prefix = before(text, begin);
  made.suffix = after(text, begin + exact.size());
  made.start = index.code_points_before(begin);
  made.end = index.code_points_before(begin + exact.size());
  const auto& blocks = archived.document.blocks;
  const auto next = std::upper_bound(blocks.begin(), blocks.end(), begin,
                                     [](std::size_t byte, const archive::Block& block) { return byte < block.begin; });
  if (next != blocks.begin()) {
    made.part = std::prev(next)->part;
    made.page = std::prev(next)->page;
  }
  const auto& pages = archived.document.pages;  // a block may run over several
  if (!pages.empty()) made.page = static_cast<int>(std::upper_bound(pages.begin(), pages.end(), begin) - pages.begin());
  return made;
}

std::string sentences_around(std::span<const Passage> passages) {
  std::string text;
  for (const Passage& passage : passages) {
    const std::string_view prefix = passage.prefix, suffix = passage.suffix;
    const std::size_t begin = prefix.find_last_of(".?!\n"), end = suffix.find_first_of(".?!\n");
    (text += begin == std::string_view::npos ? prefix : prefix.substr(begin + 1)) += passage.exact;
    (text += suffix.substr(0, end)) += ' ';
  }
  return text;
}

std::string next_block(const Index& index, std::span<const Range> passages) {
  constexpr std::uint32_t shown = 6;  // units
  for (const Range passage : passages)
    if (const std::uint32_t at = joined_block(index, passage); at != Index::no_id)
      return std::string(index.text({at, std::min(at + shown, passage.end)}));
  return {};
}

}  // namespace brief::evidence
