#include "pdf/fonts.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "pdf/glyph_outline.hpp"
#include "pdf/simple_codes.hpp"
#include "pdf/subset.hpp"
#include "pdf/to_unicode_cmap.hpp"

namespace brief::pdf {
namespace {

/// Glyph space of a font dictionary: a thousandth of the size (9.7.3).
Pt thousandths(int font_units, const text::FaceMetrics& metrics) {
  return Pt{font_units * 1000.0 / metrics.units_per_em};
}

std::int64_t whole_thousandths(int font_units, const text::FaceMetrics& metrics) {
  return std::lround(thousandths(font_units, metrics).value);
}

/// 9.8.1
Dictionary descriptor_of(const text::Face& face, std::string_view name, ObjectNumber file) {
  constexpr int symbolic = 4, italic = 64;  // no standard encoding; 9.8.2, table 123
  const text::FaceMetrics& m = face.metrics();
  Array bounds;
  for (const int edge : {m.x_min, m.y_min, m.x_max, m.y_max}) bounds.integer(whole_thousandths(edge, m));
  Dictionary out;
  out.name("Type", "FontDescriptor").name("FontName", name);
  out.integer("Flags", symbolic | (m.italic_angle != 0 ? italic : 0)).array("FontBBox", bounds);
  out.integer("ItalicAngle", std::lround(m.italic_angle));
  out.integer("Ascent", whole_thousandths(m.ascender, m)).integer("Descent", whole_thousandths(m.descender, m));
  out.integer("CapHeight", whole_thousandths(m.cap_height, m)).integer("StemV", m.stem_v);
  out.reference("FontFile2", file);
  return out;
}

/// The width that a font's dictionary states of a glyph, in font units. Where the font file has none it is the most by
/// which the two may differ, a thousandth of the size (ISO 19005-3, 6.2.11.5): programs that extract the text of an
/// area leave out characters without one, as the first letters of a ligature would be.
int stated_advance(text::FaceId face, std::uint16_t glyph) {
  const int natural = text::natural_advance(face, glyph);
  return natural != 0 ? natural : text::face(face).metrics().units_per_em / 1000;
}

/// The glyphs of a font with what they stand for, and the code of each.
struct GlyphList {
  Vector<std::uint16_t> glyphs, codes;
  Vector<std::string_view> texts;

