#include <algorithm>

#include "content/builder.hpp"

namespace brief::content {
namespace {

Inlines sentence_of(const Builder& builder, const Timeline::Event& event) {
  return filled(builder, builder.words()["timeline.event"], {{"date", event.when}, {"event", event.what}});
}

void add_sentence(Inlines& to, Inlines sentence) {
  if (!to.empty() && !sentence.empty()) to.push_back(text(" "));
  append(to, std::move(sentence));
}

/// All that the figure shows, in words.
Inlines alt_of(const Builder& builder, const Timeline& timeline) {
  Inlines events, later;
  for (const auto& event : timeline.events) add_sentence(event.later ? later : events, sentence_of(builder, event));
  if (!later.empty())
    add_sentence(events, filled(builder, builder.words()["timeline.future"], {{"events", std::move(later)}}));
  return filled(builder, builder.words()["timeline.alt"],
                {{"count", one(text(std::to_string(timeline.events.size())))}, {"events", std::move(events)}});
}

Timeline::Event event_of(Builder& builder, std::size_t index) {
  const report::Event& given = builder.report().commitment.timeline[index];
  Timeline::Event event;
  event.date = given.date;
  event.span = span_of(given.date);
  event.when = one(fixed_date(builder, given.date));
  event.what = one(text(given.event.value));
  event.later = event.span.middle() > span_of(builder.report().date).middle();
  event.changed = changed(builder, changes::Part::event, index);
  return event;
}

}  // namespace

Timeline timeline(Builder& builder) {
  const auto& given = builder.report().commitment.timeline;
  Vector<std::size_t> order;
  for (std::size_t i = 0; i < given.size(); ++i) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return span_of(given[a].date).middle() < span_of(given[b].date).middle();
  });
  Timeline made;
  made.id = "timeline-figure";
  made.now = span_of(builder.report().date);
  Vector<int> sources;
  for (const report::Event& event : given)
    for (const int source : event.sources)
      if (std::find(sources.begin(), sources.end(), source) == sources.end()) sources.push_back(source);
  made.citations = citations(builder, sources);
  for (const std::size_t index : order) {
    made.events.push_back(event_of(builder, index));
    made.events.back().citations = citations(builder, given[index].sources);
  }
  made.caption = one(fixed(builder, builder.words()["timeline.caption"]));
  made.alt = alt_of(builder, made);
  return made;
}

}  // namespace brief::content
