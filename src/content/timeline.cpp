#include <algorithm>
#include <string>

#include "content/builder.hpp"

namespace brief::content {
namespace {

void add_sentence(Inlines& to, Inlines sentence) {
  if (!to.empty() && !sentence.empty()) to.push_back(text(" "));
  append(to, std::move(sentence));
}

/// How to read the drawing: only what can be seen in this one. Where all dates are days there is nothing to tell apart.
Inlines marks_of(const Builder& builder, const Timeline& timeline) {
  bool days = false, months = false, years = false;
  for (const Timeline::Event& event : timeline.events) {
    days = days || event.date.day > 0;
    months = months || (event.date.day == 0 && event.date.month > 0);
    years = years || event.date.month == 0;
  }
  const auto& words = builder.words();
  const auto said = [&](language::Key alone, language::Key beside_days) {
    return one(fixed(builder, words[days ? beside_days : alone]));
  };
  if (months && years) return said("timeline.caption.month-year", "timeline.caption.day-month-year");
  if (months) return said("timeline.caption.month", "timeline.caption.day-month");
  if (years) return said("timeline.caption.year", "timeline.caption.day-year");
  return {};
}

bool has_later(const Timeline& timeline) {
  const auto& events = timeline.events;
  return std::any_of(events.begin(), events.end(), [](const Timeline::Event& event) { return event.later; });
}

Inlines caption_of(const Builder& builder, const Timeline& timeline) {
  Inlines caption = one(fixed(builder, builder.words()["timeline.caption"]));
  add_sentence(caption, marks_of(builder, timeline));
  if (has_later(timeline)) add_sentence(caption, one(fixed(builder, builder.words()["timeline.caption.later"])));
  return caption;
}

/// What the figure is: its events stand beside it as a list, and its caption tells how to read it.
Inlines alt_of(const Builder& builder, const Timeline& timeline) {
  return filled(builder, builder.words()["timeline.alt"],
                {{"count", one(text(std::to_string(timeline.events.size())))}});
}

constexpr report::Date never{9999, 12, 31};

/// The date of the brief; where a draft leaves it open, nothing is later.
Span today(const Builder& builder) { return span_of(builder.report().date.given() ? builder.report().date : never); }

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

Timeline::Names names(const Builder& builder) {
  Timeline::Names made;
  for (int month = 1; month <= 12; ++month) {
    const auto index = static_cast<std::size_t>(month - 1);
    made.months[index] = builder.words()[language::Key::standalone_month(month)];
    made.days_of[index] = builder.words().days_of(month);
  }
  made.first_day = builder.words()["date.first-day"];
  return made;
}

}  // namespace

String Timeline::Names::day(int month, int day) const {
  constexpr std::string_view name = "{day}";
  String words = days_of[static_cast<std::size_t>(month - 1)];
  const String number = day == 1 ? first_day : String(std::to_string(day));
  const auto at = words.find(name);
  return at == words.npos ? number : words.replace(at, name.size(), number);
}

Timeline timeline(Builder& builder) {
  const auto& given = builder.report().commitment.timeline;
  Vector<std::size_t> order;
  for (std::size_t i = 0; i < given.size(); ++i) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return span_of(given[a].date).middle() < span_of(given[b].date).middle();
  });
  Timeline made;
  made.id = "timeline-figure";
  for (const std::size_t index : order) {
    made.events.push_back(event_of(builder, index));
    made.events.back().citations = citations(builder, given[index].sources);
  }
  made.dashed_after = has_later(made) ? today(builder) : span_of(never);
  made.caption = caption_of(builder, made);
  made.alt = alt_of(builder, made);
  made.names = names(builder);
  made.later = filled(builder, builder.words()["timeline.future"], {});
  return made;
}

}  // namespace brief::content
