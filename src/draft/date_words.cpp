#include "draft/date_words.hpp"

#include <algorithm>

#include "draft/calendar.hpp"

namespace brief::draft {

bool DateWords::is_mark(std::uint32_t i, char32_t mark) const {
  return inside(i) && token(i).is(Token::Kind::punctuation) && token(i).mark == mark;
}

int DateWords::number(std::uint32_t i) const {
  return inside(i) && token(i).is(Token::Kind::number) ? to_int(article_.words(token(i))) : -1;
}

/// "May" is a verb and a name too: a month only with a number beside it or a capital after a preposition.
int DateWords::month(std::uint32_t i) const {
  if (!inside(i) || !token(i).is(Class::month) || token(i).phrase == 0) return 0;
  if (token(i).is(Class::auxiliary) && !token(i).capital) return 0;
  return std::max(0, to_int(token(i).value));
}

bool DateWords::is_whole_year(std::uint32_t i) const {
  return inside(i) && is_year(number(i)) && article_.words(token(i)).size() == 4;
}

bool DateWords::has_capital_months() const {
  const std::string_view language = article_.lexicon.language();
  return language == "en" || language == "de";
}

int DateWords::offset_of(std::string_view value) {
  std::string_view offset = value.substr(value.find(' ') + 1);
  if (offset.starts_with('+')) offset.remove_prefix(1);
  return offset == "-1" ? -1 : std::max(0, to_int(offset));
}

FoundDate DateWords::made(report::Date date, std::uint32_t first, std::uint32_t last) {
  FoundDate found;
  found.date = date;
  found.first = found.lead = first;
  found.last = last;
  return found;
}

}  // namespace brief::draft
