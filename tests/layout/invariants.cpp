#include "layout/invariants.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "layout/sheet.hpp"

namespace brief::test {
namespace {

using layout::Document;
using layout::Element;
using layout::ElementId;
using layout::GlyphRun;
using layout::Mark;
using layout::Tag;

constexpr Pt slack{0.05};

struct Area {
  Rect rect;
  std::string text;
};

/// What a run covers: as wide as it is set, as high as its x-height and a little.
Area area_of(const GlyphRun& run) {
  const Pt size = run.run.size;
  return {{run.baseline.x, run.baseline.y - size * 0.5, run.run.width(), size * 0.5}, std::string(run.run.text)};
}

/// Spaces alone part what is read, and may reach into a margin.
bool is_seen(const GlyphRun& run) { return run.run.text.find_first_not_of(' ') != String::npos; }

bool overlap(const Rect& a, const Rect& b) {
  return a.x + slack < b.right() && b.x + slack < a.right() && a.y + slack < b.bottom() && b.y + slack < a.bottom();
}

class Inspector {
 public:
  Inspector(const Document& document, const layout::Sheet& sheet) : document_(document), sheet_(sheet) {}

  std::vector<std::string> inspect(bool marked) {
    if (document_.pages.empty()) say(0, "there is no page");
    for (page_ = 0; page_ < document_.pages.size(); ++page_) inspect_page(marked);
    inspect_elements();
    return std::move(breaches_);
  }

 private:
  void say(std::size_t page, const std::string& what) {
    breaches_.push_back("page " + std::to_string(page + 1) + ": " + what);
  }

  void inspect_page(bool marked) {
    const auto& marks = document_.pages[page_].marks;
    std::vector<Area> areas;
    std::size_t markings = 0, tagged = 0;
    std::string foot;
    std::set<double> baselines;
    for (const Mark& mark : marks) {
      tagged += mark.element != layout::no_element;
      if (const auto* run = std::get_if<GlyphRun>(&mark.shape); run != nullptr && is_seen(*run)) {
        areas.push_back(area_of(*run));
        inspect_run(*run, mark.artifact);
        if (mark.artifact == layout::Artifact::footer) foot += areas.back().text;
        if (mark.element != layout::no_element) baselines.insert(std::round(run->baseline.y.value));
        markings += mark.artifact != layout::Artifact::layout && areas.back().text.starts_with("OFFICIAL");
      }
    }
    if (tagged == 0) say(page_, "nothing but furniture");
    if (marked && markings != 2) say(page_, "the marking stands " + std::to_string(markings) + " times");
    inspect_foot(foot);
    // Figures and cells stand a little apart: their lines are no fewer.
    const bool last = page_ > 0 && page_ + 1 == document_.pages.size();
    if (last && baselines.size() < 3) say(page_, "a last page of two lines");
    inspect_overlaps(areas);
    inspect_lines_of_figures(marks, areas);
    inspect_cells(marks);
    inspect_heading_at_foot(marks);
    inspect_single_lines();
  }

  void inspect_run(const GlyphRun& run, layout::Artifact artifact) {
    const Pt right = run.baseline.x + run.run.width();
    if (run.baseline.x + slack < sheet_.left || right > sheet_.left + sheet_.measure + slack)
      say(page_, "beyond the margin: " + std::string(run.run.text));
    const bool furniture = artifact == layout::Artifact::header || artifact == layout::Artifact::footer;
    if (!furniture && (run.baseline.y < sheet_.top || run.baseline.y > sheet_.bottom))
      say(page_, "above or below the text: " + std::string(run.run.text));
  }

  /// The title stands in the foot as a whole, or gives way to the reference.
  void inspect_foot(const std::string& foot) {
    const std::string title(document_.metadata.title);
    std::string words;  // as they are without the spaces of line ends
    for (const char c : foot)
      if (c != ' ' || words.empty() || words.back() != ' ') words += c;
    const bool whole = words.find(title) != std::string::npos;
    const bool begun = words.find(title.substr(0, title.find(' '))) != std::string::npos;
    if (!whole && begun && title.find(' ') != std::string::npos && words.find("WB/2025/07") == std::string::npos)
      say(page_, "the foot is cut: " + foot);
    if (words.find("…") != std::string::npos) say(page_, "the foot is cut: " + foot);
  }

