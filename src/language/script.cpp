#include "language/script.hpp"

#include <algorithm>
#include <iterator>

#include "base/utf8.hpp"

namespace brief::language {
namespace {

/// Letters of a script that follow each other in Unicode, punctuation and figures among them left out where they are
/// shared.
struct Range {
  char32_t first, last;
  std::string_view script;
};
constexpr Range ranges[] = {
    {U'A', U'Z', "Latn"},     {U'a', U'z', "Latn"},     {0x00C0, 0x00D6, "Latn"},   {0x00D8, 0x00F6, "Latn"},
    {0x00F8, 0x024F, "Latn"}, {0x0370, 0x0373, "Grek"}, {0x0376, 0x037D, "Grek"},   {0x0386, 0x03FF, "Grek"},
    {0x0400, 0x052F, "Cyrl"}, {0x0531, 0x0588, "Armn"}, {0x05D0, 0x05F2, "Hebr"},   {0x0620, 0x064A, "Arab"},
    {0x066E, 0x06D3, "Arab"}, {0x06FA, 0x06FF, "Arab"}, {0x0750, 0x077F, "Arab"},   {0x10A0, 0x10FF, "Geor"},
    {0x1C90, 0x1CBF, "Geor"}, {0x1E00, 0x1EFF, "Latn"}, {0x1F00, 0x1FFF, "Grek"},   {0x3041, 0x30FF, "Jpan"},
    {0x3400, 0x4DBF, "Hani"}, {0x4E00, 0x9FFF, "Hani"}, {0xAC00, 0xD7A3, "Kore"},   {0xF900, 0xFAFF, "Hani"},
    {0xFB50, 0xFDFF, "Arab"}, {0xFE70, 0xFEFC, "Arab"}, {0x20000, 0x323AF, "Hani"},
};

bool has(const Range& range, char32_t c) { return c >= range.first && c <= range.last; }

/// A null pointer where there is none. Spaces and figures stand before all ranges.
const Range* range_of(char32_t c) {
  const auto* found =
      std::find_if(std::begin(ranges), std::end(ranges), [c](const Range& range) { return c <= range.last; });
  return found == std::end(ranges) || c < found->first ? nullptr : found;
}

/// Chinese characters are part of Japanese and Korean too.
std::string_view joined(std::string_view a, std::string_view b) {
  if (a == b || b == "Hani") return a;
  return a == "Hani" && (b == "Jpan" || b == "Kore") ? b : std::string_view();
}

}  // namespace

std::string_view script_of(std::string_view text) {
  std::string_view script;
  const Range* last = nullptr;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    i += c.size;
    if (last != nullptr && has(*last, c.value)) continue;
    const Range* range = range_of(c.value);
    if (range == nullptr) continue;
    last = range;
    const std::string_view both = script.empty() ? range->script : joined(script, range->script);
    if (both.empty()) return {};
    script = both;
  }
  return script;
}

}  // namespace brief::language
