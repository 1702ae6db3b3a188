#include "evidence/sentence_heads.hpp"

namespace brief::evidence {

std::string lower_at(const Index& index, std::uint32_t at) { return lower_case(index.key(at)); }

bool begins_sentence(const Index& index, std::uint32_t at) {
  if (at == 0 || index.starts_block(at) || !index.in_one_sentence(at - 1, at)) return true;
  return index.kind(at - 1) == Unit::Kind::opening || index.key(at - 1) == "¿" || index.key(at - 1) == ":";
}

}  // namespace brief::evidence
