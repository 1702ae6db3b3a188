#include "html/markup.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <exception>
#include <memory>
#include <new>

namespace brief::html {
namespace {

/// Whether a text may not be in Unicode's Normalization Form C: characters before U+0300 always are, and those of
/// U+2002 to U+203F, which are the marks of quotations.
bool may_be_decomposed(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0xCC) continue;
    const bool punctuation = text.substr(i, 2) == "\xE2\x80" && static_cast<unsigned char>(text[i + 2]) >= 0x82;
    if (!punctuation) return true;
    i += 2;
  }
  return false;
}

/// What stands for a character that is markup; empty for all others.
std::string_view entity_of(char c) {
  if (c == '&') return "&amp;";
  if (c == '<') return "&lt;";
  if (c == '>') return "&gt;";
  if (c == '"') return "&quot;";
  return {};
}

struct Free {
  void operator()(utf8proc_uint8_t* memory) const { std::free(memory); }
};

}  // namespace

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
  if (!may_be_decomposed(utf8)) return escape(utf8);
  // Form C, as the web's texts are to be (Character Model for the World Wide Web: String Matching, section 3.1).
  utf8proc_uint8_t* composed = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()), static_cast<utf8proc_ssize_t>(utf8.size()),
                   &composed, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, Free> owner(composed);
  if (size == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
  escape(size < 0 ? utf8 : std::string_view(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(size)));
}

void Markup::escape(std::string_view utf8) {
  std::size_t plain = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const std::string_view entity = entity_of(utf8[i]);
    if (entity.empty()) continue;
    (out_ += utf8.substr(plain, i - plain)) += entity;
    plain = i + 1;
  }
  out_ += utf8.substr(plain);
}

}  // namespace brief::html
