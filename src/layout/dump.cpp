#include "layout/dump.hpp"

#include <charconv>

namespace brief::layout {
namespace {

constexpr const char* face_names[] = {"regular", "italic", "bold", "bold-italic"};

std::string face_name(text::FaceId id) {
  const auto index = static_cast<std::size_t>(id);
  return index < text::text_face_count ? face_names[index] : std::string(text::face(id).postscript_name());
}

constexpr const char* artifact_names[] = {"layout", "background", "header", "footer"};

class Printer {
 public:
  std::string print(const Document& document) {
    document_ = &document;
    for (std::size_t i = 0; i < document.pages.size(); ++i) print_page(document.pages[i], i);
    for (const OutlineEntry& entry : document.outline) {
      text("outline ");
      text(std::to_string(entry.page + 1));
      number(entry.y);
      text(" " + std::string(entry.title) + "\n");
    }
    return std::move(out_);
  }

  void operator()(const GlyphRun& r) {
    text(" text");
    point(r.baseline);
    text(" " + face_name(r.run.face));
    number(r.run.size);
    number(r.run.width());
    text(" |" + std::string(r.run.text) + "|");
  }
  void operator()(const Rule& r) {
    text(" rule");
    point(r.from);
    point(r.to);
    number(r.thickness);
    if (r.dash > 0_pt) text(" dashed");
  }
  void operator()(const Box& b) {
    text(" box");
    point({b.rect.x, b.rect.y});
    point({b.rect.width, b.rect.height});
  }
  void operator()(const Circle& c) {
    text(" circle");
    point(c.centre);
    number(c.radius);
  }
  void operator()(const PlacedPicture& placed) {
    const Picture& picture = *placed.picture;
    text(" picture");
    point(placed.corner);
    point({picture.size.width, picture.size.height});
    for (const Path& path : picture.paths) print_path(path);
  }

 private:
  void print_page(const Page& page, std::size_t index) {
    text("page " + std::to_string(index + 1) + "\n");
    for (const Mark& mark : page.marks) {
      text(mark.element == no_element ? std::string("  ") + artifact_names[static_cast<std::size_t>(mark.artifact)]
                                      : "  " + path(mark.element));
      std::visit(*this, mark.shape);
      text("\n");
    }
    for (const LinkArea& link : page.links) print_link(link);
  }

  void print_path(const Path& path) {
    std::size_t points = 0;
    for (const auto& line : path.lines) points += line.size();
    text(", path " + std::to_string(path.lines.size()) + " lines " + std::to_string(points) + " points from");
    point(path.lines.empty() ? Point() : path.lines.front().front());
  }

  void print_link(const LinkArea& link) {
    text("  link");
    point({link.rect.x, link.rect.y});
    point({link.rect.width, link.rect.height});
    if (link.url.empty()) {
      text(" to page " + std::to_string(link.target_page + 1));
      number(link.target_y);
    } else {
      text(" " + std::string(link.url));
    }
    text("\n");
  }

  /// The element's tags from the outermost on, the last with its number.
  std::string path(ElementId id) const {
    const Element& element = document_->elements[id];
    const std::string name(tag_name(element.tag));
    if (element.parent == no_element || element.parent == document_element) return name + "#" + std::to_string(id);
    const std::string above = path(element.parent);
    return above.substr(0, above.rfind('#')) + "/" + name + "#" + std::to_string(id);
  }

  void text(const std::string& words) { out_ += words; }
  void point(Point p) {
    number(p.x);
    number(p.y);
  }
  void number(Pt value) {
    char buffer[32];
    const double rounded = value.value > -0.005 && value.value < 0.005 ? 0 : value.value;
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, rounded, std::chars_format::fixed, 2).ptr;
    out_ += ' ';
    out_.append(buffer, end);
  }

  const Document* document_ = nullptr;
  std::string out_;
};

}  // namespace

std::string dump(const Document& document) { return Printer().print(document); }

}  // namespace brief::layout
