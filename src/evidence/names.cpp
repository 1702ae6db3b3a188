#include "evidence/names.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <utility>

#include "evidence/characters.hpp"

namespace brief::evidence {
namespace {

struct Letter {
  char32_t from;
  std::string_view to;
};

/// Letters of other alphabets, and those of Latin that have no decomposition.
constexpr Letter letters[] = {
    {U'а', "a"}, {U'б', "b"},  {U'в', "v"}, {U'г', "g"},  {U'д', "d"}, {U'ђ', "d"}, {U'ѓ', "d"}, {U'е', "e"},
    {U'ж', "z"}, {U'з', "z"},  {U'ѕ', "z"}, {U'и', "i"},  {U'й', "i"}, {U'ј', "i"}, {U'к', "c"}, {U'ќ', "c"},
    {U'л', "l"}, {U'љ', "l"},  {U'м', "m"}, {U'н', "n"},  {U'њ', "n"}, {U'о', "o"}, {U'п', "p"}, {U'р', "r"},
    {U'с', "s"}, {U'т', "t"},  {U'ћ', "c"}, {U'у', "u"},  {U'ф', "f"}, {U'х', "h"}, {U'ц', "c"}, {U'ч', "c"},
    {U'џ', "d"}, {U'ш', "s"},  {U'щ', "s"}, {U'ъ', "a"},  {U'ы', "i"}, {U'ь', ""},  {U'э', "e"}, {U'ю', "u"},
    {U'я', "a"}, {U'і', "i"},  {U'ї', "i"}, {U'є', "e"},  {U'α', "a"}, {U'β', "v"}, {U'γ', "g"}, {U'δ', "d"},
    {U'ε', "e"}, {U'ζ', "z"},  {U'η', "i"}, {U'θ', "t"},  {U'ι', "i"}, {U'κ', "c"}, {U'λ', "l"}, {U'μ', "m"},
    {U'ν', "n"}, {U'ξ', "cs"}, {U'ο', "o"}, {U'π', "p"},  {U'ρ', "r"}, {U'σ', "s"}, {U'ς', "s"}, {U'τ', "t"},
    {U'υ', "i"}, {U'φ', "f"},  {U'χ', "h"}, {U'ψ', "ps"}, {U'ω', "o"}, {U'đ', "d"}, {U'ı', "i"}, {U'ø', "o"},
    {U'ł', "l"}, {U'ß', "s"},  {U'æ', "e"}, {U'œ', "e"}};

/// Letters that together are one sound, and sounds that alphabets write differently, in this order.
constexpr std::pair<std::string_view, std::string_view> sounds[] = {
    {"sch", "s"}, {"tch", "c"}, {"dj", "d"}, {"gj", "d"}, {"dz", "d"}, {"xh", "d"}, {"nj", "n"}, {"lj", "l"},
    {"zh", "z"},  {"sh", "s"},  {"ch", "c"}, {"ph", "f"}, {"th", "t"}, {"ts", "c"}, {"tz", "c"}, {"qu", "c"},
    {"ou", "u"},  {"q", "c"},   {"k", "c"},  {"y", "i"},  {"j", "i"},  {"w", "v"},  {"x", "cs"}};

void append_letter(std::string& text, char32_t c) {
  if (c < 0x80 && is_word_character(c)) {
    text += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return;
  }
  std::array<utf8proc_int32_t, 8> parts{};
  int last = 0;
  const auto count = utf8proc_decompose_char(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)), parts.data(),
                                             static_cast<utf8proc_ssize_t>(parts.size()), UTF8PROC_DECOMPOSE, &last);
  const auto base = static_cast<char32_t>(count > 0 ? parts[0] : 0);
  // ќ and ѓ are other letters than к and г.
  const char32_t whole = c == U'ќ' || c == U'Ќ' ? U'ќ' : c == U'ѓ' || c == U'Ѓ' ? U'ѓ' : base;
  const auto* found = std::find_if(std::begin(letters), std::end(letters),
                                   [whole](const Letter& known) { return known.from == whole; });
  if (found != std::end(letters))
    text += found->to;
  else if (whole < 0x80 && is_word_character(whole))
    text += static_cast<char>(whole);
}

bool begins_latin(std::string_view word) {
  const auto characters = characters_of(word.substr(0, 8));
  return characters.empty() || characters.front().c < 0x370;
}

