// A draft's quotes, held to the check that its report will stand before.
#pragma once

#include <string>
#include <vector>

#include "archive/archive.hpp"
#include "draft/model.hpp"

namespace brief::draft {

/// Takes out the quotes that the check refuses, as "if he ‘broke the law’" for “broke the law”, and gives them back
/// with its reason. `language`: BCP 47, of the article.
std::vector<Leftover> take_refused(std::vector<DraftQuote>& quotes, const archive::Document& document,
                                   const std::string& language);

}  // namespace brief::draft
