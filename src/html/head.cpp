#include "html/head.hpp"

#include <string>

#include "base/base64.hpp"
#include "base/digest.hpp"

extern "C" {
extern const char brief_style[];
extern const char brief_style_end[];
}

namespace brief::html {
namespace {

/// Without the line feed at its end, which some checkers leave out of the digest.
std::string_view style() { return {brief_style, static_cast<std::size_t>(brief_style_end - brief_style - 1)}; }

unsigned digit(char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); }

/// "sha256-…": the source expression of a style sheet or script (Content Security Policy Level 3, section 2.3.1).
std::string hash_source(std::string_view text) {
  const std::string hex = sha256_hex(text);
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2) bytes += static_cast<char>(digit(hex[i]) << 4 | digit(hex[i + 1]));
  return "'sha256-" + base64(bytes) + "'";
}

}  // namespace

void add_policy(Markup& markup, std::string_view script) {
  markup.line_feed();
  markup.empty("meta", {{"charset", "utf-8"}});
  markup.line_feed();
  std::string policy = "default-src 'none'; style-src " + hash_source(style());
  if (!script.empty()) policy += "; script-src " + hash_source(script);
  policy += "; base-uri 'none'; form-action 'none'";
  markup.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
  markup.line_feed();
}

void add_meta(Markup& markup, std::string_view name, std::string_view content) {
  if (content.empty()) return;
  markup.empty("meta", {{"name", name}, {"content", content}});
  markup.line_feed();
}

void add_style(Markup& markup) {
  const Element sheet(markup, "style");
  markup.verbatim(style());
}

}  // namespace brief::html
