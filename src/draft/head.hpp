// Title, date, publisher, address and language of a source: from what the file says of itself, then from its text.
#pragma once

#include <optional>
#include <string>

#include "archive/archive.hpp"
#include "draft/article.hpp"
#include "draft/model.hpp"

namespace brief::draft {

struct Head {
  Value title, publisher;
  std::optional<report::Date> date;
  std::string date_unsure;  ///< why there is no date, or why it is to be looked at
  std::string date_words;   ///< the day without its year, as the article writes it
  std::string url, language;
  std::optional<report::Date> saved;
};

/// `given` is the date of the command line, which goes before all others.
Head head_of(const Article& article, std::optional<report::Date> given);

/// "2025-10-22" as a date.
std::optional<report::Date> parse_date(std::string_view text);

/// The language of a document, as a BCP 47 tag: stated by the file, or told by the commonest words of the text.
std::string language_of(const archive::Document& document);

}  // namespace brief::draft
