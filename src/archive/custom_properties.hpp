// Custom properties and var() (CSS Custom Properties for Cascading Variables Module Level 1).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/css.hpp"

namespace brief::archive {

/// What @property says of a name (CSS Properties and Values API 1, section 2), but for its syntax.
struct RegisteredProperty {
  bool inherits = true;
  std::optional<std::string_view> initial;
};
using RegisteredProperties = std::map<std::string_view, RegisteredProperty>;

/// The custom properties of the elements that stand open on a walk of a page, outermost first, and what var() stands
/// for in the innermost. A view of a value lives as long as the style sheets and attributes it was read from.
class CustomProperties {
 public:
  /// A block that applies to an element, sorted by names, and how far it comes before others.
  struct Source {
    const std::vector<CustomProperty>* properties = nullptr;
    std::uint64_t weight = 0, layer_rank = 0;
  };

  explicit CustomProperties(const RegisteredProperties& registered) : registered_(registered) {}

  /// Moves on to an element, and leaves those that are as deep as it or deeper. `own`: of its style attribute.
  void enter(std::uint32_t node, std::size_t depth, std::vector<Source> sources, std::vector<CustomProperty> own);

  /// The value with each var() replaced; nothing where it is invalid at computed-value time (3.1): a reference to
  /// nothing without a fallback, a cycle (2.3), or more references or bytes than a page means in earnest.
  std::optional<std::string> substituted(std::string_view value);

 private:
  struct Element {
    std::uint32_t node = 0;
    std::size_t depth = 0;
    std::vector<Source> sources;
    std::vector<CustomProperty> own;
  };
  /// Where a value was declared: it sees the elements before `elements` places, of which `node` is itself one or none.
  struct Scope {
    std::size_t elements = 0;
    std::uint32_t node = 0;
  };
  struct Reference {
    std::string_view name;
    std::size_t element = 0;
    bool in_cycle = false;
  };

  std::optional<std::string> value_in(std::string_view value, const Scope& scope);
  std::optional<std::string> reference(std::string_view arguments, const Scope& scope);
  std::optional<std::string> property(std::string_view name, const Scope& scope);
  std::optional<std::string> declared(std::string_view name, std::string_view value, std::size_t element);
  const CustomProperty* winner(const Element& element, std::string_view name);
  bool closes_cycle(std::string_view name, std::size_t element);

  const RegisteredProperties& registered_;
  std::vector<Element> elements_;
  std::uint32_t node_ = 0;
  std::vector<Reference> open_;  // those being resolved
  std::size_t steps_left_ = 0;   // of one substitution
  std::size_t all_steps_left_ = 10'000'000;
};

}  // namespace brief::archive
