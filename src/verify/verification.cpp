#include "verify/verification.hpp"

#include <algorithm>

namespace brief::verify {

std::string_view name_of(Answer answer) {
  switch (answer) {
    case Answer::proved:
      return "proved";
    case Answer::same_content:
      return "the same content";
    case Answer::not_proved:
      return "not proved";
    case Answer::unreadable:
      return "unreadable";
  }
  return "";
}

Answer Verification::answer() const {
  if (claims.empty()) return Answer::unreadable;
  Answer worst = Answer::proved;
  for (const Claim& claim : claims) worst = std::max(worst, claim.answer);
  return worst;
}

}  // namespace brief::verify
