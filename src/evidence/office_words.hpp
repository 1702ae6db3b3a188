// The words in which offices are told: who holds one, what stands in front of it and behind it.
#pragma once

#include <cstdint>
#include <string_view>

namespace brief::evidence {

/// Whether a word in lower case is of a person by an office that neither titles.hpp nor the callings of roles.hpp have:
/// representative, načelnik, претставник.
bool is_office_noun(std::string_view lower);

/// Whether a word in lower case stands in front of an office and is of it: high, deputy, državni.
bool is_office_adjective(std::string_view lower);

/// Whether a word in lower case is of a body, in the form that stands right behind an office in a language that needs
/// no preposition there: predsjednik | Skupštine, Δήμαρχος | Αθηναίων.
bool is_body_behind_office(std::string_view lower);

/// Whether a word in lower case is such a body whose name stands behind it: Općine | Ilidža.
bool is_territory(std::string_view lower);

/// Whether a word in lower case makes the office beside it one of a deputy: vice, zamjenik, yardımcısı.
bool is_deputy(std::string_view lower);

/// A word in lower case without what makes it an office of a deputy: president of vice-president. The word itself where
/// there is nothing of the kind.
std::string_view without_deputy(std::string_view lower);

/// Whether a word in lower case is of a council, whose chairman, where it is one of ministers, heads a government.
bool is_council(std::string_view lower);

/// Whether a word in lower case is the first of two for a head of government where the second is a minister: primo.
bool is_first_of_ministers(std::string_view lower);

}  // namespace brief::evidence
