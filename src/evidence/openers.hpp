// Words with a capital at the head of a sentence of narration that name nobody: Danach, Затим, Después.
#pragma once

#include <string_view>

namespace brief::evidence {

/// An adverb or a small word of time, order or manner with which reporters begin sentences.
bool is_opener(std::string_view lower);

/// As, wie, comme: between a quotation and the clause that tells who said it.
bool is_manner_conjunction(std::string_view lower);

/// Words, riječima, думите: of whom a preposition before it gives as a source.
bool is_words_of(std::string_view lower);

/// A German noun of what words stand in, and of nobody: laut Redemanuskript.
bool is_document(std::string_view lower);

/// Before, bevor, кад: begins a clause with a subject of its own.
bool begins_subordinate(std::string_view lower);

/// Whether a word in lower case is a possessive pronoun of a third person: his, sein, njegov.
bool is_possessive(std::string_view lower);

/// Whether a word in lower case that stands alone before a colon heads what follows, and is no name: conclusion, fazit.
bool heads_words(std::string_view lower);

/// Whether a word in lower case tells whose words somebody speaks: quoting, citing.
bool is_citing(std::string_view lower);

/// Whether a word in lower case is an answer: reply, Antwort.
bool is_reply_noun(std::string_view lower);

}  // namespace brief::evidence
