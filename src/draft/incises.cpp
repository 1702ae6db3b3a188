#include "draft/incises.hpp"

#include <algorithm>

#include "draft/characters.hpp"

namespace brief::draft {
namespace {

constexpr std::size_t longest_incise = 90;  // bytes
constexpr int most_words_before = 4;        // "n’a-t-il pas |déclaré|"

/// The letters at `at`, which are moved over, with the marks after them.
std::string_view next_word(std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  while (at < text.size() && is_letter(character_at(text, at).code)) at += character_at(text, at).size;
  const std::string_view word = text.substr(begin, at - begin);
  while (at < text.size() && !is_letter(character_at(text, at).code)) at += character_at(text, at).size;
  return word;
}

/// "a ajouté la ministre", "a-t-il dit", "explique-t-elle": the verb, or its auxiliary and then the verb, comes first.
bool tells_speaker(std::string_view clause, const Lexicon& lexicon) {
  bool auxiliary = false;
  std::size_t at = 0;
  for (int words = 0; words < most_words_before && at < clause.size(); ++words) {
    const Entry* entry = lexicon.find(lower(next_word(clause, at)));
    if (entry && entry->classes.has(Class::saying)) return words == 0 || auxiliary;
    if (words == 0) auxiliary = entry && entry->classes.has(Class::auxiliary);
    if (!auxiliary) return false;
  }
  return false;
}

/// Where the clause after the comma at `comma` ends: at the next comma; npos where it tells no speaker.
std::size_t end_of_incise(std::string_view inner, std::size_t comma, const Lexicon& lexicon) {
  const std::size_t begin = comma + 2;
  if (inner.substr(comma, 2) != ", ") return std::string_view::npos;
  const std::size_t end = inner.substr(0, begin + longest_incise).find(',', begin);
  const bool tells = end != std::string_view::npos && tells_speaker(inner.substr(begin, end - begin), lexicon);
  return tells && inner.substr(end, 2) == ", " ? end : std::string_view::npos;
}

}  // namespace

void split_incises(std::string_view text, const Lexicon& lexicon, std::vector<Quotation>& quotations) {
  if (lexicon.language() != "fr") return;
  std::vector<Quotation> parts;
  for (Quotation rest : quotations) {
    const std::string_view inner = text.substr(rest.inner_begin, rest.inner_end - rest.inner_begin);
    const std::uint32_t start = rest.inner_begin;
    for (std::size_t comma = inner.find(','); comma != std::string_view::npos; comma = inner.find(',', comma + 1)) {
      const std::size_t end = end_of_incise(inner, comma, lexicon);
      if (end == std::string_view::npos || end + 2 >= inner.size()) continue;
      Quotation before = rest;
      before.end = before.inner_end = start + static_cast<std::uint32_t>(comma) + 1;
      before.continued = false;
      parts.push_back(before);
      rest.begin = rest.inner_begin = start + static_cast<std::uint32_t>(end) + 2;
      comma = end;
    }
    parts.push_back(rest);
  }
  quotations = std::move(parts);
}

}  // namespace brief::draft
