#include "evidence/relatives.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "base/word_table.hpp"
#include "evidence/clauses.hpp"
#include "evidence/governing.hpp"
#include "evidence/openers.hpp"
#include "evidence/roles.hpp"
#include "evidence/scripts.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/splices.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

/// By language: relatives of any case behind a comma, and those that are never the subject of their clause.
struct Relatives {
  std::string_view tags, any, objects;
};

constexpr Relatives rows[] = {
    {"en", "who which", "whom whose"},
    {"fr", "qui lequel laquelle lesquels lesquelles", "que qu' dont auquel duquel desquels auxquels"},
    {"de", "der die das welcher welche welches", "den dem deren dessen denen welchen welchem"},
    {"it", "che quale quali", "cui"},
    {"es", "que quien quienes cual cuales", "cuyo cuya cuyos cuyas"},
    {"pt", "que quem qual quais", "cujo cuja cujos cujas"},
    {"ro", "care", "căruia căreia cărora"},
    {"sq", "që cili cila cilët cilat", "cilit cilin cilën cilës cilëve"},
    {"bs hr cnr sr sh", "koji koja koje što",
     "kojeg kojega kojem kojemu kojim kojima kojih koju kojoj čiji čija čije čijeg koga"},
    {"sl", "ki kateri katera katere", "katerega kateremu katerim katerih katero čigar"},
    {"mk", "кој која кое кои којшто којашто коешто коишто што", "чиј чија чие чии кого"},
    {"bg", "който която което които", "когото чийто чиято чието чиито"},
    {"el", "που οποίος οποία οποίο οποίοι οποίες", "οποίου οποίον οποίας οποίων οποίους"},
    {"pl", "który która które którzy", "którego któremu którym których którą której czyj czyja"},
    {"nl", "die dat", "wier wiens"},
    {"cs sk", "který která které kteří ktorý ktorá ktoré ktorí jenž",
     "kterého kterému kterou jehož jejíž ktorého ktorú"},
    {"hu", "aki akik amely amelyek", "akit akiket amelyet akinek"},
};

}  // namespace

Relative relative_at(const Index& index, std::uint32_t at) {
  if (!is_word(index, at)) return Relative::none;
  std::string lower = lower_at(index, at);
  for (const Relatives& row : rows) {
    if (!knows_any(index, row.tags)) continue;
    if (row.tags.starts_with("bs ") && script_of(lower) == Script::cyrillic) lower = to_latin(lower);
    if (has_word(row.objects, lower)) return Relative::object;
    if (has_word(row.any, lower)) return Relative::any;
  }
  return Relative::none;
}

std::uint32_t relative_behind(const Index& index, std::uint32_t comma, std::uint32_t end) {
  constexpr std::uint32_t between = 2;
  for (std::uint32_t at = comma + 1; at < end && at <= comma + 1 + between && is_word(index, at); ++at) {
    if (relative_at(index, at) != Relative::none) return at;
    const std::string lower = lower_at(index, at);
    if (!is_small(index, lower) && !is_definite(lower)) return Index::no_id;
  }
  return Index::no_id;
}

bool is_determiner(std::string_view lower) {
  constexpr std::string_view words[] = {
      "my",       "los",  "las",   "el",    "la",    "il",   "lo",  "gli",   "le",    "les",   "un",     "una",
      "our",      "your", "notre", "votre", "leurs", "nos",  "vos", "those", "these", "ceux",  "celles", "quelli",
      "aquellos", "oni",  "onima", "one",   "ония",  "оние", "ata", "atyre", "this",  "every", "all"};
  constexpr std::string_view stems[] = {"unser",  "mein",   "dein",  "eure", "ihre",  "seine",  "nostr", "vostr",
                                        "nuestr", "vuestr", "naš",   "vaš",  "svoj",  "njegov", "njen",  "njihov",
                                        "moj",    "наш",    "ваш",   "свој", "његов", "њен",    "њихов", "мој",
                                        "неј",    "нивн",   "нашат", "свои", "dies",  "jene"};
  constexpr std::size_t longest_ending = 6;  // bytes
  const auto is_form = [lower](std::string_view stem) {
    return lower.starts_with(stem) && lower.size() - stem.size() <= longest_ending;
  };
  return is_indefinite(lower) || is_definite(lower) || is_possessive(lower) || is_any(lower, words) ||
         std::any_of(std::begin(stems), std::end(stems), is_form);
}

bool begins_phrase(const Index& index, std::uint32_t at) {
  if (at >= index.size() || index.kind(at) != Unit::Kind::word) return false;
  const std::string lower = lower_at(index, at);
  return lower != index.key(at) || is_determiner(lower);
}

bool is_predicate(const Index& index, std::uint32_t at) {
  if (at >= index.size() || !is_word(index, at)) return false;
  if ((index.clause_flags(at) & clause_word::links) != 0) return lower_at(index, at) == index.key(at);
  if (!goes_on_behind_subject(index, at) || at + 1 >= index.size() || !is_word(index, at + 1)) return false;
  const std::string next = lower_at(index, at + 1);
  const bool name = next != index.key(at + 1) && !index.lexicon().nouns_have_capitals;
  return name || is_determiner(next) || index.has(&Lexicon::pronouns, next) || index.is_complementiser(at + 1);
}

}  // namespace brief::evidence
