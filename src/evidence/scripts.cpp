#include "evidence/scripts.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "evidence/characters.hpp"

namespace brief::evidence {
namespace {

struct Letter {
  char32_t cyrillic;
  std::u32string_view latin;
};

/// The digraphs first: they are tried before their first letters.
constexpr std::array<Letter, 30> letters{
    {{U'љ', U"lj"}, {U'њ', U"nj"}, {U'џ', U"dž"}, {U'а', U"a"}, {U'б', U"b"}, {U'в', U"v"}, {U'г', U"g"}, {U'д', U"d"},
     {U'ђ', U"đ"},  {U'е', U"e"},  {U'ж', U"ž"},  {U'з', U"z"}, {U'и', U"i"}, {U'ј', U"j"}, {U'к', U"k"}, {U'л', U"l"},
     {U'м', U"m"},  {U'н', U"n"},  {U'о', U"o"},  {U'п', U"p"}, {U'р', U"r"}, {U'с', U"s"}, {U'т', U"t"}, {U'ћ', U"ć"},
     {U'у', U"u"},  {U'ф', U"f"},  {U'х', U"h"},  {U'ц', U"c"}, {U'ч', U"č"}, {U'ш', U"š"}}};

Script script_of(char32_t c) {
  if (!is_word_character(c) || is_digit(c)) return Script::none;
  if (c < 0x250 || (c >= 0x1E00 && c <= 0x1EFF)) return Script::latin;
  if ((c >= 0x370 && c <= 0x3FF) || (c >= 0x1F00 && c <= 0x1FFF)) return Script::greek;
  if (c >= 0x400 && c <= 0x52F) return Script::cyrillic;
  return c >= 0x300 && c <= 0x36F ? Script::none : Script::other;
}

char32_t lower(char32_t c) { return characters_of(lower_case(to_utf8({&c, 1})))[0].c; }
std::string upper(std::u32string_view letter) { return upper_case(to_utf8(letter)); }

}  // namespace

std::string_view name_of(Script script) {
  constexpr std::array<std::string_view, 5> names{"", "Latin", "Greek", "Cyrillic", ""};
  return names[static_cast<std::size_t>(script)];
}

Script script_of(std::string_view utf8) {
  std::array<std::size_t, 5> count{};
  for (const Character& c : characters_of(utf8.substr(0, offset_after(utf8.substr(0, 4000), 4000))))
    ++count[static_cast<std::size_t>(script_of(c.c))];
  const auto most = std::max_element(count.begin() + 1, count.end());
  return *most == 0 ? Script::none : static_cast<Script>(most - count.begin());
}

Script script_of_language(std::string_view tag) {
  const std::string lower = lower_case(tag), language = lower.substr(0, lower.find('-'));
  const auto has = [](std::string_view list, const std::string& word) {
    return list.find(" " + word + " ") != std::string_view::npos;
  };
  if (lower.find("-latn") != std::string::npos) return Script::latin;
  if (lower.find("-cyrl") != std::string::npos) return Script::cyrillic;
  if (has(" mk bg ru uk be ", language)) return Script::cyrillic;
  if (language == "el") return Script::greek;
  constexpr std::string_view latin =
      " en fr de it es sq hr bs sl ro pl nl pt hu cs sk tr sv da nb nn no fi et lv lt ga mt is ca eu gl cy lb ";
  return has(latin, language) ? Script::latin : Script::none;
}

bool mixes_scripts(std::string_view word) {
  Script first = Script::none;
  for (const Character& c : characters_of(word)) {
    const Script script = script_of(c.c);
    if (script == Script::none) continue;
    if (first != Script::none && script != first) return true;
    first = script;
  }
  return false;
}

std::string to_latin(std::string_view serbian) {
  std::string made;
  const auto characters = characters_of(serbian);
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const char32_t c = characters[i].c, small = lower(c);
    const auto found =
        std::find_if(letters.begin(), letters.end(), [small](const Letter& l) { return l.cyrillic == small; });
    if (found == letters.end()) {
      made += to_utf8({&c, 1});
    } else if (c == small) {
      made += to_utf8(found->latin);
    } else {
      const bool capitals = i + 1 < characters.size() && is_upper(characters[i + 1].c);
      made += upper(found->latin.substr(0, 1));
      const auto rest = found->latin.substr(1);
      if (!rest.empty()) made += capitals ? upper(rest) : to_utf8(rest);
    }
  }
  return made;
}

std::string to_cyrillic(std::string_view serbian) {
  std::string made;
  const auto characters = characters_of(serbian);
  const auto at = [&characters](std::size_t i) { return i < characters.size() ? lower(characters[i].c) : U'\0'; };
  for (std::size_t i = 0; i < characters.size();) {
    const auto found = std::find_if(letters.begin(), letters.end(), [&](const Letter& l) {
      return l.latin[0] == at(i) && (l.latin.size() == 1 || l.latin[1] == at(i + 1));
    });
    const char32_t letter = found == letters.end() ? characters[i].c : found->cyrillic;
    made += found != letters.end() && is_upper(characters[i].c) ? upper({&letter, 1}) : to_utf8({&letter, 1});
    i += found == letters.end() ? 1 : found->latin.size();
  }
  return made;
}

}  // namespace brief::evidence
