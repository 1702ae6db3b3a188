// The quotation marks of languages, those without words of their own too: what is quoted keeps the marks of its own.
#pragma once

#include <optional>
#include <string_view>

#include "language/language.hpp"

namespace brief::language {

struct QuotationStyle {
  QuotationMarks outer, inner;
  std::string_view space;  ///< inside the outer marks
};

QuotationStyle quotation_style(const Language& language);

/// Of a report in a language, whose words are those of the row: English words have English marks.
QuotationStyle quotation_style(const Language& row, std::string_view tag);

/// By a BCP 47 tag; nothing where the language's marks are not known.
std::optional<QuotationStyle> quotation_style(std::string_view tag);

}  // namespace brief::language
