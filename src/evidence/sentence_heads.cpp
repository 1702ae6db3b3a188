#include "evidence/sentence_heads.hpp"

namespace brief::evidence {

std::string lower_at(const Index& index, std::uint32_t at) { return lower_case(index.key(at)); }

bool begins_sentence(const Index& index, std::uint32_t at) {
  if (at == 0 || index.starts_block(at) || !index.in_one_sentence(at - 1, at)) return true;
  return index.kind(at - 1) == Unit::Kind::opening || index.key(at - 1) == "¿" || index.key(at - 1) == ":";
}

bool begins_next_sentence(const Index& index, std::uint32_t closing) {
  if (closing == 0 || closing + 1 >= index.size()) return false;
  const std::string& last = index.key(closing - 1);
  const std::string& next = index.key(closing + 1);
  return (last == "." || last == "!" || last == "?") && lower_case(next) != next;
}

}  // namespace brief::evidence
