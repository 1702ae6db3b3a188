// One brief as a page of its own for the web.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "content/content.hpp"
#include "layout/paragraph.hpp"

namespace brief::html {

/// A file that the page offers, carried in it.
struct Attachment {
  std::string_view name;   ///< "kfor-2028.toml"
  std::string_view mime;   ///< "application/toml"
  std::string_view label;  ///< in words
  std::string_view bytes;
};

struct Options {
  std::string_view pdf;            ///< file name of the PDF beside it; empty: none
  std::string_view canonical_url;  ///< where the brief is published; may be empty
  std::string_view generator;      ///< "brief 1.0.0"
  bool large = false;              ///< the large-print edition: the text begins larger
  std::span<const Attachment> attachments;
  layout::ParagraphSetter* setter = nullptr;  ///< measures the names on a map; null: they are not drawn
};

/// A self-contained HTML document: no script, no font, picture or style of another file, and a Content Security Policy
/// that forbids them. Whatever the content holds is text in it. The bytes are a function of the arguments. Memory comes
/// from the current arena. Throws std::bad_alloc.
std::string write(const content::Document& document, const Options& options);

}  // namespace brief::html
