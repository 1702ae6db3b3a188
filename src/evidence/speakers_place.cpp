#include "evidence/speakers_place.hpp"

namespace brief::evidence {

std::vector<Range> speakers_place(Match& match, const Speech& speech, std::vector<Range> found) {
  constexpr int most_places = 32;
  if (found.size() != 1 || match.count() != 1 || !speech.has_speaker() || speech.is_of_speaker(found[0])) return found;
  std::size_t anchor = 0;
  std::uint32_t from = found[0].begin + 1;
  for (int looked = 0; looked < most_places; ++looked) {
    const auto other = match.next(0, from, anchor, Strictness::full);
    if (!other) break;
    if (speech.is_of_speaker(*other)) return {*other};
    from = other->begin + 1;
  }
  return found;
}

}  // namespace brief::evidence
