// References in the text of XML (XML 1.0, 4.1 and 4.6), which programs write for other characters.
#pragma once

#include <string>
#include <string_view>

namespace brief::verify {

/// The text with the characters that its references stand for; what is none that is known stays as it is.
std::string without_references(std::string_view text);

}  // namespace brief::verify
