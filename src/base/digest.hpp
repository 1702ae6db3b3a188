#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace brief {

/// SHA-256 (FIPS 180-4) of the bytes, as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// SHA-256 of bytes that come piece by piece.
class Digest {
 public:
  Digest();
  ~Digest();
  Digest(const Digest&) = delete;
  Digest& operator=(const Digest&) = delete;
  void update(std::string_view bytes);
  std::string hex();  ///< of all so far; may be called once

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

}  // namespace brief
