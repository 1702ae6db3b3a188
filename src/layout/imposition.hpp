// From the galley to pages.
#pragma once

#include "layout/composition.hpp"

namespace brief::layout {

/// Puts the strips of the galley on pages, and leads links and outline to where their anchors have come to stand. The
/// strips are used up.
void impose(Composition& composition);

}  // namespace brief::layout
