#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

constexpr std::string_view space = " \t\r\n\f\v";

}  // namespace

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return lower;
}

std::string_view trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(space);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(space) + 1 - from);
}

std::string one_line(std::string_view text) {
  std::string out;
  bool waits = false;
  for (const char c : trimmed(text)) {
    if (space.find(c) != std::string_view::npos) {
      waits = true;
      continue;
    }
    if (waits) out += ' ';
    waits = false;
    out += c;
  }
  return out;
}

}  // namespace brief::archive
