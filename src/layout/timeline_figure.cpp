#include <algorithm>
#include <optional>
#include <string>

#include "layout/sections.hpp"
#include "layout/timeline.hpp"
#include "layout/timeline_marks.hpp"
#include "layout/timeline_ticks.hpp"

namespace brief::layout {
namespace {

using Event = content::Timeline::Event;

constexpr std::size_t least_ticks = 2;  // one alone tells no scale

/// The label of an event: its date over its words, each line set.
struct Label {
  Vector<Strip> lines;
  Pt width, height;
};

class Figure {
 public:
  Figure(Composition& composition, const content::Timeline& timeline, ElementId figure, ElementId list)
      : composition_(composition),
        sheet_(composition.sheet),
        metrics_(composition.sheet.timeline),
        timeline_(timeline),
        figure_(figure),
        list_(list) {}

  /// The figure as one strip, below a heading as high as `heading` that begins at its left; nothing where its labels
  /// cannot be placed, or would take most of a page, or where too few ticks have room to tell the scale.
  std::optional<Strip> draw(Size heading) {
    scale();
    for (const Event& event : timeline_.events) set_label(event);
    Vector<LabelWish> wishes;
    for (std::size_t i = 0; i < labels_.size(); ++i) wishes.push_back({x_of(i), labels_[i].width});
    const auto places =
        kept_label_places(composition_.paragraphs.memo(), wishes, sheet_.left, sheet_.left + sheet_.measure, metrics_);
    if (!places) return std::nullopt;
    places_ = *places;
    measure_levels();
    make_room(heading);
    const Vector<PlacedTick> ticks = placed_ticks();
    if (height_ > sheet_.height() * metrics_.highest || ticks.size() < least_ticks) return std::nullopt;
    Strip strip;
    strip.extent.height = height_;
    draw_leaders(strip);
    draw_axis(strip);
    draw_events(strip, Precision::year);  // what is inside is seen
    draw_ticks(strip, ticks);
    for (const Precision precision : {Precision::month, Precision::day}) draw_events(strip, precision);
    for (std::size_t i = 0; i < labels_.size(); ++i) draw_label(strip, i);
    return strip;
  }

 private:
  void scale() {
    first_ = timeline_.events.front().span.begin;
    last_ = first_ + 0.01;
    for (const Event& event : timeline_.events) {
      first_ = std::min(first_, event.span.begin);
      last_ = std::max(last_, event.span.end);
    }
  }

  Pt x_at(double years) const {
    const Pt length = sheet_.measure - 2 * metrics_.inset;
    return sheet_.left + metrics_.inset + length * ((years - first_) / (last_ - first_));
  }
  Pt x_of(std::size_t i) const { return x_at(timeline_.events[i].span.middle()); }

  void set_label(const Event& event) {
    const ElementId body = add_element(composition_, Tag::list_body, add_element(composition_, Tag::list_item, list_));
    const Column column{0_pt, metrics_.widest_label, true};
    const auto set_part = [&](const content::Inlines& inlines, const content::Inlines& cited, const TextStyle& style) {
      Paragraph paragraph;
      add_inlines(composition_, paragraph, inlines, style, body);
      add_inlines(composition_, paragraph, cited, style, body);
      add_text(composition_, paragraph, " ", style, body);  // parts it from what is read next
      return set(composition_, paragraph, column, style.size.leading);
    };
    Label label;
    label.lines = set_part(event.when, {}, {sheet_.label, text::FaceId::bold, colours::navy});
    append(label.lines, set_part(event.what, event.citations, {sheet_.label}));
    for (const Strip& line : label.lines) {
      label.height += line.extent.height;
      label.width = std::max(label.width, end_of_words(line));
    }
    labels_.push_back(std::move(label));
  }

  /// Each level is as high as its highest label; the ticks' labels stand between the axis and the levels below it.
  void measure_levels() {
    const auto levels = static_cast<std::size_t>(metrics_.most_levels);
    Vector<Pt> above(levels), below(levels);
    for (std::size_t i = 0; i < places_.size(); ++i) {
      Pt& level = (places_[i].above ? above : below)[static_cast<std::size_t>(places_[i].level)];
      level = std::max(level, labels_[i].height);
    }
    const Pt ticks = metrics_.tick + sheet_.note.leading, below_ticks = ticks + metrics_.tick_to_label;
    const auto offsets = [&](const Vector<Pt>& heights, Pt nearest, Pt least, Vector<Pt>& result) {
      Pt offset = nearest;
      for (const Pt height : heights) {
        result.push_back(offset);
        if (height > 0_pt) offset += height + metrics_.level_gap;
      }
      return offset > nearest ? offset - metrics_.level_gap : least;
    };
    axis_ = offsets(above, metrics_.axis_to_label, metrics_.dot + metrics_.axis, above_);
    height_ = axis_ + offsets(below, below_ticks, ticks, below_);
  }