  void inspect_overlaps(std::vector<Area>& areas) {
    std::sort(areas.begin(), areas.end(), [](const Area& a, const Area& b) { return a.rect.y < b.rect.y; });
    for (std::size_t i = 0; i < areas.size(); ++i)
      for (std::size_t j = i + 1; j < areas.size() && areas[j].rect.y < areas[i].rect.bottom(); ++j)
        if (overlap(areas[i].rect, areas[j].rect)) say(page_, "overlap: " + areas[i].text + " / " + areas[j].text);
  }

  bool is_in(ElementId id, Tag tag) const {
    for (; id != layout::no_element; id = document_.elements[id].parent)
      if (document_.elements[id].tag == tag) return true;
    return false;
  }

  /// No leader of a timeline or map runs through a label.
  void inspect_lines_of_figures(const Vector<Mark>& marks, const std::vector<Area>& areas) {
    constexpr Pt inside{0.8};
    constexpr int steps = 60;
    for (const Mark& mark : marks) {
      const auto* rule = std::get_if<layout::Rule>(&mark.shape);
      if (rule == nullptr || mark.element == layout::no_element || !is_in(mark.element, Tag::figure)) continue;
      for (const Area& area : areas)
        for (int i = 0; i <= steps; ++i) {
          const Pt x = rule->from.x + (rule->to.x - rule->from.x) * (i * 1.0 / steps);
          const Pt y = rule->from.y + (rule->to.y - rule->from.y) * (i * 1.0 / steps);
          const bool in_x = x > area.rect.x + inside && x < area.rect.right() - inside;
          if (!in_x || y <= area.rect.y + inside || y >= area.rect.bottom() - inside) continue;
          say(page_, "a line through the label " + area.text);
          break;
        }
    }
  }

  /// From a byte of a run's text on, or up to it.
  static Pt width_of(const GlyphRun& run, std::size_t from, std::size_t to) {
    const int em = text::face(run.run.face).metrics().units_per_em;
    Pt width;
    for (const text::Glyph& glyph : run.run.glyphs)
      if (glyph.text_begin >= from && glyph.text_begin < to)
        width += run.run.size * (static_cast<double>(glyph.advance) / em);
    return width;
  }

  ElementId ancestor(ElementId id, Tag tag) const {
    while (id != layout::no_element && document_.elements[id].tag != tag) id = document_.elements[id].parent;
    return id;
  }

  /// Whether it is of the first cell after the name of a row: its prose may be hyphenated where it would be ragged.
  bool is_prose(ElementId id) const {
    const ElementId cell = ancestor(id, Tag::table_data);
    if (cell == layout::no_element) return false;
    const ElementId row = document_.elements[cell].parent;
    for (ElementId other = row + 1; other < cell; ++other)
      if (document_.elements[other].parent == row && document_.elements[other].tag == Tag::table_data) return false;
    return true;
  }

  /// No name or date in a table is broken that is narrower than a column would be if all were alike.
  void inspect_cells(const Vector<Mark>& marks) {
    constexpr double columns = 4;
    const Pt gaps = sheet_.columns.column_gap * (columns - 1);
    const Pt least = (sheet_.measure - gaps) / columns;
    const GlyphRun* before = nullptr;
    ElementId cell = layout::no_element;
    for (const Mark& mark : marks) {
      const auto* run = std::get_if<GlyphRun>(&mark.shape);
      if (run == nullptr || mark.element == layout::no_element || !is_in(mark.element, Tag::table)) continue;
      const bool goes_on = before != nullptr && mark.element == cell && run->baseline.y > before->baseline.y;
      const std::string_view first = goes_on ? std::string_view(before->run.text) : std::string_view();
      if (first.ends_with("\u00AD") && !is_prose(mark.element)) {
        const std::size_t from = first.rfind(' ') + 1, to = std::string_view(run->run.text).find(' ');
        const Pt word = width_of(*before, from, first.size()) + width_of(*run, 0, to);
        if (word < least)
          say(page_, "a column narrower than its word: " + std::string(first) + std::string(run->run.text));
      }
      before = run;
      cell = mark.element;
    }
  }

