// The place and the day that a report begins with. Source: AP Stylebook (2016), "datelines"; dpa-Notizblock; Hina and
// Tanjug.
#pragma once

#include <cstddef>
#include <string_view>

namespace brief::draft {

/// Bytes of what stands before a report's first sentence, with its dash: "PRISTINA, Oct 22 (Agency) - ", "Berlin, 3.
/// Juni 2025 (dpa) – ", "London (AP) — ". 0 where a line begins with its sentence.
std::size_t dateline_size(std::string_view line);

/// "Podgorica, 17 November 2021": a place and a whole day, and nothing else.
bool is_place_and_day(std::string_view line);

}  // namespace brief::draft
