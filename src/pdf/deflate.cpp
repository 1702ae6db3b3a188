#include "pdf/deflate.hpp"

#include <libdeflate.h>

#include <new>
#include <utility>

#include "pdf/encodings.hpp"

namespace brief::pdf {
namespace {

// Of 12. Of the streams of the KFOR brief, level 1 makes 5 % more bytes; 9 takes half as long again for 1 % fewer.
constexpr int level = 1;

constexpr std::size_t most_kept = 64 * 1024;  // bytes of a stream

struct DeflatedStream {
  std::string bytes;
};

}  // namespace

std::string_view deflate_version() { return LIBDEFLATE_VERSION_STRING; }

void Deflater::Free::operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }

template <class Bytes>
Bytes Deflater::made(std::string_view bytes) {
  if (encodings_ != nullptr)
    if (const std::string_view known = encodings_->of(bytes); !known.empty()) return Bytes(known);
  if (!compressor_) compressor_.reset(libdeflate_alloc_compressor(level));
  if (!compressor_) throw std::bad_alloc();
  Bytes out(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

template std::string Deflater::made(std::string_view);

/// Two streams of one checksum cost no more than a place in the memo.
bool Deflater::has_come_before(std::string_view bytes) {
  const std::uint32_t checksum = libdeflate_crc32(0, bytes.data(), bytes.size());
  return std::exchange(lately_[checksum % lately_.size()], checksum) == checksum;
}

String Deflater::deflated_anew(std::string_view bytes) { return made<String>(bytes); }

String Deflater::deflated(std::string_view bytes) {
  if (bytes.size() > most_kept) return made<String>(bytes);
  if (const auto* known = memo_.find<DeflatedStream>(bytes)) return String(known->bytes);
  String fresh = made<String>(bytes);
  if (has_come_before(bytes)) memo_.keep(bytes, DeflatedStream{std::string(fresh)}, fresh.size());
  return fresh;
}

}  // namespace brief::pdf
