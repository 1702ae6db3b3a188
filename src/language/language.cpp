#include "language/language.hpp"

#include <algorithm>

#include "report/countries.hpp"

namespace brief::language {
namespace {

std::string_view next_subtag(std::string_view& tag) {
  const std::string_view subtag = tag.substr(0, tag.find('-'));
  tag.remove_prefix(std::min(tag.size(), subtag.size() + 1));
  return subtag;
}

/// The script subtag of a tag: the only one of four letters that can stand after the language and its extensions
/// (RFC 5646, 2.2.3); empty where it names none.
std::string_view script_of(std::string_view tag) {
  next_subtag(tag);
  while (!tag.empty()) {
    const std::string_view subtag = next_subtag(tag);
    const bool letters = std::all_of(subtag.begin(), subtag.end(),
                                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    if (subtag.size() == 4 && letters) return subtag;
    if (subtag.size() != 3 || !letters) break;
  }
  return {};
}

}  // namespace

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

const Language* find_language(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find('-')), script = script_of(tag);
  for (const Language& row : languages()) {
    if (!equal_ignoring_case(primary, row.tag.substr(0, row.tag.find('-')))) continue;
    if (script.empty() || equal_ignoring_case(script, row.script)) return &row;
  }
  return nullptr;
}

std::string_view country_name(const Language& language, std::string_view code) {
  const auto index = report::country_index(code);
  return index ? language.countries[*index] : std::string_view();
}

std::string language_list() {
  std::string list;
  for (const Language& row : languages()) (list += list.empty() ? "" : ", ") += row.tag;
  return list;
}

}  // namespace brief::language
