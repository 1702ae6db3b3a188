// How much a report may hold. Each limit is told with its number where it is passed; brief(5) lists them.
#pragma once

#include <cstddef>

namespace brief::report {

inline constexpr std::size_t max_report_bytes = 1u << 20;    ///< of the file
inline constexpr std::size_t max_key_parts = 8;              ///< of a dotted key: a.b.c has 3
inline constexpr std::size_t max_nesting = 16;               ///< brackets and braces inside one another
inline constexpr std::size_t max_tables = 10'000;            ///< headers and dotted keys of a file
inline constexpr std::size_t max_items = 1'000;              ///< of a list
inline constexpr std::size_t max_pieces = 100;               ///< of a quote: brackets and ellipses
inline constexpr std::size_t max_prose_bytes = 256u << 10;   ///< of one text in prose, and of a quote
inline constexpr std::size_t max_line_bytes = 16u << 10;     ///< of a text on one line, such as a title
inline constexpr std::size_t max_foot_letters = 150;         ///< of a title in the running foot: more are a warning
inline constexpr std::size_t max_list_depth = 3;             ///< lists inside lists
inline constexpr std::size_t max_combining_marks = 30;       ///< on one letter (Unicode Standard Annex #15, section 13)
inline constexpr std::size_t max_archive_total = 64u << 20;  ///< bytes of all archives of a report
inline constexpr std::size_t max_url_bytes = 2'048;          ///< of an address
inline constexpr std::size_t max_code_bytes = 300;           ///< of one in a code on paper: a camera can't read more

}  // namespace brief::report
