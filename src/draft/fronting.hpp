// Clauses that begin with something else than their subject: "Nach dem Treffen mit Smith sagte |Brown|".
#pragma once

#include <cstdint>

#include "draft/article.hpp"
#include "draft/noun_phrases.hpp"

namespace brief::draft {

/// Who the subject of the verb of saying at `verb` is, before or behind it; nobody where it is left out. `from`: where
/// the words begin that can hold it. German sets the subject behind the verb where another part of the sentence opens
/// it (Duden, Die Grammatik, 9. Auflage (2016), 1339-1355); South Slavic and Albanian may do so, and set no comma after
/// what opens it.
Who subject_about(const Article& article, const NounPhrases& phrases, std::uint32_t from, std::uint32_t verb);

}  // namespace brief::draft
