#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/arena.hpp"
#include "base/memo.hpp"

struct libdeflate_compressor;

namespace brief::pdf {

class Encodings;

/// Compresses streams for FlateDecode, one after the other with one compressor. What it has compressed twice lately may
/// be taken from the memo, which must outlive it: briefs of a series share profiles and archives, while what comes once
/// would only drive out of the memo what comes again. Throws std::bad_alloc.
class Deflater {
 public:
  explicit Deflater(Memo& memo) : memo_(memo) {}

  /// From now on what these hold is taken from them. They must outlive the deflater, and the memo may serve no other.
  void take_from(const Encodings& encodings) { encodings_ = &encodings; }

  /// The bytes as a zlib stream (RFC 1950), by the memo.
  String deflated(std::string_view bytes);
  /// The same without the memo, for what hardly two briefs share, such as a page.
  String deflated_anew(std::string_view bytes);
  /// The same outside of the arena.
  std::string deflate(std::string_view bytes) { return made<std::string>(bytes); }

 private:
  template <class Bytes>
  Bytes made(std::string_view bytes);
  bool has_come_before(std::string_view bytes);
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  Memo& memo_;
  const Encodings* encodings_ = nullptr;
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
  std::array<std::uint32_t, 64> lately_{};  // checksums of streams, each in the place that it gives
};

/// The version of libdeflate that the program is compiled with.
std::string_view deflate_version();

}  // namespace brief::pdf
