#include "evidence/tellers.hpp"

#include <string>
#include <string_view>

#include "base/is_any.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t longest = 8;  // words

bool is_capital(const Index& index, std::uint32_t at) {
  const auto first = characters_of(std::string_view(index.key(at)).substr(0, 4));
  return index.kind(at) == Kind::word && !first.empty() && is_upper(first.front().c);
}

/// Verbs of two words, of which neither is one of speech alone: went on.
bool goes_on_to_say(const Index& index, std::uint32_t at) {
  constexpr std::string_view firsts[] = {"went", "goes", "carried", "fuhr", "fährt", "setzte", "devam"};
  constexpr std::string_view lasts[] = {"on", "fort", "hinzu", "etti"};
  if (!is_any(lower_case(index.key(at)), firsts)) return false;
  for (std::uint32_t k = at + 1; k < index.size() && k <= at + 3; ++k)
    if (is_any(lower_case(index.key(k)), lasts)) return true;
  return false;
}

/// Verbs that tell of one who goes on speaking.
bool goes_on(const std::string& lower) {
  constexpr std::string_view words[] = {
      "enchaîné",  "enchaîne",    "renchéri",     "proseguito", "prosegue",  "proseguiva", "continuato",
      "prosiguió", "continuó",    "agregó",       "nastavio",   "nastavila", "nastavlja",  "наставио",
      "наставила", "наставља",    "продолжи",     "продължи",   "vazhdoi",   "vijoi",      "sürdürdü",
      "συνέχισε",  "kontynuował", "kontynuowała", "continuat",  "continuou", "prosseguiu"};
  return is_any(lower, words);
}

/// A-t-il poursuivi: the pronoun hangs on the auxiliary.
bool is_said(const Index& index, std::uint32_t at) {
  const std::string lower = lower_case(index.key(at));
  return index.has(&Lexicon::said, lower) || goes_on(lower) || goes_on_to_say(index, at);
}

}  // namespace

Range named_by_so(const Index& index, Range words) {
  constexpr std::string_view again[] = {"weiter",  "ferner", "abschließend", "wörtlich",
                                        "weiters", "verder", "nog",          "letterlijk"};
  while (words.begin < words.end && index.kind(words.begin) != Kind::word) ++words.begin;
  if (words.begin >= words.end) return {};
  const std::string& so = index.key(words.begin);
  if (!(so == "so" && index.knows("de")) && !(so == "aldus" && index.knows("nl"))) return {};
  Range named{words.begin + 1, words.begin + 1};
  while (named.end < words.end && index.kind(named.end) == Kind::word) ++named.end;
  while (named.end > named.begin && is_any(lower_case(index.key(named.end - 1)), again)) --named.end;
  const bool phrase = named.begin < named.end && named.end - named.begin <= longest;
  return phrase && (is_capital(index, named.begin) || named.end > named.begin + 1) ? named : Range{};
}

bool tells_who_speaks(const Index& index, Range words) {
  if (words.begin >= words.end || words.end - words.begin > longest) return false;
  if (index.negations(words.begin, words.end) > 0) return false;
  if (named_by_so(index, words) != Range{}) return true;
  for (std::uint32_t at = words.begin; at < words.end; ++at)
    if (is_said(index, at)) return true;
  return false;
}

}  // namespace brief::evidence
