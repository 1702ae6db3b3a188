// The words in front of a quotation that tell who says it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "evidence/index.hpp"

namespace brief::evidence {

/// The outer mark that opens a quotation, and the verb of telling in front of it: he | said | to us: “.
struct Telling {
  std::uint32_t opening = Index::no_id, verb = Index::no_id;
};

/// The outer mark that opens the quotation around a place; Index::no_id where none is near.
std::uint32_t opening_before(const Index& index, std::uint32_t place);

/// The mark that closes it; Index::no_id where none is near.
std::uint32_t closing_after(const Index& index, std::uint32_t place);

/// Of the quotation in which a place stands; Index::no_id where it has no mark near, or no such verb.
Telling telling_of(const Index& index, std::uint32_t place);

/// Whether a word is a verb of telling.
bool is_telling(const Index& index, std::uint32_t at);

/// Whether a word in lower case is a participle or infinitive of a verb of telling, which says nothing of who speaks
/// but stands in what denies it: he has never | said; denied | saying.
bool is_form_of_telling(std::string_view lower);

/// Whether a word may stand between a negation, a condition or a modal verb and the verb of telling that it governs: an
/// auxiliary, a pronoun, a name, a small word.
bool may_stand_before_telling(const Index& index, std::uint32_t at);

/// Whether a word in lower case is not or its like: the other negations are verbs (oppose, lack).
bool is_bare_negation(std::string_view lower);

/// The same, and the pronouns and adverbs of negation: nobody, nichts, jamais.
bool is_plain_negation(std::string_view lower);

/// Whether a word may be the auxiliary of a verb.
bool is_auxiliary(const Index& index, std::uint32_t at);

/// Whether nothing in front of a word governs a verb of telling behind it: not only; when; and; reportedly.
bool parts_from_telling(const Index& index, std::uint32_t at);

}  // namespace brief::evidence
