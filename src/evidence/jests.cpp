#include "evidence/jests.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "evidence/clauses.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/telling.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t near = 8;  // units from a quotation to what tells how it was said

/// Beginnings of words.
bool is_jest(std::string_view lower) {
  constexpr std::string_view stems[] = {
      "joke",    "joki",    "quip",     "jest",   "sarcas",    "ironic",   "tongue-in", "facetious", "mocking",
      "scherz",  "witzel",  "ironisch", "sarkas", "spöttisch", "plaisant", "ironis",    "ironiqu",   "boutade",
      "ironizz", "ironic",  "sarcast",  "battut", "brome",     "broma",    "irónic",    "ironiz",    "ironiz",
      "našali",  "šali",    "šaljiv",   "ironič", "sarkast",   "нашали",   "шали",      "шаљив",     "ироничн",
      "саркаст", "пошегув", "шегув",    "шегови", "пошегу",    "шегу",     "shaka",     "shakato",   "ironik",
      "αστειε",  "αστειευ", "χαριτολ",  "ειρων",  "σαρκαστ",   "şaka",     "espri",     "ironi",     "żart",
      "grapje",  "schert",  "glum",     "žertov", "žartov",    "vtipk"};
  return std::any_of(std::begin(stems), std::end(stems),
                     [lower](std::string_view stem) { return lower.starts_with(stem); });
}

/// The first such word of some that none denies: he was not joking.
Range jest_in(const Index& index, Range words) {
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    if (index.is_negation(at)) return {};
    if (is_word(index, at) && is_jest(lower_at(index, at))) return {at, at + 1};
  }
  return {};
}

bool parts(const Index& index, std::uint32_t at) {
  return index.kind(at) == Unit::Kind::opening || index.kind(at) == Unit::Kind::closing || index.key(at) == "." ||
         index.key(at) == "!" || index.key(at) == "?" || index.key(at) == ";";
}

Range words_behind(const Index& index, std::uint32_t from) {
  Range words{from, from};
  while (words.end < index.size() && words.end - from < near && !parts(index, words.end) &&
         (words.end == from || !index.starts_block(words.end)))
    ++words.end;
  return words;
}

Range words_before(const Index& index, std::uint32_t end) {
  Range words{end, end};
  while (words.begin > 0 && end - words.begin < near && !index.starts_block(words.begin) &&
         !parts(index, words.begin - 1))
    --words.begin;
  return words;
}

}  // namespace

Range jest_beside(const Index& index, Range stretch) {
  const std::uint32_t opening = opening_before(index, stretch.begin), closing = closing_after(index, stretch.end);
  if (opening != Index::no_id && closing != Index::no_id) {
    if (const Range behind = jest_in(index, words_behind(index, closing + 1)); behind != Range{}) return behind;
    return jest_in(index, words_before(index, opening));
  }
  // He joked that | we leave.
  const Range before = words_before(index, stretch.begin);
  const bool reported =
      before.begin < before.end && (index.is_complementiser(before.end - 1) || index.key(before.end - 1) == "," ||
                                    index.key(before.end - 1) == ":" || is_jest(lower_at(index, before.end - 1)));
  return reported ? jest_in(index, before) : Range{};
}

}  // namespace brief::evidence
