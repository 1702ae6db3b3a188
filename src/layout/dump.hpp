#pragma once

#include <string>

#include "layout/page.hpp"

namespace brief::layout {

/// The pages as text, one line a page, element, run, rule, shape and link, in painting order: golden files hold this.
/// Lengths in pt to two decimals.
std::string dump(const Document& document);

}  // namespace brief::layout
