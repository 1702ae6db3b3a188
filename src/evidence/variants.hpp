// What two writings of the same words differ in, by the rows of the table of what is forgiven.
#pragma once

#include <cstdint>
#include <string_view>

namespace brief::evidence {

/// As flags. Each is named as its row is.
namespace variant {
inline constexpr std::uint32_t white_space = 1 << 0;
inline constexpr std::uint32_t quotation_marks = 1 << 1;
inline constexpr std::uint32_t reopened_marks = 1 << 2;
inline constexpr std::uint32_t final_stop = 1 << 3;
inline constexpr std::uint32_t dashes = 1 << 4;
inline constexpr std::uint32_t ellipses = 1 << 5;
inline constexpr std::uint32_t insertions = 1 << 6;
inline constexpr std::uint32_t bracketed_letters = 1 << 7;
inline constexpr std::uint32_t line_end_hyphens = 1 << 8;
inline constexpr std::uint32_t ligatures = 1 << 9;
inline constexpr std::uint32_t invisible_characters = 1 << 10;
inline constexpr std::uint32_t composition = 1 << 11;
inline constexpr std::uint32_t minus_signs = 1 << 12;
inline constexpr std::uint32_t raised_figures = 1 << 13;
inline constexpr std::uint32_t note_marks = 1 << 14;
}  // namespace variant

/// The variants between a quote without gaps and the passage that it is word for word. Both are UTF-8 as written.
std::uint32_t variants_between(std::string_view quote, std::string_view passage);

}  // namespace brief::evidence
