// Part of a word in round brackets: (un)safe; soldat(e)s; (re)build.
#include "evidence/characters.hpp"
#include "evidence/joining.hpp"

namespace brief::evidence {

/// Such a word is one: without its part it says something else.
void Joining::join_part_in_brackets(std::size_t i) {
  constexpr std::size_t longest = 5;  // letters of the part
  const bool brackets = is_mark(i, "(") && is_mark(i + 2, ")") && units_[i + 1].kind == Unit::Kind::word;
  if (!brackets || characters_of(units_[i + 1].key).size() > longest) return;
  const auto touch = [this](std::size_t at) { return units_[at].begin == units_[at - 1].end; };
  if (!touch(i + 1) || !touch(i + 2)) return;
  const auto is_part = [&](std::size_t at) { return units_[at].kind == Unit::Kind::word; };
  const bool before = i > 0 && touch(i) && is_part(i - 1);
  const bool behind = i + 3 < units_.size() && touch(i + 3) && is_part(i + 3);
  if (before) units_[i].joined = true;
  if (behind) units_[i + 3].joined = true;
  if (before || behind) units_[i + 1].joined = units_[i + 2].joined = true;
}

}  // namespace brief::evidence
