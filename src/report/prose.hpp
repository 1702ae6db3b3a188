// Prose as it is understood after reading: CommonMark cut down to what the layout can set.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace brief::report {

enum class Emphasis : std::uint8_t { none, emphasis, strong, strong_emphasis };

/// A stretch of text of one kind, or one citation.
struct Span {
  static constexpr int no_citation = -1;

  std::string text;                    ///< UTF-8, white space folded to single spaces; empty for a citation
  Emphasis emphasis = Emphasis::none;  //
  std::string link;                    ///< the target's URL, or empty
  int citation = no_citation;          ///< index into Report::sources
  Origin origin;                       ///< where its first character stands in the report file
  std::uint32_t link_number = 0;       ///< of the link among those of its prose: spans of one link have the same
};

struct ListItem;

struct Block {
  enum class Kind : std::uint8_t { paragraph, bullet_list, numbered_list };
  Kind kind = Kind::paragraph;
  std::vector<Span> spans;      ///< of a paragraph
  std::vector<ListItem> items;  ///< of a list
  int start = 1;                ///< the first number of a numbered list
  Origin origin;
};

struct ListItem {
  std::vector<Block> blocks;  ///< at least one paragraph; lists may nest
};

using Prose = std::vector<Block>;

}  // namespace brief::report
