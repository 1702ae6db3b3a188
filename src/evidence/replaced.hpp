// Words of a source for which others in brackets of a quote stand.
#pragma once

#include <string>
#include <vector>

#include "evidence/index.hpp"
#include "evidence/pieces.hpp"

namespace brief::evidence {

/// A name of them, inside a quote or in the phrase beside it: the brackets [He] stand for `the Serbian leader` of “the
/// Serbian leader is ready”; else, inside it alone, the first word that is none of the commonest: `increase` of “we
/// will increase taxes” for [cut]. Empty where there is none, or the brackets give it themselves.
std::string replaced_words(const Index& index, const Pieces& pieces, const std::vector<Range>& places);

/// The words of one phrase before a place or after it, as many as brackets may stand for.
Range phrase_before(const Index& index, std::uint32_t end);
Range phrase_after(const Index& index, std::uint32_t begin);

}  // namespace brief::evidence
