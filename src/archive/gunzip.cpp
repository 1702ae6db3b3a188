#include "archive/gunzip.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <new>

namespace brief::archive {
namespace {

struct Free {
  void operator()(libdeflate_decompressor* decompressor) const { libdeflate_free_decompressor(decompressor); }
};

libdeflate_result run(libdeflate_decompressor* decompressor, Compression compression, std::string_view in,
                      std::string& out, std::size_t& read, std::size_t& written) {
  const auto call = compression == Compression::gzip   ? libdeflate_gzip_decompress_ex
                    : compression == Compression::zlib ? libdeflate_zlib_decompress_ex
                                                       : libdeflate_deflate_decompress_ex;
  return call(decompressor, in.data(), in.size(), out.data(), out.size(), &read, &written);
}

}  // namespace

std::optional<std::string> decompress(std::string_view& bytes, Compression compression, std::size_t most) {
  const std::unique_ptr<libdeflate_decompressor, Free> decompressor(libdeflate_alloc_decompressor());
  if (!decompressor) throw std::bad_alloc();
  std::string out;
  for (std::size_t size = std::clamp<std::size_t>(4 * bytes.size(), 64u << 10, 4u << 20);; size *= 2) {
    out = std::string();  // nothing of it is kept
    out.resize(std::min(size, most));
    std::size_t read = 0, written = 0;
    const libdeflate_result result = run(decompressor.get(), compression, bytes, out, read, written);
    if (result == LIBDEFLATE_INSUFFICIENT_SPACE && out.size() < most) continue;
    if (result != LIBDEFLATE_SUCCESS) return std::nullopt;
    bytes.remove_prefix(read);
    out.resize(written);
    return out;
  }
}

}  // namespace brief::archive
