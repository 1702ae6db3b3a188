// A quote copied from inside a quotation that each of its paragraphs opens again.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace brief::evidence {

/// The quote with the opening mark in front that its copy lacks: We go.⏎“We stay.” of “We go.⏎“We stay.” Nothing where
/// it has one, or where its last paragraph does not open and close.
std::optional<std::string> with_first_mark(std::string_view quote);

}  // namespace brief::evidence
