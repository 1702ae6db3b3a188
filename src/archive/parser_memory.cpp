#include "archive/parser_memory.hpp"

#include <new>

namespace brief::archive {
namespace {

constexpr std::size_t large = 16u << 10;  // bytes

}  // namespace

ParserMemory::~ParserMemory() {
  while (list_.after != nullptr) give_back(list_.after + 1);
}

void* ParserMemory::allocate(std::size_t bytes) noexcept {
  if (bytes > most_ - used()) return nullptr;
  if (bytes >= large) return allocate_large(bytes);
  try {
    return arena_.allocate(bytes);
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}

void* ParserMemory::allocate_large(std::size_t bytes) noexcept {
  void* piece = ::operator new(sizeof(Large) + bytes, std::nothrow);
  if (piece == nullptr) return nullptr;
  auto* made = new (piece) Large{&list_, list_.after, bytes};
  if (made->after != nullptr) made->after->before = made;
  list_.after = made;
  large_bytes_ += bytes;
  return made + 1;
}

void ParserMemory::give_back(void* piece) noexcept {
  if (piece == nullptr || arena_.owns(piece)) return;
  Large* gone = static_cast<Large*>(piece) - 1;
  gone->before->after = gone->after;
  if (gone->after != nullptr) gone->after->before = gone->before;
  large_bytes_ -= gone->bytes;
  ::operator delete(gone);
}

}  // namespace brief::archive
