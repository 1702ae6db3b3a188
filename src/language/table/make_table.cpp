// Run by the build: turns the language files into one table of C++ and names the countries from CLDR.
// make_table OUTPUT FILE...: exit 1, with FILE:LINE, where a part of a language is missing or unknown.
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "language/keys.hpp"
#include "report/countries.hpp"

namespace {

using Entries = std::map<std::string, std::string, std::less<>>;

/// What stands in a file before the fixed words: see src/language/README.md.
constexpr auto facts = std::to_array<std::string_view>({"tag", "name", "script", "quotes.outer", "quotes.inner",
                                                        "quotes.space", "stops.space", "colon.space", "dash", "elision",
                                                        "negations", "territories", "hyphenation"});

[[noreturn]] void fail(const std::string& what) { throw std::runtime_error(what); }

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

bool is_known(std::string_view key) {
  const auto is_fixed = [key](const brief::language::FixedWords& fixed) { return fixed.key == key; };
  return std::find(facts.begin(), facts.end(), key) != facts.end() ||
         std::any_of(brief::language::fixed_words.begin(), brief::language::fixed_words.end(), is_fixed) ||
         (key.starts_with("country.") && brief::report::country_index(key.substr(8)));
}

Entries read(const std::string& path) {
  std::ifstream file(path);
  if (!file) fail(path + ": cannot be read");
  Entries entries;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    const auto place = [&] { return path + ":" + std::to_string(number) + ": "; };
    if (trimmed(line).empty() || line[0] == '#') continue;
    const auto equals = line.find('=');
    if (equals == std::string::npos) fail(place() + "a line is `key = words`");
    const std::string key = trimmed(std::string_view(line).substr(0, equals));
    if (!is_known(key)) fail(place() + "unknown key `" + key + "`");
    if (!entries.emplace(key, trimmed(std::string_view(line).substr(equals + 1))).second)
      fail(place() + "`" + key + "` stands twice");
  }
  return entries;
}

const std::string& wanted(const std::string& path, const Entries& entries, std::string_view key) {
  const auto found = entries.find(key);
  if (found == entries.end()) fail(path + ":1: `" + std::string(key) + "` is missing");
  if (found->second.empty()) fail(path + ":1: `" + std::string(key) + "` has no words");
  return found->second;
}

/// One of a few words, and what stands for it in the table.
std::string chosen(const std::string& path, const Entries& entries, std::string_view key,
                   const std::map<std::string, std::string>& choices) {
  const auto found = choices.find(wanted(path, entries, key));
  if (found != choices.end()) return found->second;
  std::string list;
  for (const auto& [choice, meaning] : choices) (list += list.empty() ? "" : ", ") += choice;
  fail(path + ":1: `" + std::string(key) + "` is one of: " + list);
}

/// The names in braces, in alphabetical order.
std::string names_in(const std::string& words) {
  std::set<std::string> names;
  for (auto open = words.find('{'); open != std::string::npos; open = words.find('{', open + 1))
    names.insert(words.substr(open + 1, words.find('}', open) - open - 1));
  std::string list;
  for (const auto& name : names) (list += list.empty() ? "" : " ") += name;
  return list;
}

std::vector<std::string> fixed_words_of(const std::string& path, const Entries& entries) {
  std::vector<std::string> all;
  for (const auto& fixed : brief::language::fixed_words) {
    const std::string& words = wanted(path, entries, fixed.key);
    if (names_in(words) != fixed.names)
      fail(path + ":1: `" + std::string(fixed.key) + "` must hold these names in braces, and no others: " +
           (fixed.names.empty() ? "none" : std::string(fixed.names)));
    all.push_back(words);
  }
  return all;
}

bool is_locale(std::string_view name) {
  for (int32_t i = 0; i < uloc_countAvailable(); ++i)
    if (name == uloc_getAvailable(i)) return true;
  return false;
}

/// The names of countries in a CLDR locale. One that CLDR does not name is empty.
std::vector<std::string> cldr_names(const std::string& path, const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  ULocaleDisplayNames* names = uldn_open(locale.c_str(), ULDN_STANDARD_NAMES, &status);
  // ICU names countries in another language where it does not know the locale.
  if (U_FAILURE(status) || !is_locale(locale)) fail(path + ":1: CLDR has no locale `" + locale + "`");
  std::vector<std::string> all;
  for (const std::string_view code : brief::report::country_codes()) {
    std::array<UChar, 200> wide{};
    std::array<char, 600> narrow{};
    status = U_ZERO_ERROR;
    uldn_regionDisplayName(names, std::string(code).c_str(), wide.data(), wide.size(), &status);
    u_strToUTF8(narrow.data(), narrow.size(), nullptr, wide.data(), -1, &status);
    all.emplace_back(U_SUCCESS(status) && narrow.data() != code ? narrow.data() : "");
  }
  uldn_close(names);
  return all;
}

