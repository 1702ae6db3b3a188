// Names of persons as several alphabets and spellings write them.
#pragma once

#include <string>
#include <string_view>

namespace brief::evidence {

/// A word without what differs between spellings: Vučić, Vuçiq, Вучић and Vucic are one.
std::string folded_name(std::string_view word);

/// Whether a word may be a form of a name, inflected or in another alphabet: Вучићем for Vučić, Στάρμερ for Starmer.
bool is_form_of_name(std::string_view word, std::string_view name);

}  // namespace brief::evidence
