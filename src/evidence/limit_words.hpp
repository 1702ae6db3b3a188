// Words that limit the number behind them, and what tells of how often it is.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace brief::evidence {

/// Whether a word in lower case is the last of those that limit a number: up to, at least, less than, bis zu, do.
bool ends_limit(std::string_view lower);

/// How many words before a number limit it; `word` gives them in lower case, the nearest at 1, empty where none is.
std::size_t words_of_limit(const std::function<std::string(std::size_t)>& word);

/// Whether a word in lower case may begin what is_rate() or is_difference() tell of.
bool begins_rate(std::string_view lower);

/// Whether words in lower case tell how often a number is: a year, par an, godišnje. The second may be empty.
bool is_rate(std::string_view first, std::string_view second);

/// Whether words in lower case make a number one of a difference: less, in più, në pak. The second may be empty.
bool is_difference(std::string_view first, std::string_view second);

}  // namespace brief::evidence
