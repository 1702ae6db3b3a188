#include "evidence/near_misses.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <vector>

namespace brief::evidence {
namespace {

constexpr std::size_t least_part = 3;    // bytes of a word that was cut
constexpr std::size_t least_words = 3;   // of a stretch in another order
constexpr std::size_t most_words = 64;   // of one that is looked for
constexpr std::size_t most_places = 32;  // of its rarest word

bool is_figure(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) >= 0xC0);
}

/// Whether a word may be cut between two of its characters.
bool parts(char before, char after) {
  const bool continues = (static_cast<unsigned char>(after) & 0xC0U) == 0x80U;
  return !continues && !(is_figure(before) && is_figure(after)) && !(is_letter(before) && is_letter(after));
}

/// A number for a word, whatever its capitals. Of a stretch their sum counts: it is the same in any order.
std::size_t sum_of(const std::string& lower) { return std::hash<std::string>()(lower) | 1U; }

/// The words around a place.
struct Around {
  std::vector<std::uint32_t> places;
  std::vector<std::size_t> sums;  // of all up to each

  Around(const Index& index, std::uint32_t place, std::uint32_t reach) : sums{0} {
    const std::uint32_t end = std::min(index.size(), place + reach);
    for (std::uint32_t at = place - std::min(place, reach); at < end; ++at) {
      if (index.words(at, at + 1) == 0) continue;
      places.push_back(at);
      sums.push_back(sums.back() + sum_of(lower_case(index.key(at))));
    }
  }

  /// So many words with this sum.
  Range find(std::size_t words, std::size_t sum) const {
    for (std::size_t i = 0; i + words < sums.size(); ++i)
      if (sums[i + words] - sums[i] == sum) return {places[i], places[i + words - 1] + 1};
    return {};
  }
};

/// The places of the rarest word, in either case.
std::vector<std::uint32_t> places_of_rarest(const Index& index, const std::vector<std::string>& words) {
  std::vector<std::uint32_t> rarest;
  for (const std::string& word : words) {
    std::vector<std::uint32_t> places;
    const auto characters = characters_of(word);
    const std::string capital = upper_case(word.substr(0, characters[0].end)) + word.substr(characters[0].end);
    for (const std::string& key : {word, capital})
      if (const auto id = index.id_of(key); id != Index::no_id) {
        const auto found = index.positions(id);
        places.insert(places.end(), found.begin(),
                      found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), most_places)));
      }
    if (places.empty()) continue;
    if (rarest.empty() || places.size() < rarest.size()) rarest = std::move(places);
  }
  return rarest;
}

}  // namespace

bool is_part(std::string_view part, std::string_view word) {
  if (word.size() <= part.size()) return false;
  const std::size_t at = word.find(part), end = at + part.size();
  if (at == std::string_view::npos) return false;
  return (at == 0 || parts(word[at - 1], word[at])) && (end == word.size() || parts(word[end - 1], word[end]));
}

std::uint32_t whole_word_of(const Index& index, const Unit& unit) {
  if (!has_words(unit) || unit.key.size() < least_part) return Index::no_id;
  for (const std::uint32_t id : index.words_with_prefix(unit.key))
    if (is_part(unit.key, index.key_of(id))) return id;
  for (const std::uint32_t id : index.words_with_prefix({}))
    if (is_part(unit.key, index.key_of(id))) return id;
  return Index::no_id;
}

Range rearranged(const Index& index, std::span<const Unit> units) {
  std::vector<std::string> words;
  std::size_t sum = 0;
  for (const Unit& unit : units) {
    if (!has_words(unit)) continue;
    words.push_back(lower_case(unit.key));
    sum += sum_of(words.back());
  }
  if (words.size() < least_words || words.size() > most_words) return {};
  const auto reach = static_cast<std::uint32_t>(2 * words.size());
  for (const std::uint32_t place : places_of_rarest(index, words))
    if (const Range found = Around(index, place, reach).find(words.size(), sum); found != Range{}) return found;
  return {};
}

bool has_numbers_in_order(const Index& index, std::span<const Unit> units, Range range) {
  std::vector<std::string> quoted, sourced;
  for (const Unit& unit : units)
    if (unit.kind == Unit::Kind::number) quoted.push_back(unit.key);
  for (std::uint32_t at = range.begin; at < range.end; ++at)
    if (index.kind(at) == Unit::Kind::number) sourced.push_back(index.key(at));
  return quoted == sourced;
}

std::string_view word_cut(const Index& index, std::span<const Unit> units, const Closest& closest) {
  std::string_view cut;
  for (const AlignedStep& step : closest.steps) {
    if (step.kind == AlignedStep::Kind::same) continue;
    const bool part = step.kind == AlignedStep::Kind::replaced && has_words(units[step.quote]) &&
                      is_part(units[step.quote].key, index.key(step.source));
    if (!part) return {};
    cut = index.text({step.source, step.source + 1});
  }
  return cut;
}

}  // namespace brief::evidence
