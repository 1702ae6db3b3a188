#include <algorithm>
#include <cmath>
#include <string>

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

using report::Event;

/// The label of an event: its date over its words, each line set.
struct Label {
  Vector<Strip> lines;
  Pt width, height;
};

class Figure {
 public:
  Figure(Setting& setting, ElementId figure) : setting_(setting), sheet_(setting.sheet), figure_(figure) {
    for (const Event& event : setting.content.report.commitment.timeline) events_.push_back(&event);
    std::stable_sort(events_.begin(), events_.end(),
                     [](const Event* a, const Event* b) { return years_of(a->date) < years_of(b->date); });
  }

  /// The figure as one strip; nothing where its labels cannot be placed, or would take most of a page.
  std::optional<Strip> draw() {
    scale();
    for (const Event* event : events_) set_label(*event);
    Vector<LabelWish> wishes;
    for (std::size_t i = 0; i < events_.size(); ++i) wishes.push_back({x_of(i), labels_[i].width});
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
    first_ = years_of(events_.front()->date);
    last_ = std::max(years_of(events_.back()->date), first_ + 0.01);
  }

  Pt x_at(double years) const {
    if (events_.size() == 1) return sheet_.left + sheet_.measure / 2;
    return sheet_.left + inset + (sheet_.measure - 2 * inset) * ((years - first_) / (last_ - first_));
  }
  Pt x_of(std::size_t i) const { return x_at(years_of(events_[i]->date)); }

  void set_label(const Event& event) {
    Paragraph date, words;
    setting_.add_words(date, setting_.words.date(event.date), setting_.style(sheet_.label, text::FaceId::bold),
                       colours::navy, figure_);
    setting_.add_words(words, event.event.value, setting_.style(sheet_.label), colours::ink, figure_);
    const Column column{0_pt, widest_label, true};
    Label label;
    label.lines = setting_.set(date, column, sheet_.label.leading);
    append(label.lines, setting_.set(words, column, sheet_.label.leading));
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
    for (std::size_t i = 0; i < events_.size(); ++i) {
      const Pt x = x_of(i);
      const Pt end = places_[i].above ? label_top(i) + 2_pt : label_top(i) + labels_[i].height - 2_pt;
      mark(strip, Rule{{x, axis_}, {x, end}, 0.6_pt, colours::steel});
    }
  }

  /// Solid up to the date of the brief, dashed after it, with a tick at every round number of years.
  void draw_axis(Strip& strip) const {
    const Pt from = sheet_.left, to = sheet_.left + sheet_.measure;
    const Pt now = std::clamp(x_at(years_of(setting_.content.report.date)), from, to);
    if (now > from) mark(strip, Rule{{from, axis_}, {now, axis_}, axis_thickness, colours::navy});
    if (now < to) mark(strip, Rule{{now, axis_}, {to, axis_}, axis_thickness, colours::navy, 3_pt});
    if (events_.size() == 1) return;
    const double span = last_ - first_;
    const int step = span > 60 ? 20 : span > 25 ? 5 : span > 8 ? 2 : 1;
    for (int year = static_cast<int>(std::ceil(first_ / step)) * step; year <= last_; year += step)
      mark(strip, Rule{{x_at(year), axis_ - 3_pt}, {x_at(year), axis_ + 3_pt}, 0.8_pt, colours::navy});
  }

  void draw_events(Strip& strip) {
    for (std::size_t i = 0; i < events_.size(); ++i) {
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

  Setting& setting_;
  const Sheet& sheet_;
  ElementId figure_;
  Vector<const Event*> events_;
  Vector<Label> labels_;
  Vector<LabelPlace> places_;
  Vector<Pt> above_, below_;
  double first_ = 0, last_ = 0;
  Pt axis_, height_;
};

/// All that the figure shows, in words.
std::string alt_text(const Setting& setting) {
  const auto& timeline = setting.content.report.commitment.timeline;
  std::string events, later;
  for (const Event& event : timeline) {
    const std::string words =
        setting.words.fill("timeline.event", {{"date", setting.words.date(event.date)}, {"event", event.event.value}});
    const bool is_later = years_of(event.date) > years_of(setting.content.report.date);
    std::string& list = is_later ? later : events;
    (list += list.empty() ? "" : " ") += words;
  }
  if (!later.empty()) {
    if (!events.empty()) events += " ";
    events += setting.words.fill("timeline.future", {{"events", later}});
  }
  return setting.words.fill("timeline.alt", {{"count", std::to_string(timeline.size())}, {"events", events}});
}

void set_caption(Setting& setting, ElementId parent) {
  const Sheet& sheet = setting.sheet;
  Vector<int> sources;
  for (const Event& event : setting.content.report.commitment.timeline)
    for (const int source : event.sources)
      if (std::find(sources.begin(), sources.end(), source) == sources.end()) sources.push_back(source);
  Paragraph caption;
  const ElementId element = setting.fixed_element(Tag::paragraph, parent);
  setting.add_words(caption, setting.words["timeline.caption"], setting.style(sheet.small), colours::grey, element);
  setting.add_citations(caption, sources, setting.style(sheet.small), element);
  setting.keep_next();
  setting.add(setting.set(caption, setting.body(), sheet.small.leading, 4_pt));
}

/// One line an event: its date bold, its words, its sources.
void set_list(Setting& setting, ElementId section) {
  const Sheet& sheet = setting.sheet;
  const ElementId list = setting.element(Tag::list, section);
  bool first = true;
  const auto& timeline = setting.content.report.commitment.timeline;
  for (std::size_t i = 0; i < timeline.size(); ++i) {
    const ElementId body = setting.element(Tag::list_body, setting.element(Tag::list_item, list));
    Paragraph line;
    setting.add_words(line, setting.words.date(timeline[i].date) + "  ", setting.style(sheet.body, text::FaceId::bold),
                      colours::navy, body);
    setting.add_words(line, timeline[i].event.value, setting.style(sheet.body), colours::ink, body);
    setting.add_citations(line, timeline[i].sources, setting.style(sheet.body), body);
    auto strips = setting.set(line, setting.body(), sheet.body.leading,
                              first ? sheet.paragraph_space * 2 : sheet.paragraph_space * 0.5);
    mark_changed(strips, setting.changed(changes::Part::event, i));
    // No single line of the list at a page's foot or head.
    if (i == 1 || i + 1 == timeline.size()) strips.front().extent.may_break_before = first;
    setting.add(std::move(strips));
    first = false;
  }
}

}  // namespace

void set_timeline(Setting& setting, ElementId section) {
  const auto& timeline = setting.content.report.commitment.timeline;
  if (timeline.empty()) return;
  if (!setting.sheet.drawn_timeline || timeline.size() > most_events) return set_list(setting, section);
  const ElementId figure = setting.element(Tag::figure, section);
  auto strip = Figure(setting, figure).draw();
  if (!strip) return set_list(setting, section);
  Element& element = setting.document.elements[figure];
  element.alt = alt_text(setting);
  element.bounds = {setting.sheet.left, 0_pt, setting.sheet.measure, strip->extent.height};
  strip->extent.space_before = 10_pt;
  for (std::size_t i = 0; i < timeline.size(); ++i)
    strip->changed = strip->changed || setting.changed(changes::Part::event, i);
  setting.add(std::move(*strip));
  set_caption(setting, section);
}

}  // namespace brief::layout
