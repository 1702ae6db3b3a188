#pragma once

#include <span>

#include "base/arena.hpp"
#include "text/face.hpp"

namespace brief::pdf {

/// A TrueType file with the named glyphs (and .notdef) alone.
struct Subset {
  std::string_view file;         ///< kept by this thread until its next subset of the same face
  std::string_view deflated;     ///< the same as a zlib stream
  Vector<std::uint16_t> glyphs;  ///< the new ids, one for each asked for
};

/// The subset of a face by exactly these glyphs (not necessarily different), through HarfBuzz: a function of its
/// arguments alone. Throws std::bad_alloc.
Subset subset_of(const text::Face& face, std::span<const std::uint16_t> glyphs);

}  // namespace brief::pdf
