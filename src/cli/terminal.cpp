#include "cli/terminal.hpp"

#include <unistd.h>

#include <cstdlib>

#include "base/printable.hpp"

namespace brief::cli {

bool is_terminal(int stream) { return ::isatty(stream) == 1; }

bool wants_colour(int stream) {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
  return is_terminal(stream) && !dumb && (no_colour == nullptr || *no_colour == '\0');
}

std::string text_for(int stream, std::string_view text) {
  return is_terminal(stream) ? printable_lines(text) : std::string(text);
}

Palette palette(bool colour) {
  if (!colour) return {};
  return {"\033[1m", "\033[31m", "\033[33m", "\033[32m", "\033[34m", "\033[0m"};
}

}  // namespace brief::cli
