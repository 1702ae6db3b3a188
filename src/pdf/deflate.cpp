#include "pdf/deflate.hpp"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace brief::pdf {
namespace {

constexpr int level = 4;  // of 12: level 7 takes 0.3 ms more for 1.6% fewer bytes

struct Free {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

/// One compressor a thread: setting one up costs more than a short stream.
libdeflate_compressor* compressor_of_thread() {
  thread_local std::unique_ptr<libdeflate_compressor, Free> compressor;
  if (!compressor) compressor.reset(libdeflate_alloc_compressor(level));
  if (!compressor) throw std::bad_alloc();
  return compressor.get();
}

}  // namespace

String deflated(std::string_view bytes) {
  libdeflate_compressor* compressor = compressor_of_thread();
  String out(libdeflate_zlib_compress_bound(compressor, bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

}  // namespace brief::pdf
