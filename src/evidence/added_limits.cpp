#include "evidence/added_limits.hpp"

#include <algorithm>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/limit_words.hpp"
#include "evidence/limiting_words.hpp"
#include "evidence/sentence_heads.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t near = 4;  // units beside a number that the source may limit it by

/// A text in lower case, its marks of abbreviations taken off: ca. becomes ca.
std::string plain(std::string text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.pop_back();
  return lower_case(text);
}

bool is_in(std::string_view list, std::string_view phrase) {
  while (!list.empty()) {
    const std::string_view one = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), one.size() + 1));
    if (one == phrase) return true;
  }
  return false;
}

bool is_of_list(const Index& index, std::string_view phrase, std::string_view LimitingWords::*list) {
  const auto& rows = limiting_words();
  return std::any_of(rows.begin(), rows.end(),
                     [&](const LimitingWords& row) { return knows_any(index, row.tags) && is_in(row.*list, phrase); });
}

/// Whether words are all of those that limit a number behind them: up to, bis zu.
bool is_limit(const std::string& phrase) {
  const auto word = [&phrase](std::size_t back) {
    std::string_view rest = phrase;
    for (; back > 1 && !rest.empty(); --back) rest = rest.substr(0, std::min(rest.rfind(' '), rest.size()));
    return back > 1 ? std::string() : std::string(rest.substr(rest.rfind(' ') + 1));
  };
  const std::size_t words = 1 + static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' '));
  return words_of_limit(word) >= words;
}

/// Whether the source limits a number itself near a place.
bool limits_there(const Index& index, Range beside, std::string_view LimitingWords::*list) {
  for (std::uint32_t at = beside.begin; at < beside.end; ++at) {
    const std::string lower = lower_at(index, at);
    const std::string next = at + 1 < beside.end ? lower_at(index, at + 1) : std::string();
    const bool limit = list == &LimitingWords::before ? ends_limit(lower) : is_rate(lower, next);
    if (limit || is_of_list(index, lower, list)) return true;
    if (!next.empty() && is_of_list(index, lower + " " + next, list)) return true;
  }
  return false;
}

bool begins_with_number(const Index& index, Range part) {
  if (part.begin >= part.end) return false;
  return index.numbers(part.begin, part.begin + 1) > 0 ||
         (part.begin + 1 < part.end && index.joined(part.begin + 1) && index.numbers(part.begin, part.begin + 2) > 0);
}

bool is_vague(const Index& index, const std::string& inserted, Range part) {
  constexpr std::string_view articles[] = {"some", "quelque", "quelques", "un", "unos", "unas", "uns", "umas"};
  const std::string phrase = plain(inserted);
  if (is_any(phrase, articles)) return false;
  const bool limit = is_of_list(index, phrase, &LimitingWords::before) || is_limit(phrase);
  if (!limit || !begins_with_number(index, part)) return false;
  return !limits_there(index, {part.begin - std::min(part.begin, near), part.begin}, &LimitingWords::before);
}

/// A month; pro Jahr: a number in front of it counts something else.
bool tells_rate(const std::string& phrase) {
  const std::size_t space = phrase.find(' ');
  const std::string_view all = phrase;
  return space == std::string::npos ? is_rate(all, {}) : is_rate(all.substr(0, space), all.substr(space + 1));
}

bool is_vague_behind(const Index& index, const std::string& inserted, Range part) {
  if (!tells_rate(plain(inserted)) && !is_of_list(index, plain(inserted), &LimitingWords::after)) return false;
  const std::uint32_t from = std::max(part.begin, part.end - std::min(part.end, near));
  if (index.numbers(from, part.end) == 0) return false;
  return !limits_there(index, {part.end, std::min(index.size(), part.end + near)}, &LimitingWords::after);
}

/// Adverbs by which a statement is called false.
constexpr std::string_view adverbs_of_falsehood =
    "falsely,wrongly,mistakenly,incorrectly,untruthfully,faussement,à tort,mensongèrement,fälschlich,"
    "fälschlicherweise,zu unrecht,irrtümlich,irrtümlicherweise,falsamente,erroneamente,a torto,erróneamente,lažno,"
    "neistinito,pogrešno,netačno,netočno,лажно,неистинито,погрешно,нетачно,невистинито,неточно,фалшиво,невярно,"
    "rrejshëm,gabimisht,ψευδώς,λανθασμένα,εσφαλμένα,yanlışlıkla,yalan yere,napačno,fałszywie,błędnie,în mod fals,"
    "ten onrechte";

}  // namespace

std::string added_limit(const Index& index, const Pieces& pieces, const std::vector<Range>& places) {
  if (places.empty()) return {};
  if (pieces.begins_inserted && is_vague(index, pieces.inserted.front(), places.front()))
    return pieces.inserted.front();
  for (std::size_t i = 1; i < places.size() && i < pieces.list.size(); ++i) {
    const std::string& inserted = pieces.list[i].inserted;
    if (pieces.list[i].before != Gap::inserted) continue;
    if (is_vague(index, inserted, places[i]) || is_vague_behind(index, inserted, places[i - 1])) return inserted;
    if (is_in(adverbs_of_falsehood, plain(inserted)) && index.denials(places[i - 1].end, places[i].begin) == 0)
      return inserted;
  }
  if (pieces.ends_inserted && is_vague_behind(index, pieces.inserted.back(), places.back()))
    return pieces.inserted.back();
  return {};
}

}  // namespace brief::evidence
