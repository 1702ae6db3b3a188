#include "base/digest.hpp"

#include <nettle/sha2.h>

#include <array>
#include <cstdint>

namespace brief {

struct Digest::Context {
  sha256_ctx state;
};

Digest::Digest() : context_(std::make_unique<Context>()) { sha256_init(&context_->state); }
Digest::~Digest() = default;

void Digest::update(std::string_view bytes) {
  sha256_update(&context_->state, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string Digest::hex() {
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context_->state, digest.size(), digest.data());
  std::string hex;
  hex.reserve(2 * digest.size());
  for (const std::uint8_t byte : digest) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  return hex;
}

std::string sha256_hex(std::string_view bytes) {
  Digest digest;
  digest.update(bytes);
  return digest.hex();
}

}  // namespace brief