  /// Moves everything down where the heading would touch a label.
  void make_room(Size heading) {
    if (heading.height == 0_pt) return;
    bool free = true;
    for (std::size_t i = 0; i < labels_.size(); ++i)
      free = free && (label_top(i) >= heading.height || label_left(i) > sheet_.left + heading.width + metrics_.dot);
    if (free && axis_ - metrics_.dot > heading.height) return;
    const Pt down = heading.height + metrics_.level_gap;
    axis_ += down;
    height_ += down;
  }

  Pt label_top(std::size_t i) const {
    const auto level = static_cast<std::size_t>(places_[i].level);
    return places_[i].above ? axis_ - above_[level] - labels_[i].height : axis_ + below_[level];
  }
  Pt label_left(std::size_t i) const {
    return places_[i].ends_at_leader ? x_of(i) - metrics_.flag_gap - labels_[i].width : x_of(i) + metrics_.flag_gap;
  }

  void draw_leaders(Strip& strip) const {
    const Pt short_of_label = metrics_.short_of_label;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      const Pt x = x_of(i);
      const Pt end =
          places_[i].above ? label_top(i) + short_of_label : label_top(i) + labels_[i].height - short_of_label;
      mark(strip, Rule{{x, axis_}, {x, end}, sheet_.hairline, colours::steel});
    }
  }

  /// Solid up to the date of the brief, dashed after it where events lie there.
  void draw_axis(Strip& strip) const {
    const Pt from = sheet_.left, to = sheet_.left + sheet_.measure;
    const Pt now = std::clamp(x_at(timeline_.dashed_after.middle()), from, to);
    if (now > from) mark(strip, Rule{{from, axis_}, {now, axis_}, metrics_.axis, colours::navy});
    if (now < to) mark(strip, Rule{{now, axis_}, {to, axis_}, metrics_.axis, colours::navy, metrics_.dash});
  }

  enum class Precision : std::uint8_t { year, month, day };
  Precision precision_of(std::size_t i) const {
    const report::Date& date = timeline_.events[i].date;
    return date.day > 0 ? Precision::day : date.month > 0 ? Precision::month : Precision::year;
  }

  /// Where an event's mark stands: as long as its date is uncertain, a month and a year at least long enough to be
  /// seen.
  Rect place_of(std::size_t i) const {
    const content::Span span = timeline_.events[i].span;
    const Pt half = precision_of(i) == Precision::year ? metrics_.box : metrics_.ring;
    const Pt width = std::max(x_at(span.end) - x_at(span.begin), 2 * half);
    return {x_of(i) - width / 2, axis_ - half, width, 2 * half};
  }
  bool is_widened(std::size_t i) const {
    const content::Span span = timeline_.events[i].span;
    return x_at(span.end) - x_at(span.begin) < place_of(i).width;
  }

  /// A day whose dot would hide a month is drawn as a small dot inside it, clear of its outline. A dot on the end of a
  /// month that is drawn to scale hides little of it, and stands where it belongs.
  std::optional<Pt> inside_month(std::size_t i) const {
    const Pt clear = std::min(metrics_.outline + small_dot(), metrics_.ring);
    for (std::size_t other = 0; other < labels_.size(); ++other) {
      const Rect place = place_of(other);
      if (precision_of(other) != Precision::month || x_of(i) <= place.x || x_of(i) >= place.right()) continue;
      const Pt x = std::clamp(x_of(i), place.x + clear, place.right() - clear);
      if (x == x_of(i) || is_widened(other)) return x;
    }
    return std::nullopt;
  }
  Pt small_dot() const { return metrics_.dot * 0.45; }

  void draw_events(Strip& strip, Precision precision) const {
    for (std::size_t i = 0; i < labels_.size(); ++i)
      if (precision_of(i) == precision) draw_event(strip, i);
  }

  /// A day is a dot, a month a ring, a year a box, one inside the other. What lies after the date of the brief has a
  /// dashed outline.
  void draw_event(Strip& strip, std::size_t i) const {
    if (precision_of(i) == Precision::day) return draw_day(strip, i);
    const bool is_later = timeline_.events[i].later;
    const Rect place = place_of(i);
    Pt now = x_at(timeline_.dashed_after.middle());
    if (is_later || is_widened(i)) now = is_later ? place.x - 1_pt : place.right() + 1_pt;
    if (precision_of(i) == Precision::year) return add_box(strip, place, now, {figure_, metrics_.box_outline, dash()});
    if (!is_widened(i)) return add_long_ring(strip, place, now, outline());
    const Point centre{x_of(i), axis_};
    if (is_later) return add_dashed_ring(strip, centre, metrics_.ring, outline());
    mark(strip, Circle{centre, metrics_.ring, colours::white, colours::navy, metrics_.outline});
  }

