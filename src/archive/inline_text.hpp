// The text of a block as it grows, white space collapsed.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/archive.hpp"

namespace brief::archive {

class InlineText {
 public:
  /// Adds text with each run of white space as one space, none at the head of a line (CSS Text 3, 4.1). `keeps_spaces`:
  /// the page shows them all.
  void add(std::string_view utf8, bool in_link, bool keeps_spaces = false);
  void add_preformatted(std::string_view utf8);
  void add_mark(std::string_view utf8);  ///< a quotation mark, after the space that waits
  /// A line break; false where the line is empty, and the break parts two paragraphs.
  bool break_line();
  void begin_cell();

  bool empty() const { return text_.empty(); }
  std::size_t link_bytes() const { return link_bytes_; }
  std::string_view text() const { return text_; }
  std::string take();

  /// Something stands here that is none of the text.
  void pass_over() { passed_over_.push_back({text_.size(), false, {}}); }
  /// A box in the line begins or ends here.
  void add_edge() { passed_over_.push_back({text_.size(), true, {}}); }
  /// Words that nobody reads and a browser's search finds, here or in a block without text before this one.
  void add_unseen(std::string_view utf8);
  void carry_unseen(const std::vector<PassedOver>& before);
  /// Where, in bytes of the text. Of the text to be taken next.
  std::vector<PassedOver> take_passed_over() { return std::exchange(passed_over_, {}); }

 private:
  void add_character(std::string_view character);
  void add_edge_once();

  std::string text_;
  std::vector<PassedOver> passed_over_;
  std::size_t link_bytes_ = 0;
  bool space_waits_ = false;
};

}  // namespace brief::archive
