// Words by which a narration tells who speaks without a name: his deputy, the senator, they; and verbs of an answer.
#pragma once

#include <cstdint>
#include <string_view>

namespace brief::evidence {

/// Whether a word in lower case is of a person by what he is to another: deputy, spokesman, wife.
bool is_relation(std::string_view lower);

/// Whether a word in lower case is of a person by an office or a calling that titles.hpp has none of: senator, judge.
bool is_calling(std::string_view lower);

/// Whether a word in lower case is of a body, for which others speak: commission, embassy.
bool is_body(std::string_view lower);

/// Whether a word in lower case is the article of one who was spoken of before: the, der, le.
bool is_definite(std::string_view lower);

/// Whether a word in lower case is the rest of two: the other.
bool is_the_other(std::string_view lower);

/// What an office is over, a bit for each: defence, foreign affairs; 0 where a word names nothing of the kind.
std::uint32_t portfolios_of(std::string_view lower);

/// Whether a verb of speech in lower case answers what somebody else has said: replied, entgegnete.
bool is_answering(std::string_view lower);

/// Whether a verb of speech in lower case is of one who spoke before: added, went on, stressed.
bool goes_on_speaking(std::string_view lower);

/// Whether a verb in lower case sets what its subject thinks against what was said: disagreed, widersprach.
bool is_disagreeing(std::string_view lower);

/// The second word of a verb of an answer, of the first: shot | back; gab | zurück. Empty where a word begins none.
std::string_view second_of_answer(std::string_view lower);

/// Of a pronoun, who may be meant by it.
enum class Persons : std::uint8_t { unknown, man, woman, several };
Persons persons_of_pronoun(std::string_view lower);

/// The same by the form of a Slavic participle, as in rekao, rekla, rekli.
Persons persons_of_participle(std::string_view lower);

}  // namespace brief::evidence
