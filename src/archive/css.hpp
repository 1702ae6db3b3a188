// What of CSS bears on what a reader sees of a page: declarations, parsed as far as they matter.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/css_effects.hpp"
#include "archive/css_text.hpp"

namespace brief::archive {

struct Declaration {
  Property property = Property::count;
  Said said;
  bool important = false;
  std::string_view with_variables;  ///< the value, where it holds var(): see said_of_substituted()
  ReadValue read = nullptr;         ///< of that value
};

/// `--name: value`. Names keep their case.
struct CustomProperty {
  std::string_view name, value;
  bool important = false;
};

struct DeclarationBlock {
  std::vector<Declaration> declarations;
  std::vector<CustomProperty> custom;  ///< by their names once sort_custom() has been called; see there
  bool empty() const { return declarations.empty() && custom.empty(); }
};

/// Appends what a declaration ("display: none !important") says, where it matters here and its value is one of the
/// property's; an invalid one leaves what was declared before. Views into `text` and `strings`.
void read_declaration(std::string_view text, DeclarationBlock& block, CssStrings& strings);

/// The declarations of a style attribute, or between the braces of a rule, that matter here (CSS Syntax 3, 5.4.5).
DeclarationBlock parse_declarations(std::string_view css, CssStrings& strings);

/// Sorts a block's custom properties by name, those of one name in their order.
void sort_custom(DeclarationBlock& block);

/// What a value says once each var() is replaced; none: it is invalid at computed-value time, and the property is as if
/// it were `unset` (CSS Custom Properties 1, 3.1).
Said said_of_substituted(Property property, ReadValue read, const std::optional<std::string>& value);

/// Whether a value holds var().
bool has_variables(std::string_view value);

}  // namespace brief::archive
