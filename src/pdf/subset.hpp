#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/face.hpp"

namespace brief::pdf {

/// A TrueType file with some glyphs of a face (and .notdef) alone.
struct Subset {
  std::string file;
  std::vector<std::uint16_t> glyphs;  ///< the new ids, one for each asked for
};

/// The subset of a face by exactly these glyphs (sorted, not necessarily different), through HarfBuzz: a function of
/// its arguments alone. With one-byte codes, one for each glyph, it has a cmap table that leads from these to the
/// glyphs (ISO 32000-1, 9.6.6.4). Throws std::bad_alloc.
Subset subset_of(const text::Face& face, std::span<const std::uint16_t> glyphs,
                 std::span<const std::uint8_t> codes = {});

/// Six capitals that depend on the subset alone (9.6.4), not on what deflates it: releases of libdeflate differ.
std::string subset_tag(std::string_view font_file);

}  // namespace brief::pdf