std::vector<std::string> countries_of(const std::string& path, const Entries& entries) {
  const auto codes = brief::report::country_codes();
  const std::string& locale = wanted(path, entries, "territories");
  std::vector<std::string> names = locale == "none" ? std::vector<std::string>(codes.size()) : cldr_names(path, locale);
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const auto own = entries.find("country." + std::string(codes[i]));
    if (own != entries.end()) names[i] = own->second;
    if (names[i].empty()) fail(path + ":1: `country." + std::string(codes[i]) + "` is missing, and CLDR has none");
  }
  return names;
}

std::vector<std::string> split(const std::string& list) {
  std::istringstream words(list);
  std::vector<std::string> all;
  for (std::string word; words >> word;)
    if (word != "none") all.push_back(word);
  return all;
}

std::string literal(std::string_view text) {
  std::string made = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') made += '\\';
    made += c;
  }
  return made + "\"";
}

void write_texts(std::ostream& out, const std::string& name, const std::vector<std::string>& texts) {
  out << "constexpr char " << name << "[] =\n";
  for (const auto& text : texts) out << "    " << literal(text) << '\n';
  if (texts.empty()) out << "    \"\"\n";
  out << "    ;\nconstexpr std::array<std::uint16_t, " << texts.size() << "> " << name << "_ends{";
  std::size_t end = 0;
  for (const auto& text : texts) {
    end += text.size();
    if (end > UINT16_MAX) fail("the texts of " + name + " have more than 65,535 bytes");
    out << end << ',';
  }
  out << "};\n";
}

void write_marks(std::ostream& out, const std::string& path, const Entries& entries, std::string_view key) {
  const auto marks = split(wanted(path, entries, key));
  if (marks.size() != 2) fail(path + ":1: `" + std::string(key) + "` is two marks, parted by a space");
  out << "    {" << literal(marks[0]) << ", " << literal(marks[1]) << "},\n";
}

const std::map<std::string, std::string> spaces{
    {"none", ""}, {"narrow", "\xE2\x80\xAF"}, {"no-break", "\xC2\xA0"}};  // U+202F, U+00A0
const std::map<std::string, std::string> dashes{{"spaced-en", " – "}, {"em", "—"}, {"spaced-em", " — "}};

/// The constants of one language; the row that refers to them.
std::string write_language(std::ostream& out, const std::string& path, const std::string& id) {
  const Entries entries = read(path);
  const auto fact = [&](std::string_view key) { return literal(wanted(path, entries, key)); };
  const auto none_is_empty = [&](std::string_view key) { return fact(key) == "\"none\"" ? "\"\"" : fact(key); };
  const auto space = [&](std::string_view key) { return literal(chosen(path, entries, key, spaces)); };
  write_texts(out, id + "_negations", split(wanted(path, entries, "negations")));
  write_texts(out, id + "_words", fixed_words_of(path, entries));
  write_texts(out, id + "_countries", countries_of(path, entries));
  const auto texts = [&](const std::string& name) { return "Texts(" + id + name + ", " + id + name + "_ends)"; };
  std::ostringstream row;
  row << "   {" << fact("tag") << ", " << fact("name") << ", " << fact("script") << ",\n";
  write_marks(row, path, entries, "quotes.outer");
  write_marks(row, path, entries, "quotes.inner");
  row << "    " << space("quotes.space") << ", " << space("stops.space") << ", " << space("colon.space") << ", "
      << literal(chosen(path, entries, "dash", dashes)) << ", "
      << chosen(path, entries, "elision", {{"yes", "true"}, {"no", "false"}}) << ", " << texts("_negations") << ",\n"
      << "    " << none_is_empty("territories") << ", " << none_is_empty("hyphenation") << ", " << texts("_words")
      << ", " << texts("_countries") << "},\n";
  return row.str();
}

void make(const std::string& output, const std::vector<std::string>& paths) {
  std::ostringstream out, rows;
  out << "// Made by make_table from the language files; not to be edited.\n#include <array>\n"
         "#include \"language/language.hpp\"\nnamespace brief::language {\nnamespace {\n";
  for (std::size_t i = 0; i < paths.size(); ++i) rows << write_language(out, paths[i], "l" + std::to_string(i));
  out << "constexpr std::array<Language, " << paths.size() << "> rows{{\n"
      << rows.str() << "}};\n}\nstd::span<const Language> languages() { return rows; }\n}\n";
  std::ofstream(output) << out.str();
}

}  // namespace

int main(int count, char** arguments) {
  try {
    make(arguments[1], {arguments + 2, arguments + count});
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
