// Text set with tools made for it alone.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "layout/compose.hpp"
#include "layout/paragraph.hpp"
#include "pdf/write.hpp"
#include "text/shape.hpp"

namespace brief::test {

/// All that a document is set and written with.
struct Tools {
  Memo memo;
  text::Shaper shaper{memo};
  layout::ParagraphSetter paragraphs{shaper, memo};
  pdf::Deflater deflater{memo};

  pdf::Tools pdf() { return {memo, deflater}; }
};

inline text::Run shape(std::string_view text, const text::Style& style) { return Tools().shaper.shape(text, style); }

inline Vector<layout::Line> set_paragraph(std::span<const layout::Inline> inlines,
                                          const layout::ParagraphStyle& style) {
  return Tools().paragraphs.set(inlines, style);
}

inline layout::Document compose(const content::Document& content, layout::Edition edition, Diagnostics& diagnostics) {
  Tools tools;
  return layout::compose(content, edition, tools.paragraphs, diagnostics);
}

inline std::string write(const layout::Document& document, const pdf::Options& options, Diagnostics& diagnostics) {
  return pdf::write(document, options, Tools().pdf(), diagnostics);
}

}  // namespace brief::test
