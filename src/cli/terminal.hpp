// What the terminal is: whether there is one, and its colours.
#pragma once

#include <string_view>

namespace brief::cli {

/// Whether the stream (1 or 2) is a terminal that wants colour: NO_COLOR and TERM=dumb are obeyed.
bool wants_colour(int stream);
bool is_terminal(int stream);

/// Escape sequences, or nothing where there is no colour.
struct Palette {
  std::string_view bold, red, yellow, green, blue, plain;
};
Palette palette(bool colour);

}  // namespace brief::cli
