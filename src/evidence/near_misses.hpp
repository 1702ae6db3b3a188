// Passages near to a quote that has few of their words in their order.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "evidence/closest.hpp"
#include "evidence/index.hpp"
#include "evidence/units.hpp"

namespace brief::evidence {

/// Whether a word is part of another and ends in it where a word may be cut: COVID of COVID-19.
bool is_part(std::string_view part, std::string_view word);

/// The word of the source that a unit is cut from: COVID of COVID-19, gov.uk of www.gov.uk/mod. Index::no_id where
/// there is none.
std::uint32_t whole_word_of(const Index& index, const Unit& unit);

/// A stretch with the same words in another order, marks and capitals aside: It grows, and we stay. Empty where there
/// is none.
Range rearranged(const Index& index, std::span<const Unit> units);

/// Whether the numbers in figures of a stretch follow each other as those of the units do.
bool has_numbers_in_order(const Index& index, std::span<const Unit> units, Range range);

/// The word of the source of which a part stands in its place in the quote, where nothing else differs; empty where
/// more does.
std::string_view word_cut(const Index& index, std::span<const Unit> units, const Closest& closest);

}  // namespace brief::evidence
