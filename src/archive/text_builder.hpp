// The text of a document as it grows, block by block.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "archive/archive.hpp"

namespace brief::archive {

/// Appends blocks, a blank line between them. A form feed turns the page. Other control characters than the tab and the
/// line feed are dropped, so that none reaches a terminal or a page.
class TextBuilder {
 public:
  /// One block; nothing where its text is blank. Its place and page are set here. `passed_over`: bytes of it (see
  /// Document).
  void add(Block block, std::string_view utf8, std::span<const PassedOver> passed_over = {});
  /// What comes next is the first of a new page.
  void turn_page() { ++turns_; }

  /// From then on nothing is added.
  bool too_much() const { return document_.text.size() > max_text_bytes || document_.blocks.size() > max_blocks; }
  Document take() { return std::move(document_); }

 private:
  void append(std::string_view character);

  Document document_;
  std::size_t turns_ = 0;  // of the page, since the last character
};

}  // namespace brief::archive
