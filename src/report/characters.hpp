#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "report/missing_glyphs.hpp"
#include "report/place.hpp"

namespace brief::report {

/// Reports what of a value cannot be printed, or not as it stands: control characters; line breaks and the separators
/// U+2028 and U+2029 where the value is one line; more combining marks on one letter than max_combining_marks; and the
/// controls of direction (U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069). These make text read as another
/// than it is, and no script that a brief is printed in needs them, isolates neither: each text is ordered by itself.
/// Runs of characters that no font has are added to `missing`.
void check_characters(const std::string& value, const StringPlaces& places, bool one_line, MissingGlyphs& missing,
                      Diagnostics& diagnostics);

}  // namespace brief::report
