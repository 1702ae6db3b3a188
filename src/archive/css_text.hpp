// The text of CSS: comments, strings, escapes (CSS Syntax Module Level 3, section 4).
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace brief::archive {

inline constexpr std::string_view css_space = " \t\r\n\f";

/// Holds the strings that views of a style sheet point to where its own text has other words.
using CssStrings = std::deque<std::string>;

std::string_view css_trimmed(std::string_view text);
bool is_css_name(char c);

/// A comment parts nothing and is nothing. A view of `css` where it has none.
std::string_view without_css_comments(std::string_view css, CssStrings& strings);

/// The first of these characters from `at` on that stands in no string and no unquoted url(); with `bracketed`, nor in
/// brackets. The size of the text where there is none.
std::size_t find_in_css(std::string_view css, std::string_view wanted, std::size_t at, bool bracketed = false);

/// The parts of a list between commas, trimmed. Commas in brackets and strings part nothing.
std::vector<std::string_view> css_list(std::string_view text);

/// The name at `at`, its escapes undone; `at` moves behind it. Empty where there is none.
std::string_view read_css_name(std::string_view css, std::size_t& at, CssStrings& strings);

/// A text with its escapes undone; a backslash at a line's end goes with it.
std::string css_unescaped(std::string_view css);

}  // namespace brief::archive
