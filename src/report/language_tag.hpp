// The tags of languages.
#pragma once

#include <string_view>

namespace brief::report {

/// Whether a text has the shape of RFC 5646, section 2.1: language, then script, region or variants. Not by the
/// registry.
bool is_language_tag(std::string_view tag);

/// Whether the language of such a tag may be one: two letters of ISO 639-1, or any three, as of ISO 639-3.
bool names_language(std::string_view tag);

}  // namespace brief::report
