#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string>

#include "base/utf8.hpp"
#include "html/blocks.hpp"
#include "layout/timeline_ticks.hpp"

namespace brief::html {
namespace {

using content::Span;
using content::Timeline;

constexpr double wide = 640, narrow = 330, inset = 14, axis = 22, height = 52;  // user units of the drawings

/// "12.5": coordinates need no more than a tenth of a unit.
std::string number(double value) {
  char text[32];
  const auto tenths = std::lround(value * 10);
  const int size = tenths % 10 == 0 ? std::snprintf(text, sizeof text, "%ld", tenths / 10)
                                    : std::snprintf(text, sizeof text, "%s%ld.%ld", tenths < 0 ? "-" : "",
                                                    std::labs(tenths) / 10, std::labs(tenths) % 10);
  return std::string(text, static_cast<std::size_t>(size));
}

/// The years that a timeline covers, drawn from one edge to the other.
class Scale {
 public:
  Scale(const Timeline& timeline, double width) : width_(width) {
    first_ = timeline.events.front().span.begin;
    last_ = timeline.events.front().span.end;
    for (const auto& event : timeline.events) {
      first_ = std::min(first_, event.span.begin);
      last_ = std::max(last_, event.span.end);
    }
    last_ = std::max(last_, first_ + 0.01);
  }
  double x(double year) const { return inset + length() * (year - first_) / (last_ - first_); }
  double width() const { return width_; }
  double length() const { return width_ - 2 * inset; }
  double first() const { return first_; }
  double last() const { return last_; }
  double clamped(double year) const { return x(std::clamp(year, first_, last_)); }

