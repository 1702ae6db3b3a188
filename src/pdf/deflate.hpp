#pragma once

#include <string_view>

#include "base/arena.hpp"

namespace brief::pdf {

/// The bytes as a zlib stream (RFC 1950), for FlateDecode. The thread's state is used again from call to call, and what
/// it has deflated lately is not deflated again: most streams of a brief are those of the brief before. Throws
/// std::bad_alloc.
String deflated(std::string_view bytes);

}  // namespace brief::pdf
