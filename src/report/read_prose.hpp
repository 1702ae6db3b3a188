#pragma once

#include <functional>
#include <string_view>

#include "base/diagnostic.hpp"
#include "report/list_numbers.hpp"
#include "report/place.hpp"
#include "report/prose.hpp"

namespace brief::report {

/// The index of a source by its id, or Span::no_citation (and the fault is reported) where there is none.
using FindSource = std::function<int(std::string_view id, Origin origin)>;

/// Tells whether a text's first word is the name of a month.
using MonthAtHead = Month (*)(std::string_view);

/// Reads CommonMark, cut down: paragraphs, bullet and numbered lists, emphasis, strong, links and citations. Anything
/// else is an error at its place. White space before a citation is dropped, so that its figure follows the word.
/// A numbered list that would print other numbers than were typed, or whose items are dates, is an error; months are
/// not known where `month_at_head` is null.
Prose read_prose(std::string_view markdown, const StringPlaces& places, const FindSource& find_source,
                 Diagnostics& diagnostics, MonthAtHead month_at_head = nullptr);

}  // namespace brief::report
