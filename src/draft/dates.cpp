#include "draft/dates.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "draft/absolute_dates.hpp"
#include "draft/calendar.hpp"
#include "draft/relative_dates.hpp"

namespace brief::draft {
namespace {

class Finder : DateWords {
 public:
  Finder(const Article& article, const Sentence& sentence, std::optional<report::Date> today)
      : DateWords(article, sentence, today), absolute_(article, sentence, today), relative_(article, sentence, today) {}

  std::vector<FoundDate> run() {
    for (std::uint32_t i = first_; i < last_;) {
      std::optional<FoundDate> found = absolute_.at(i);
      if (!found) found = relative_.at(i, found_.empty() ? first_ : found_.back().last);
      if (found && is_possible(found->date)) {
        add_lead(*found);
        found_.push_back(*found);
        i = found->last;
      } else {
        ++i;
      }
    }
    return std::move(found_);
  }

 private:
  static bool is_possible(report::Date d) { return d.month == 0 || d.day == 0 || d.year == 0 || calendar(d).ok(); }

  /// What ended before the article is no end that it sets: "from 2002 to 2005".
  bool is_past(report::Date d) const {
    if (!today_ || d.year == 0) return false;
    if (d.year != today_->year) return d.year < today_->year;
    if (d.month == 0 || d.month != today_->month) return d.month != 0 && d.month < today_->month;
    return d.day != 0 && d.day < today_->day;
  }

  /// The words before a date that belong to it: "until |the end of|", "in |the spring of|", "am |vergangenen|".
  std::uint32_t over_parts(std::uint32_t lead) const {
    const auto is_part = [this](std::uint32_t i) {
      const Token& t = token(i);
      return t.is(Class::at_least) || t.is(Class::year_word) || t.is(Class::season) || t.is(Class::last) ||
             t.is(Class::coming);
    };
    // "jusqu'à la fin |de| 2027"
    static constexpr std::string_view of[] = {"de", "d'", "d’", "du", "des"};
    if (lead > first_ + 1 && token(lead - 2).is(Class::at_least) &&
        std::find(std::begin(of), std::end(of), article_.words(token(lead - 1))) != std::end(of))
      --lead;
    while (lead > first_ && is_part(lead - 1)) --lead;
    // "until |the spring of|", "in |the first quarter of|"
    std::uint32_t part = lead;
    if (part > first_ + 1 && token(part - 1).is(Class::preposition) && token(part - 2).is(Class::season)) part -= 1;
    if (part == first_ || !token(part - 1).is(Class::season)) return lead;
    --part;
    while (part > first_ && (token(part - 1).is(Class::determiner) || token(part - 1).is(Class::adverb) ||
                             token(part - 1).is(Class::ending) || token(part - 1).is(Token::Kind::number)))
      --part;
    return part;
  }

  void add_lead(FoundDate& found) const {
    std::uint32_t lead = over_parts(found.first);
    const Token& part = token(lead);
    const bool own =
        part.is(Class::season) || part.is(Class::determiner) || part.is(Class::last) || part.is(Class::coming);
    if (lead < found.lead && own) found.lead = lead;
    // "on |the| 9th of July"
    if (lead == found.first && lead > first_ + 1 && token(lead - 1).value == "definite" &&
        token(lead - 2).is(Class::preposition))
      --lead;
    if (lead > first_ && token(lead - 1).is(Class::until)) {
      found.lead = lead - 1;
      found.until = !is_past(found.date);
    } else if (lead > first_ && (token(lead - 1).is(Class::preposition) || token(lead - 1).is(Class::bound))) {
      found.lead = lead - 1;
      const bool span = found.last - found.first > 1 && token(found.last - 1).is(Class::ago);
      found.bound = found.bound || (token(lead - 1).is(Class::bound) && !span);
    }
    while (found.lead > first_ && token(found.lead).phrase == 0) --found.lead;
  }

  AbsoluteDates absolute_;
  RelativeDates relative_;
  std::vector<FoundDate> found_;
};

}  // namespace

std::optional<int> number_at(const Article& article, std::uint32_t at) {
  if (at >= article.tokens.size()) return std::nullopt;
  const Token& token = article.tokens[at];
  const int value = token.is(Token::Kind::number)  ? to_int(article.words(token))
                    : token.is(Class::number_word) ? to_int(token.value)
                                                   : -1;
  if (value < 0) return std::nullopt;
  return value;
}

std::vector<FoundDate> dates_in(const Article& article, const Sentence& sentence, std::optional<report::Date> today) {
  return Finder(article, sentence, today).run();
}

}  // namespace brief::draft
