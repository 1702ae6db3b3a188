// Stretches of a text that leave a quotation, or enter one.
#pragma once

#include <cstdint>

#include "evidence/index.hpp"

namespace brief::evidence {

/// The mark over which a stretch leaves the quotation that it begins in, or enters one that it ends in.
struct Crossing {
  /// `changes`: leaves one quotation and enters another.
  enum class Way : std::uint8_t { none, leaves, enters, changes };
  Way way = Way::none;
  std::uint32_t mark = 0;
  std::uint32_t other = Index::no_id;  ///< the quotation's other mark, outside the stretch; or that of the next's start
};

/// Words stand on both sides of the mark. None where the other mark is missing.
Crossing crossing_of(const Index& index, Range stretch);

/// A stretch less the full stop or comma at its end, which stands inside the marks of a quotation or outside.
Range without_stop(const Index& index, Range stretch);

/// The kind of the block that a unit stands in.
archive::Block::Kind block_kind(const Index& index, std::uint32_t at);

/// Where a stretch runs on from a quotation that is a block of its own into a paragraph behind it: the first unit of
/// the paragraph; no_id where it doesn't.
std::uint32_t end_of_quoted_block(const Index& index, Range stretch);

/// Where a stretch runs on without a mark from one block of a page into the next, neither of them a cell nor an item:
/// the first unit behind; no_id where it doesn't, and in plain text, whose blank lines may stand anywhere.
std::uint32_t joined_block(const Index& index, Range stretch);

/// Whether at such a place a heading ends or begins: no sentence goes on over it.
bool parts_heading(const Index& index, std::uint32_t at);

/// Whether in a stretch between two parts of one quote a quotation or a paragraph ends, or a sentence or more stands.
bool stands_apart(const Index& index, Range between);

/// Less the marks at its ends.
Range without_marks(const Index& index, Range range);

}  // namespace brief::evidence
