#include "pdf/content.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "pdf/glyph_outline.hpp"
#include "pdf/syntax.hpp"

namespace brief::pdf {
namespace {

using layout::Artifact;
using layout::Mark;

/// Properties of an artifact (14.8.2.2.2).
std::string_view artifact_properties(Artifact artifact) {
  switch (artifact) {
    case Artifact::header:
      return "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n";
    case Artifact::footer:
      return "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n";
    case Artifact::background:
      return "/Artifact<</Type/Background>>BDC\n";
    case Artifact::layout:
      break;
  }
  return "/Artifact<</Type/Layout>>BDC\n";
}

bool is_right_to_left(const Mark& mark) {
  const auto* run = std::get_if<layout::GlyphRun>(&mark.shape);
  return run != nullptr && run->run.right_to_left;
}

bool same_owner(const Mark& a, const Mark& b) {
  if (a.element != b.element || is_right_to_left(a) != is_right_to_left(b)) return false;
  return a.element != layout::no_element || a.artifact == b.artifact;
}

/// About how long the page's operators are: two bytes a glyph, and what places them.
std::size_t size_of(const layout::Page& page) {
  std::size_t size = 256;
  for (const Mark& mark : page.marks) {
    const auto* run = std::get_if<layout::GlyphRun>(&mark.shape);
    size += 110 + (run == nullptr ? 0 : 4 * run->run.glyphs.size());
  }
  return size;
}

/// The codes of a literal string, gathered before they are appended.
class CodeString {
 public:
  explicit CodeString(String& out) : out_(out) {}

  void add(const Fonts::Code& code) {
    if (size_ + code.string.size() > bytes_.size()) flush();
    std::memcpy(bytes_.data() + size_, code.string.data(), sizeof code.string);
    size_ += code.string_size;
  }

  void flush() {
    out_.append(bytes_.data(), size_);
    size_ = 0;
  }

  void open() {
    if (!is_open_) out_ += '(';
    is_open_ = true;
  }

  void close() {
    if (!is_open_) return;
    flush();
    out_ += ')';
    is_open_ = false;
  }

