#include "pdf/fonts.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "base/digest.hpp"
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

/// What is written of a face for a list of glyphs with their texts.
struct FontParts {
  std::string name, widths;
  std::size_t file_size = 0;
  std::string file, glyph_map, unicode;  // deflated
};

FontParts make_parts(const text::Face& face, std::span<const std::uint16_t> glyphs,
                     std::span<const std::string_view> texts, Deflater& deflater) {
  FontParts parts;
  const Subset subset = subset_of(face, glyphs);
  parts.name = std::string(subset_tag(subset.file)) + "+" + std::string(face.postscript_name());
  parts.file_size = subset.file.size();
  parts.file = deflater.deflate(subset.file);
  parts.file.shrink_to_fit();
  parts.unicode = deflater.deflate(to_unicode_cmap(texts));
  parts.unicode.shrink_to_fit();
  String widths = "/W[1[", map(2, '\0');
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (i > 0) widths += ' ';
    append_number(widths, thousandths(text::natural_advance(face.id(), glyphs[i]), face.metrics()));
    map += static_cast<char>(subset.glyphs[i] >> 8);
    map += static_cast<char>(subset.glyphs[i] & 255);
  }
  parts.widths = widths += "]]";
  parts.glyph_map = deflater.deflate(map);
  parts.glyph_map.shrink_to_fit();
  return parts;
}

/// Briefs of one series mostly use the same letters. Nothing is taken from a list that is only similar, so a file
/// depends on its document alone.
const FontParts& parts_of(const text::Face& face, std::span<const std::uint16_t> glyphs,
                          std::span<const std::string_view> texts, Deflater& deflater, Memo& memo) {
  std::string key(1, static_cast<char>(face.id()));
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    key.append(reinterpret_cast<const char*>(&glyphs[i]), sizeof glyphs[i]);
    key.append(texts[i]).push_back('\0');
  }
  if (const auto* known = memo.find<FontParts>(key)) return *known;
  FontParts made = make_parts(face, glyphs, texts, deflater);
  const std::size_t bytes = made.widths.size() + made.file.size() + made.glyph_map.size() + made.unicode.size();
  return memo.keep(key, std::move(made), bytes);
}

/// Most texts are one byte: compared without a call.
bool same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && (a.size() == 1 ? a[0] == b[0] : a == b);
}

}  // namespace

Fonts::Fonts(const layout::Document& document) {
  for (const layout::Page& page : document.pages)
    for (const layout::Mark& mark : page.marks)
      if (const auto* run = std::get_if<layout::GlyphRun>(&mark.shape)) collect(run->run);
  for (const text::FaceId face : text::all_faces) number(face);
}

/// Adds the pairs of a run that the list has not got; `first` leads to the last one added of each glyph.
void Fonts::collect(const text::Run& run) {
  Codes& codes = of(run.face);
  for (const text::Glyph& glyph : run.glyphs) {
    const auto text = std::string_view(run.text).substr(glyph.text_begin, glyph.text_length);
    if (codes.first.size() <= glyph.id) codes.first.resize(glyph.id + 1u);
    std::uint16_t& last = codes.first[glyph.id];
    std::uint16_t at = last;
    while (at != 0 && !same(codes.list[at - 1u].text, text)) at = codes.list[at - 1u].before;
    if (at != 0) continue;
    codes.list.push_back({glyph.id, last, 0, text});
    last = static_cast<std::uint16_t>(codes.list.size());
  }
}

void Fonts::number(text::FaceId face) {
  Codes& codes = of(face);
  std::sort(codes.list.begin(), codes.list.end(),
            [](const Coded& a, const Coded& b) { return std::tie(a.glyph, a.text) < std::tie(b.glyph, b.text); });
  for (std::size_t i = codes.list.size(); i-- > 0;) {
    Coded& coded = codes.list[i];
    coded.advance = text::natural_advance(face, coded.glyph);
    codes.first[coded.glyph] = static_cast<std::uint16_t>(i + 1);
  }
}

Fonts::Code Fonts::code(text::FaceId face, const text::Glyph& glyph, std::string_view text) const {
  const Codes& codes = of(face);
  std::uint16_t code = codes.first[glyph.id];
  while (!same(codes.list[code - 1u].text, text)) ++code;
  return {code, codes.list[code - 1u].advance};
}

void Fonts::write(Haru& haru, Deflater& deflater, Memo& memo) {
  for (const text::FaceId face : text::all_faces)
    if (used(face)) write_face(haru, deflater, memo, face);
}

void Fonts::write_face(Haru& haru, Deflater& deflater, Memo& memo, text::FaceId id) {
  const text::Face& face = text::face(id);
  Codes& codes = of(id);
  Vector<std::uint16_t> glyphs;
  Vector<std::string_view> texts;
  for (const Coded& coded : codes.list) {
    glyphs.push_back(coded.glyph);
    texts.push_back(coded.text);
  }
  const FontParts& parts = parts_of(face, glyphs, texts, deflater, memo);

  String file_entries = "/Filter/FlateDecode/Length1 ";
  append_number(file_entries, static_cast<double>(parts.file_size), 0);
  const ObjectNumber file = haru.add_stream(std::move(file_entries), String(parts.file));
  const ObjectNumber descriptor = haru.add(descriptor_entries(face, parts.name, file));
  const ObjectNumber cid_map = haru.add_stream("/Filter/FlateDecode", String(parts.glyph_map));
  const ObjectNumber unicode = haru.add_stream("/Filter/FlateDecode", String(parts.unicode));

  String descendant = "/Type/Font/Subtype/CIDFontType2/BaseFont";
  append_name(descendant, parts.name);
  descendant += "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor";
  append_reference(descendant, descriptor);
  descendant += "/CIDToGIDMap";
  append_reference(descendant, cid_map);
  descendant += parts.widths;

  String font = "/Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont";
  append_name(font, parts.name);
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

String to_unicode_cmap(std::span<const std::string_view> texts) {
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
