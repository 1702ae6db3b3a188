#include "draft/timeline.hpp"

#include <algorithm>
#include <functional>

#include "draft/characters.hpp"
#include "draft/dates.hpp"
#include "draft/event_wording.hpp"
#include "draft/polarity.hpp"
#include "draft/unmarked.hpp"
#include "draft/wording.hpp"

namespace brief::draft {
namespace {

constexpr std::size_t most_events = 200;

/// Whether one date names the other less exactly: 2028 and 2028-12.
bool covers(report::Date wide, report::Date narrow) {
  return wide.year == narrow.year &&
         (wide.month == 0 || (wide.month == narrow.month && (wide.day == 0 || wide.day == narrow.day)));
}

/// A date alone, or with a place before it ("Belgrade, 9 May 2024"), is the article's own.
bool is_line_of_date(const Article& article, const Sentence& sentence, const FoundDate& date) {
  constexpr std::uint32_t most_names = 5;
  // "From: Ministry of Defence, Jane Hill |Published| 22 October 2025"
  // "Publié |le| 12 mars 2026 à 18h40"
  std::uint32_t lead = date.lead;
  while (lead > sentence.first &&
         (article.tokens[lead - 1].is(Class::determiner) || article.tokens[lead - 1].is(Class::preposition)))
    --lead;
  if (lead > sentence.first && article.tokens[lead - 1].is(Class::published) && article.tokens[lead - 1].capital &&
      article.text[sentence.at.end - 1] != '.')
    return true;
  if (sentence.last - sentence.first > date.last - date.first + most_names) return false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Token& token = article.tokens[i];
    const bool word = token.is(Token::Kind::word) && (i < date.first || i >= date.last);
    if (word && !token.capital && !token.is(Class::published) && !token.is(Class::year_word) &&
        !token.is(Class::determiner) && !token.is(Class::preposition))
      return false;
    if (token.is(Token::Kind::quotation)) return false;
  }
  return true;
}

/// "…, njoftoi |sot| ministri", "…, teilte |am Montag| das Ministerium mit": a clause after what was said, which begins
/// with the verb.
bool tells_day(const Article& article, const Sentence& sentence, const FoundDate& date) {
  const std::uint32_t start = clause_start(article, sentence, date.lead);
  if (start == sentence.first || start == date.lead) return false;
  bool said = false;
  for (std::uint32_t i = start; i < date.lead; ++i) {
    const Token& token = article.tokens[i];
    if (!token.is(Class::saying) && !token.is(Class::auxiliary) && !token.is(Class::adverb)) return false;
    said = said || token.is(Class::saying);
  }
  return said;
}

/// "said on Wednesday", "“We stay,” he said Friday": the day on which the news was told, and no event of it.
bool is_day_of_saying(const Article& article, const Sentence& sentence, const FoundDate& date) {
  if (tells_day(article, sentence, date)) return true;
  const auto tokens = article.tokens_in(sentence);
  const bool quotes =
      std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.is(Token::Kind::quotation); });
  if (!date.weekday) {
    // "“There is no ship,” he told the paper |on 25 January|"
    bool said = false;
    for (std::uint32_t i = clause_start(article, sentence, date.lead); i < date.lead; ++i)
      said = said || article.tokens[i].is(Class::saying);
    return quotes && said && date.date.day != 0;
  }
  for (std::uint32_t i = date.lead; i > sentence.first; --i) {
    const Token& before = article.tokens[i - 1];
    if (before.is(Class::saying)) return true;
    // "izjavio |je u| utorak", "tha |të| enjten", "said |at the Forum in Oslo| on Monday"
    if (!before.is(Class::adverb) && !before.is(Class::preposition) && !before.is(Class::auxiliary) &&
        !before.is(Class::determiner) && !(before.is(Token::Kind::word) && before.capital))
      break;
  }
  return quotes;
}

/// "denied that it crossed the border |in February|": not the day of the denial.
bool is_in_denial(const Article& article, const Sentence& sentence, const FoundDate& date) {
  bool denied = false;
  for (std::uint32_t i = sentence.first; i < date.first; ++i) {
    const Token& token = article.tokens[i];
    const bool complement = token.value == "complement" || article.words(token) == "that";
    if (denied && complement) return true;
    denied = token.is(Class::denial) || is_negation(token) || (denied && !token.is(Token::Kind::punctuation));
  }
  return false;
}

/// "neither now |nor in 2027|", "|not in May| but in June".
bool is_excluded(const Article& article, const Sentence& sentence, const FoundDate& date) {
  return date.lead > sentence.first && is_negation(article.tokens[date.lead - 1]);
}

/// "called for a withdrawal |by March 2027|": wanted, and not to be.
bool is_end_demanded(const Article& article, const Sentence& sentence, const FoundDate& date,
                     std::optional<report::Date> today) {
  const bool to_come = today && *today < date.date;  // "wants to send an observer |in 2027|"
  if (!date.until && !date.bound && !to_come) return false;
  for (std::uint32_t i = clause_start(article, sentence, date.lead); i < date.lead; ++i)
    if (article.tokens[i].is(Class::demand) && article.tokens[i].phrase > 0) return true;
  return false;
}

