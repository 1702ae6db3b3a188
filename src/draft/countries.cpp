#include "draft/countries.hpp"

#include <algorithm>

#include "draft/characters.hpp"

namespace brief::draft {
namespace {

void add(std::vector<std::string>& codes, std::string_view code) {
  if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.emplace_back(code);
}

/// "the six", "all six countries": of the group that the article names by its region.
bool is_number_of_group(const Article& article, std::uint32_t i) {
  if (i == 0 || article.tokens[i].value != "6" || article.text.find("Western Balkan") == std::string_view::npos)
    return false;
  const Token& before = article.tokens[i - 1];
  if (before.value != "definite" && article.words(before) != "all") return false;
  if (i + 1 == article.tokens.size()) return true;
  const Token& next = article.tokens[i + 1];
  return !next.is(Token::Kind::word) || next.is(Class::nation) || next.is(Class::auxiliary) ||
         next.is(Class::preposition) || next.is(Class::conjunction);
}

std::string_view members(const Article& article, std::uint32_t i) {
  const Token& token = article.tokens[i];
  if (token.is(Class::group) && token.phrase > 0) return token.value;
  if (!is_number_of_group(article, i)) return {};
  const Entry* group = article.lexicon.find("wb6");
  return group ? group->value : std::string_view{};
}

/// Where a mission of NATO, the European Union or the United Nations is: "KFOR", "KFOR-u", "KFOR-Mission".
std::string_view place_of_operation(const Article& article, const Token& token) {
  if (token.is(Class::operation) && token.phrase > 0) return token.value;
  const std::string_view words = article.words(token);
  const auto hyphen = words.find('-');
  if (hyphen == std::string_view::npos || hyphen < 4) return {};
  const Entry* entry = article.lexicon.find(lower(words.substr(0, hyphen)));
  return entry && entry->classes.has(Class::operation) ? entry->value : std::string_view{};
}

/// "Georgia Meloni", "Michael Jordan": a person.
bool is_of_a_name(const Article& article, std::uint32_t i, std::uint32_t first, std::uint32_t last) {
  const auto is_bare_name = [&](std::uint32_t at) {
    const Token& t = article.tokens[at];
    return t.is(Token::Kind::word) && t.capital && t.classes.none();
  };
  if (article.lexicon.language() != "en" || article.tokens[i].phrase != 1) return false;
  if (i + 1 < last && is_bare_name(i + 1)) return true;
  return i > first + 1 && is_bare_name(i - 1) && !article.tokens[i - 2].is(Class::determiner);
}

}  // namespace

std::vector<std::string> countries_in(const Article& article, std::uint32_t first, std::uint32_t last,
                                      bool adjectives) {
  std::vector<std::string> codes;
  for (std::uint32_t i = first; i < last; ++i) {
    const Token& token = article.tokens[i];
    for (std::string_view list = members(article, i); list.size() >= 2;
         list.remove_prefix(std::min<std::size_t>(3, list.size())))
      add(codes, list.substr(0, 2));
    const bool named = token.is(Class::country) || (adjectives && token.is(Class::demonym));
    // Only English writes an adjective with a capital.
    const bool small = !token.is(Class::country) && article.lexicon.language() != "en";
    if (!named || token.phrase == 0 || (!token.capital && !small) || token.value.size() != 2) continue;
    if (token.is(Class::country) && is_of_a_name(article, i, first, last)) continue;
    add(codes, token.value);
  }
  return codes;
}

std::vector<std::string> places_in(const Article& article, const Sentence& sentence) {
  std::vector<std::string> codes;
  const auto leads = [](const Token& t) { return t.is(Class::place_preposition) || t.is(Class::destination); };
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Token& token = article.tokens[i];
    if (!token.is(Token::Kind::word)) continue;
    if (const std::string_view place = place_of_operation(article, token); !place.empty()) add(codes, place);
    if (i == sentence.first || !token.is(Class::country) || token.phrase == 0 || !token.capital ||
        token.value.size() != 2)
      continue;
    std::uint32_t before = i - 1;
    while (before > sentence.first && article.tokens[before].is(Token::Kind::word) &&
           article.tokens[before].value == "definite")
      --before;
    // "in northern Kosovo", "in Kosovo and Bosnia": over an adjective.
    if (!leads(article.tokens[before]) && before > sentence.first && !article.tokens[before].is(Class::preposition) &&
        !article.tokens[before].capital)
      --before;
    if (leads(article.tokens[before])) add(codes, token.value);
  }
  return codes;
}

}  // namespace brief::draft
