#include "pdf/inflate.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <new>

namespace brief::pdf {

std::optional<std::string> inflated(std::string_view bytes, std::size_t most, std::size_t* packed) {
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> decompressor(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  if (!decompressor) throw std::bad_alloc();
  for (std::size_t size = std::min<std::size_t>(most, 64 * 1024);; size = std::min(most, 4 * size)) {
    std::string out(size, '\0');
    std::size_t read = 0, length = 0;
    const auto result = libdeflate_zlib_decompress_ex(decompressor.get(), bytes.data(), bytes.size(), out.data(),
                                                      out.size(), &read, &length);
    if (result == LIBDEFLATE_SUCCESS) {
      out.resize(length);
      if (packed != nullptr) *packed = read;
      return out;
    }
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE || size == most) return std::nullopt;
  }
}

}  // namespace brief::pdf
