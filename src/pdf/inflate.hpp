// What a stream of a PDF is behind /FlateDecode (ISO 32000-1, 7.4.4).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace brief::pdf {

/// The zlib stream (RFC 1950) at the beginning of `bytes`, inflated. Nothing where it is damaged, its check sum is
/// wrong or it has more than `most` bytes. `packed`: how many bytes of `bytes` it takes. Throws std::bad_alloc.
std::optional<std::string> inflated(std::string_view bytes, std::size_t most, std::size_t* packed = nullptr);

}  // namespace brief::pdf