  void inspect_heading_at_foot(const Vector<Mark>& marks) {
    if (page_ + 1 == document_.pages.size()) return;
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
      if (mark->element == layout::no_element) continue;
      const Tag tag = document_.elements[mark->element].tag;
      if (tag == Tag::h1 || tag == Tag::h2 || tag == Tag::h3) say(page_, "a heading at the foot");
      for (auto element = mark->element; element != layout::document_element;
           element = document_.elements[element].parent)
        if (document_.elements[element].tag == Tag::table_head) say(page_, "the head of a table alone at the foot");
      return;
    }
  }

  /// The baselines of the paragraphs of this page that go on from the page before or on the next one.
  void inspect_single_lines() {
    if (page_ + 1 == document_.pages.size()) return;
    const auto here = lines_of(page_), next = lines_of(page_ + 1);
    for (const auto& [paragraph, lines] : here) {
      const auto rest = next.find(paragraph);
      if (rest == next.end() || in_table(paragraph)) continue;
      if (lines.size() == 1) say(page_, "a single first line at the foot: " + text_of(page_, paragraph));
      if (rest->second.size() == 1) say(page_ + 1, "a single last line at the head: " + text_of(page_ + 1, paragraph));
    }
  }

  std::map<ElementId, std::vector<double>> lines_of(std::size_t page) const {
    std::map<ElementId, std::vector<double>> lines;
    for (const Mark& mark : document_.pages[page].marks) {
      const auto* run = std::get_if<GlyphRun>(&mark.shape);
      if (run == nullptr || mark.element == layout::no_element) continue;
      const ElementId paragraph = paragraph_of(mark.element);
      if (paragraph == layout::no_element) continue;
      // Raised figures belong to the line below them.
      constexpr double most_rise = 8;
      auto& baselines = lines[paragraph];
      if (baselines.empty() || std::abs(baselines.back() - run->baseline.y.value) > most_rise)
        baselines.push_back(run->baseline.y.value);
    }
    return lines;
  }

  /// The paragraph that an element is, or stands in.
  ElementId paragraph_of(ElementId id) const {
    while (id != layout::no_element && document_.elements[id].tag != Tag::paragraph) id = document_.elements[id].parent;
    return id;
  }

  std::string text_of(std::size_t page, ElementId element) const {
    std::string text;
    for (const Mark& mark : document_.pages[page].marks)
      if (const auto* run = std::get_if<GlyphRun>(&mark.shape); run != nullptr && mark.element == element)
        text += run->run.text;
    return text;
  }

  bool in_table(ElementId id) const {
    for (; id != layout::document_element; id = document_.elements[id].parent)
      if (document_.elements[id].tag == Tag::table) return true;
    return false;
  }

  /// Every element but those never used has marks in it, itself or below.
  void inspect_elements() {
    std::vector<bool> filled(document_.elements.size(), false);
    for (const auto& page : document_.pages)
      for (const Mark& mark : page.marks)
        for (ElementId id = mark.element; id != layout::no_element; id = document_.elements[id].parent)
          filled[id] = true;
    for (std::size_t i = 0; i < filled.size(); ++i) {
      const Element& element = document_.elements[i];
      const bool cell =
          element.tag == Tag::table_data || element.tag == Tag::table_header || element.tag == Tag::list_body;
      if (!filled[i] && cell) breaches_.push_back("an empty cell or list item");
      if (filled[i] && element.tag == Tag::figure && element.alt.empty()) breaches_.push_back("a figure without words");
    }
  }

  const Document& document_;
  const layout::Sheet& sheet_;
  std::size_t page_ = 0;
  std::vector<std::string> breaches_;
};

}  // namespace

std::vector<std::string> breaches(const Document& document, layout::Edition edition, bool marked) {
  return Inspector(document, layout::sheet_of(edition)).inspect(marked);
}

}  // namespace brief::test
