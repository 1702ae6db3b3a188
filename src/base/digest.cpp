// The low-level interface of libcrypto, which is deprecated in favour of one that loads providers when the program
// starts: it takes 2.5 million instructions where this takes none.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "base/digest.hpp"

#include <openssl/sha.h>

#include <array>
#include <cstdint>

#include "base/hex.hpp"

namespace brief {

struct Digest::Context {
  SHA256_CTX state;
};

Digest::Digest() : context_(std::make_unique<Context>()) { SHA256_Init(&context_->state); }
Digest::~Digest() = default;

void Digest::update(std::string_view bytes) { SHA256_Update(&context_->state, bytes.data(), bytes.size()); }

std::string Digest::hex() {
  std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
  SHA256_Final(digest.data(), &context_->state);
  return hex_of(digest);
}

std::string sha256_hex(std::string_view bytes) {
  Digest digest;
  digest.update(bytes);
  return digest.hex();
}

}  // namespace brief