  void draw_day(Strip& strip, std::size_t i) const {
    const auto inside = inside_month(i);
    const Point centre{inside.value_or(x_of(i)), axis_};
    const Circle small{centre, small_dot(), colours::navy, colours::navy, 0.2_pt};
    if (inside) return mark(strip, small);
    if (!timeline_.events[i].later)
      return mark(strip, Circle{centre, metrics_.dot, colours::navy, colours::navy, metrics_.outline});
    add_dashed_ring(strip, centre, metrics_.dot, outline());
    mark(strip, small);
  }

  Pt dash() const { return metrics_.dash / 2; }
  OutlineStyle outline() const { return {figure_, metrics_.outline, dash()}; }

  text::Style tick_style() const {
    text::Style style;
    style.size = sheet_.note.size;
    style.language = composition_.content.metadata.language;
    return style;
  }

  Vector<PlacedTick> placed_ticks() const {
    const text::Style style = tick_style();
    const auto width_of = [&](std::string_view words) {
      return composition_.paragraphs.shaper().shape(words, style).width();
    };
    const TickPlaces places{
        leaders_below(), {sheet_.left, sheet_.left + sheet_.measure}, metrics_.tick_gap, dates_below()};
    const auto ticks = ticks_of({first_, last_}, timeline_.names, x_at(last_) - x_at(first_), width_of);
    return place_ticks(
        ticks, [&](double year) { return x_at(year); }, width_of, places);
  }

  /// Ticks with their labels. They say nothing that the labels don't.
  void draw_ticks(Strip& strip, const Vector<PlacedTick>& ticks) const {
    const text::Style style = tick_style();
    const Pt baseline = axis_ + metrics_.tick + sheet_.note.size;
    for (const PlacedTick& tick : ticks) {
      add_artifact(strip, Rule{{tick.x, axis_}, {tick.x, axis_ + metrics_.tick}, 0.8_pt, colours::navy});
      add_text(composition_.paragraphs.shaper(), strip, tick.words, style, colours::grey, {tick.middle, baseline},
               Align::centre, no_element);
    }
  }

  Vector<Pt> leaders_below() const {
    Vector<Pt> leaders;
    for (std::size_t i = 0; i < places_.size(); ++i)
      if (!places_[i].above) leaders.push_back(x_of(i));
    return leaders;
  }

  Vector<SaidDate> dates_below() const {
    Vector<SaidDate> dates;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const Rect mark = place_of(i);
      if (!places_[i].above && places_[i].level == 0)
        dates.push_back({std::min(mark.x, label_left(i)), std::max(mark.right(), label_left(i) + labels_[i].width),
                         content::plain(timeline_.events[i].when)});
    }
    return dates;
  }

  void draw_label(Strip& strip, std::size_t i) {
    Pt y = label_top(i);
    for (Strip& line : labels_[i].lines) {
      const Pt shift =
          places_[i].ends_at_leader ? x_of(i) - metrics_.flag_gap - end_of_words(line) : x_of(i) + metrics_.flag_gap;
      const Pt height = line.extent.height;
      add_moved(std::move(line), y, strip, shift);
      y += height;
    }
  }

  template <class Shape>
  void mark(Strip& strip, const Shape& shape) const {
    strip.marks.push_back({figure_, Artifact::layout, shape});
  }

  Composition& composition_;
  const Sheet& sheet_;
  const TimelineMetrics& metrics_;
  const content::Timeline& timeline_;
  ElementId figure_, list_;
  Vector<Label> labels_;
  Vector<LabelPlace> places_;
  Vector<Pt> above_, below_;
  double first_ = 0, last_ = 0;
  Pt axis_, height_;
};

/// Puts the caption below the figure: they stay together wherever they go.
void add_caption(Composition& composition, const content::Timeline& timeline, ElementId figure, Strip& strip) {
  constexpr Pt above = 4_pt;
  const Sheet& sheet = composition.sheet;
  const TextStyle style{sheet.note, text::FaceId::regular, colours::grey};
  const ElementId element = add_element_for(composition, Tag::caption, figure, timeline.caption);
  Paragraph caption;
  add_inlines(composition, caption, timeline.caption, style, element);
  Strip below = stacked(set(composition, caption, body_column(sheet), sheet.note.leading));
  const Pt top = strip.extent.height + above;
  strip.extent.height = top + below.extent.height;
  add_moved(std::move(below), top, strip);
}

