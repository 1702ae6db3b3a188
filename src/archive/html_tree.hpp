// An HTML page as its parser (Gumbo, after the HTML standard) builds it, laid out flat.
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "archive/archive.hpp"
#include "archive/parser_memory.hpp"

namespace brief::archive {

struct HtmlNode {
  enum class Kind : std::uint8_t { element, text, comment };
  Kind kind = Kind::element;
  GumboTag tag = GUMBO_TAG_UNKNOWN;
  bool foreign = false;      ///< of SVG or MathML
  std::uint32_t parent = 0;  ///< its place in the tree; of the first, itself
  std::uint32_t end = 0;     ///< one past its last descendant
  std::string_view text;     ///< of a text or comment; of an element whose tag is unknown: its name
  const GumboVector* attributes = nullptr;

  bool is(GumboTag wanted) const { return kind == Kind::element && tag == wanted; }
  /// Empty where there is none; see has().
  std::string_view attribute(const char* name) const;
  bool has(const char* name) const;
};

/// The nodes in the order of the document, each before its descendants: a walk of the array is a walk of the tree, and
/// needs no recursion. All text is UTF-8 and lives as long as the tree.
class HtmlTree {
 public:
  /// Of the tree of one page: some 100,000 nodes, where the longest articles have 10,000. It is reserved whole, so it
  /// must fit beside the rest of a report into the addresses that a worker of the nightly build may have.
  static constexpr std::size_t most_bytes = 32u << 20;

  /// `utf8` must outlive the tree. A fault where it needs more than `bytes` of memory.
  static std::variant<HtmlTree, Fault> parse(std::string_view utf8, std::size_t bytes = most_bytes);

  const std::vector<HtmlNode>& nodes() const { return nodes_; }
  const HtmlNode& operator[](std::size_t i) const { return nodes_[i]; }
  std::size_t size() const { return nodes_.size(); }
  std::size_t memory() const { return memory_->used(); }

 private:
  std::unique_ptr<ParserMemory> memory_;
  std::vector<HtmlNode> nodes_;
};

}  // namespace brief::archive