/// What the words of a sentence that carry meaning begin with, as sorted hashes: forms of a word share their first
/// letters.
std::vector<std::size_t> stems_of(const Article& article, const Sentence& sentence) {
  constexpr std::size_t shortest = 4, stem = 5;  // bytes
  constexpr std::size_t most = 64;
  std::vector<std::size_t> stems;
  for (std::uint32_t i = sentence.first; i < sentence.last && stems.size() < most; ++i) {
    const Token& token = article.tokens[i];
    const bool idle = token.is(Class::preposition) || token.is(Class::determiner) || token.is(Class::auxiliary) ||
                      token.is(Class::conjunction) || token.is(Class::month) || token.is(Class::relative_date) ||
                      token.is(Class::more) || token.is(Class::saying) || token.is(Class::unit_year) ||
                      token.is(Class::weekday);
    if (token.is(Token::Kind::word) && !idle && token.end - token.begin >= shortest)
      stems.push_back(std::hash<std::string>{}(lower(article.words(token)).substr(0, stem)));
  }
  std::sort(stems.begin(), stems.end());
  return stems;
}

/// The words of the date belong to what ends then: "Fund runs |until March 2028|".
std::string words_of_end(const Article& article, const Sentence& sentence, const FoundDate& date,
                         const std::string& event) {
  const std::string lead = words_of(article, date.lead, date.first);
  if (event.find(words_of(article, date.first, date.last)) != std::string::npos) return event;
  // Where the whole is too long, the last clause says more than the first words of the sentence.
  if (event.ends_with("…") && !date.relative)
    if (std::string ends = label_of_end(article, sentence, date.lead, date.first); ends != capitalised(lead))
      return ends + " " + words_of(article, date.first, date.last);
  std::string end = words_of(article, date.lead, date.last);
  if (date.lead == sentence.first && !end.empty() && end[0] >= 'A' && end[0] <= 'Z') end[0] += 'a' - 'A';
  return event + " " + end;
}

bool refers_back(const Article& article, const Sentence& sentence) {
  const auto tokens = article.tokens_in(sentence);
  constexpr std::size_t reach = 6;  // words: the subject
  return std::any_of(
      tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(std::min(reach, tokens.size())),
      [](const Token& t) { return t.is(Class::it) || t.is(Class::they) || t.is(Class::he) || t.is(Class::she); });
}

struct Told {
  DraftEvent event;
  bool until = false;
  std::vector<std::size_t> stems;
  bool refers_back = false;  ///< by a pronoun, to what was told before
};

/// What is told of one time may be one event where it shares a word.
bool share_word(const Told& a, const Told& b) {
  if (a.refers_back || b.refers_back) return true;  // "Since 1999 it has stayed."
  for (auto one = a.stems.begin(), other = b.stems.begin(); one != a.stems.end() && other != b.stems.end();) {
    if (*one == *other) return true;
    *one < *other ? ++one : ++other;
  }
  return false;
}

void merge(std::vector<Told>& events, Told told, std::optional<report::Date> today) {
  if (events.size() >= most_events) return;
  for (Told& known : events) {
    const bool same = known.event.date == told.event.date && (known.until == told.until || told.event.relative.empty());
    const bool wider =
        covers(told.event.date, known.event.date) && known.until == told.until && !told.event.relative.empty();
    const bool narrower =
        covers(known.event.date, told.event.date) && known.until == told.until && !known.event.relative.empty();
    if (!same && !wider && !narrower) continue;
    // What the article tells of its own day is one announcement.
    if (!(same && today == told.event.date) && !share_word(known, told)) continue;
    if (!same && !wider) known = std::move(told);
    return;
  }
  events.push_back(std::move(told));
}

}  // namespace

std::vector<DraftEvent> timeline_of(const Article& article, int source, std::optional<report::Date> today) {
  std::vector<Told> told;
  for (const Sentence& sentence : article.sentences) {
    if (is_courtesy(article, sentence) || is_signature(article.words(article.paragraphs[sentence.paragraph].at)))
      continue;
    std::vector<std::size_t> stems;
    bool ended = false;
    for (const FoundDate& date : dates_in(article, sentence, today)) {
      // "until 30 April, with an option |for six more months|": not from the article's day on.
      const bool counts_from_end = ended && date.until && date.relative;
      ended = ended || (date.until && !date.relative);
      if (counts_from_end) continue;
      if (date.date.year == 0 || is_excluded(article, sentence, date) || is_line_of_date(article, sentence, date) ||
          is_day_of_saying(article, sentence, date))
        continue;
      Told event;
      event.until = date.until;
      event.event.date = date.date;
      event.event.event = event_words(article, sentence, date);
      if (event.event.event.empty() || is_in_denial(article, sentence, date) ||
          is_end_demanded(article, sentence, date, today))
        continue;
      if (date.until || date.bound) {
        event.event.event = words_of_end(article, sentence, date, event.event.event);
      }
      if (!keeps_polarity(article, sentence, date.first, event.event.event)) continue;
      if (date.relative) event.event.relative = words_of(article, date.first, date.last);
      event.event.evidence = {source, sentence.at};
      if (stems.empty()) stems = stems_of(article, sentence);
      event.stems = stems;
      event.refers_back = stems.empty() || refers_back(article, sentence);
      merge(told, std::move(event), today);
    }
  }
  std::stable_sort(told.begin(), told.end(), [](const Told& a, const Told& b) { return a.event.date < b.event.date; });
  std::vector<DraftEvent> events;
  events.reserve(told.size());
  for (Told& event : told) events.push_back(std::move(event.event));
  return events;
}

}  // namespace brief::draft
