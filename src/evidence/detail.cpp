#include "evidence/detail.hpp"

#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "evidence/comparison.hpp"

namespace brief::evidence {
namespace {

/// As it is written between the quotation marks of TOML: what would end or change it there, and what does not show
/// itself, as escapes.
std::string as_toml(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string made;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (c.value == U'\\' || (c.value == U'"' && c.valid)) made += '\\';
    if (c.valid && is_printable(c.value)) {
      made += text.substr(at, c.size);
    } else {
      const bool wide = c.value > 0xFFFF;
      made += wide ? "\\U" : "\\u";
      for (int shift = wide ? 28 : 12; shift >= 0; shift -= 4) made += digits[c.value >> shift & 15];
    }
    at += c.size;
  }
  return made;
}

}  // namespace

std::string detail_of(const Check& check) {
  std::string detail;
  if (check.closest) detail += "closest passage: " + one_line(check.closest->exact) + "\n";
  for (const WordStep& step : check.comparison) {
    if (step.kind == WordStep::Kind::quote_only) detail += "- quote:  " + step.words + "\n";
    if (step.kind == WordStep::Kind::source_only) detail += "+ source: " + step.words + "\n";
  }
  if (!check.suggestion.empty()) detail += "word for word: " + as_toml(check.suggestion) + "\n";
  if (!detail.empty()) detail.pop_back();
  return detail;
}

}  // namespace brief::evidence
