// Words that tell without a number how much of a thing, or how often: all, most, some, few; always, rarely.
#pragma once

#include <string_view>

namespace brief::evidence {

/// Which share a word in lower case tells of, the same number for words of one sense; 0 where it tells of none.
int share_of(std::string_view lower);

}  // namespace brief::evidence
