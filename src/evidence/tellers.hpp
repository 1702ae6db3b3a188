// The teller's words inside what was said: she added; a-t-il poursuivi; so der Minister weiter.
#pragma once

#include "evidence/index.hpp"

namespace brief::evidence {

/// Whether words between two marks are nothing but who says what stands about them.
bool tells_who_speaks(const Index& index, Range words);

/// Of German `so die Grünen`: the words behind `so`, less `weiter`; an empty range of anything else. `words` begin at a
/// mark or behind it.
Range named_by_so(const Index& index, Range words);

}  // namespace brief::evidence
