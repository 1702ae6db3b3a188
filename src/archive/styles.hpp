// What a page's style makes of its elements.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "archive/css.hpp"
#include "archive/html_tree.hpp"

namespace brief::archive {

struct Look {
  bool hidden = false;     ///< it and all in it
  bool invisible = false;  ///< its text, and what is in it where that is not made visible again
  bool visible = false;    ///< made visible again
  bool block = false;      ///< parted from its neighbours
};

/// The style sheets inside a page (those beside it are not read) and its style attributes, as CSS cascades them.
class Styles {
 public:
  explicit Styles(const HtmlTree& tree);  ///< the tree must outlive this
  Look look_of(std::uint32_t node);

 private:
  using Places = std::vector<std::uint32_t>;  // of rules
  struct Cascade;

  void index(std::uint32_t rule);
  void apply(const Places& places, std::uint32_t node, Cascade& cascade);
  void apply(const std::unordered_map<std::string_view, Places>& places, std::string_view key, std::uint32_t node,
             Cascade& cascade);
  bool matches(const Rule& rule, std::uint32_t node);

  const HtmlTree& tree_;
  std::vector<Rule> rules_;
  std::unordered_map<std::string_view, Places> by_id_, by_class_, by_tag_;
  Places by_attribute_;
  std::uint64_t steps_left_;
};

}  // namespace brief::archive
