// Small tools for text of headers and markup.
#pragma once

#include <string>
#include <string_view>

namespace brief::archive {

/// ASCII letters in lower case.
std::string lower_case(std::string_view text);

/// Without ASCII white space at both ends.
std::string_view trimmed(std::string_view text);

/// On one line: each run of white space as one space, none at the ends.
std::string one_line(std::string_view text);

/// The characters that "&amp;", "&#8217;" and the like stand for, in text that was escaped once too often.
std::string without_entities(std::string_view text);

}  // namespace brief::archive
