// Objects as a file with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8), which libharu does
// not write: its own files have every object in the clear and 20 bytes of table for each.
#pragma once

#include <string>

#include "pdf/deflate.hpp"
#include "pdf/haru.hpp"
#include "pdf/standard.hpp"

namespace brief::pdf {

/// The file: streams as libharu writes them, other objects in object streams. Empty where anything failed, which
/// haru.failure() tells. Throws std::bad_alloc.
std::string compact_file(Haru& haru, Standard standard, Deflater& deflater);

}  // namespace brief::pdf
