#include <new>

#include "brief.h"
#include "brief.hpp"
#include "options_c.hpp"

struct brief_verification_t {
  brief::verify::Verification made;
  std::vector<std::string> details;  // of each claim, its lines joined
};

namespace {

/// What is returned where there is no memory even for a result. It lives as long as the program.
brief_verification_t inert_verification;

std::string joined(const std::vector<std::string> &lines) {
  std::string text;
  for (const std::string &line : lines) (text += text.empty() ? "" : "\n") += line;
  return text;
}

}  // namespace

brief_verification_t *brief_verify(const char *pdf, size_t size, const brief_options_t *options) {
  try {
    auto result = std::make_unique<brief_verification_t>();
    brief::VerifyOptions chosen;
    if (options != nullptr) chosen.arena_bytes = options->options.arena_bytes;
    if (options != nullptr && options->archives != nullptr) chosen.read_source = reader_of(*options);
    if (pdf == nullptr && size > 0)
      result->made.error = "the file is null and has a size";
    else
      result->made = brief::verify_pdf({pdf, pdf == nullptr ? 0 : size}, chosen);
    for (const auto &claim : result->made.claims) result->details.push_back(joined(claim.details));
    return result.release();
  } catch (const std::bad_alloc &) {
    return &inert_verification;
  }
}

void brief_verification_destroy(brief_verification_t *verification) {
  if (verification != &inert_verification) delete verification;
}

brief_answer_t brief_verification_get_answer(const brief_verification_t *verification) {
  return verification == nullptr ? BRIEF_UNREADABLE : static_cast<brief_answer_t>(verification->made.answer());
}

size_t brief_verification_get_claim_count(const brief_verification_t *verification) {
  return verification == nullptr ? 0 : verification->made.claims.size();
}

brief_claim_t brief_verification_get_claim(const brief_verification_t *verification, size_t index) {
  if (index >= brief_verification_get_claim_count(verification)) return {"", BRIEF_UNREADABLE, "", ""};
  const brief::verify::Claim &claim = verification->made.claims[index];
  return {claim.name.data(), static_cast<brief_answer_t>(claim.answer), claim.sentence.c_str(),
          verification->details[index].c_str()};
}

const char *brief_verification_get_error(const brief_verification_t *verification) {
  if (verification == nullptr) return "";
  return verification == &inert_verification ? "out of memory" : verification->made.error.c_str();
}
