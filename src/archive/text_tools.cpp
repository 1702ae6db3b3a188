#include "archive/text_tools.hpp"

#include <array>
#include <charconv>

#include "base/utf8.hpp"

namespace brief::archive {
namespace {

constexpr std::string_view space = " \t\r\n\f\v";

struct Entity {
  std::string_view name;
  char32_t character;
};

constexpr std::array<Entity, 13> entities = {{{"amp", U'&'},
                                              {"quot", U'"'},
                                              {"apos", U'\''},
                                              {"lt", U'<'},
                                              {"gt", U'>'},
                                              {"nbsp", 0xA0},
                                              {"lsquo", 0x2018},
                                              {"rsquo", 0x2019},
                                              {"ldquo", 0x201C},
                                              {"rdquo", 0x201D},
                                              {"ndash", 0x2013},
                                              {"mdash", 0x2014},
                                              {"hellip", 0x2026}}};

/// The character of "amp", "#39" or "#x27"; 0 where it is none.
char32_t character_of(std::string_view name) {
  for (const Entity& entity : entities)
    if (entity.name == name) return entity.character;
  if (!name.starts_with('#')) return 0;
  const bool hexadecimal = name.starts_with("#x") || name.starts_with("#X");
  name.remove_prefix(hexadecimal ? 2 : 1);
  unsigned value = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), value, hexadecimal ? 16 : 10);
  const bool valid = error == std::errc() && end == name.data() + name.size() && value >= 32 && value < 0x110000 &&
                     (value < 0xD800 || value > 0xDFFF);
  return valid ? static_cast<char32_t>(value) : U'\0';
}

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

std::string without_entities(std::string_view text) {
  constexpr std::size_t longest = 10;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text[at] == '&' ? text.substr(0, at + longest).find(';', at) : std::string_view::npos;
    const char32_t c = end == std::string_view::npos ? U'\0' : character_of(text.substr(at + 1, end - at - 1));
    if (c != 0)
      append_utf8(out, c);
    else
      out += text[at];
    at = c != 0 ? end + 1 : at + 1;
  }
  return out;
}

}  // namespace brief::archive
