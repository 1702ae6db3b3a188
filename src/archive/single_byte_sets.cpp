#include "archive/single_byte_sets.hpp"

namespace brief::archive {
namespace {

#include "archive/charset_tables.inc"

}  // namespace

std::span<const SingleByteSet> all_single_byte_sets() { return single_byte_sets; }

std::span<const CharsetLabel> all_charset_labels() { return charset_labels; }

const SingleByteSet* single_byte_set(std::string_view name) {
  for (const SingleByteSet& set : single_byte_sets)
    if (set.name == name) return &set;
  return nullptr;
}

}  // namespace brief::archive
