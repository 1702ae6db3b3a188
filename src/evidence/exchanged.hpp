// What words in brackets may not stand for: a date, another quantity, their own opposite; and the quantity they may not
// add.
#pragma once

#include <string>
#include <string_view>

#include "evidence/index.hpp"

namespace brief::evidence {

/// The first word of a stretch that tells a day, a month or a quantity, and another one than the words in brackets; an
/// empty range where there is none.
Range exchanged_number(const Index& index, Range over, std::string_view inserted);

/// The last word of a stretch that tells a share, where the words in brackets tell another one and not that: most of
/// the, for which they have [half of the]. An empty range where there is none.
Range exchanged_share(const Index& index, Range over, std::string_view inserted);

/// The first word of a stretch that is the opposite of one in brackets by its prefix: disagree for agree.
Range exchanged_opposite(const Index& index, Range over, std::string_view inserted);

/// Whether two words in lower case are one with and without a prefix that turns its sense.
bool are_opposites(std::string_view one, std::string_view other);

/// Whether brackets hold a quantity and nothing else: [1,000] troops. No year, and no single figure as of a note.
bool is_quantity(std::string_view inserted, std::uint32_t languages);

/// Whether words in brackets may stand between a number and the unit at a place, and tell more of that unit:
/// 5 [US] dollars.
bool tells_of_unit(const Index& index, std::uint32_t at, std::string_view inserted);

}  // namespace brief::evidence
