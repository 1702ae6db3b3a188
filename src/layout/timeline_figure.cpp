#include <algorithm>
#include <cmath>

#include "layout/sections.hpp"
#include "layout/timeline.hpp"

namespace brief::layout {
namespace {

constexpr Pt axis_thickness = 2.2_pt;
constexpr Pt dot_radius = 4_pt;
constexpr Pt inset = 8_pt;           // of the first and last event from the ends of the axis
constexpr Pt axis_to_label = 11_pt;  // from the axis to the nearest labels
constexpr Pt level_gap = 3_pt;
constexpr Pt widest_label = 132_pt;
constexpr double highest = 0.6;  // of a page
constexpr int most_levels = 8;
constexpr std::size_t most_events = 16;  // drawn; more make a list

using Event = content::Timeline::Event;

/// The label of an event: its date over its words, each line set.
struct Label {
  Vector<Strip> lines;
  Pt width, height;
};

class Figure {
 public:
  Figure(Composition& composition, const content::Timeline& timeline, ElementId figure)
      : composition_(composition), sheet_(composition.sheet), timeline_(timeline), figure_(figure) {}

  /// The figure as one strip; nothing where its labels cannot be placed, or would take most of a page.
  std::optional<Strip> draw() {
    scale();
    for (const Event& event : timeline_.events) set_label(event);
    Vector<LabelWish> wishes;
    for (std::size_t i = 0; i < labels_.size(); ++i) wishes.push_back({x_of(i), labels_[i].width});
    const auto places = place_labels(wishes, sheet_.left, sheet_.left + sheet_.measure, most_levels);
    if (!places) return std::nullopt;
    places_ = *places;
    measure_levels();
    if (height_ > sheet_.height() * highest) return std::nullopt;
    Strip strip;
    strip.extent.height = height_;
    draw_leaders(strip);
    draw_axis(strip);
    draw_events(strip);
    return strip;
  }

 private:
  void scale() {
    first_ = timeline_.events.front().span.middle();
    last_ = std::max(timeline_.events.back().span.middle(), first_ + 0.01);
  }

  Pt x_at(double years) const {
    if (timeline_.events.size() == 1) return sheet_.left + sheet_.measure / 2;
    return sheet_.left + inset + (sheet_.measure - 2 * inset) * ((years - first_) / (last_ - first_));
  }
  Pt x_of(std::size_t i) const { return x_at(timeline_.events[i].span.middle()); }

  void set_label(const Event& event) {
    const Column column{0_pt, widest_label, true};
    Label label;
    label.lines =
        set_inlines(composition_, event.when, {sheet_.label, text::FaceId::bold, colours::navy}, column, figure_);
    append(label.lines, set_inlines(composition_, event.what, {sheet_.label}, column, figure_));
    for (const Strip& line : label.lines) {
      label.height += line.extent.height;
      label.width = std::max(label.width, width_of(line));
    }
    labels_.push_back(std::move(label));
  }

  static Pt width_of(const Strip& line) {
    Pt right;
    for (const Mark& mark : line.marks)
      if (const auto* run = std::get_if<GlyphRun>(&mark.shape))
        right = std::max(right, run->baseline.x + run->run.width());
    return right;
  }

  /// Each level is as high as its highest label.
  void measure_levels() {
    Vector<Pt> above(most_levels), below(most_levels);
    for (std::size_t i = 0; i < places_.size(); ++i) {
      Pt& level = (places_[i].above ? above : below)[static_cast<std::size_t>(places_[i].level)];
      level = std::max(level, labels_[i].height);
    }
    const auto offsets = [](const Vector<Pt>& heights, Vector<Pt>& result) {
      Pt offset = axis_to_label;
      for (const Pt height : heights) {
        result.push_back(offset);
        if (height > 0_pt) offset += height + level_gap;
      }
      return offset > axis_to_label ? offset - level_gap : dot_radius + axis_thickness;
    };
    axis_ = offsets(above, above_);
    height_ = axis_ + offsets(below, below_);
  }

  Pt label_top(std::size_t i) const {
    const auto level = static_cast<std::size_t>(places_[i].level);
    return places_[i].above ? axis_ - above_[level] - labels_[i].height : axis_ + below_[level];
  }

  void draw_leaders(Strip& strip) const {
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      const Pt x = x_of(i);
      const Pt end = places_[i].above ? label_top(i) + 2_pt : label_top(i) + labels_[i].height - 2_pt;
      mark(strip, Rule{{x, axis_}, {x, end}, 0.6_pt, colours::steel});
    }
  }

