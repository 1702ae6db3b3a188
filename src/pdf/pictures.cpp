#include "pdf/pictures.hpp"

#include "pdf/syntax.hpp"

namespace brief::pdf {
namespace {

using layout::Path;
using layout::Picture;

/// Writes paths in units of the picture, which a form's matrix brings to points: whole numbers are short.
class Painter {
 public:
  explicit Painter(const Picture& picture) : height_(picture.size.height), unit_(picture.unit) {}

  void paint(const Path& path) {
    if (path.fill) append_colour(out_, *path.fill, false);
    if (path.stroke) {
      append_colour(out_, *path.stroke, true);
      append_operand(out_, path.thickness / unit_);
      out_ += "w 1 j ";  // round joins: no spikes at the sharp turns of a coast
    }
    for (const auto& line : path.lines) {
      if (path.fill && is_rectangle(line))
        rectangle(line);
      else
        outline(line, path.fill.has_value());
    }
    out_ += path.fill ? (path.stroke ? "B*\n" : "f*\n") : "S\n";
  }

  String operators() { return std::move(out_); }

 private:
  /// From its top left corner on.
  static bool is_rectangle(const std::vector<Point>& line) {
    return line.size() == 4 && line[0].y == line[1].y && line[1].x == line[2].x && line[2].y == line[3].y &&
           line[3].x == line[0].x;
  }

  void length(Pt value) { append_operand(out_, value / unit_, 0); }

  void point(Point at) {
    length(at.x);
    length(height_ - at.y);
  }

  void rectangle(const std::vector<Point>& line) {
    point(line[3]);
    length(line[2].x - line[0].x);
    length(line[2].y - line[0].y);
    out_ += "re ";
  }

  void outline(const std::vector<Point>& line, bool closed) {
    for (const Point& at : line) {
      point(at);
      out_ += &at == &line.front() ? "m " : "l ";
    }
    if (closed) out_ += "h\n";
  }

  Pt height_, unit_;
  String out_;
};

struct KeptForm {
  std::string deflated, digest;
};

const KeptForm& form_of(const Picture& picture, Deflater& deflater, Memo& memo) {
  if (const auto* known = memo.find<KeptForm>(picture.key)) return *known;
  const String operators = operators_of(picture);
  KeptForm made{deflater.deflate(operators), sha256_hex(operators)};  // of what is drawn: releases of libdeflate differ
  made.deflated.shrink_to_fit();
  const std::size_t bytes = made.deflated.size() + made.digest.size();
  return memo.keep(picture.key, std::move(made), bytes);
}

Dictionary entries_of(const Picture& picture) {
  const double unit = picture.unit.value;
  const Array box =
      Array().integer(0).integer(0).number(Pt{picture.size.width / unit}).number(Pt{picture.size.height / unit});
  const Array matrix =
      Array().number(picture.unit, 3).integer(0).integer(0).number(picture.unit, 3).integer(0).integer(0);
  Dictionary entries;
  entries.name("Type", "XObject").name("Subtype", "Form").array("BBox", box).array("Matrix", matrix);
  entries.dictionary("Resources", {});
  return entries;
}

}  // namespace

Pictures::Pictures(const layout::Document& document) {
  for (const layout::Page& page : document.pages)
    for (const layout::Mark& mark : page.marks) {
      const auto* placed = std::get_if<layout::PlacedPicture>(&mark.shape);
      if (placed == nullptr) continue;
      const Picture& picture = *placed->picture;
      if (indices_.try_emplace(picture.key, pictures_.size()).second) pictures_.push_back(&picture);
    }
}

void Pictures::write(Haru& haru, Deflater& deflater, Memo& memo, Digest& digest) {
  for (const Picture* picture : pictures_) {
    const KeptForm& form = form_of(*picture, deflater, memo);
    digest.update(form.digest);
    objects_.push_back(haru.add_deflated_stream(entries_of(*picture), String(form.deflated)));
  }
}

void Pictures::add_resources(Dictionary& resources) const {
  if (objects_.empty()) return;
  Dictionary forms;
  for (std::size_t i = 0; i < objects_.size(); ++i) forms.reference("P" + std::to_string(i), objects_[i]);
  resources.dictionary("XObject", forms);
}

void append_colour(String& out, layout::Colour c, bool stroke) {
  for (const std::uint8_t part : {c.red, c.green, c.blue}) append_operand(out, part / 255.0, 3);
  out += stroke ? "RG\n" : "rg\n";
}

String operators_of(const Picture& picture) {
  Painter painter(picture);
  for (const Path& path : picture.paths) painter.paint(path);
  return painter.operators();
}

}  // namespace brief::pdf
