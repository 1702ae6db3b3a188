// What the terminal is: whether there is one, and its colours.
#pragma once

#include <string>
#include <string_view>

namespace brief::cli {

/// Whether the stream (1 or 2) is a terminal that wants colour: NO_COLOR and TERM=dumb are obeyed.
bool wants_colour(int stream);
bool is_terminal(int stream);

/// Text for a stream: where it is a terminal as printable_lines() shows it, for programs as it is.
std::string text_for(int stream, std::string_view text);

/// Escape sequences, or nothing where there is no colour.
struct Palette {
  std::string_view bold, red, yellow, green, blue, plain;
};
Palette palette(bool colour);

}  // namespace brief::cli
