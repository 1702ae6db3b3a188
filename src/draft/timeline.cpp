#include "draft/timeline.hpp"

#include <algorithm>

#include "draft/dates.hpp"
#include "draft/wording.hpp"

namespace brief::draft {
namespace {

constexpr std::size_t longest_event = 60;
constexpr std::size_t most_events = 200;

/// Whether one date names the other less exactly: 2028 and 2028-12.
bool covers(report::Date wide, report::Date narrow) {
  return wide.year == narrow.year &&
         (wide.month == 0 || (wide.month == narrow.month && (wide.day == 0 || wide.day == narrow.day)));
}

/// A fronted phrase's noun is the event: "In |an announcement issued| on 22 October, …".
std::uint32_t without_preposition(const Article& article, std::uint32_t start, std::uint32_t end) {
  while (start < end && article.tokens[start].is(Class::preposition)) ++start;
  return start;
}

struct Told {
  DraftEvent event;
  bool until = false;
};

void merge(std::vector<Told>& events, Told told) {
  if (events.size() >= most_events) return;
  for (Told& known : events) {
    const bool same = known.event.date == told.event.date && (known.until == told.until || told.event.relative.empty());
    const bool wider =
        covers(told.event.date, known.event.date) && known.until == told.until && !told.event.relative.empty();
    if (same || wider) return;
    if (covers(known.event.date, told.event.date) && known.until == told.until && !known.event.relative.empty()) {
      known = std::move(told);
      return;
    }
  }
  events.push_back(std::move(told));
}

}  // namespace

std::string event_words(const Article& article, const Sentence& sentence, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t start = without_preposition(article, clause_start(article, sentence, first), first);
  std::string text = label_of(article, start, first, longest_event);
  if (start > sentence.first + 1 && text.size() < 20) {
    // "The mission, first deployed in 1999, …": the noun before the comma says what.
    const std::uint32_t comma = start - 1;
    std::string noun = label_of(article, clause_start(article, sentence, comma), comma, 40);
    if (!noun.empty() && !text.empty()) {
      text[0] = static_cast<char>(text[0] >= 'A' && text[0] <= 'Z' ? text[0] + 32 : text[0]);
      text = shortened(noun + " " + text, longest_event);
    }
  }
  if (text.size() < 8) {
    const std::string after = label_of(article, last, clause_end(article, sentence, last), longest_event);
    text = text.empty() ? after : shortened(text + " … " + after, longest_event);
  }
  if (text.size() < 8) {
    std::uint32_t next = last;
    while (next < sentence.last && article.tokens[next].is(Token::Kind::punctuation)) ++next;
    const std::string after = label_of(article, next, clause_end(article, sentence, next), longest_event);
    if (after.size() > text.size()) text = after;
  }
  return text.empty() ? shortened(words_of(article, sentence.first, sentence.last), longest_event) : text;
}

std::vector<DraftEvent> timeline_of(const Article& article, int source, std::optional<report::Date> today) {
  std::vector<Told> told;
  for (const Sentence& sentence : article.sentences) {
    for (const FoundDate& date : dates_in(article, sentence, today)) {
      // A date that stands alone is the article's own.
      if (date.date.year == 0 || sentence.last - sentence.first <= date.last - date.first + 1) continue;
      Told event;
      event.until = date.until;
      event.event.date = date.date;
      event.event.event = event_words(article, sentence, date.lead, date.last);
      if (date.until) {
        const std::string lead = words_of(article, date.lead, date.relative ? date.last : date.first);
        event.event.event = shortened(capitalised(lead) + ": " + event.event.event, longest_event + 20);
      }
      if (date.relative) event.event.relative = words_of(article, date.first, date.last);
      event.event.evidence = {source, sentence.at};
      merge(told, std::move(event));
    }
  }
  std::stable_sort(told.begin(), told.end(), [](const Told& a, const Told& b) { return a.event.date < b.event.date; });
  std::vector<DraftEvent> events;
  for (Told& event : told) events.push_back(std::move(event.event));
  return events;
}

}  // namespace brief::draft
