#include "evidence/crossing.hpp"

#include <algorithm>
#include <iterator>

namespace brief::evidence {

namespace {

/// Of a stretch that begins in one quotation and ends in another: “We want |peace,” she said. “We go| to Rome.”
Crossing change_between(const Index& index, Range stretch, std::uint32_t closing, std::uint32_t opening) {
  const auto marks = index.outer_marks();
  const auto first = std::lower_bound(marks.begin(), marks.end(), closing);
  const auto last = std::lower_bound(first, marks.end(), opening);
  const bool both = first != marks.begin() && index.kind(*(first - 1)) == Unit::Kind::opening &&
                    last + 1 != marks.end() && index.kind(*(last + 1)) == Unit::Kind::closing;
  const bool words = index.words(stretch.begin, closing) > 0 && index.words(opening, stretch.end) > 0;
  return both && words ? Crossing{Crossing::Way::changes, closing, opening} : Crossing{};
}

}  // namespace

Crossing crossing_of(const Index& index, Range stretch) {
  const auto marks = index.outer_marks();
  const auto first = std::lower_bound(marks.begin(), marks.end(), stretch.begin);
  const auto end = std::lower_bound(first, marks.end(), stretch.end);
  const auto opens = [&index](std::uint32_t mark) { return index.kind(mark) == Unit::Kind::opening; };
  if (end == first || (opens(*first) && !opens(*(end - 1)))) return {};
  if (!opens(*first) && opens(*(end - 1))) return change_between(index, stretch, *first, *(end - 1));
  Crossing made;
  if (opens(*first)) {
    made = {Crossing::Way::enters, *(end - 1), Index::no_id};
    if (end != marks.end() && !opens(*end)) made.other = *end;
  } else {
    made = {Crossing::Way::leaves, *first, Index::no_id};
    if (first != marks.begin() && opens(*(first - 1))) made.other = *(first - 1);
  }
  const bool words = index.words(stretch.begin, made.mark) > 0 && index.words(made.mark, stretch.end) > 0;
  return words && made.other != Index::no_id ? made : Crossing{};
}

Range without_stop(const Index& index, Range stretch) {
  const auto stops = [&index](std::uint32_t at) { return index.key(at) == "." || index.key(at) == ","; };
  while (stretch.end > stretch.begin + 1 && stops(stretch.end - 1)) --stretch.end;
  return stretch;
}

namespace {

/// Null where there is none before it.
const archive::Block* block_of(const Index& index, std::uint32_t at) {
  const auto& blocks = index.document().blocks;
  const auto next = std::upper_bound(blocks.begin(), blocks.end(), index.begin_byte(at),
                                     [](std::size_t byte, const archive::Block& block) { return byte < block.begin; });
  return next == blocks.begin() ? nullptr : &*std::prev(next);
}

/// Whether a block follows another of the same part of a page, and neither is a cell nor an item: those who quote over
/// these are told so (origin.hpp).
bool follows_in_text(const archive::Block* before, const archive::Block* block) {
  using Kind = archive::Block::Kind;
  const auto in_text = [](const archive::Block& some) {
    return some.kind != Kind::table_row && some.kind != Kind::list_item;
  };
  return before != nullptr && block != nullptr && before->part == block->part && in_text(*before) && in_text(*block);
}

}  // namespace

archive::Block::Kind block_kind(const Index& index, std::uint32_t at) {
  const archive::Block* block = block_of(index, at);
  return block == nullptr ? archive::Block::Kind::paragraph : block->kind;
}

std::uint32_t end_of_quoted_block(const Index& index, Range stretch) {
  using Kind = archive::Block::Kind;
  for (std::uint32_t at = stretch.begin + 1; at < stretch.end && at < index.size(); ++at)
    if (index.starts_block(at) && block_kind(index, at) == Kind::paragraph &&
        block_kind(index, at - 1) == Kind::quotation)
      return at;
  return Index::no_id;
}

std::uint32_t joined_block(const Index& index, Range stretch) {
  if (index.document().format == archive::Format::text) return Index::no_id;
  for (std::uint32_t at = stretch.begin + 1; at < stretch.end && at < index.size(); ++at)
    if (index.starts_block(at) && index.words(at - 1, at) > 0 &&
        follows_in_text(block_of(index, at - 1), block_of(index, at)))
      return at;
  return Index::no_id;
}

bool parts_heading(const Index& index, std::uint32_t at) {
  using Kind = archive::Block::Kind;
  return block_kind(index, at) == Kind::heading || block_kind(index, at - 1) == Kind::heading;
}

bool stands_apart(const Index& index, Range between) {
  constexpr std::uint32_t many = 12;  // words
  bool apart = index.openings(between.begin, between.end) > 0 || index.words(between.begin, between.end) > many;
  for (std::uint32_t at = between.begin; at <= between.end && at < index.size(); ++at)
    apart = apart || index.starts_block(at);
  return apart;
}

Range without_marks(const Index& index, Range range) {
  while (range.begin < range.end && index.words(range.begin, range.begin + 1) == 0) ++range.begin;
  while (range.end > range.begin && index.words(range.end - 1, range.end) == 0) --range.end;
  return range;
}

}  // namespace brief::evidence
