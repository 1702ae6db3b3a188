#include "pdf/to_unicode_cmap.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "pdf/syntax.hpp"

namespace brief::pdf {
namespace {

constexpr std::size_t block = 100;  // lines between begin and end, at the most (Adobe Technical Note 5014)

/// Codes from `first` to `last`; the text is of the first one.
struct CodeRange {
  std::size_t first = 0, last = 0;
  std::string_view text;
};

/// The character that a text is, where it is one that may be in a range; else 0. Those beyond U+00FF are in none: of a
/// range's text Ghostscript 10 adds up the two bytes.
char32_t single(std::string_view text) {
  const CodePoint c = code_point_at(text, 0);
  return c.size == text.size() && c.value <= 0xFF ? c.value : 0;
}

/// Whether a code with its text goes on a range. Codes may not leave the 256 that their first byte gives.
bool goes_on(const CodeRange& range, std::size_t code, std::string_view text) {
  const char32_t c = single(text), first = single(range.text);
  return c != 0 && first != 0 && code == range.last + 1 && code / 256 == range.first / 256 &&
         c == first + (code - range.first);
}

Vector<CodeRange> ranges_of(std::span<const std::string_view> texts) {
  Vector<CodeRange> ranges;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].empty()) continue;
    if (!ranges.empty() && goes_on(ranges.back(), i + 1, texts[i]))
      ++ranges.back().last;
    else
      ranges.push_back({i + 1, i + 1, texts[i]});
  }
  return ranges;
}

void append_code(String& out, std::size_t code) {
  const char bytes[2] = {static_cast<char>(code >> 8), static_cast<char>(code & 255)};
  append_hex(out, {bytes, 2});
  out += ' ';
}

void append_line(String& out, const CodeRange& range) {
  append_code(out, range.first);
  if (range.last != range.first) append_code(out, range.last);
  out += '<';
  append_utf16_hex(out, range.text);
  out += ">\n";
}

/// The lines of one operator, in blocks: "2 beginbfchar", the lines, "endbfchar".
void append_blocks(String& out, std::string_view name, std::span<const CodeRange> ranges) {
  while (!ranges.empty()) {
    const auto lines = ranges.first(std::min(block, ranges.size()));
    append_integer(out, static_cast<std::int64_t>(lines.size()));
    ((out += " begin") += name) += '\n';
    for (const CodeRange& range : lines) append_line(out, range);
    ((out += "end") += name) += '\n';
    ranges = ranges.subspan(lines.size());
  }
}

}  // namespace

String to_unicode_cmap(std::span<const std::string_view> texts) {
  String out =
      "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)"
      "/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\n"
      "endcodespacerange\n";
  Vector<CodeRange> ranges = ranges_of(texts);
  const auto longer = std::stable_partition(ranges.begin(), ranges.end(),
                                            [](const CodeRange& range) { return range.first == range.last; });
  append_blocks(out, "bfchar", {ranges.begin(), longer});
  append_blocks(out, "bfrange", {longer, ranges.end()});
  return out + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

}  // namespace brief::pdf
