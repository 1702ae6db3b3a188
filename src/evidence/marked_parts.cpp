#include "evidence/marked_parts.hpp"

#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/telling.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t narration = 8;  // units of who tells it, between two marks

bool is_lower(const Index& index, std::uint32_t at) {
  return is_word(index, at) && lower_at(index, at) == index.key(at);
}

/// “We are not,” he said, “ready to go”; but “If they do not come,” he said, “why should we go?”
bool ends_with_negation(const Index& index, std::uint32_t end) {
  return index.is_negation(end - 1) || (end > 1 && is_word(index, end - 2) && index.is_negation(end - 2));
}

/// “No,” he said, “we stay”: an answer by itself.
bool is_answer(const Index& index, std::uint32_t at) {
  constexpr std::string_view words[] = {"no",  "non", "nein", "ne",  "не",    "jo",
                                        "não", "nu",  "nie",  "όχι", "hayır", "nee"};
  const bool first = at == 0 || index.starts_block(at) || !is_word(index, at - 1);
  return first && is_any(lower_at(index, at), words);
}

/// The mark that closes the part before the words of who tells a quotation; Index::no_id where none does.
std::uint32_t closing_before_narration(const Index& index, std::uint32_t opening) {
  bool told = false;
  for (std::uint32_t at = opening - 1; at-- > 0 && opening - at <= narration && !index.starts_block(at + 1);) {
    if (index.kind(at) == Unit::Kind::closing) return told ? at : Index::no_id;
    if (!is_word(index, at)) return Index::no_id;
    told = told || is_telling(index, at);
  }
  return Index::no_id;
}

}  // namespace

std::uint32_t sentence_before_mark(const Index& index, std::uint32_t place) {
  if (place < 2 || place >= index.size() || index.kind(place - 1) != Unit::Kind::opening) return Index::no_id;
  const std::uint32_t opening = place - 1;
  if (index.starts_block(opening) || !is_lower(index, place)) return Index::no_id;
  if (is_word(index, opening - 1)) return opening;
  if (index.key(opening - 1) != ",") return Index::no_id;
  const std::uint32_t closing = closing_before_narration(index, opening);
  if (closing == Index::no_id || closing == 0) return Index::no_id;
  const std::uint32_t end = index.key(closing - 1) == "," ? closing - 1 : closing;
  if (end == 0 || !is_word(index, end - 1) || is_answer(index, end - 1)) return Index::no_id;
  return ends_with_negation(index, end) ? end : Index::no_id;
}

}  // namespace brief::evidence
