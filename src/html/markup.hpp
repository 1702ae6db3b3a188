// HTML (the WHATWG's living standard, syntax of section 13.1), written so that whatever a report holds stays text.
#pragma once

#include <initializer_list>
#include <string_view>

#include "base/arena.hpp"

namespace brief::html {

struct Attribute {
  std::string_view name, value;  ///< the value as it is meant, not yet escaped
};

class Markup;

/// An element from its start tag to the closing brace.
class Element {
 public:
  Element(Markup& markup, std::string_view name, std::initializer_list<Attribute> attributes = {});
  ~Element() noexcept(false);
  Element(const Element&) = delete;
  Element& operator=(const Element&) = delete;

 private:
  Markup& markup_;
  std::string_view name_;
  int exceptions_;  // under way when it was opened: one more, and there is nothing left to close
};

/// A document in the making.
class Markup {
 public:
  /// A void element, such as `meta`. Here as everywhere an attribute without a value is left out.
  void empty(std::string_view name, std::initializer_list<Attribute> attributes) { start_tag(name, attributes, ">"); }
  /// An element of SVG without content, such as `path`.
  void shape(std::string_view name, std::initializer_list<Attribute> attributes) { start_tag(name, attributes, "/>"); }
  /// Text in Unicode's Normalization Form C, with the characters that markup is made of escaped.
  void text(std::string_view utf8);
  void line_feed() { out_ += '\n'; }
  /// What is markup already, made by this program: a declaration, the style sheet, escaped data.
  void verbatim(std::string_view markup) { out_ += markup; }

  const String& str() const { return out_; }
  /// Whether an id is asked for the first time: it may stand once in a document.
  bool is_new_id(const String& id) { return ids_.emplace(id, true).second; }

 private:
  friend class Element;
  void escape(std::string_view utf8);
  void start_tag(std::string_view name, std::initializer_list<Attribute> attributes, std::string_view end);

  String out_;
  Map<String, bool> ids_;
};

}  // namespace brief::html
