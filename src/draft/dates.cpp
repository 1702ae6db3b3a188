#include "draft/dates.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "draft/wording.hpp"

namespace brief::draft {
namespace {

int to_int(std::string_view text) {
  int value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  return result.ec == std::errc{} && result.ptr == text.data() + text.size() ? value : -1;
}

bool is_day(int n) { return n >= 1 && n <= 31; }
bool is_year(int n) { return n >= 1800 && n <= 2199; }

std::chrono::year_month_day calendar(report::Date d) {
  using namespace std::chrono;
  return year{d.year} / month{static_cast<unsigned>(std::max(1, d.month))} /
         day{static_cast<unsigned>(std::max(1, d.day))};
}

report::Date report_date(std::chrono::year_month_day ymd) {
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

class Finder {
 public:
  Finder(const Article& article, const Sentence& sentence, std::optional<report::Date> today)
      : article_(article), sentence_(sentence), first_(sentence.first), last_(sentence.last), today_(today) {}

  std::vector<FoundDate> run() {
    for (std::uint32_t i = first_; i < last_;) {
      std::optional<FoundDate> found = absolute(i);
      if (!found) found = relative(i);
      if (!found) found = weekday(i);
      if (!found) found = span(i);
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
  const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
  bool inside(std::uint32_t i) const { return i < last_; }
  bool is_mark(std::uint32_t i, char32_t mark) const {
    return inside(i) && token(i).is(Token::Kind::punctuation) && token(i).mark == mark;
  }
  int number(std::uint32_t i) const {
    return inside(i) && token(i).is(Token::Kind::number) ? to_int(article_.words(token(i))) : -1;
  }
  int month(std::uint32_t i) const {
    if (!inside(i) || !token(i).is(Class::month) || token(i).phrase == 0) return 0;
    if (token(i).is(Class::auxiliary) && !token(i).capital) return 0;
    return std::max(0, to_int(token(i).value));
  }
  /// "May" is a verb and a name too: a month only with a number beside it or a capital after a preposition.
  bool is_possible(report::Date d) const { return d.month == 0 || d.day == 0 || d.year == 0 || calendar(d).ok(); }

  /// A number as a day: "22", "22nd", "22.".
  std::optional<std::uint32_t> after_day(std::uint32_t i, int& day) const {
    if (!is_day(day = number(i))) return std::nullopt;
    std::uint32_t next = i + 1;
    if (is_mark(next, '.') && month(next + 1)) ++next;
    if (inside(next) && token(next).is(Class::ending) && token(next).begin == token(next - 1).end) ++next;
    while (inside(next) && token(next).is(Token::Kind::word) && token(next).value == "of") ++next;
    return next;
  }

  std::optional<FoundDate> absolute(std::uint32_t i) const {
    if (auto found = iso(i)) return found;
    int day = 0;
    if (const auto next = after_day(i, day))
      if (const int m = month(*next)) return with_year(m, day, i, *next + 1);
    if (const int m = month(i)) {
      if (const auto next = after_day(i + 1, day); next && !is_year(number(i + 1))) return with_year(m, day, i, *next);
      if (is_year(year_at(i + 1))) return made({year_at(i + 1), m, 0}, i, year_end(i + 1));
      const bool prepared = i > first_ && token(i - 1).is(Class::preposition);
      // "Jan" and "Mar" alone are names; "May" is a month in most languages.
      const bool whole = token(i).end - token(i).begin > 3 || m == 5;
      if (token(i).capital && prepared && whole) return with_year(m, 0, i, i + 1);
    }
    return bare_year(i);
  }

  /// "2025-10-22", which the scanner cuts at its hyphens.
  std::optional<FoundDate> iso(std::uint32_t i) const {
    if (!is_year(number(i)) || !is_mark(i + 1, '-') || !is_mark(i + 3, '-')) return std::nullopt;
    const int m = number(i + 2), d = number(i + 4);
    if (m < 1 || m > 12 || !is_day(d)) return std::nullopt;
    return made({number(i), m, d}, i, i + 5);
  }

  int year_at(std::uint32_t i) const { return is_mark(i, ',') ? number(i + 1) : number(i); }
  std::uint32_t year_end(std::uint32_t i) const { return is_mark(i, ',') ? i + 2 : i + 1; }

  std::optional<FoundDate> with_year(int m, int day, std::uint32_t first, std::uint32_t next) const {
    if (is_year(year_at(next))) return made({year_at(next), m, day}, first, year_end(next));
    FoundDate found = made({0, m, day}, first, next);
    if (today_) {
      // The year that brings it nearest to the article.
      int best = today_->year;
      const int distance = (m - today_->month) * 31 + (day ? day - today_->day : 0);
      if (distance > 200) --best;
      if (distance < -200) ++best;
      found.date.year = best;
      found.relative = true;
    }
    return found;
  }

  static FoundDate made(report::Date date, std::uint32_t first, std::uint32_t last) {
    FoundDate found;
    found.date = date;
    found.first = found.lead = first;
    found.last = last;
    return found;
  }

  /// A year alone stands after a preposition, or a span's other end.
  std::optional<FoundDate> bare_year(std::uint32_t i) const {
    if (!is_year(number(i)) || i == first_ || article_.words(token(i)).size() != 4) return std::nullopt;
    const Token& before = token(i - 1);
    const bool prepared = before.is(Class::preposition) || before.is(Class::until) || before.is(Class::conjunction) ||
                          before.value == "of" || before.is(Class::year_word) || before.is(Class::at_least);
    if (!prepared && !is_german_year(i)) return std::nullopt;
    const bool counts = inside(i + 1) && token(i + 1).is(Token::Kind::word) && !token(i + 1).capital &&
                        (token(i + 1).is(Class::force) || token(i + 1).is(Class::nation));
    if (counts || is_mark(i + 1, '/') || is_mark(i + 1, '%')) return std::nullopt;
    return made({number(i), 0, 0}, i, i + 1);
  }

  /// "begann 1999": German sets no preposition, and a noun, which a number could count, has a capital letter.
  bool is_german_year(std::uint32_t i) const {
    if (article_.lexicon.language() != "de") return false;
    const Token& before = token(i - 1);
    const bool noun = inside(i + 1) && (token(i + 1).capital || token(i + 1).is(Token::Kind::number));
    return before.is(Token::Kind::word) && !before.capital && !before.is(Class::quantity) && !noun;
  }

  /// "next year", "last month": a phrase of the tables, "year +1".
  std::optional<FoundDate> relative(std::uint32_t i) const {
    const Token& t = token(i);
    if (!today_ || !t.is(Class::relative_date) || t.phrase == 0 || is_name(i) || is_anaphoric(i)) return std::nullopt;
    const auto space = t.value.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    std::string_view offset = t.value.substr(space + 1);
    if (offset.starts_with('+')) offset.remove_prefix(1);
    const int n = to_int(offset);
    return offset_by(t.value.substr(0, space), n == -1 && offset != "-1" ? 0 : n, i, i + t.phrase);
  }

  /// "USA TODAY", "the Today programme": a capital inside a sentence.
  bool is_name(std::uint32_t i) const { return token(i).capital && i != first_ && !is_after_mark(i); }
  bool is_after_mark(std::uint32_t i) const {
    return token(i - 1).is(Token::Kind::punctuation) || token(i - 1).is(Token::Kind::quotation);
  }
  /// "the next year" goes on from the year told before (TimeML 1.2.1, "anaphoric"), where "next year" is the article's.
  bool is_anaphoric(std::uint32_t i) const {
    return i > first_ && token(i - 1).is(Class::determiner) && token(i - 1).value == "definite";
  }

  std::optional<FoundDate> offset_by(std::string_view unit, int n, std::uint32_t first, std::uint32_t last) const {
    report::Date date = *today_;
    if (unit == "year")
      date = {date.year + n, 0, 0};
    else if (unit == "month")
      date = moved({date.year, date.month, 0}, 0, n, 0);
    else if (unit == "day" && date.day)
      date = moved(date, 0, 0, n);
    else if (unit == "week" && date.day)
      date = month_of_week(moved(date, 0, 0, 7 * n));
    else
      return std::nullopt;
    if (date.year == 0) return std::nullopt;
    FoundDate found = made(date, first, last);
    found.relative = true;
    return found;
  }

  /// 1: Monday (ISO 8601, 3.1.2.8).
  static int day_of_week(report::Date date) {
    return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(calendar(date))).iso_encoding());
  }

  /// The month in which a whole week lies; a week over two months has none.
  static report::Date month_of_week(report::Date day) {
    const report::Date monday = moved(day, 0, 0, 1 - day_of_week(day)), sunday = moved(monday, 0, 0, 6);
    return monday.month == sunday.month ? report::Date{monday.year, monday.month, 0} : report::Date{};
  }

  /// "on Wednesday" in a report is the last one, the article's own day among them; after "will", the next.
  std::optional<FoundDate> weekday(std::uint32_t i) const {
    constexpr int week = 7;
    const int day = token(i).is(Class::weekday) ? to_int(token(i).value) : -1;
    if (!today_ || today_->day == 0 || day < 1 || day > week || is_of_a_date(i) || !is_one_day(i)) return std::nullopt;
    const int today = day_of_week(*today_), ahead = (day - today + week) % week, back = (today - day + week) % week;
    FoundDate found = made(moved(*today_, 0, 0, is_to_come(i) ? ahead : -back), i, i + 1);
    found.relative = found.weekday = true;
    return found;
  }

  /// "Tuesday, 21 October"; "21 October (Tuesday)".
  bool is_of_a_date(std::uint32_t i) const {
    std::uint32_t next = i + 1;
    if (is_mark(next, ',')) ++next;
    if (number(next) >= 0 || month(next) != 0) return true;
    return !found_.empty() && i - found_.back().last <= 1 && i >= found_.back().last;
  }

  /// None of a name ("Black Friday", "Sunday Times"), of every week ("each Monday") or of a week told before ("the
  /// Monday").
  bool is_one_day(std::uint32_t i) const {
    const auto is_capital_word = [this](std::uint32_t at) {
      return token(at).is(Token::Kind::word) && token(at).capital;
    };
    if (i > first_ && token(i - 1).is(Class::determiner)) return false;
    if (article_.lexicon.language() == "en" && !token(i).capital) return false;
    if (article_.lexicon.language() == "de") return true;  // every noun has a capital
    if (inside(i + 1) && is_capital_word(i + 1)) return false;
    return i == first_ || i - 1 == first_ || !is_capital_word(i - 1);
  }

  bool is_to_come(std::uint32_t i) const {
    for (std::uint32_t at = clause_start(article_, sentence_, i); at < i; ++at)
      if (token(at).is(Class::auxiliary) && token(at).value == "future") return true;
    if (i > first_ && token(i - 1).is(Class::more)) return true;  // "next Friday"
    // "|On Friday| we will publish it"
    const bool leads = i == first_ || (i == first_ + 1 && token(first_).is(Class::preposition));
    for (std::uint32_t at = i + 1; leads && at < std::min(last_, i + 4); ++at)
      if (token(at).is(Class::auxiliary) && token(at).value == "future") return true;
    return false;
  }

  /// "for another three years", "for the next 18 months"; "three years ago".
  std::optional<FoundDate> span(std::uint32_t i) const {
    const auto count = number_at(article_, i);
    if (!today_ || !count || *count > 200) return std::nullopt;
    std::uint32_t unit = i + 1;
    while (inside(unit) && token(unit).is(Class::more)) ++unit;
    if (!inside(unit)) return std::nullopt;
    const bool years = token(unit).is(Class::unit_year), months = token(unit).is(Class::unit_month);
    if (!years && !months) return std::nullopt;
    const bool ago = inside(unit + 1) && token(unit + 1).is(Class::ago);
    const std::uint32_t lead = span_lead(i);
    if (!ago && lead == i) return std::nullopt;
    const int n = ago ? -*count : *count;
    FoundDate found = *offset_by(years ? "year" : "month", n, ago ? i : lead, unit + (ago ? 2 : 1));
    found.until = !ago;
    return found;
  }

  /// The first of "for at least another": a span from now on needs a word that says so.
  std::uint32_t span_lead(std::uint32_t i) const {
    std::uint32_t lead = i;
    bool more = inside(i + 1) && token(i + 1).is(Class::more);
    while (lead > first_ && (token(lead - 1).is(Class::more) || token(lead - 1).is(Class::at_least))) {
      more = more || token(lead - 1).is(Class::more);
      --lead;
    }
    if (more && lead > first_ && token(lead - 1).value == "definite") --lead;  // "over |the| next three years"
    return more && lead > first_ && token(lead - 1).is(Class::for_span) ? lead - 1 : i;
  }

  /// What ended before the article is no end that it sets: "from 2002 to 2005".
  bool is_past(report::Date d) const {
    if (!today_ || d.year == 0) return false;
    if (d.year != today_->year) return d.year < today_->year;
    if (d.month == 0 || d.month != today_->month) return d.month != 0 && d.month < today_->month;
    return d.day != 0 && d.day < today_->day;
  }

  void add_lead(FoundDate& found) const {
    std::uint32_t lead = found.first;
    while (lead > first_ && (token(lead - 1).is(Class::at_least) || token(lead - 1).is(Class::year_word))) --lead;
    if (lead > first_ && token(lead - 1).is(Class::until)) {
      found.lead = lead - 1;
      found.until = !is_past(found.date);
    } else if (lead > first_ && token(lead - 1).is(Class::preposition)) {
      found.lead = lead - 1;
    }
    while (found.lead > first_ && token(found.lead).phrase == 0) --found.lead;
  }

  const Article& article_;
  const Sentence& sentence_;
  std::uint32_t first_, last_;
  std::optional<report::Date> today_;
  std::vector<FoundDate> found_;
};

}  // namespace

report::Date moved(report::Date date, int years, int months, int days) {
  if (date.month == 0) return {date.year + years, 0, 0};
  const int month = date.year * 12 + years * 12 + date.month - 1 + months;
  report::Date result{month / 12, month % 12 + 1, date.day};
  if (date.day == 0 || days == 0) return result;
  return report_date(std::chrono::sys_days(calendar(result)) + std::chrono::days(days));
}

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
