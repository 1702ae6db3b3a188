#include "draft/timeline.hpp"

#include <algorithm>

#include "draft/dates.hpp"
#include "draft/event_wording.hpp"
#include "draft/wording.hpp"

namespace brief::draft {
namespace {

constexpr std::size_t most_events = 200;

/// Whether one date names the other less exactly: 2028 and 2028-12.
bool covers(report::Date wide, report::Date narrow) {
  return wide.year == narrow.year &&
         (wide.month == 0 || (wide.month == narrow.month && (wide.day == 0 || wide.day == narrow.day)));
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

std::vector<DraftEvent> timeline_of(const Article& article, int source, std::optional<report::Date> today) {
  std::vector<Told> told;
  for (const Sentence& sentence : article.sentences) {
    for (const FoundDate& date : dates_in(article, sentence, today)) {
      // A date that stands alone is the article's own.
      if (date.date.year == 0 || sentence.last - sentence.first <= date.last - date.first + 1) continue;
      Told event;
      event.until = date.until;
      event.event.date = date.date;
      event.event.event = event_words(article, sentence, date);
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
