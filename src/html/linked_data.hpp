#pragma once

#include <string>
#include <string_view>

#include "content/content.hpp"

namespace brief::html {

/// The brief and its quotations in the terms of schema.org (Report, Quotation), as JSON-LD 1.1 that may stand inside a
/// `script` element: "<" is escaped.
std::string linked_data(const content::Document& document, std::string_view url);

}  // namespace brief::html
