// A dated event in the article's own words, short enough for a timeline.
#pragma once

#include <string>

#include "draft/article.hpp"
#include "draft/dates.hpp"

namespace brief::draft {

inline constexpr std::size_t longest_event = 60;  ///< characters

/// The words of the clause around a date: those before it, else those after. A date that stands before a noun stays
/// among them ("in an Oct. 21 meeting").
std::string event_words(const Article& article, const Sentence& sentence, const FoundDate& date);

}  // namespace brief::draft
