#include "evidence/inner_marks.hpp"

#include <string>
#include <string_view>

#include "base/is_any.hpp"

namespace brief::evidence {
namespace {

char32_t at(std::span<const Character> characters, std::size_t i) {
  return i < characters.size() ? characters[i].c : U'\0';
}

/// The letters from a place on.
std::string letters_from(std::span<const Character> characters, std::size_t i) {
  constexpr std::size_t most = 8;
  std::u32string letters;
  while (letters.size() < most && i < characters.size() && is_word_character(characters[i].c))
    letters += characters[i++].c;
  return lower_case(to_utf8(letters));
}

/// Both genders in one word: Soldat:innen, Bürger*innen, Minister/-innen, élu·e·s, élu.e.s.
std::size_t gender_mark(std::span<const Character> characters, std::size_t i) {
  static constexpr std::string_view german[] = {"innen", "in", "r", "e", "n", "er", "en", "m", "s", "nen"};
  static constexpr std::string_view french[] = {
      "e",   "s",   "es",   "ne",   "nes",   "te",   "tes",   "se",    "ses",    "le", "les", "lle",  "lles", "ve",
      "ves", "ère", "ères", "ière", "ières", "rice", "trice", "rices", "trices", "x",  "eur", "eurs", "euse", "euses"};
  const char32_t mark = at(characters, i);
  if (!is_lower(at(characters, i - 1))) return 0;
  const bool slash = mark == U'/' && is_hyphen(at(characters, i + 1));
  const std::string ending = letters_from(characters, i + (slash ? 2 : 1));
  if (mark == U':' || mark == U'*' || slash) return is_any(ending, german) ? (slash ? 2 : 1) : 0;
  const bool point = mark == U'·' || mark == U'•' || mark == U'⋅' || mark == U'‧';
  if (point) return is_any(ending, french) ? 1 : 0;
  const bool plural = ending == "s" && i >= 2 && (at(characters, i - 2) == U'.');
  return mark == U'.' && (ending == "e" || plural) ? 1 : 0;
}

/// Т.нар., c.-à-d., p.-d.g.: an abbreviation whose first part is a letter and whose last one ends with a full stop.
std::size_t short_form_mark(std::span<const Character> characters, std::size_t begin, std::size_t i) {
  constexpr std::size_t most_bytes = 8;  // four letters
  if (at(characters, i) != U'.' || i != begin + 1) return 0;
  if (is_hyphen(at(characters, i + 1)) && is_word_character(at(characters, i + 2))) return 2;
  const std::string part = letters_from(characters, i + 1);
  if (part.empty() || part.size() > most_bytes || !is_lower(at(characters, i + 1))) return 0;
  std::size_t end = i + 1;
  while (is_word_character(at(characters, end))) ++end;
  return at(characters, end) == U'.' ? 1 : 0;
}

}  // namespace

std::size_t inner_mark(std::span<const Character> characters, std::size_t begin, std::size_t i) {
  if (i == 0 || i <= begin) return 0;
  const std::size_t gender = gender_mark(characters, i);
  return gender != 0 ? gender : short_form_mark(characters, begin, i);
}

}  // namespace brief::evidence
