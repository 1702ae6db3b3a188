// Words that are written with a full stop of their own.
#pragma once

#include <string_view>

namespace brief::evidence {

/// Whether a word, in lower case and without its full stop, is a short form that stands before a name, a figure or
/// another word with a capital: mr, nr, sig. A stop after it ends no sentence. Of all languages together.
bool is_short_form(std::string_view lower);

}  // namespace brief::evidence
