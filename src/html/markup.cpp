#include "html/markup.hpp"

#include <exception>

namespace brief::html {

Element::Element(Markup& markup, std::string_view name, std::initializer_list<Attribute> attributes)
    : markup_(markup), name_(name), exceptions_(std::uncaught_exceptions()) {
  markup_.start_tag(name, attributes, ">");
}

Element::~Element() noexcept(false) {
  if (std::uncaught_exceptions() > exceptions_) return;
  ((markup_.out_ += "</") += name_) += '>';
}

void Markup::start_tag(std::string_view name, std::initializer_list<Attribute> attributes, std::string_view end) {
  (out_ += '<') += name;
  for (const Attribute& attribute : attributes) {
    if (attribute.value.empty()) continue;
    ((out_ += ' ') += attribute.name) += "=\"";
    text(attribute.value);
    out_ += '"';
  }
  out_ += end;
}

void Markup::text(std::string_view utf8) {
  for (const char c : utf8) {
    switch (c) {
      case '&':
        out_ += "&amp;";
        break;
      case '<':
        out_ += "&lt;";
        break;
      case '>':
        out_ += "&gt;";
        break;
      case '"':
        out_ += "&quot;";
        break;
      default:
        out_ += c;
    }
  }
}

}  // namespace brief::html
