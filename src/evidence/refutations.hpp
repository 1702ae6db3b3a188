// What refutes a clause from another place of its sentence, or from the next sentence.
#pragma once

#include <cstdint>

#include "evidence/index.hpp"

namespace brief::evidence {

/// Whether a word refutes, by itself (dismiss) or with the verb in front of it: wir weisen … zurück; not: das geht auf
/// Berlin zurück.
bool refutes(const Index& index, std::uint32_t at);

/// The wish for what is not so that ends with a word and governs a clause whose opener stands behind it: I wish I
/// could | say that. An empty range where there is none.
Range wish_before(const Index& index, std::uint32_t at, std::uint32_t opener);

/// What refutes a clause at the end of its sentence: die Behauptung, | wir gehen |, weisen wir entschieden zurück. An
/// empty range where there is none. `from`: where the sentence goes on after the clause.
Range refuted_at_end(const Index& index, std::uint32_t from);

/// What the next sentence says against a clause that ends one: Some claim that | we leave |. That is false. An empty
/// range where there is none. `presented`: words in front of the clause give it as what somebody says.
Range refuted_in_next_sentence(const Index& index, Range quoted, bool presented);

}  // namespace brief::evidence
