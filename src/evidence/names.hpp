// Names of persons as several alphabets and spellings write them.
#pragma once

#include <string>
#include <string_view>

namespace brief::evidence {

/// A word without what differs between spellings: Vučić, Vuçiq, Вучић and Vucic are one.
std::string folded_name(std::string_view word);

/// A word with its spellings, made once where it is held against many others.
struct NameForm {
  explicit NameForm(std::string_view written);

  std::string word, folded;
  std::string heard_s, heard_c;  ///< as other languages write it in Latin letters; a z is an s or, as in Merz, a c
  bool is_latin = false;
};

/// Whether a word may be a form of a name, inflected or in another alphabet: Вучићем for Vučić, Στάρμερ for Starmer.
bool is_form_of_name(const NameForm& word, const NameForm& name);
bool is_form_of_name(std::string_view word, std::string_view name);

}  // namespace brief::evidence
