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

/// Whether a code with its text goes on a range, over codes that no glyph has. Codes may not leave the 256 that their
/// first byte gives.
bool goes_on(const CodeRange& range, std::size_t code, std::string_view text) {
  const char32_t c = single(text), first = single(range.text);
  return c != 0 && first != 0 && code / 256 == range.first / 256 && c == first + (code - range.first);
}

Vector<CodeRange> ranges_of(std::span<const CodeText> codes) {
  Vector<CodeRange> ranges;
  bool open = false;  // whether the last range may go on: not over a code that has no text
  for (const CodeText& one : codes) {
    if (open && !one.text.empty() && goes_on(ranges.back(), one.code, one.text))
      ranges.back().last = one.code;
    else if (!one.text.empty())
      ranges.push_back({one.code, one.code, one.text});
    open = !one.text.empty();
  }
  return ranges;
}

/// Writes the operators that map codes of some bytes.
class CodeLines {
 public:
  CodeLines(String& out, int code_bytes) : out_(out), code_bytes_(code_bytes) {}

  void code_space() {
    out_ += "1 begincodespacerange\n";
    code(0);
    code(code_bytes_ == 1 ? 0xFF : 0xFFFF);
    out_ += "\nendcodespacerange\n";
  }

  /// The lines of one operator, in blocks: "2 beginbfchar", the lines, "endbfchar".
  void blocks(std::string_view name, std::span<const CodeRange> ranges) {
    while (!ranges.empty()) {
      const auto lines = ranges.first(std::min(block, ranges.size()));
      append_integer(out_, static_cast<std::int64_t>(lines.size()));
      ((out_ += " begin") += name) += '\n';
      for (const CodeRange& range : lines) line(range);
      ((out_ += "end") += name) += '\n';
      ranges = ranges.subspan(lines.size());
    }
  }

 private:
  void code(std::size_t number) {
    const char bytes[2] = {static_cast<char>(number >> 8), static_cast<char>(number & 255)};
    append_hex(out_, code_bytes_ == 1 ? std::string_view(bytes + 1, 1) : std::string_view(bytes, 2));
    out_ += ' ';
  }

  void line(const CodeRange& range) {
    code(range.first);
    if (range.last != range.first) code(range.last);
    out_ += '<';
    append_utf16_hex(out_, range.text);
    out_ += ">\n";
  }

  String& out_;
  int code_bytes_;
};

}  // namespace

String to_unicode_cmap(std::span<const CodeText> codes, int code_bytes) {
  String out =
      "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)"
      "/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n";
  CodeLines lines(out, code_bytes);
  lines.code_space();
  Vector<CodeRange> ranges = ranges_of(codes);
  const auto longer = std::stable_partition(ranges.begin(), ranges.end(),
                                            [](const CodeRange& range) { return range.first == range.last; });
  lines.blocks("bfchar", {ranges.begin(), longer});
  lines.blocks("bfrange", {longer, ranges.end()});
  return out + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

}  // namespace brief::pdf
