#include <algorithm>

#include "content/builder.hpp"

namespace brief::content {
namespace {

void add_sentence(Inlines& to, Inlines sentence) {
  if (!to.empty() && !sentence.empty()) to.push_back(text(" "));
  append(to, std::move(sentence));
}

/// How to read the drawing: only what can be seen in this one.
Inlines caption_of(const Builder& builder, const Timeline& timeline) {
  const auto& events = timeline.events;
  const auto is_later = [](const Timeline::Event& event) { return event.later; };
  // As part of the drawing: a shorter one is drawn as a circle.
  constexpr double shortest_band = 0.0195;
  Span shown = events.front().span;
  for (const Timeline::Event& event : events)
    shown = {std::min(shown.begin, event.span.begin), std::max(shown.end, event.span.end)};
  const double least = shortest_band * (shown.end - shown.begin);
  const auto is_band = [&](const Timeline::Event& event) {
    return event.date.day == 0 && event.span.end - event.span.begin > least;
  };
  const auto is_month = [&](const Timeline::Event& event) { return is_band(event) && event.date.month != 0; };
  const auto is_year = [&](const Timeline::Event& event) { return is_band(event) && event.date.month == 0; };
  const auto is_ring = [&](const Timeline::Event& event) { return event.date.day == 0 && !is_band(event); };
  const auto is_year_ring = [&](const Timeline::Event& event) { return is_ring(event) && event.date.month == 0; };
  const auto has = [&](const auto& kind) { return std::any_of(events.begin(), events.end(), kind); };
  const auto& words = builder.words();
  Inlines caption = one(fixed(builder, words["timeline.caption"]));
  if (has(is_ring) && has(is_band))
    add_sentence(caption, one(fixed(builder, words["timeline.caption.ring-band"])));
  else if (has(is_year_ring))
    add_sentence(caption, one(fixed(builder, words["timeline.caption.ring-year"])));
  else if (has(is_ring))
    add_sentence(caption, one(fixed(builder, words["timeline.caption.ring"])));
  else if (has(is_month) && has(is_year))
    add_sentence(caption, one(fixed(builder, words["timeline.caption.band-month"])));
  else if (has(is_month))
    add_sentence(caption, one(fixed(builder, words["timeline.caption.band-only-month"])));
  else if (has(is_band))
    add_sentence(caption, one(fixed(builder, words["timeline.caption.band"])));
  if (has(is_later)) add_sentence(caption, one(fixed(builder, builder.words()["timeline.caption.later"])));
  return caption;
}

/// What the figure is: its events stand beside it as a list, and its caption tells how to read it.
Inlines alt_of(const Builder& builder, const Timeline& timeline) {
  return filled(builder, builder.words()["timeline.alt"],
                {{"count", one(text(std::to_string(timeline.events.size())))}});
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
  const auto change = change_of(builder, changes::Part::event, index);
  event.changed = change.has_value();
  say_change(builder, change, event.what);
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
  for (const std::size_t index : order) {
    made.events.push_back(event_of(builder, index));
    made.events.back().citations = citations(builder, given[index].sources);
  }
  made.caption = caption_of(builder, made);
  made.alt = alt_of(builder, made);
  for (int month = 1; month <= 12; ++month)
    made.months[static_cast<std::size_t>(month - 1)] = builder.words()[language::Key::standalone_month(month)];
  made.later = filled(builder, builder.words()["timeline.future"], {});
  return made;
}

}  // namespace brief::content
