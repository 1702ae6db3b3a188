#include "layout/galley.hpp"

#include <algorithm>

#include "layout/sheet.hpp"
#include "layout/stand_ins.hpp"

namespace brief::layout {
namespace {

/// How far below the line's top its baseline stands: text is centred in its leading by cap height and descender.
Pt baseline_in(Pt leading, const text::Style& style) {
  const auto& metrics = text::face(style.face).metrics();
  const Pt cap = text::scaled(metrics.cap_height, style.size, metrics);
  const Pt descender = style.size * line_metrics.depth;
  return (leading - cap - descender) / 2 + cap;
}

void add_link(Strip& strip, const LinkTarget& target, const Inline& part, const SetRun& set, Pt x, Pt baseline) {
  const Pt top = baseline - part.rise - part.style.size * line_metrics.link_above;
  LinkArea area;
  area.element = target.element;
  area.rect = {x, top, set.run.width(), part.style.size * line_metrics.link_height};
  area.url = target.url;
  area.contents = target.contents;
  strip.links.push_back({std::move(area), target.anchor});
  if (!target.underlined) return;
  const Pt y = baseline + part.style.size * line_metrics.underline_below;
  add_artifact(strip, Rule{{x, y}, {x + set.run.width(), y}, line_metrics.underline, part.colour});
}

Strip line_strip(Line& line, std::span<const Inline> inlines, std::span<const LinkTarget> targets,
                 const LineSetting& setting) {
  Strip strip;
  strip.extent.height = setting.leading;
  if (line.runs.empty()) return strip;
  // The line's baseline is that of its ordinary text, not of raised figures.
  const auto ordinary = std::find_if(line.runs.begin(), line.runs.end(),
                                     [&](const SetRun& set) { return inlines[set.inline_index].rise == 0_pt; });
  const SetRun& first = ordinary == line.runs.end() ? line.runs.front() : *ordinary;
  const Pt baseline = baseline_in(setting.leading, inlines[first.inline_index].style);
  strip.marks.reserve(line.runs.size());
  for (SetRun& set : line.runs) {
    const Inline& part = inlines[set.inline_index];
    const Pt x = setting.x + set.x;
    if (part.link >= 0) add_link(strip, targets[static_cast<std::size_t>(part.link)], part, set, x, baseline);
    strip.marks.push_back(
        {part.element, Artifact::layout, GlyphRun{std::move(set.run), {x, baseline - part.rise}, part.colour}});
  }
  return strip;
}

/// Moves a shape.
struct Mover {
  Pt right, down;
  template <class Place>
  void move(Place& place) const {
    place.x += right;
    place.y += down;
  }
  void operator()(GlyphRun& run) const { move(run.baseline); }
  void operator()(Rule& rule) const {
    move(rule.from);
    move(rule.to);
  }
  void operator()(Box& box) const { move(box.rect); }
  void operator()(Circle& circle) const { move(circle.centre); }
  void operator()(PlacedPicture& picture) const { move(picture.corner); }
};

}  // namespace

Vector<Strip> set_lines(ParagraphSetter& paragraphs, std::span<const Inline> inlines,
                        std::span<const LinkTarget> targets, const LineSetting& setting) {
  Vector<Line> lines = paragraphs.set(inlines, setting.paragraph);
  Vector<Strip> strips;
  strips.reserve(lines.size());
  for (Line& line : lines) strips.push_back(line_strip(line, inlines, targets, setting));
  for (std::size_t i = 0; i < strips.size(); ++i) {
    // No first line alone at a page's foot, no last line alone at its head.
    const bool orphan = i == 1, widow = i > 0 && i + 1 == strips.size();
    strips[i].extent.may_break_before = !orphan && !widow;
    strips[i].extent.goes_on = i > 0;
  }
  if (strips.empty()) return strips;
  strips.front().extent.space_before = setting.space_before;
  strips.front().extent.may_break_before = !setting.keep_first;
  return strips;
}

void Galley::add(Vector<Strip> strips) {
  if (strips.empty()) return;
  if (keep_next_) strips.front().extent.may_break_before = false;
  keep_next_ = false;
  append(strips_, std::move(strips));
}

void Galley::add(Strip strip) {
  Vector<Strip> strips;
  strips.push_back(std::move(strip));
  add(std::move(strips));
}

Strip Galley::take_last() {
  Strip last = std::move(strips_.back());
  strips_.pop_back();
  keep_next_ = false;
  return last;
}

const RepeatedHeader* Galley::add_header(RepeatedHeader header) {
  headers_.push_back(std::move(header));
  return &headers_.back();
}

void append(Vector<Strip>& galley, Vector<Strip> strips) {
  galley.insert(galley.end(), std::make_move_iterator(strips.begin()), std::make_move_iterator(strips.end()));
}

Pt end_of_words(const Strip& strip) {
  Pt end;
  for (const Mark& mark : strip.marks)
    if (const auto* run = std::get_if<GlyphRun>(&mark.shape)) end = std::max(end, run->baseline.x + run->run.width());
  return end;
}

void add_moved(Strip from, Pt down, Strip& to, Pt right) {
  const Mover mover{right, down};
  for (Mark& mark : from.marks) std::visit(mover, mark.shape);
  for (StripLink& link : from.links) mover.move(link.area.rect);
  if (to.marks.empty())
    to.marks = std::move(from.marks);
  else
    to.marks.insert(to.marks.end(), std::make_move_iterator(from.marks.begin()),
                    std::make_move_iterator(from.marks.end()));
  to.links.insert(to.links.end(), std::make_move_iterator(from.links.begin()),
                  std::make_move_iterator(from.links.end()));
}

Strip stacked(Vector<Strip> strips) {
  Strip result;
  for (Strip& strip : strips) {
    Pt& height = result.extent.height;
    if (&strip != &strips.front()) height += strip.extent.space_before;
    const Pt own = strip.extent.height;
    result.anchors.insert(result.anchors.end(), strip.anchors.begin(), strip.anchors.end());
    add_moved(std::move(strip), height, result);
    height += own;
  }
  return result;
}

Pt add_text(text::Shaper& shaper, Strip& strip, std::string_view text, const text::Style& style, Colour colour,
            Point baseline, Align align, ElementId element, Artifact artifact) {
  Vector<text::Run> runs = runs_of(shaper, text, style);
  // What is tracked has no space after its last letter.
  const Pt width = width_of(runs) - (runs.empty() ? 0_pt : style.tracking);
  if (align == Align::right) baseline.x -= width;
  if (align == Align::centre) baseline.x -= width / 2;
  for (text::Run& run : runs) {
    const Pt advance = run.width();
    strip.marks.push_back({element, artifact, GlyphRun{std::move(run), baseline, colour}});
    baseline.x += advance;
  }
  return width;
}

}  // namespace brief::layout
