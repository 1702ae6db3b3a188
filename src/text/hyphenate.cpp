#include "text/hyphenate.hpp"

#include <hyphen.h>
#include <utf8proc.h>

#include <array>
#include <cstdio>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <vector>

extern "C" {
extern const char brief_hyph_en_GB[], brief_hyph_en_GB_end[];
extern const char brief_hyph_hr_HR[], brief_hyph_hr_HR_end[];
extern const char brief_hyph_sr_RS[], brief_hyph_sr_RS_end[];
extern const char brief_hyph_el_GR[], brief_hyph_el_GR_end[];
}

namespace brief::text {
namespace {

constexpr std::size_t shortest_word = 5;  // code points
constexpr int least_before = 2, least_after = 3;

struct Patterns {
  std::string_view bytes;
  HyphenDict* dictionary = nullptr;  // kept for the life of the program
  std::once_flag loaded;
};

enum Index { english, croatian, serbian, greek, count };

Patterns& patterns(Index index) {
  static std::array<Patterns, count> all;
  Patterns& chosen = all[index];
  std::call_once(chosen.loaded, [&chosen, index] {
    const std::array<std::string_view, count> bytes{{{brief_hyph_en_GB, brief_hyph_en_GB_end},
                                                     {brief_hyph_hr_HR, brief_hyph_hr_HR_end},
                                                     {brief_hyph_sr_RS, brief_hyph_sr_RS_end},
                                                     {brief_hyph_el_GR, brief_hyph_el_GR_end}}};
    chosen.bytes = bytes[index];
    std::FILE* file = fmemopen(const_cast<char*>(chosen.bytes.data()), chosen.bytes.size(), "r");
    if (file == nullptr) throw std::bad_alloc();
    chosen.dictionary = hnj_hyphen_load_file(file);
    std::fclose(file);
    if (chosen.dictionary == nullptr) throw std::bad_alloc();
  });
  return chosen;
}

/// The patterns for a word by its language, and for the languages written in two scripts by the word's own script.
HyphenDict* dictionary_for(std::string_view language, bool cyrillic) {
  const std::string_view primary = language.substr(0, language.find('-'));
  if (primary == "en") return cyrillic ? nullptr : patterns(english).dictionary;
  if (primary == "el") return patterns(greek).dictionary;
  if (primary == "hr") return cyrillic ? nullptr : patterns(croatian).dictionary;
  if (primary == "sr" || primary == "bs" || primary == "cnr") return patterns(cyrillic ? serbian : croatian).dictionary;
  return nullptr;
}

/// A word in lower case, and for each byte of it the offset in the original.
struct Lowered {
  std::string text;
  std::vector<std::size_t> original;
  std::size_t letters = 0;
  bool cyrillic = false;
  bool hyphenable = true;  // letters only, and not all capitals
};

Lowered lower(std::string_view word) {
  Lowered result;
  std::size_t capitals = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(word.data());
  for (std::size_t i = 0; i < word.size();) {
    utf8proc_int32_t c = 0;
    const auto length = utf8proc_iterate(bytes + i, static_cast<utf8proc_ssize_t>(word.size() - i), &c);
    if (length <= 0) return {{}, {}, 0, false, false};
    const auto category = utf8proc_category(c);
    const bool letter = category <= UTF8PROC_CATEGORY_LO && category != UTF8PROC_CATEGORY_CN;
    if (!letter && c != 0x2019 && c != '\'') result.hyphenable = false;
    if (category == UTF8PROC_CATEGORY_LU) ++capitals;
    if (c >= 0x400 && c <= 0x52F) result.cyrillic = true;
    std::array<utf8proc_uint8_t, 4> encoded{};
    const auto size = utf8proc_encode_char(utf8proc_tolower(c), encoded.data());
    result.text.append(reinterpret_cast<const char*>(encoded.data()), static_cast<std::size_t>(size));
    result.original.insert(result.original.end(), static_cast<std::size_t>(size), i);
    ++result.letters;
    i += static_cast<std::size_t>(length);
  }
  // A name has one capital; more make an acronym.
  if (capitals > 1) result.hyphenable = false;
  return result;
}

void free_replacements(char** rep, int* pos, int* cut, std::size_t size) {
  if (rep != nullptr)
    for (std::size_t i = 0; i < size; ++i) std::free(rep[i]);
  std::free(rep);
  std::free(pos);
  std::free(cut);
}

}  // namespace

Vector<std::size_t> hyphenation_points(std::string_view word, std::string_view language) {
  Vector<std::size_t> points;
  const Lowered lowered = lower(word);
  if (!lowered.hyphenable || lowered.letters < shortest_word) return points;
  HyphenDict* dictionary = dictionary_for(language, lowered.cyrillic);
  if (dictionary == nullptr) return points;
  const auto size = lowered.text.size();
  std::vector<char> hyphens(size + 5);
  char** rep = nullptr;
  int *pos = nullptr, *cut = nullptr;
  const int failed =
      hnj_hyphen_hyphenate3(dictionary, lowered.text.data(), static_cast<int>(size), hyphens.data(), nullptr, &rep,
                            &pos, &cut, least_before, least_after, least_before, least_after);
  if (failed != 0) throw std::bad_alloc();  // the only failure it knows
  // In UTF-8 the values stand by character; a replacement (changed spelling at the break) is not used.
  std::size_t character = 0;
  for (std::size_t i = 0; i < size; ++i) {
    if ((static_cast<unsigned char>(lowered.text[i]) & 0xC0) == 0x80) continue;
    const std::size_t index = character++;
    const bool replaced = rep != nullptr && rep[index] != nullptr;
    if (index == 0 || (hyphens[index - 1] & 1) == 0 || replaced) continue;
    if (index >= static_cast<std::size_t>(least_before) &&
        lowered.letters - index >= static_cast<std::size_t>(least_after))
      points.push_back(lowered.original[i]);
  }
  free_replacements(rep, pos, cut, size);
  return points;
}

}  // namespace brief::text