Vector<Strip> set_heading(Composition& composition, const content::Heading& heading, ElementId section) {
  const Sheet& sheet = composition.sheet;
  const ElementId h3 = add_element_for(composition, Tag::h3, section, heading.inlines);
  auto strips = set_inlines(composition, heading.inlines, {sheet.small, text::FaceId::bold, colours::navy},
                            body_column(sheet), h3);
  keep_together(strips);
  strips.front().anchors.push_back(heading.id);
  composition.document.outline.push_back({content::plain(heading.inlines), heading.id, 0, 0_pt});
  return strips;
}

/// What says that the events below it lie after the date of the brief.
Vector<Strip> set_later(Composition& composition, const content::Timeline& timeline, ElementId body) {
  const Sheet& sheet = composition.sheet;
  return set_inlines(composition, timeline.later, {sheet.body, text::FaceId::regular, colours::grey},
                     body_column(sheet), body);
}

/// One line an event: its date bold, its words, its sources. A line above the first after the date of the brief says
/// so.
void set_list(Composition& composition, const content::Timeline& timeline, ElementId section) {
  const Sheet& sheet = composition.sheet;
  const ElementId list = add_element(composition, Tag::list, section);
  bool told = false;
  for (std::size_t i = 0; i < timeline.events.size(); ++i) {
    const Event& event = timeline.events[i];
    const ElementId body = add_element(composition, Tag::list_body, add_element(composition, Tag::list_item, list));
    Vector<Strip> above;
    if (event.later && !told) above = set_later(composition, timeline, body);
    told = told || event.later;
    Paragraph line;
    add_inlines(composition, line, event.when, {sheet.body, text::FaceId::bold, colours::navy}, body);
    add_text(composition, line, "  ", {sheet.body, text::FaceId::bold, colours::navy}, body);
    add_inlines(composition, line, event.what, {sheet.body}, body);
    add_inlines(composition, line, event.citations, {sheet.body}, body);
    auto strips = set(composition, line, body_column(sheet), sheet.body.leading,
                      i == 0 ? sheet.paragraph_space * 0.25 : sheet.paragraph_space * 0.5);
    mark_changed(strips, event.changed);
    if (!above.empty()) {
      above.front().extent.space_before = strips.front().extent.space_before;
      strips.front().extent.space_before = 0_pt;
      append(above, std::move(strips));
      strips = std::move(above);
      keep_together(strips);
    }
    // No single line of the list at a page's foot or head.
    if (i == 1 || i + 1 == timeline.events.size()) strips.front().extent.may_break_before = i == 0;
    composition.galley.add(std::move(strips));
  }
}

bool can_be_drawn(const Sheet& sheet, const content::Timeline& timeline) {
  constexpr std::size_t most_events = 16;
  const auto& events = timeline.events;
  return sheet.drawn_timeline && events.size() > 1 && events.size() <= most_events &&
         events.front().span.middle() < events.back().span.middle();
}

/// The heading stands at the left above the axis, where there mostly is room.
bool set_figure(Composition& composition, const content::Timeline& timeline, Vector<Strip> heading, ElementId section) {
  const std::size_t elements = composition.document.elements.size();
  const ElementId figure = add_element(composition, Tag::figure, section, language_of(timeline.alt));
  const ElementId list = add_element(composition, Tag::list, section);
  Strip top = stacked(std::move(heading));
  auto drawn =
      Figure(composition, timeline, figure, list).draw({end_of_words(top) - composition.sheet.left, top.extent.height});
  if (!drawn) {
    composition.document.elements.resize(elements);  // of the labels that had no place
    return false;
  }
  Element& element = composition.document.elements[figure];
  element.alt = content::plain(timeline.alt);
  element.bounds = {composition.sheet.left, 0_pt, composition.sheet.measure, drawn->extent.height};
  Strip strip;
  strip.extent = drawn->extent;
  strip.anchors = std::move(top.anchors);
  add_moved(std::move(top), 0_pt, strip);
  add_moved(std::move(*drawn), 0_pt, strip);
  strip.extent.space_before = 6_pt;
  strip.extent.floats = true;
  for (const Event& event : timeline.events) strip.changed = strip.changed || event.changed;
  add_caption(composition, timeline, figure, strip);
  composition.galley.add(std::move(strip));
  return true;
}

}  // namespace

void set_timeline(Composition& composition, const content::Timeline& timeline, const content::Heading* heading,
                  ElementId section) {
  Vector<Strip> head;
  if (heading != nullptr) head = set_heading(composition, *heading, section);
  if (can_be_drawn(composition.sheet, timeline) && set_figure(composition, timeline, head, section)) return;
  if (!head.empty()) head.front().extent.space_before = composition.sheet.paragraph_space * 2;
  composition.galley.add(std::move(head));
  if (heading != nullptr) composition.galley.keep_next();
  set_list(composition, timeline, section);
}

}  // namespace brief::layout
