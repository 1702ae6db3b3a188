// Words of calendars and of parts that make one with a number or with each other: Monday to Friday, the first half of
// 2025, half of the 500.
#pragma once

#include <string_view>

namespace brief::evidence {

/// Whether a word in lower case names a day of the week, in any of its cases.
bool is_weekday(std::string_view lower);

/// Whether a word in lower case names a part of a year: quarter, semester, Halbjahr.
bool is_part_of_year(std::string_view lower);

/// Whether a word in lower case names a part of a whole: half, moitié, polovina.
bool is_part_of_whole(std::string_view lower);

/// Whether a word in lower case counts thousands or millions by tens or hundreds: tens of thousands, desetine hiljada.
bool counts_thousands(std::string_view lower);

/// Whether a word in lower case names thousands that are not counted, and is in no other list of numbers: migliaia.
bool is_thousands(std::string_view lower);

/// Whether a word in lower case tells which of several parts: first, last; the ordinals of all languages are not told
/// by number_word(), for some are other words too.
bool tells_which(std::string_view lower);

/// Whether a word in lower case may stand between a part and its year or its whole: of the, du, godine, roku.
bool joins_part(std::string_view lower);

/// Whether the figures of a unit name a part of a year: Q3, H1, 3Q, T2; or a year of its
/// own: FY.
bool is_part_in_figures(std::string_view key);

}  // namespace brief::evidence
