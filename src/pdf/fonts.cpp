#include "pdf/fonts.hpp"

#include <algorithm>
#include <string>

#include "base/digest.hpp"
#include "pdf/deflate.hpp"
#include "pdf/subset.hpp"
#include "pdf/syntax.hpp"

namespace brief::pdf {
namespace {

constexpr std::size_t cmap_block = 100;  // lines of a bfchar block, at the most (Adobe Technical Note 5014)

void append_code(String& out, std::size_t code) {
  const char bytes[2] = {static_cast<char>(code >> 8), static_cast<char>(code & 255)};
  append_hex(out, {bytes, 2});
}

/// Six capitals that depend on the subset alone (9.6.4).
String subset_tag(std::string_view font_file) {
  const std::string digest = sha256_hex(font_file);
  String tag;
  for (std::size_t i = 0; i < 6; ++i) {
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    tag += static_cast<char>('A' + (digit(digest[2 * i]) * 16 + digit(digest[2 * i + 1])) % 26);
  }
  return tag;
}

double thousandths(int font_units, const text::FaceMetrics& metrics) {
  return font_units * 1000.0 / metrics.units_per_em;
}

String descriptor_entries(const text::Face& face, std::string_view name, ObjectNumber file) {
  const text::FaceMetrics& m = face.metrics();
  constexpr int symbolic = 4;  // no standard encoding; 9.8.2, table 123
  String out = "/Type/FontDescriptor/FontName";
  append_name(out, name);
  out += "/Flags ";
  append_number(out, symbolic | (m.italic_angle != 0 ? 64 : 0), 0);
  out += "/FontBBox[";
  for (const int edge : {m.x_min, m.y_min, m.x_max, m.y_max}) {
    append_number(out, thousandths(edge, m), 0);
    out += ' ';
  }
  const auto entry = [&out](std::string_view key, double value) {
    out += key;
    out += ' ';
    append_number(out, value, 0);
  };
  out += ']';
  entry("/ItalicAngle", m.italic_angle);
  entry("/Ascent", thousandths(m.ascender, m));
  entry("/Descent", thousandths(m.descender, m));
  entry("/CapHeight", thousandths(m.cap_height, m));
  entry("/StemV", m.stem_v);
  out += "/FontFile2";
  append_reference(out, file);
  return out;
}

}  // namespace

Fonts::Code Fonts::code(text::FaceId face, const text::Glyph& glyph, std::string_view text) {
  Codes& codes = of(face);
  if (codes.first.size() <= glyph.id) codes.first.resize(glyph.id + 1u);
  std::uint16_t* code = &codes.first[glyph.id];
  for (; *code != 0; code = &codes.list[*code - 1u].next)
    if (codes.list[*code - 1u].text == text) return {*code, codes.list[*code - 1u].advance};
  const auto added = static_cast<std::uint16_t>(codes.list.size() + 1);
  *code = added;
  codes.list.push_back({glyph.id, 0, text::natural_advance(face, glyph.id), String(text)});
  return {added, codes.list.back().advance};
}

void Fonts::write(Haru& haru) {
  for (const text::FaceId face : text::all_faces)
    if (used(face)) write_face(haru, face);
}

void Fonts::write_face(Haru& haru, text::FaceId id) {
  const text::Face& face = text::face(id);
  Codes& codes = of(id);
  Vector<std::uint16_t> glyphs;
  for (const Coded& coded : codes.list) glyphs.push_back(coded.glyph);
  const Subset subset = subset_of(face, glyphs);

  String widths = "/W[1[", map(2, '\0');
  Vector<String> texts;
  for (std::size_t i = 0; i < codes.list.size(); ++i) {
    if (i > 0) widths += ' ';
    append_number(widths, thousandths(codes.list[i].advance, face.metrics()));
    map += static_cast<char>(subset.glyphs[i] >> 8);
    map += static_cast<char>(subset.glyphs[i] & 255);
    texts.push_back(codes.list[i].text);
  }
  widths += "]]";

  const String name = subset_tag(subset.file) + "+" + String(face.postscript_name());
  String file_entries = "/Filter/FlateDecode/Length1 ";
  append_number(file_entries, static_cast<double>(subset.file.size()), 0);
  const ObjectNumber file = haru.add_stream(std::move(file_entries), subset.deflated);
  const ObjectNumber descriptor = haru.add(descriptor_entries(face, name, file));
  const ObjectNumber cid_map = haru.add_stream("/Filter/FlateDecode", deflated(map));
  const ObjectNumber unicode = haru.add_stream("/Filter/FlateDecode", deflated(to_unicode_cmap(texts)));

  String descendant = "/Type/Font/Subtype/CIDFontType2/BaseFont";
  append_name(descendant, name);
  descendant += "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor";
  append_reference(descendant, descriptor);
  descendant += "/CIDToGIDMap";
  append_reference(descendant, cid_map);
  descendant += widths;

  String font = "/Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont";
  append_name(font, name);
  font += "/DescendantFonts[";
  append_reference(font, haru.add(std::move(descendant)));
  font += "]/ToUnicode";
  append_reference(font, unicode);
  codes.object = haru.add(std::move(font));
}

String Fonts::resources() const {
  String out = "/Font<<";
  for (const text::FaceId face : text::all_faces) {
    if (!used(face)) continue;
    out += "/F";
    append_number(out, static_cast<double>(face), 0);
    append_reference(out, of(face).object);
  }
  return out + ">>";
}

String to_unicode_cmap(const Vector<String>& texts) {
  String out =
      "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)"
      "/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\n"
      "endcodespacerange\n";
  Vector<std::size_t> mapped;
  for (std::size_t i = 0; i < texts.size(); ++i)
    if (!texts[i].empty()) mapped.push_back(i);
  for (std::size_t from = 0; from < mapped.size(); from += cmap_block) {
    const std::size_t to = std::min(from + cmap_block, mapped.size());
    append_number(out, static_cast<double>(to - from), 0);
    out += " beginbfchar\n";
    for (std::size_t i = from; i < to; ++i) {
      append_code(out, mapped[i] + 1);
      out += '<';
      append_utf16_hex(out, texts[mapped[i]]);
      out += ">\n";
    }
    out += "endbfchar\n";
  }
  return out + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

}  // namespace brief::pdf
