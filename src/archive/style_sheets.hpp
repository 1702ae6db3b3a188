// Style sheets: their rules as far as they bear on what a reader sees.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "archive/css.hpp"
#include "archive/custom_properties.hpp"
#include "archive/linked_sheets.hpp"
#include "archive/selector.hpp"

namespace brief::archive {

struct Rule {
  Selector selector;
  std::uint64_t marks = 0;  ///< see marks_above()
  std::uint32_t block = 0;  ///< of declarations
  std::uint32_t layer = 0;  ///< 0: none
  std::uint32_t scope = 0;  ///< the shadow tree that it styles, by its template; 0: the page
  bool names_host = false;
};

/// Reads the sheets of a page in their order.
class StyleSheets {
 public:
  explicit StyleSheets(const LinkedSheets& linked) : linked_(linked) {}

  /// Appends the rules of a sheet that hold for a reader at a desk (see holds_at_desk()) and of those that it imports.
  /// `css` must outlive this. `address`: the sheet's own, for what it imports.
  void read(std::string_view css, const std::string& address, std::uint32_t scope = 0);
  /// Of a sheet beside the page, where the file holds it, or in a data: address.
  void read_linked(const std::string& address, std::uint32_t scope = 0, std::uint32_t layer = 0);

  const std::vector<Rule>& rules() const { return rules_; }
  const DeclarationBlock& block(std::uint32_t place) const { return blocks_[place]; }
  const RegisteredProperties& registered() const { return registered_; }
  /// How far each layer comes before others, by its number: a later one wins, no layer most of all (CSS Cascading 5,
  /// 6.4). Below 128.
  std::vector<std::uint32_t> layer_ranks() const;

 private:
  friend class SheetReader;
  std::uint32_t layer_of(std::uint32_t parent, std::string_view name);

  struct Layer {
    std::uint32_t parent;
    std::string name;
  };

  const LinkedSheets& linked_;
  CssStrings strings_;
  std::vector<Rule> rules_;
  std::vector<DeclarationBlock> blocks_;
  RegisteredProperties registered_;
  std::vector<Layer> layers_{{0, {}}};
  std::size_t nested_bytes_ = 0, linked_bytes_ = 0;
  int imports_ = 0;
};

}  // namespace brief::archive
