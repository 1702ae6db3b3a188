#include "pdf/subset.hpp"

#include <hb-subset.h>
#include <hb.h>

#include <algorithm>
#include <memory>
#include <new>

#include "base/digest.hpp"
#include "base/memory_watch.hpp"

namespace brief::pdf {
namespace {

template <auto destroy>
struct Destroy {
  template <class T>
  void operator()(T* object) const {
    destroy(object);
  }
};
template <class T, auto destroy>
using Handle = std::unique_ptr<T, Destroy<destroy>>;
using FaceHandle = Handle<hb_face_t, hb_face_destroy>;
using BlobHandle = Handle<hb_blob_t, hb_blob_destroy>;
using InputHandle = Handle<hb_subset_input_t, hb_subset_input_destroy>;
using PlanHandle = Handle<hb_subset_plan_t, hb_subset_plan_destroy>;

/// The tables of an embedded TrueType font program (ISO 32000-1, 9.9), less those of its hints.
constexpr hb_tag_t embedded[] = {HB_TAG('g', 'l', 'y', 'f'), HB_TAG('l', 'o', 'c', 'a'), HB_TAG('h', 'e', 'a', 'd'),
                                 HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p')};

/// The face without what is not embedded: HarfBuzz would read all of it for every subset, which takes several times as
/// long. A new one each time, because HarfBuzz keeps in a face what it could not load for lack of memory.
FaceHandle outlines_of(const text::Face& face) {
  const MemoryWatch watch;
  const BlobHandle file(hb_face_reference_blob(face.hb_face()));
  const FaceHandle whole(hb_face_create(file.get(), 0));
  FaceHandle outlines(hb_face_builder_create());
  for (const hb_tag_t tag : embedded) {
    const BlobHandle table(hb_face_reference_table(whole.get(), tag));
    if (!hb_face_builder_add_table(outlines.get(), tag, table.get())) throw std::bad_alloc();
  }
  watch.check();
  return outlines;
}

InputHandle input_for(std::span<const std::uint16_t> glyphs) {
  InputHandle input(hb_subset_input_create_or_fail());
  if (!input) throw std::bad_alloc();
  hb_set_t* set = hb_subset_input_glyph_set(input.get());
  for (const std::uint16_t glyph : glyphs) hb_set_add(set, glyph);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
  return input;
}

void append_16(std::string& out, std::size_t number) {
  out += static_cast<char>(number >> 8);
  out += static_cast<char>(number & 255);
}

/// A cmap table with one subtable: Macintosh, Roman, a trimmed table (OpenType 1.9, cmap, format 6).
std::string code_table(std::span<const std::uint8_t> codes, std::span<const std::uint16_t> glyphs) {
  const auto [first, last] = std::minmax_element(codes.begin(), codes.end());
  std::vector<std::uint16_t> of_code(static_cast<std::size_t>(*last - *first) + 1, 0);
  for (std::size_t i = 0; i < codes.size(); ++i) of_code[static_cast<std::size_t>(codes[i] - *first)] = glyphs[i];
  constexpr std::size_t begin = 12, head = 10, format = 6;
  std::string table;
  for (const std::size_t number :
       {std::size_t{0}, std::size_t{1}, std::size_t{1}, std::size_t{0}, std::size_t{0}, begin})
    append_16(table, number);
  for (const std::size_t number :
       {format, head + 2 * of_code.size(), std::size_t{0}, std::size_t{*first}, of_code.size()})
    append_16(table, number);
  for (const std::uint16_t glyph : of_code) append_16(table, glyph);
  return table;
}

void add_code_table(hb_face_t* subset, const std::string& table) {
  const BlobHandle blob(
      hb_blob_create(table.data(), static_cast<unsigned>(table.size()), HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr));
  if (!hb_face_builder_add_table(subset, HB_TAG('c', 'm', 'a', 'p'), blob.get())) throw std::bad_alloc();
}

Subset subset_of(hb_face_t* whole, std::span<const std::uint16_t> glyphs, std::span<const std::uint8_t> codes) {
  const MemoryWatch watch;
  const InputHandle input = input_for(glyphs);
  const PlanHandle plan(hb_subset_plan_create_or_fail(whole, input.get()));
  if (!plan) throw std::bad_alloc();
  const FaceHandle subset(hb_subset_plan_execute_or_fail(plan.get()));
  if (!subset) throw std::bad_alloc();
  const hb_map_t* map = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  Subset made;
  made.glyphs.reserve(glyphs.size());
  for (const std::uint16_t glyph : glyphs) made.glyphs.push_back(static_cast<std::uint16_t>(hb_map_get(map, glyph)));
  if (!codes.empty()) add_code_table(subset.get(), code_table(codes, made.glyphs));
  const BlobHandle blob(hb_face_reference_blob(subset.get()));
  watch.check();
  unsigned size = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &size);
  made.file.assign(bytes, size);
  return made;
}

/// The head of a font file, which has the length and the checksum of each of its tables (OpenType, Table Directory).
std::string_view table_directory(std::string_view font_file) {
  constexpr std::size_t header = 12, record = 16, count_at = 4;
  if (font_file.size() < header) return font_file;
  const auto byte = [font_file](std::size_t at) { return static_cast<unsigned char>(font_file[at]); };
  return font_file.substr(0, header + record * (byte(count_at) * 256u + byte(count_at + 1)));
}

}  // namespace

Subset subset_of(const text::Face& face, std::span<const std::uint16_t> glyphs, std::span<const std::uint8_t> codes) {
  FaceHandle whole = outlines_of(face);
  try {
    return subset_of(whole.get(), glyphs, codes);
  } catch (const std::bad_alloc&) {
    // HarfBuzz 6 frees what it never had where a face for which memory ran out is destroyed: it is left instead.
    static_cast<void>(whole.release());
    throw;
  }
}

std::string subset_tag(std::string_view font_file) {
  const std::string digest = sha256_hex(table_directory(font_file));
  std::string tag;
  for (std::size_t i = 0; i < 6; ++i) {
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    tag += static_cast<char>('A' + (digit(digest[2 * i]) * 16 + digit(digest[2 * i + 1])) % 26);
  }
  return tag;
}

}  // namespace brief::pdf
