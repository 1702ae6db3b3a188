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

/// How to read the drawing: only what can be seen in this one.
Inlines caption_of(const Builder& builder, const Timeline& timeline) {
  const auto& events = timeline.events;
  const auto is_later = [](const Timeline::Event& event) { return event.later; };
  const auto is_span = [](const Timeline::Event& event) { return event.date.month == 0; };
  Inlines caption = one(fixed(builder, builder.words()["timeline.caption"]));
  if (std::any_of(events.begin(), events.end(), is_span))
    add_sentence(caption, one(fixed(builder, builder.words()["timeline.caption.band"])));
  if (std::any_of(events.begin(), events.end(), is_later))
    add_sentence(caption, one(fixed(builder, builder.words()["timeline.caption.later"])));
  return caption;
}

/// All that the figure shows, in words.
Inlines alt_of(const Builder& builder, const Timeline& timeline) {
  Inlines events, later;
  for (const auto& event : timeline.events) add_sentence(event.later ? later : events, sentence_of(builder, event));
  if (!later.empty())
    add_sentence(events, filled(builder, builder.words()["timeline.future"], {{"events", std::move(later)}}));
  if (timeline.events.size() < 2) return events;
  return filled(builder, builder.words()["timeline.alt"],
                {{"count", one(text(std::to_string(timeline.events.size())))}, {"events", std::move(events)}});
}

/// The date of the brief; where a draft leaves it open, nothing is later.
Span today(const Builder& builder) {
  constexpr report::Date last{9999, 12, 31};
  return span_of(builder.report().date.given() ? builder.report().date : last);
}

Timeline::Event event_of(Builder& builder, std::size_t index) {
  const report::Event& given = builder.report().commitment.timeline[index];
  Timeline::Event event;
  event.date = given.date;
  event.span = span_of(given.date);
  event.when = one(fixed_date(builder, given.date));
  event.what = one(text(given.event.value));
  event.later = event.span.middle() > today(builder).middle();
  event.changed = changed(builder, changes::Part::event, index);
  if (event.changed) say_changed(builder, event.what);
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
  made.now = today(builder);
  Vector<int> sources;
  for (const report::Event& event : given)
    for (const int source : event.sources)
      if (std::find(sources.begin(), sources.end(), source) == sources.end()) sources.push_back(source);
  made.citations = citations(builder, sources);
  for (const std::size_t index : order) {
    made.events.push_back(event_of(builder, index));
    made.events.back().citations = citations(builder, given[index].sources);
  }
  made.caption = caption_of(builder, made);
  made.alt = alt_of(builder, made);
  made.drawing = one(fixed(builder, builder.words()["section.timeline"]));
  end_sentence(made.drawing);
  add_sentence(made.drawing, made.caption);
  made.later = filled(builder, builder.words()["timeline.future"], {});
  return made;
}

}  // namespace brief::content
