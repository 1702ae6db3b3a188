#include "evidence/own_claims.hpp"

#include "evidence/clauses.hpp"
#include "evidence/governing.hpp"
#include "evidence/roles.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/telling.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

bool is_capital(const Index& index, std::uint32_t at) {
  const auto first = characters_of(std::string_view(index.key(at)).substr(0, 8));
  return is_word(index, at) && !first.empty() && is_upper(first.front().c);
}

bool is_particle(const Index& index, std::uint32_t at) {
  const std::string lower = lower_at(index, at);
  return is_preposition(lower) || is_name_particle(lower);
}

/// Whether the words in front of a name leave it the one who is meant: not a colleague of | Healey; Rama and | Healey.
bool is_meant(const Index& index, const Speech& speech, std::uint32_t name) {
  bool particle = false;
  for (std::uint32_t at = name; at-- > 0 && !index.starts_block(at + 1) && is_word(index, at);) {
    if (joins_clauses(index, at)) return false;
    const bool governs = is_telling(index, at) || (index.clause_flags(at) & clause_word::links) != 0;
    if (governs) return true;
    if (is_capital(index, at)) return speech.is_alone_in({at, at + 1}) || offices_of(lower_at(index, at)) != 0;
    if (is_particle(index, at))
      particle = true;
    else if (!index.has(&Lexicon::common, lower_at(index, at)))
      return !particle;
  }
  return true;
}

}  // namespace

bool stands_for_speaker(const Index& index, const Speech& speech, std::uint32_t relative) {
  if (!speech.has_speaker() || relative < 2 || index.starts_block(relative) || index.key(relative - 1) != ",")
    return false;
  const std::uint32_t name = relative - 2;
  if (!is_word(index, name) || index.starts_block(relative - 1) || !speech.is_alone_in({name, name + 1})) return false;
  return is_meant(index, speech, name);
}

}  // namespace brief::evidence
