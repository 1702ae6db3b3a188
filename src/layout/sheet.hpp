// The fixed layout's measures and colours, all in one place, for each edition.
#pragma once

#include "base/units.hpp"
#include "layout/compose.hpp"
#include "layout/page.hpp"

namespace brief::layout {

/// A type size and its leading.
struct TypeSize {
  Pt size, leading;
};

/// Text is dark enough for a contrast of at least 7:1 on the sheet and on the tint (WCAG 2.1, 1.4.6).
namespace colours {
inline constexpr Colour ink{0x1a, 0x1a, 0x1a};
inline constexpr Colour navy{0x12, 0x30, 0x4f};
inline constexpr Colour grey{0x46, 0x46, 0x46};
inline constexpr Colour steel{0x8f, 0xa9, 0xbf};  // rules and bars, never text
inline constexpr Colour tint{0xed, 0xf1, 0xf5};   // behind the summary
inline constexpr Colour white{0xff, 0xff, 0xff};
}  // namespace colours

/// The drawn timeline.
struct TimelineMetrics {
  Pt axis{2.2}, dash{3}, outline{1.6};  ///< thickness of the axis, length of its dashes, outline of a date
  Pt dot{4};                            ///< radius of a day, and half the height of a year
  Pt tick{4};                           ///< length
  Pt inset{8};                          ///< of the first and last event from the ends of the axis
  Pt axis_to_label{11}, level_gap{3};   ///< from the axis to the nearest labels, and between levels
  Pt widest_label{132};
  int most_levels = 8;
  double highest = 0.6;  ///< of a page
};

struct Sheet {
  Size size{210_mm, 297_mm};
  Pt left;           ///< of the measure
  Pt measure;        ///< width of the text
  Pt top, bottom;    ///< of the text on every page, from the sheet's top
  Pt head_marking;   ///< baseline of the marking at the head
  Pt foot_rule;      ///< rule above the running foot
  Pt foot_baseline;  ///< of its first line
  Pt foot_marking;   ///< baseline of the marking at the foot
  TypeSize body, title, subtitle, heading, entry, value, small, note, label;
  Pt superior;         ///< size of citation figures
  Pt paragraph_space;  ///< between paragraphs
  Pt section_space;    ///< before a section's heading
  Pt heading_space;    ///< after it
  Pt indent;           ///< of lists and quotes
  Pt code;             ///< width of the column of a QR code and the words below it
  Pt code_side;        ///< least side of a QR code
  Pt hairline{0.6};    ///< thickness of fine rules
  TimelineMetrics timeline{};
  int fact_columns;
  bool drawn_timeline;  ///< or a list
  bool table;           ///< of the initiatives, or one entry after the other

  Pt height() const { return bottom - top; }
};

const Sheet& sheet_of(Edition edition);

}  // namespace brief::layout
