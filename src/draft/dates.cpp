#include "draft/dates.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "draft/characters.hpp"
#include "draft/tense.hpp"
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
    if (inside(next) && article_.words(token(next)) == "of") ++next;
    return next;
  }

  /// "15-17 November", "15 to 17 November": from the first day on.
  std::optional<FoundDate> several_days(std::uint32_t i) const {
    int day = 0, until = 0;
    const bool joins = is_mark(i + 1, '-') || is_mark(i + 1, 0x2013) ||
                       (inside(i + 1) && (token(i + 1).is(Class::until) || token(i + 1).is(Class::conjunction)));
    if (!is_day(day = number(i)) || !joins) return std::nullopt;
    const auto next = after_day(i + 2, until);
    if (!next || until <= day || month(*next) == 0) return std::nullopt;
    return with_year(month(*next), day, i, *next + 1);
  }

  /// "mid-2027", "FY2026": a part of a year.
  std::optional<FoundDate> in_one_word(std::uint32_t i) const {
    const std::string_view words = article_.words(token(i));
    if (!token(i).is(Token::Kind::word) || words.size() < 6 || words.size() > 12) return std::nullopt;
    const int year = to_int(words.substr(words.size() - 4));
    std::string part = lower(words.substr(0, words.size() - 4));
    if (part.ends_with('-')) part.pop_back();
    const Entry* entry = article_.lexicon.find(part);
    if (!is_year(year) || !entry) return std::nullopt;
    if (!entry->classes.has(Class::at_least) && !entry->classes.has(Class::season)) return std::nullopt;
    FoundDate found = made({year, 0, 0}, i, i + 1);
    found.bound = true;
    return found;
  }

  /// "March |3rd Division|": the number of a unit.
  bool is_unit(std::uint32_t day, std::uint32_t next) const {
    if (next == day + 1 || !inside(next) || article_.lexicon.language() != "en") return false;
    return token(next).is(Token::Kind::word) && token(next).capital && month(next) == 0;
  }

  std::optional<FoundDate> absolute(std::uint32_t i) const {
    if (auto found = iso(i)) return found;
    if (auto found = several_days(i)) return found;
    if (auto found = in_one_word(i)) return found;
    int day = 0;
    if (const auto next = after_day(i, day))
      if (const int m = month(*next)) return with_year(m, day, i, *next + 1);
    if (const int m = month(i)) {
      const auto next = after_day(i + 1, day);
      if (next && !is_year(number(i + 1)) && !is_unit(i + 1, *next)) return with_year(m, day, i, *next);
      if (is_year(year_at(i + 1))) return made({year_at(i + 1), m, 0}, i, year_end(i + 1));
      const bool prepared = i > first_ && token(i - 1).is(Class::preposition);
      // "Jan" and "Mar" alone are names; "May" is a month in most languages.
      const bool whole = token(i).end - token(i).begin > 3 || m == 5;
      const bool written = token(i).capital || !has_capital_months();
      if (written && prepared && whole && !is_before_noun(i)) return with_year(m, 0, i, i + 1);
    }
    return bare_year(i);
  }

  bool has_capital_months() const {
    const std::string_view language = article_.lexicon.language();
    return language == "en" || language == "de";
  }

  /// "In August company, …".
  bool is_before_noun(std::uint32_t i) const {
    if (article_.lexicon.language() != "en" || !is_mark(i + 2, ',') || !token(i + 1).is(Token::Kind::word))
      return false;
    const Token& noun = token(i + 1);
    return !noun.capital && !noun.is(Class::relative_date) && !noun.is(Class::adverb) && !noun.is(Class::saying);
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
    if (!today_) return found;
    found.relative = true;
    if (const auto year = relative_year(next)) {  // "June |last year|"
      found.date.year = today_->year + year->first;
      found.last = year->second;
    } else {
      found.date.year = nearest_year(found, next);
      const bool told = inside(next) && (token(next).is(Class::last) || token(next).is(Class::coming));
      found.last += told && article_.lexicon.language() == "fr";  // "le 3 avril |dernier|"
    }
    return found;
  }

  /// The years between the article and "last year" at a token or after one ("of last year"), and one past its words.
  std::optional<std::pair<int, std::uint32_t>> relative_year(std::uint32_t at) const {
    for (std::uint32_t i = at; i < std::min(last_, at + 2); ++i) {
      const Token& t = token(i);
      if (t.is(Class::relative_date) && t.phrase > 0 && t.value.starts_with("year "))
        return std::pair(offset_of(t.value), i + t.phrase);
      if (!t.is(Class::preposition) && !t.is(Class::determiner) && !t.is(Class::auxiliary)) break;
    }
    return std::nullopt;
  }

  static int offset_of(std::string_view value) {
    std::string_view offset = value.substr(value.find(' ') + 1);
    if (offset.starts_with('+')) offset.remove_prefix(1);
    return offset == "-1" ? -1 : std::max(0, to_int(offset));
  }

  /// The last such day in the past tense, the next one in the future; else the one nearest to the article.
  int nearest_year(const FoundDate& found, std::uint32_t next) const {
    constexpr int half_a_year = 200;  // days, of months of 31
    const int m = found.date.month, day = found.date.day;
    const int distance = (m - today_->month) * 31 + (day && today_->day ? day - today_->day : 0);
    const Tense tense = tense_of(found, next);
    if (tense == Tense::past) return today_->year - (distance > 0);
    if (tense == Tense::future) return today_->year + (distance < 0);
    return today_->year - (distance > half_a_year) + (distance < -half_a_year);
  }

  /// By the adjective beside it ("last May"), else by the verb.
  Tense tense_of(const FoundDate& found, std::uint32_t next) const {
    for (const std::uint32_t i : {next, found.first - 1}) {
      if (i < first_ || !inside(i)) continue;
      if (token(i).is(Class::last) && !token(i).is(Class::adverb)) return Tense::past;
      if (token(i).is(Class::coming)) return Tense::future;
    }
    return tense_at(article_, sentence_, found.first, found.last);
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
    if (!is_whole_year(i) || i == first_) return std::nullopt;
    const Token& before = token(i - 1);
    const bool prepared = before.is(Class::preposition) || before.is(Class::until) || before.is(Class::conjunction) ||
                          before.value == "of" || before.is(Class::year_word) || before.is(Class::at_least) ||
                          before.is(Class::season) || before.is(Class::bound) || before.is(Class::relative_date);
    if ((!prepared && !is_german_year(i)) || is_count(i) || is_mark(i + 1, '/') || is_mark(i + 1, '%'))
      return std::nullopt;
    FoundDate found = made({number(i), 0, 0}, i, i + 1);
    found.bound = before.is(Class::season) || is_part_of_year(i);
    // "between 1999 and 2004"
    const bool spans = before.is(Class::preposition) && inside(i + 1) && token(i + 1).is(Class::conjunction);
    if (!spans || !is_whole_year(i + 2) || is_count(i + 2)) return found;
    found.last = i + 3;
    found.bound = true;
    return found;
  }

  bool is_whole_year(std::uint32_t i) const {
    return inside(i) && is_year(number(i)) && article_.words(token(i)).size() == 4;
  }

  /// "in the spring |of| 2027", "in the first quarter |of| 2027".
  bool is_part_of_year(std::uint32_t i) const {
    return i > first_ + 1 && token(i - 1).is(Class::preposition) && token(i - 2).is(Class::season);
  }

  /// "2025 soldiers", "and 1999 vehicles".
  bool is_count(std::uint32_t i) const {
    if (!inside(i + 1) || !token(i + 1).is(Token::Kind::word) || token(i + 1).capital) return false;
    const Token& noun = token(i + 1);
    if (noun.is(Class::force) || noun.is(Class::nation)) return true;
    const bool joined = token(i - 1).is(Class::conjunction) || article_.words(token(i - 1)) == "of";
    return joined && article_.lexicon.language() == "en" && noun.classes.none() && article_.words(noun).ends_with('s');
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
    if (space == std::string_view::npos || is_whole_year(i + t.phrase)) return std::nullopt;
    return offset_by(t.value.substr(0, space), offset_of(t.value), i, i + t.phrase);
  }

  /// "USA TODAY", "the Today programme": a capital inside a sentence.
  bool is_name(std::uint32_t i) const {
    return token(i).capital && i != first_ && !is_after_mark(i) && article_.lexicon.language() != "de";
  }
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
    // "last Friday" told on a Friday, and "next Friday", are a week away.
    const bool beside = stands_beside(i, Class::last) || stands_beside(i, Class::coming);
    const int away = is_to_come(i) ? (ahead == 0 && beside ? week : ahead) : -(back == 0 && beside ? week : back);
    FoundDate found = made(moved(*today_, 0, 0, away), i, i + 1);
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

  bool stands_beside(std::uint32_t i, Class c) const {
    return (i > first_ && token(i - 1).is(c)) || (inside(i + 1) && token(i + 1).is(c) && token(i + 1).phrase > 0);
  }

  /// "The next session |is on| Friday".
  bool is_present(std::uint32_t i) const {
    if (i < first_ + 2 || !token(i - 1).is(Class::preposition)) return false;
    const std::string_view verb = article_.words(token(i - 2));
    return article_.lexicon.language() == "en" && (verb == "is" || verb == "are");
  }

  bool is_to_come(std::uint32_t i) const {
    if (stands_beside(i, Class::last)) return false;
    if (stands_beside(i, Class::coming) || is_present(i)) return true;
    for (std::uint32_t at = clause_start(article_, sentence_, i); at < i; ++at)
      if (token(at).is(Class::auxiliary) && token(at).value == "future") return true;
    if (i > first_ && token(i - 1).is(Class::more)) return true;  // "next Friday"
    // "|On Friday| we will publish it"
    const bool leads = i == first_ || (i == first_ + 1 && token(first_).is(Class::preposition));
    for (std::uint32_t at = i + 1; leads && at < std::min(last_, i + 4); ++at)
      if (token(at).is(Class::auxiliary) && token(at).value == "future") return true;
    return false;
  }

  /// "for another three years", "for the next 18 months"; "three years ago"; "in three weeks".
  std::optional<FoundDate> span(std::uint32_t i) const {
    const auto count = number_at(article_, i);
    if (!today_ || !count || *count > 200) return std::nullopt;
    std::uint32_t unit = i + 1;
    while (inside(unit) && token(unit).is(Class::more)) ++unit;
    const std::string_view of = unit_at(unit);
    if (of.empty()) return std::nullopt;
    const std::uint32_t ago = ago_before(i);
    const bool after = inside(unit + 1) && token(unit + 1).is(Class::ago);
    if (after || ago < i) return offset_by(of, -*count, ago, unit + (after ? 2 : 1));
    if (is_in_span(i)) return offset_by(of, *count, i - 1, unit + 1);
    const std::uint32_t lead = span_lead(i);
    const bool goes_on = unit > i + 1 || (i > first_ && token(i - 1).is(Class::more));
    if (lead == i && !(goes_on && tense_at(article_, sentence_, i, unit + 1) == Tense::future)) return std::nullopt;
    auto found = offset_by(of, *count, lead, unit + 1);
    if (found) found->until = true;
    return found;
  }

  std::string_view unit_at(std::uint32_t i) const {
    if (!inside(i)) return {};
    if (token(i).is(Class::unit_year)) return "year";
    if (token(i).is(Class::unit_month)) return "month";
    if (token(i).is(Class::unit_week)) return "week";
    return token(i).is(Class::unit_day) ? "day" : "";
  }

  /// "vor |drei Jahren|", "il y a |trois ans|": the first of the words before; `i` where there is none.
  std::uint32_t ago_before(std::uint32_t i) const {
    std::uint32_t at = i;
    while (at > first_ && token(at - 1).is(Class::ago_before)) --at;
    return at;
  }

  /// "starts |in| three weeks", where "was built in three weeks" tells how long it took.
  bool is_in_span(std::uint32_t i) const {
    return i > first_ && token(i - 1).is(Class::in_span) && tense_at(article_, sentence_, i - 1, i + 2) != Tense::past;
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

  /// The words before a date that belong to it: "until |the end of|", "in |the spring of|", "am |vergangenen|".
  std::uint32_t over_parts(std::uint32_t lead) const {
    const auto is_part = [this](std::uint32_t i) {
      const Token& t = token(i);
      return t.is(Class::at_least) || t.is(Class::year_word) || t.is(Class::season) || t.is(Class::last) ||
             t.is(Class::coming);
    };
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
