// The endings by which the words of a language bend: what letters in brackets may stand for.
#pragma once

#include <string_view>

#include "evidence/lexicon.hpp"

namespace brief::evidence {

/// Whether letters in brackets at the end of a word bend it and leave it the same word: commit[ted] for commits,
/// countr[ies] for country. `stem` is what both words have in common, `written` the letters in brackets, `source` those
/// of the source that they stand for. All in lower case. Where the language is not known, they may only be its first
/// letters' case.
bool is_bent(const Lexicon& lexicon, std::string_view stem, std::string_view written, std::string_view source);

/// Whether two spellings of one word differ in these letters: organi[s]ation, hono[u]r.
bool is_spelling(std::string_view written, std::string_view source);

}  // namespace brief::evidence