  bool is_simple() const { return glyphs.size() <= most_simple_codes; }
};

/// What is written of a face for a list of glyphs.
struct FontParts {
  std::string name;
  std::vector<Pt> widths;  // in thousandths, of the glyphs in their order
  std::size_t file_size = 0;
  std::string file, unicode;  // deflated
  std::string glyph_map;      // deflated; of a composite font
};

std::string kept(std::string deflated) {
  deflated.shrink_to_fit();
  return deflated;
}

String unicode_of(const GlyphList& list) {
  Vector<CodeText> codes;
  for (std::size_t i = 0; i < list.codes.size(); ++i) codes.push_back({list.codes[i], list.texts[i]});
  std::sort(codes.begin(), codes.end(), [](const CodeText& a, const CodeText& b) { return a.code < b.code; });
  return to_unicode_cmap(codes, list.is_simple() ? 1 : 2);
}

/// From a code, which is the CID, to a glyph of the subset.
std::string cid_map_of(const Subset& subset) {
  std::string map(2, '\0');
  for (const std::uint16_t glyph : subset.glyphs) {
    map += static_cast<char>(glyph >> 8);
    map += static_cast<char>(glyph & 255);
  }
  return map;
}

FontParts make_parts(const text::Face& face, const GlyphList& list, Deflater& deflater) {
  FontParts parts;
  const Vector<std::uint8_t> bytes(list.codes.begin(), list.is_simple() ? list.codes.end() : list.codes.begin());
  const Subset subset = subset_of(face, list.glyphs, bytes);
  parts.name = subset_tag(subset.file) + "+" + std::string(face.postscript_name());
  parts.file_size = subset.file.size();
  parts.file = kept(deflater.deflate(subset.file));
  parts.unicode = kept(deflater.deflate(unicode_of(list)));
  if (!list.is_simple()) parts.glyph_map = kept(deflater.deflate(cid_map_of(subset)));
  parts.widths.reserve(list.glyphs.size());
  for (const std::uint16_t glyph : list.glyphs)
    parts.widths.push_back(thousandths(stated_advance(face.id(), glyph), face.metrics()));
  return parts;
}

/// Briefs of one series mostly use the same letters. Nothing is taken from a list that is only similar, so a file
/// depends on its document alone.
const FontParts& parts_of(const text::Face& face, const GlyphList& list, Deflater& deflater, Memo& memo) {
  std::string key(1, static_cast<char>(face.id()));
  for (std::size_t i = 0; i < list.glyphs.size(); ++i) {
    key.append(reinterpret_cast<const char*>(&list.glyphs[i]), sizeof list.glyphs[i]);
    key.append(list.texts[i]).push_back('\0');
  }
  if (const auto* known = memo.find<FontParts>(key)) return *known;
  FontParts made = make_parts(face, list, deflater);
  const std::size_t bytes =
      made.widths.size() * sizeof(Pt) + made.file.size() + made.glyph_map.size() + made.unicode.size();
  return memo.keep(key, std::move(made), bytes);
}

/// 9.6.3: a symbolic font, whose codes the cmap of its file knows.
Dictionary simple_font(const FontParts& parts, const GlyphList& list, ObjectNumber descriptor, ObjectNumber unicode) {
  const auto [first, last] = std::minmax_element(list.codes.begin(), list.codes.end());
  Vector<Pt> of_code(static_cast<std::size_t>(*last - *first) + 1);
  for (std::size_t i = 0; i < list.codes.size(); ++i) of_code[list.codes[i] - *first] = parts.widths[i];
  Array widths;
  for (const Pt width : of_code) widths.number(width);
  Dictionary out;
  out.name("Type", "Font").name("Subtype", "TrueType").name("BaseFont", parts.name);
  out.integer("FirstChar", *first).integer("LastChar", *last).array("Widths", widths);
  out.reference("FontDescriptor", descriptor).reference("ToUnicode", unicode);
  return out;
}

/// 9.7.4: a code is a CID, and the map leads from it to a glyph of the subset.
Dictionary descendant_of(const FontParts& parts, ObjectNumber descriptor, ObjectNumber cid_map) {
  Dictionary system, out;
  system.bytes("Registry", "Adobe").bytes("Ordering", "Identity").integer("Supplement", 0);
  Array widths;
  for (const Pt width : parts.widths) widths.number(width);
  out.name("Type", "Font").name("Subtype", "CIDFontType2").name("BaseFont", parts.name);
  out.dictionary("CIDSystemInfo", system).reference("FontDescriptor", descriptor);
  out.reference("CIDToGIDMap", cid_map).array("W", Array().integer(1).array(widths));
  return out;
}

Dictionary composite_font(Haru& haru, const FontParts& parts, ObjectNumber descriptor, ObjectNumber unicode) {
  const ObjectNumber cid_map = haru.add_deflated_stream({}, String(parts.glyph_map));
  const ObjectNumber descendant = haru.add(descendant_of(parts, descriptor, cid_map));
  Dictionary out;
  out.name("Type", "Font").name("Subtype", "Type0").name("Encoding", "Identity-H").name("BaseFont", parts.name);
  out.array("DescendantFonts", Array().reference(descendant)).reference("ToUnicode", unicode);
  return out;
}

/// A code as it is written: shorter in a literal string than in hexadecimal digits, and deflated in half their time.
Fonts::Code code_of(std::uint16_t number, bool is_simple) {
  Fonts::Code made;
  made.code = number;
  const auto add = [&made](int unsigned_byte) {
    const char byte = static_cast<char>(unsigned_byte);
    const bool carriage_return = byte == '\r';  // by itself it would be read as a line feed
    if (byte == '(' || byte == ')' || byte == '\\' || carriage_return) made.string[made.string_size++] = '\\';
    made.string[made.string_size++] = carriage_return ? 'r' : byte;
  };
  if (!is_simple) add(number >> 8);
  add(number & 255);
  return made;
}

}  // namespace

Fonts::Fonts(const layout::Document& document) {
  for (const layout::Page& page : document.pages)
    for (const layout::Mark& mark : page.marks)
      if (const auto* run = std::get_if<layout::GlyphRun>(&mark.shape)) collect(run->run);
  for (const text::FaceId face : text::all_faces) number(face);
}

/// Adds the pairs of a run that the list has not got.
void Fonts::collect(const text::Run& run) {
  Codes& codes = of(run.face);
  for (const text::Glyph& glyph : run.glyphs) {
    if (is_shape(glyph)) continue;
    const std::string_view text = run.text_of(glyph);
    if (codes.of_glyph.size() <= glyph.id) codes.of_glyph.resize(glyph.id + 1u);
    std::uint16_t& last = codes.of_glyph[glyph.id];
    std::uint16_t at = last;
    while (at != 0 && !same(codes.list[at - 1u].text, text)) at = codes.list[at - 1u].before;
    if (at != 0) continue;
    codes.list.push_back({glyph.id, last, text, {}});
    last = static_cast<std::uint16_t>(codes.list.size());
  }
}

void Fonts::number(text::FaceId face) {
  Codes& codes = of(face);
  std::sort(codes.list.begin(), codes.list.end(),
            [](const Coded& a, const Coded& b) { return std::tie(a.glyph, a.text) < std::tie(b.glyph, b.text); });
  const bool is_simple = codes.list.size() <= most_simple_codes;
  Vector<std::string_view> texts;
  if (is_simple)
    for (const Coded& coded : codes.list) texts.push_back(coded.text);
  const Vector<std::uint8_t> simple = simple_codes(texts);
  for (std::size_t i = codes.list.size(); i-- > 0;) {
    Coded& coded = codes.list[i];
    const auto place = static_cast<std::uint16_t>(i + 1);
    coded.code = code_of(is_simple ? simple[i] : place, is_simple);
    coded.code.advance = stated_advance(face, coded.glyph);
    codes.of_glyph[coded.glyph] = place;
  }
}

void Fonts::write(Haru& haru, Deflater& deflater, Memo& memo) {
  for (const text::FaceId face : text::all_faces)
    if (used(face)) write_face(haru, deflater, memo, face);
}

void Fonts::write_face(Haru& haru, Deflater& deflater, Memo& memo, text::FaceId id) {
  const text::Face& face = text::face(id);
  Codes& codes = of(id);
  GlyphList list;
  for (const Coded& coded : codes.list) {
    list.glyphs.push_back(coded.glyph);
    list.codes.push_back(coded.code.code);
    list.texts.push_back(coded.text);
  }
  const FontParts& parts = parts_of(face, list, deflater, memo);

  Dictionary file_entries;
  file_entries.integer("Length1", static_cast<std::int64_t>(parts.file_size));
  const ObjectNumber file = haru.add_deflated_stream(std::move(file_entries), String(parts.file));
  const ObjectNumber descriptor = haru.add(descriptor_of(face, parts.name, file));
  const ObjectNumber unicode = haru.add_deflated_stream({}, String(parts.unicode));
  codes.object = haru.add(list.is_simple() ? simple_font(parts, list, descriptor, unicode)
                                           : composite_font(haru, parts, descriptor, unicode));
}

void Fonts::add_resources(Dictionary& resources) const {
  Dictionary fonts;
  for (const text::FaceId face : text::all_faces)
    if (used(face)) fonts.reference("F" + std::to_string(static_cast<int>(face)), of(face).object);
  resources.dictionary("Font", fonts);
}

}  // namespace brief::pdf
