// What the program knows of each language that it has words in: one row a language, from src/language/TAG.txt.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace brief::language {

/// Texts by index, one after the other in the program file: no pointer has to be set when the program starts.
class Texts {
 public:
  constexpr Texts() = default;
  /// `ends[i]` is where text i ends and the next begins.
  constexpr Texts(const char* bytes, std::span<const std::uint16_t> ends) : bytes_(bytes), ends_(ends) {}
  constexpr std::size_t size() const { return ends_.size(); }
  constexpr std::string_view operator[](std::size_t i) const {
    const std::size_t from = i == 0 ? 0 : ends_[i - 1];
    return {bytes_ + from, ends_[i] - from};
  }

 private:
  const char* bytes_ = nullptr;
  std::span<const std::uint16_t> ends_;
};

/// A pair of quotation marks, without the space inside them.
struct QuotationMarks {
  std::string_view open, close;
};

struct Language {
  std::string_view tag;     ///< BCP 47, with the script where the language has two: "fr", "sr-Latn"
  std::string_view name;    ///< its name for itself: "français"
  std::string_view script;  ///< ISO 15924: "Latn", "Grek", "Cyrl"
  QuotationMarks outer, inner;
  std::string_view space_in_quotes;     ///< inside the outer marks: empty, U+202F or U+00A0
  std::string_view space_before_stops;  ///< before ; ! ?
  std::string_view space_before_colon;
  std::string_view dash;         ///< what `--` between words becomes, with its spaces
  bool elides = false;           ///< whether an apostrophe parts words: l’Union is two
  Texts negations;               ///< words that turn what is said round, in lower case
  std::string_view territories;  ///< the CLDR locale that the names of countries come from; empty: its own list
  std::string_view hyphenation;  ///< name of its patterns (see text/hyphenate.hpp); empty where there are none
  Texts words;                   ///< by Key::index()
  Texts countries;               ///< by report::country_index()
};

/// Every language with words, English first.
std::span<const Language> languages();

/// The row for a BCP 47 tag, by its primary subtag and, where it names one, its script; nullptr where there is none.
const Language* find_language(std::string_view tag);

/// Of ASCII, as subtags are.
bool equal_ignoring_case(std::string_view a, std::string_view b);

/// The name of a country by ISO 3166-1 alpha-2 code or XK (Kosovo), in the language; empty where there is no such code.
std::string_view country_name(const Language& language, std::string_view code);

/// The tags of all languages as a sentence lists them: "en-GB, sq, …", for messages.
std::string language_list();

}  // namespace brief::language
