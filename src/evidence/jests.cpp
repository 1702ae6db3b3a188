#include "evidence/jests.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "evidence/clauses.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/telling.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t near = 8;  // units from a quotation to what tells how it was said

/// Beginnings of words, of a language: Polish jest is a verb, French esprit no joke. Without tags: of all.
struct Stems {
  std::string_view tags;
  std::array<std::string_view, 8> list;
};
constexpr Stems stems[] = {
    {"", {"sarcas", "ironic", "ironis", "ironiz", "ironiqu", "sarkas", "sarcast", "ironič"}},
    {"en", {"joke", "joki", "quip", "jest", "tongue-in", "facetious", "mocking"}},
    {"fr", {"plaisant", "boutade"}},
    {"de", {"scherz", "witzel", "ironisch", "spöttisch"}},
    {"it", {"scherz", "battut"}},
    {"es pt", {"brome", "broma", "irónic"}},
    {"bs hr cnr sr sh", {"našali", "šali", "šaljiv", "нашали", "шали", "шаљив", "ироничн", "саркаст"}},
    {"mk bg", {"пошегув", "шегув", "шегови", "пошегу", "шегу", "ироничн", "саркаст"}},
    {"sq", {"shaka", "shakato", "ironik"}},
    {"el", {"αστειε", "αστειευ", "χαριτολ", "ειρων", "σαρκαστ"}},
    {"tr", {"şaka", "espri", "ironi"}},
    {"pl", {"żart"}},
    {"nl", {"grapje", "schert"}},
    {"ro", {"glum"}},
    {"cs sk", {"žertov", "žartov", "vtipk"}},
};

bool is_jest(const Index& index, std::string_view lower) {
  return std::any_of(std::begin(stems), std::end(stems), [&](const Stems& row) {
    const bool begins = std::any_of(row.list.begin(), row.list.end(), [lower](std::string_view stem) {
      return !stem.empty() && lower.starts_with(stem);
    });
    return begins && (row.tags.empty() || knows_any(index, row.tags));
  });
}

/// The first such word of some that none denies: he was not joking.
Range jest_in(const Index& index, Range words) {
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    if (index.is_negation(at)) return {};
    if (is_word(index, at) && is_jest(index, lower_at(index, at))) return {at, at + 1};
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
  const bool reported = before.begin < before.end &&
                        (index.is_complementiser(before.end - 1) || index.key(before.end - 1) == "," ||
                         index.key(before.end - 1) == ":" || is_jest(index, lower_at(index, before.end - 1)));
  return reported ? jest_in(index, before) : Range{};
}

}  // namespace brief::evidence
