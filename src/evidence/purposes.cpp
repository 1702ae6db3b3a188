#include "evidence/purposes.hpp"

#include <string_view>

#include "base/is_any.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

/// To | avoid; per | evitare; zu | vermeiden.
bool is_purpose(std::string_view lower) {
  static constexpr std::string_view words[] = {"to", "zu", "pour", "per", "para", "żeby", "aby"};
  return is_any(lower, words);
}

/// But; except; and, of which the verb behind it is the first clause's.
bool begins_reservation(std::string_view lower) {
  static constexpr std::string_view words[] = {"but",  "and",  "except", "yet",  "aber", "und",   "mais", "et",  "ma",
                                               "però", "e",    "pero",   "y",    "ali",  "no",    "i",    "a",   "али",
                                               "но",   "и",    "а",      "por",  "dhe",  "ama",   "ve",   "ale", "maar",
                                               "en",   "αλλά", "και",    "only", "if",   "unless"};
  return sets_against(lower) || is_any(lower, words);
}

}  // namespace

bool leaves_out_purpose(const Index& index, Range end) {
  if (end.begin + 2 >= end.end || index.key(end.begin) != ",") return false;
  if (begins_reservation(lower_at(index, end.begin + 1))) return false;
  for (std::uint32_t at = end.begin; at < end.end; ++at) {
    if (index.is_negation(at) && !is_purpose(lower_at(index, at - 1))) return false;
  }
  return true;
}

}  // namespace brief::evidence
