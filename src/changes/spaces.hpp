// Spaces and marks that a reader doesn't see, in wordings that differ in nothing else.
#pragma once

#include <string>
#include <string_view>

namespace brief::changes {

/// A wording with plain spaces for those that don't break or are narrow, and without soft hyphens and zero-width marks.
std::string with_plain_spaces(std::string_view text);

/// A wording with the code points of those in place of them: 5<U+00A0>km.
std::string with_shown_spaces(std::string_view text);

}  // namespace brief::changes
