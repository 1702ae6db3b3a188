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

/// Those of a text of the language `tag` inside a report with a row's words: one in the report's own language has the
/// report's, from whatever country it is; one in another its own. A text of no tag is in the report's language, unless
/// all its letters are of another script that tells enough of its marks.
std::optional<QuotationStyle> quotation_style_inside(const Language& row, std::string_view report_tag,
                                                     std::string_view tag, std::string_view text = {});

}  // namespace brief::language