/// The consonants, which alphabets agree on more than on vowels; a first vowel as one.
std::string consonants_of(std::string_view folded) {
  std::string made;
  for (const char c : folded) {
    const bool vowel = std::string_view("aeiouh").find(c) != std::string_view::npos;
    if (!vowel || made.empty()) made += vowel ? 'a' : c;
  }
  return made;
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin()).first -
      a.begin());
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

/// Whether a word may be a name with the ending of a case: Kurtija, Ramës, Μητσοτάκη; Marka of Marek. Kurz is none of
/// Kurti: what a name loses is a vowel, with a consonant that stays or an s.
bool is_inflected(std::string_view word, std::string_view name) {
  constexpr std::size_t least = 3, longest = 3;  // letters that are shared; of an ending
  const std::size_t shared = common_prefix(word, name);
  const std::string_view ending = word.substr(shared), lost = name.substr(shared);
  if (ending.empty() && lost.empty()) return true;
  if (shared < least || ending.size() > longest) return false;
  if (lost.empty() || lost == "s") return true;
  if (!is_vowel(lost[0]) || lost.size() > 2) return false;
  return lost.size() == 1 || lost[1] == 's' || (!ending.empty() && ending[0] == lost[1]) || word.back() == lost[1];
}

bool sounds_alike(std::string_view a, std::string_view b) {
  const std::string heard = consonants_of(a), meant = consonants_of(b);
  return meant.size() >= 2 && heard.starts_with(meant) && heard.size() <= meant.size() + 2;
}

/// As other languages write it in Latin letters: Jeliazkov for Zhelyazkov, Selenskyj for Zelensky, Sybiga for Sybiha;
/// `z`: what that letter is, an s or, as in Merz, a c.
std::string written_otherwise(std::string_view word, std::string folded, char z) {
  const char first = word.empty() ? '\0' : word.front();
  if (first == 'J' || first == 'j') folded[0] = 'z';
  std::replace(folded.begin(), folded.end(), 'z', z);
  std::replace(folded.begin(), folded.end(), 'g', 'h');
  return folded;
}

/// Haradinaj-Stubila of Haradinaj-Stublla: the first part of two is the name.
bool has_first_part(const NameForm& word, const NameForm& name) {
  constexpr std::size_t shortest = 5;  // bytes
  const std::size_t in_word = word.word.find('-'), in_name = name.word.find('-');
  if (in_word == std::string::npos || in_name == std::string::npos || in_word < shortest) return false;
  return folded_name(word.word.substr(0, in_word)) == folded_name(name.word.substr(0, in_name));
}

}  // namespace

std::string folded_name(std::string_view word) {
  std::string plain, made;
  for (const Character& c : characters_of(word)) append_letter(plain, c.c);
  for (std::size_t at = 0; at < plain.size();) {
    const auto* sound = std::find_if(std::begin(sounds), std::end(sounds), [&](const auto& pair) {
      return pair.first.front() == plain[at] && std::string_view(plain).substr(at).starts_with(pair.first);
    });
    const std::string_view to = sound == std::end(sounds) ? std::string_view(plain).substr(at, 1) : sound->second;
    if (!made.ends_with(to)) made += to;  // doubled letters are one
    at += sound == std::end(sounds) ? 1 : sound->first.size();
  }
  return made;
}

NameForm::NameForm(std::string_view written)
    : word(written),
      folded(folded_name(written)),
      heard_s(folded.empty() ? "" : written_otherwise(written, folded, 's')),
      heard_c(folded.empty() ? "" : written_otherwise(written, folded, 'c')),
      is_latin(begins_latin(written)) {}

bool is_form_of_name(const NameForm& word, const NameForm& name) {
  if (word.folded.empty() || name.folded.empty()) return false;
  if (has_first_part(word, name)) return true;
  const auto alike = [&](std::string_view a, std::string_view b) {
    return is_inflected(a, b) || (word.is_latin != name.is_latin && sounds_alike(a, b));
  };
  return alike(word.folded, name.folded) || alike(word.heard_s, name.heard_s) || alike(word.heard_c, name.heard_c);
}

bool is_form_of_name(std::string_view word, std::string_view name) {
  return is_form_of_name(NameForm(word), NameForm(name));
}

}  // namespace brief::evidence
