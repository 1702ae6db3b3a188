#include "evidence/leading_over.hpp"

#include "base/is_any.hpp"
#include "evidence/measures.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {

bool leads_over(std::string_view lower) {
  constexpr std::string_view articles[] = {"e",   "i",     "të",  "of",  "to",  "de",  "du",
                                           "des", "della", "del", "dei", "των", "του", "της"};
  return is_any(lower, articles) || is_preposition(lower) || (role_beside_number(lower) & beside_number::of) != 0;
}

}  // namespace brief::evidence
