#include "evidence/kept_verdicts.hpp"

namespace brief::evidence {
namespace {

std::size_t bytes_of(const Passage& passage) {
  return sizeof passage + passage.exact.size() + passage.prefix.size() + passage.suffix.size() +
         passage.directive.size();
}

std::size_t bytes_of(const Check& check) {
  std::size_t bytes = check.forgiven.size() * sizeof(std::string);
  for (const Passage& passage : check.passages) bytes += bytes_of(passage);
  for (const Doubt& doubt : doubts) bytes += (check.*doubt.words).size();
  return bytes;
}

}  // namespace

std::optional<KeptVerdicts::Verdict> KeptVerdicts::find(std::string_view question, std::int64_t most_steps) {
  const std::lock_guard lock(mutex_);
  const auto* known = kept_.find<Verdict>(question);
  if (known == nullptr || known->steps > most_steps) return std::nullopt;
  return *known;
}

void KeptVerdicts::keep(std::string_view question, const Verdict& verdict) {
  const std::lock_guard lock(mutex_);
  kept_.keep(question, verdict, bytes_of(verdict.check));
}

}  // namespace brief::evidence
