#include "language/words.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <mutex>
#include <span>
#include <utility>

#define BRIEF_WORDS(name) extern "C" const char brief_words_##name[], brief_words_##name##_end[];
BRIEF_WORDS(en)
BRIEF_WORDS(sq)
BRIEF_WORDS(bs)
BRIEF_WORDS(mk)
BRIEF_WORDS(cnr)
BRIEF_WORDS(sr)
BRIEF_WORDS(sr_Latn)
#undef BRIEF_WORDS

namespace brief::language {
namespace {

using Table = std::map<std::string_view, std::string_view>;

struct File {
  std::string_view language;  // as a report names it, the words' own tag
  std::string_view text;
};

std::span<const File> files() {
#define BRIEF_WORDS(tag, name)                            \
  File {                                                  \
    tag, { brief_words_##name, brief_words_##name##_end } \
  }
  static const std::array<File, 7> all{
      BRIEF_WORDS("en-GB", en), BRIEF_WORDS("sq", sq),      BRIEF_WORDS("bs", bs),          BRIEF_WORDS("mk", mk),
      BRIEF_WORDS("cnr", cnr),  BRIEF_WORDS("sr-Cyrl", sr), BRIEF_WORDS("sr-Latn", sr_Latn)};
#undef BRIEF_WORDS
  return all;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

Table parse(std::string_view text) {
  Table table;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    const auto equals = line.find('=');
    if (line.starts_with('#') || equals == std::string_view::npos) continue;
    table.emplace(trimmed(line.substr(0, equals)), trimmed(line.substr(equals + 1)));
  }
  return table;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c; };
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (lower(a[i]) != lower(b[i])) return false;
  return true;
}

/// The file for a BCP 47 language: 0, English, where there is none.
std::size_t file_for(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  const bool latin =
      language.find("-Latn") != std::string_view::npos || language.find("-latn") != std::string_view::npos;
  if (equal_ignoring_case(primary, "sr")) return latin ? 6 : 5;
  for (std::size_t i = 0; i < files().size(); ++i)
    if (equal_ignoring_case(primary, files()[i].language.substr(0, files()[i].language.find('-')))) return i;
  return 0;
}

}  // namespace

struct Loader {
  Words words;
  Table table;
  std::once_flag loaded;
  std::string_view language;

  static const Words& of(std::size_t file) {
    static std::array<Loader, 7> loaders;
    Loader& loader = loaders[file];
    std::call_once(loader.loaded, [&loader, file] {
      loader.table = parse(files()[file].text);
      loader.language = files()[file].language;
      loader.words.table_ = &loader;
    });
    return loader.words;
  }

  static const Loader& behind(const Words& words) { return *static_cast<const Loader*>(words.table_); }
};

const Words& Words::of(std::string_view language) { return Loader::of(file_for(language)); }

std::string_view Words::language() const { return Loader::behind(*this).language; }

std::string_view Words::operator[](std::string_view key) const {
  const auto& table = Loader::behind(*this).table;
  const auto found = table.find(key);
  if (found == table.end()) {
    std::fprintf(stderr, "brief: no fixed words for '%.*s'\n", static_cast<int>(key.size()), key.data());
    std::abort();
  }
  return found->second;
}

std::string Words::fill(std::string_view key, std::initializer_list<Value> values) const {
  std::string result;
  std::string_view rest = (*this)[key];
  for (auto open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    const auto close = rest.find('}', open);
    if (close == std::string_view::npos) break;
    result += rest.substr(0, open);
    const auto name = rest.substr(open + 1, close - open - 1);
    for (const Value& value : values)
      if (value.name == name) result += value.value;
    rest.remove_prefix(close + 1);
  }
  return result += rest;
}

std::string Words::date(const report::Date& date) const {
  std::string year = std::to_string(date.year);
  if (date.month == 0) return year;
  const std::string form = date.day == 0 ? "standalone-month." : "month.";
  const std::string_view month = (*this)[form + std::to_string(date.month)];
  if (date.day == 0) return fill("date.month", {{"month", month}, {"year", year}});
  return fill("date.day", {{"day", std::to_string(date.day)}, {"month", month}, {"year", year}});
}

}  // namespace brief::language
