// Prints the finished pages of a report for the floor program: one line a run, rule and box, lengths in pt from the
// bottom left, as PDF has them.
//
//   pages REPORT.toml >PAGES
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "brief.hpp"
#include "content/build.hpp"
#include "files.hpp"
#include "language/words.hpp"
#include "layout/compose.hpp"

namespace {

using namespace brief;

struct Printer {
  Pt height;

  void colour(layout::Colour c) const {
    std::printf(" %.4f %.4f %.4f", c.red / 255.0, c.green / 255.0, c.blue / 255.0);
  }
  double up(Pt y) const { return (height - y).value; }

  void operator()(const layout::GlyphRun& r) const {
    std::printf("text %d %.2f %.2f %.2f", static_cast<int>(r.run.face), r.run.size.value, r.baseline.x.value,
                up(r.baseline.y));
    colour(r.colour);
    std::printf(" %s\n", r.run.text.c_str());
  }
  void operator()(const layout::Rule& r) const {
    std::printf("rule %.2f %.2f %.2f %.2f %.2f", r.from.x.value, up(r.from.y), r.to.x.value, up(r.to.y),
                r.thickness.value);
    colour(r.colour);
    std::printf("\n");
  }
  void operator()(const layout::Box& b) const {
    std::printf("box %.2f %.2f %.2f %.2f", b.rect.x.value, up(b.rect.bottom()), b.rect.width.value,
                b.rect.height.value);
    colour(b.fill);
    std::printf("\n");
  }
  void operator()(const layout::Circle& c) const {
    const Pt d = 2 * c.radius;
    (*this)(layout::Box{{c.centre.x - c.radius, c.centre.y - c.radius, d, d}, c.stroke});
  }
  void operator()(const layout::PlacedPicture&) const {}  // no sample of the benchmark has any
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const auto checked = check(bench::read_file(argv[1]), bench::archives_beside(argv[1]), true);
  if (!checked.report) return 1;
  Diagnostics diagnostics;
  const auto content = content::build(
      {*checked.report, checked.evidence, nullptr, language::Words::of(checked.report->language)}, diagnostics);
  Memo memo;
  text::Shaper shaper(memo);
  layout::ParagraphSetter paragraphs(shaper, memo);
  const auto document = layout::compose(content, layout::Edition::standard, paragraphs, diagnostics);
  for (const auto& page : document.pages) {
    std::printf("page\n");
    for (const auto& mark : page.marks) std::visit(Printer{document.sheet.height}, mark.shape);
  }
  return 0;
}