 private:
  String& out_;
  std::array<char, 256> bytes_;
  std::size_t size_ = 0;
  bool is_open_ = false;
};

}  // namespace

MarkedContent::MarkedContent(Content& content, const Mark& mark, Structure& structure, std::uint32_t page)
    : content_(content) {
  if (mark.element == layout::no_element) {
    content_.out_ += artifact_properties(mark.artifact);
    return;
  }
  content_.out_ += '/';
  // Glyphs stand from left to right, which programs expect that know nothing of this; where they are read the other way
  // the sequence says so (14.8.2.3.3).
  content_.out_ += is_right_to_left(mark) ? std::string_view("ReversedChars")
                                          : structure.type_name(content_.document_.elements[mark.element].tag);
  content_.out_ += "<</MCID ";
  content_.number(structure.add_content(mark.element, page), 0);
  content_.out_ += ">>BDC\n";
}

MarkedContent::~MarkedContent() noexcept(false) {
  if (std::uncaught_exceptions() == unwinding_) content_.out_ += "EMC\n";
}

String Content::of_page(const layout::Page& page, std::uint32_t index, Structure& structure) {
  out_.clear();
  out_.reserve(size_of(page));
  fill_.reset();
  stroke_.reset();
  face_.reset();
  for (std::size_t i = 0; i < page.marks.size();) {
    const Mark& first = page.marks[i];
    const MarkedContent sequence(*this, first, structure, index);
    for (; i < page.marks.size() && same_owner(first, page.marks[i]); ++i) std::visit(*this, page.marks[i].shape);
  }
  return std::move(out_);
}

void Content::number(double value, int decimals) { append_operand(out_, value, decimals); }

void Content::point(Point p) {
  number(p.x);
  number(document_.sheet.height - p.y);
}

void Content::colour(layout::Colour c, bool stroke) {
  auto& current = stroke ? stroke_ : fill_;
  if (current == c) return;
  current = c;
  append_colour(out_, c, stroke);
}

/// The font stays from one text object to the next (9.3.1).
void Content::font(const text::Run& run) {
  if (face_ == run.face && size_ == run.size) return;
  face_ = run.face;
  size_ = run.size;
  out_ += "/F";
  number(static_cast<double>(run.face), 0);
  number(run.size);
  out_ += "Tf ";
}

void Content::operator()(const layout::GlyphRun& run) {
  if (run.run.glyphs.empty()) return;
  colour(run.colour, false);
  out_ += "BT ";
  font(run.run);
  point(run.baseline);
  out_ += "Td[";
  const bool has_shapes = glyphs(run);
  out_ += "]TJ ET\n";
  if (has_shapes) append_shapes(out_, run, document_.sheet.height);
}

/// Glyphs by their codes, with what their advances differ from the font's widths as adjustments in thousandths of the
/// size (9.4.3). Offsets across the line are text rise. Whether some of them are shapes.
bool Content::glyphs(const layout::GlyphRun& set) {
  const text::Run& run = set.run;
  const double unit = 1000.0 / text::face(run.face).metrics().units_per_em;
  const double tracking = run.tracking / run.size * 1000;
  const int tracked = run.tracking == 0_pt ? 0 : 1;
  int pending = 0, trackings = 0;  // to the right: font units, and how often the tracking
  int rise = 0;
  bool has_shapes = false;
  CodeString codes(out_);
  const auto adjust = [&] {
    if (pending == 0 && trackings == 0) return;
    const double move = pending * unit + trackings * tracking;
    if (std::abs(move) < 0.05) return;
    codes.close();
    append_number(out_, -move, 1);
    pending = trackings = 0;
  };
  const auto raise = [&](int dy) {
    if (dy == rise) return;
    codes.close();
    out_ += "]TJ ";
    number(run.size.value * dy * unit / 1000);
    out_ += "Ts[";
    rise = dy;
  };
  for (const text::Glyph& glyph : run.glyphs) {
    if (is_shape(glyph)) {
      has_shapes = true;
      pending += glyph.advance;
      trackings += tracked;
      continue;
    }
    raise(glyph.dy);
    pending += glyph.dx;
    adjust();
    codes.open();
    const Fonts::Code& code = fonts_.code(run.face, glyph, run.text_of(glyph));
    codes.add(code);
    pending += glyph.advance - code.advance - glyph.dx;
    trackings += tracked;
  }
  codes.close();
  if (rise != 0) out_ += "]TJ 0 Ts[";
  return has_shapes;
}

void Content::operator()(const layout::Rule& rule) {
  colour(rule.colour, true);
  number(rule.thickness);
  out_ += "w ";
  if (rule.dash > 0_pt) {
    out_ += '[';
    number(rule.dash);
    out_ += "]0 d ";
  }
  point(rule.from);
  out_ += "m ";
  point(rule.to);
  out_ += "l S\n";
  if (rule.dash > 0_pt) out_ += "[]0 d\n";
}

void Content::operator()(const layout::Box& box) {
  colour(box.fill, false);
  rectangle(box.rect);
  out_ += "f\n";
}

void Content::rectangle(const Rect& rect) {
  point({rect.x, rect.bottom()});
  number(rect.width);
  number(rect.height);
  out_ += "re ";
}

/// Four Bezier curves; 0.5523 makes them a circle to 0.03% of the radius.
void Content::operator()(const layout::Circle& circle) {
  constexpr double bend = 0.5522847498;
  colour(circle.fill, false);
  colour(circle.stroke, true);
  number(circle.stroke_thickness);
  out_ += "w ";
  const auto at = [&](double x, double y) {
    point({circle.centre.x + circle.radius * x, circle.centre.y + circle.radius * y});
  };
  at(1, 0);
  out_ += "m ";
  double x = 1, y = 0;
  for (int quarter = 0; quarter < 4; ++quarter) {
    const double next_x = -y, next_y = x;
    at(x + bend * next_x, y + bend * next_y);
    at(next_x + bend * x, next_y + bend * y);
    at(next_x, next_y);
    out_ += "c ";
    x = next_x;
    y = next_y;
  }
  out_ += "h B\n";
}

void Content::operator()(const layout::PlacedPicture& placed) {
  out_ += "q 1 0 0 1 ";
  point({placed.corner.x, placed.corner.y + placed.picture->size.height});
  out_ += "cm /P";
  number(static_cast<double>(pictures_.index_of(*placed.picture)), 0);
  out_ += "Do Q\n";
}

}  // namespace brief::pdf
