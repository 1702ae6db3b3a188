// Where quotations stand between their marks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace brief::draft {

/// A stretch of text, [begin, end) in bytes.
struct Stretch {
  std::uint32_t begin = 0, end = 0;
};

/// One paragraph's part of what stands between quotation marks.
struct Quotation {
  std::uint32_t begin = 0, end = 0;              ///< with the marks
  std::uint32_t inner_begin = 0, inner_end = 0;  ///< without them
  std::uint32_t paragraph = 0;
  bool continued = false;  ///< the next paragraph opens again without this one being closed
  bool unclosed = false;   ///< no closing mark was found
  bool unmarked = false;   ///< no marks at all: a block after a colon, a turn of a transcript
};

/// The outermost quotations of each paragraph, in order. Marks: “ ”, „ “, „ ”, « », » «, ‹ ›, straight double ones, and
/// single ones where a paragraph has no others (Unicode 15, section 6.2, "Quotation Marks"; R. Bringhurst, The Elements
/// of Typographic Style, 5.4). A paragraph that opens, does not close, and is followed by one that opens again is
/// continued.
std::vector<Quotation> find_quotations(std::string_view text, const std::vector<Stretch>& paragraphs);

}  // namespace brief::draft