 private:
  double width_, first_, last_;
};

void add_line(Markup& markup, std::string_view name, double from, double to, double top, double bottom) {
  markup.shape(
      "line", {{"class", name}, {"x1", number(from)}, {"x2", number(to)}, {"y1", number(top)}, {"y2", number(bottom)}});
}

/// About as wide as in the font of the page.
Pt width_of(std::string_view words) {
  constexpr double letter = 6.6;
  return Pt{letter * static_cast<double>(count_code_points(words))};
}

void add_ticks(Markup& markup, const Timeline& timeline, const Scale& scale) {
  const layout::TickPlaces places{{}, {0_pt, Pt{scale.width()}}, 2_pt};
  const auto ticks = layout::ticks_of({scale.first(), scale.last()}, timeline.names, Pt{scale.length()}, width_of);
  for (const auto& tick : layout::place_ticks(
           ticks, [&](double year) { return Pt{scale.x(year)}; }, width_of, places)) {
    add_line(markup, "tick", tick.x.value, tick.x.value, axis, axis + 10);
    if (tick.words.empty()) continue;
    const Element label(markup, "text",
                        {{"x", number(tick.middle.value)}, {"y", number(height - 8)}, {"text-anchor", "middle"}});
    markup.text(tick.words);
  }
}

constexpr double radius = 6, year_radius = 9, small_radius = radius * 0.3;

enum class Precision : std::uint8_t { year, month, day };

Precision precision_of(const Timeline::Event& event) {
  return event.date.day > 0 ? Precision::day : event.date.month > 0 ? Precision::month : Precision::year;
}

/// Where the mark of a month or a year begins and ends: as long as it is, or long enough to be seen.
Span place_of(const Scale& scale, const Timeline::Event& event) {
  const double half = std::max((scale.x(event.span.end) - scale.x(event.span.begin)) / 2,
                               precision_of(event) == Precision::year ? year_radius : radius);
  const double middle = scale.x(event.span.middle());
  return {middle - half, middle + half};
}

std::string name_of(std::string_view kind, bool is_later) {
  return "mark" + std::string(kind) + (is_later ? " later" : "");
}

/// A month is a ring, a year a box. The part of a year before the date of the brief has a solid outline over the dashed
/// one.
void add_span(Markup& markup, const Scale& scale, const Timeline::Event& event, double now) {
  const bool is_year = precision_of(event) == Precision::year;
  const double half = is_year ? year_radius : radius;
  const Span place = place_of(scale, event);
  const bool spans_now = is_year && !event.later && place.begin < now && now < place.end;
  markup.shape("rect", {{"class", name_of(is_year ? " year" : "", event.later || spans_now)},
                        {"x", number(place.begin)},
                        {"y", number(axis - half)},
                        {"width", number(place.end - place.begin)},
                        {"height", number(2 * half)},
                        {"rx", is_year ? "" : number(half)}});
  if (!spans_now) return;
  const std::string path = "M" + number(now) + " " + number(axis - half) + "H" + number(place.begin) + "V" +
                           number(axis + half) + "H" + number(now);
  markup.shape("path", {{"class", "mark year"}, {"d", path}});
}

/// Where a small dot stands inside a month, clear of its outline. A dot on the end of a month that is drawn to scale
/// hides little of it: that is a whole one.
std::optional<double> inside_month(const Timeline& timeline, const Scale& scale, double middle) {
  constexpr double outline = 2, clear = outline + small_radius;
  for (const auto& event : timeline.events) {
    const Span place = place_of(scale, event);
    if (precision_of(event) != Precision::month || middle <= place.begin || middle >= place.end) continue;
    const double x = std::clamp(middle, place.begin + clear, place.end - clear);
    const bool is_widened = place.end - place.begin > scale.x(event.span.end) - scale.x(event.span.begin) + 0.1;
    if (x == middle || is_widened) return x;
  }
  return std::nullopt;
}

/// A day is a dot, inside a month a small one; one after the date of the brief has a dashed outline.
void add_day(Markup& markup, const Timeline& timeline, const Scale& scale, const Timeline::Event& event) {
  const auto inside = inside_month(timeline, scale, scale.x(event.span.middle()));
  markup.shape("circle", {{"class", name_of(" day", event.later && !inside)},
                          {"cx", number(inside.value_or(scale.x(event.span.middle())))},
                          {"cy", number(axis)},
                          {"r", number(inside ? small_radius : radius)}});
}

void add_events(Markup& markup, const Timeline& timeline, const Scale& scale, Precision precision) {
  for (const auto& event : timeline.events) {
    if (precision_of(event) != precision) continue;
    if (precision == Precision::day)
      add_day(markup, timeline, scale, event);
    else
      add_span(markup, scale, event, scale.x(timeline.dashed_after.middle()));
  }
}

void add_drawing(Markup& markup, const Timeline& timeline, double width, std::string_view name) {
  const Scale scale(timeline, width);
  const std::string box = "0 0 " + number(width) + " " + number(height);
  const Element drawing(markup, "svg",
                        {{"class", name}, {"viewBox", box}, {"aria-hidden", "true"}, {"focusable", "false"}});
  const double now = scale.clamped(timeline.dashed_after.middle());
  add_line(markup, "axis", scale.x(scale.first()), now, axis, axis);
  if (now < scale.x(scale.last())) add_line(markup, "axis later", now, scale.x(scale.last()), axis, axis);
  add_events(markup, timeline, scale, Precision::year);  // what is inside is seen
  add_ticks(markup, timeline, scale);
  for (const Precision precision : {Precision::month, Precision::day}) add_events(markup, timeline, scale, precision);
}

/// "1999", "2023-05" or "2025-10-22": a valid date of the `time` element.
std::string machine_date(const report::Date& date) {
  char text[48];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
  return std::string(text, date.month == 0 ? 4 : date.day == 0 ? 7 : 10);
}

/// The first event after the date of the brief says so to those who don't see the dashes.
void add_event(Markup& markup, const Timeline::Event& event, const content::Inlines* later) {
  std::string name = event.later ? "later" : "";
  if (event.date.day > 0) name += name.empty() ? "day" : " day";
  if (event.date.month == 0) name += name.empty() ? "year" : " year";
  if (event.changed) name += name.empty() ? "changed" : " changed";
  const Element item(markup, "li", {{"class", name}});
  if (later != nullptr) {
    const Element said(markup, "span", {{"class", "unseen later"}});
    add_inlines(markup, *later);
  }
  {
    const Element when(markup, "time", {{"datetime", machine_date(event.date)}});
    add_inlines(markup, event.when);
  }
  markup.text(" ");
  add_inlines(markup, event.what, event.citations);
  markup.line_feed();
}

}  // namespace

void add_timeline_drawing(Markup& markup, const Timeline& timeline) {
  add_drawing(markup, timeline, wide, "wide");
  add_drawing(markup, timeline, narrow, "narrow");
}

void add_timeline(Markup& markup, const Timeline& timeline) {
  if (timeline.events.size() > 1) {
    const Element figure(markup, "figure", {{"id", timeline.id}});
    add_timeline_drawing(markup, timeline);
    const Element caption(markup, "figcaption", {{"class", "caption"}});
    add_inlines(markup, timeline.caption);
  }
  const Element list(markup, "ol", {{"class", "events"}});
  bool told = false;
  for (const auto& event : timeline.events) {
    add_event(markup, event, event.later && !told ? &timeline.later : nullptr);
    told = told || event.later;
  }
}

}  // namespace brief::html