  /// Solid up to the date of the brief, dashed after it, with a tick at every round number of years.
  void draw_axis(Strip& strip) const {
    const Pt from = sheet_.left, to = sheet_.left + sheet_.measure;
    const Pt now = std::clamp(x_at(timeline_.now.middle()), from, to);
    if (now > from) mark(strip, Rule{{from, axis_}, {now, axis_}, axis_thickness, colours::navy});
    if (now < to) mark(strip, Rule{{now, axis_}, {to, axis_}, axis_thickness, colours::navy, 3_pt});
    if (labels_.size() == 1) return;
    const double span = last_ - first_;
    const int step = span > 60 ? 20 : span > 25 ? 5 : span > 8 ? 2 : 1;
    for (int year = static_cast<int>(std::ceil(first_ / step)) * step; year <= last_; year += step)
      mark(strip, Rule{{x_at(year), axis_ - 3_pt}, {x_at(year), axis_ + 3_pt}, 0.8_pt, colours::navy});
  }

  void draw_events(Strip& strip) {
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      const Pt x = x_of(i);
      mark(strip, Circle{{x, axis_}, dot_radius, colours::white, colours::navy, 1.8_pt});
      Pt y = label_top(i);
      for (const Strip& line : labels_[i].lines) {
        const Pt shift = places_[i].ends_at_leader ? x - flag_gap - width_of(line) : x + flag_gap;
        for (Mark made : line.marks) {
          auto& run = std::get<GlyphRun>(made.shape);
          run.baseline = {run.baseline.x + shift, run.baseline.y + y};
          strip.marks.push_back(std::move(made));
        }
        y += line.extent.height;
      }
    }
  }

  template <class Shape>
  void mark(Strip& strip, const Shape& shape) const {
    strip.marks.push_back({figure_, Artifact::layout, shape});
  }

  Composition& composition_;
  const Sheet& sheet_;
  const content::Timeline& timeline_;
  ElementId figure_;
  Vector<Label> labels_;
  Vector<LabelPlace> places_;
  Vector<Pt> above_, below_;
  double first_ = 0, last_ = 0;
  Pt axis_, height_;
};

void set_caption(Composition& composition, const content::Timeline& timeline, ElementId parent) {
  const Sheet& sheet = composition.sheet;
  const TextStyle style{sheet.small, text::FaceId::regular, colours::grey};
  const ElementId element = add_element_for(composition, Tag::paragraph, parent, timeline.caption);
  Paragraph caption;
  add_inlines(composition, caption, timeline.caption, style, element);
  add_inlines(composition, caption, timeline.citations, style, element);
  composition.galley.keep_next();
  composition.galley.add(set(composition, caption, body_column(sheet), sheet.small.leading, 4_pt));
}

/// One line an event: its date bold, its words, its sources.
void set_list(Composition& composition, const content::Timeline& timeline, ElementId section) {
  const Sheet& sheet = composition.sheet;
  const ElementId list = add_element(composition, Tag::list, section);
  for (std::size_t i = 0; i < timeline.events.size(); ++i) {
    const Event& event = timeline.events[i];
    const ElementId body = add_element(composition, Tag::list_body, add_element(composition, Tag::list_item, list));
    Paragraph line;
    add_inlines(composition, line, event.when, {sheet.body, text::FaceId::bold, colours::navy}, body);
    add_text(composition, line, "  ", {sheet.body, text::FaceId::bold, colours::navy}, body);
    add_inlines(composition, line, event.what, {sheet.body}, body);
    add_inlines(composition, line, event.citations, {sheet.body}, body);
    auto strips = set(composition, line, body_column(sheet), sheet.body.leading,
                      i == 0 ? sheet.paragraph_space * 2 : sheet.paragraph_space * 0.5);
    mark_changed(strips, event.changed);
    // No single line of the list at a page's foot or head.
    if (i == 1 || i + 1 == timeline.events.size()) strips.front().extent.may_break_before = i == 0;
    composition.galley.add(std::move(strips));
  }
}

}  // namespace

void set_timeline(Composition& composition, const content::Timeline& timeline, ElementId section) {
  if (!composition.sheet.drawn_timeline || timeline.events.size() > most_events)
    return set_list(composition, timeline, section);
  const ElementId figure = add_element(composition, Tag::figure, section, language_of(timeline.alt));
  auto strip = Figure(composition, timeline, figure).draw();
  if (!strip) return set_list(composition, timeline, section);
  Element& element = composition.document.elements[figure];
  element.alt = content::plain(timeline.alt);
  element.bounds = {composition.sheet.left, 0_pt, composition.sheet.measure, strip->extent.height};
  strip->extent.space_before = 10_pt;
  for (const Event& event : timeline.events) strip->changed = strip->changed || event.changed;
  composition.galley.add(std::move(*strip));
  set_caption(composition, timeline, section);
}

}  // namespace brief::layout
