// An office told of by what its holder heads: il titolare della Farnesina; the country’s top diplomat.
#include <algorithm>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/speech.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

/// Who heads a department of state or a service, and is no leader of a party.
bool is_head(std::string_view lower) {
  constexpr std::string_view words[] = {
      "head",      "chief",  "boss",  "diplomat", "chef",        "cheffe", "patron",       "patronne", "titulaire",
      "locataire", "numéro", "capo",  "titolare", "inquilino",   "numero", "vertice",      "titular",  "jefe",
      "jefa",      "número", "šef",   "šefica",   "čelnik",      "шеф",    "шефица",       "шефот",    "шефът",
      "първият",   "kreu",   "shefi", "shefja",   "επικεφαλής",  "szef",   "szefowa",      "vodja",    "şeful",
      "chefe",     "baas",   "hoofd", "chefin",   "ressortchef", "leiter", "ressortchefin"};
  return is_any(lower, words);
}

bool is_of_somebody_else(std::string_view lower) {
  return is_relation(lower) || is_bystander(lower) || is_people(lower) || is_spokesperson(lower) || is_another(lower);
}

}  // namespace

/// The names behind a particle are of what is headed, but a third, or one that speaks elsewhere, is who heads it: the
/// head of the Foreign Office | Paul Brown.
std::uint32_t Speech::end_of_headed(std::uint32_t name, std::uint32_t end) const {
  constexpr std::uint32_t most = 2;
  std::uint32_t last = name + 1;
  while (last < end && is_capital(last)) ++last;
  if (last - name > most || (last - name == most && stands_as_speaker(name + 1))) return name;
  return last;
}

/// Whether a phrase tells of somebody by what he heads, and names nobody.
bool Speech::is_periphrasis(Range phrase) const {
  while (phrase.begin < phrase.end && is_auxiliary(lower_case(index_.key(phrase.begin)))) ++phrase.begin;
  const bool apposed = phrase.end + 1 < index_.size() && index_.key(phrase.end) == "," && is_capital(phrase.end + 1);
  if (apposed && is_only_name(phrase.end + 1) && !is_own_name(phrase.end + 1)) return false;
  bool head = false;
  for (std::uint32_t at = phrase.begin; at < phrase.end; ++at) {
    const std::string lower = lower_case(index_.key(at));
    if (is_of_somebody_else(lower) || is_of_other_affairs(at)) return false;
    head = head || (!is_capital(at) && is_head(lower));
    if (!is_capital(at) || lower.ends_with("'s")) continue;
    const std::string before = at > phrase.begin ? lower_case(index_.key(at - 1)) : std::string();
    const bool service =
        is_definite(before) && at + 1 < phrase.end && is_head(index_.key(at + 1));  // the Pentagon chief
    if (service) continue;
    if (!head || !(is_name_particle(before) || is_partitive(before) || before.ends_with('\''))) return false;
    const std::uint32_t last = end_of_headed(at, phrase.end);
    if (last == at) return false;
    at = last - 1;
  }
  return head;
}

/// Whether who goes on speaking is told of so: ha aggiunto | il titolare della Farnesina.
bool Speech::goes_on_as_head(Range range) const {
  for (std::uint32_t verb = range.begin; verb < range.end; ++verb)
    if (is_said(verb) && goes_on_speaking(lower_case(index_.key(verb))))
      return is_periphrasis(subject_before(verb, range)) || is_periphrasis(subject_after(verb, range));
  return false;
}

}  // namespace brief::evidence
