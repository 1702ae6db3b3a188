#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/arena.hpp"
#include "base/memo.hpp"

struct libdeflate_compressor;

namespace brief::pdf {

/// Compresses streams for FlateDecode, one after the other with one compressor. What it has compressed lately is taken
/// from the memo, which must outlive it: most streams of a brief are those of the brief before. Throws std::bad_alloc.
class Deflater {
 public:
  explicit Deflater(Memo& memo) : memo_(memo) {}

  /// The bytes as a zlib stream (RFC 1950).
  String deflated(std::string_view bytes);
  /// The same without the memo.
  std::string deflate(std::string_view bytes);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  Memo& memo_;
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

/// The version of libdeflate that the program is compiled with.
std::string_view deflate_version();

}  // namespace brief::pdf
