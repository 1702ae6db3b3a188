#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace brief::archive {

enum class Compression : unsigned char { gzip, zlib, deflate };

/// Decompresses what begins at the head of `bytes`, a member where there are several, and moves `bytes` behind it.
/// Nothing where it is damaged or has more than `most` bytes. Throws std::bad_alloc.
std::optional<std::string> decompress(std::string_view& bytes, Compression compression, std::size_t most);

}  // namespace brief::archive
