// What a list of briefs says of one of them.
#pragma once

#include <string>
#include <vector>

#include "content/content.hpp"

namespace brief::content {

/// The entry of one brief. It owns its text on the heap and outlives the arena that the document was made in.
struct Card {
  std::string title, language;       ///< language: BCP 47
  std::string date;                  ///< "2025-10-22"
  std::string details;               ///< date, issue and reference as the brief prints them
  std::string marking;               ///< protective marking; empty: none
  std::string url;                   ///< where the brief is published, as its report says; may be empty
  std::vector<std::string> changes;  ///< since the earlier issue, a sentence each
};

/// Throws std::bad_alloc.
Card card(const Document& document, std::string_view published_url);

}  // namespace brief::content
