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

/// Bars at the left of what is quoted, summed up or changed: their thickness.
struct BarMetrics {
  Pt quotation{3}, summary{4}, change{2.5};
  Pt change_offset{9};  ///< of the change bar, to the left of the measure
};

/// Text in a line and the links over it, in parts of its size: the same in every edition.
struct LineMetrics {
  double depth = 0.22;  ///< of g and p: the face's own descender leaves room for marks below them too
  double link_above = 0.95, link_height = 1.2;  ///< so that the links of two lines do not overlap
  double underline_below = 0.14;
  Pt underline{0.6};  ///< thickness
};
inline constexpr LineMetrics line_metrics{};

/// The table of the initiatives.
struct TableMetrics {
  Pt space_before{5};  ///< before its head
  Pt column_gap{12};
  Pt row_padding{3};  ///< above and below a row's text
  Pt narrowest_column{52};
  Pt header_rule{1.4};  ///< thickness
};

/// The panel of facts: a rule, the value, the label.
struct FactMetrics {
  Pt gutter{18}, row_space{7};
  Pt first_space{3};  ///< before the first row
  Pt rule{1};         ///< its thickness
  Pt above_value{4}, below_value{1};
};

/// The drawn timeline.
struct TimelineMetrics {
  Pt axis{2.2}, dash{3}, outline{1.6};  ///< thickness of the axis, length of its dashes, outline of a date
  Pt dot{4};                            ///< radius of a day
  Pt ring{3.6};                         ///< radius of a month, inside a year's box clear of its outline
  Pt box{5.8}, box_outline{1.2};        ///< half the height of a year, and half its least width
  Pt tick{5};                           ///< length
  Pt inset{10};  ///< of the first and last event from the ends of the axis: half the label of a year
  Pt axis_to_label{9.5}, level_gap{2.5};  ///< from the axis to the nearest labels, and between levels
  Pt widest_label{132};
  Pt flag_gap{3.5};      ///< from a leader, which runs along its label like a flag's pole, to the text
  Pt label_gap{8};       ///< between labels of a level
  Pt crowded{8};         ///< between events whose marks touch
  Pt leader_gap{1.5};    ///< between a leader and another event's label
  Pt short_of_label{2};  ///< from the end of a leader to the end of its label
  Pt tick_gap{2};        ///< between a leader and the label of a tick
  Pt tick_to_label{3};   ///< from the labels of ticks to those of the events below them
  int most_levels = 8;
  double highest = 0.32;  ///< of a page: higher it would leave much of one empty, and a list reads better
};

/// There is no baseline grid: the page is one column, so no lines stand beside each other that would have to align, and
/// headings, rules and rows of the table would open by up to a line to meet it. Space stands before a heading, not
/// after.
struct Sheet {
  Size size{210_mm, 297_mm};
  Pt left;           ///< of the measure
  Pt measure;        ///< width of the text
  Pt top, bottom;    ///< of the text on every page, from the sheet's top
  Pt head_marking;   ///< baseline of the marking at the head
  Pt foot_rule;      ///< rule above the running foot
  Pt foot_baseline;  ///< of its line
  Pt foot_of_two;    ///< of the first of two lines
  Pt foot_leading;   ///< from that to the second: clear of the marking below
  Pt foot_marking;   ///< baseline of the marking at the foot
  TypeSize body, title, subtitle, heading, entry, value, small, note, label;
  Pt superior;              ///< size of citation figures
  Pt paragraph_space;       ///< between paragraphs
  Pt section_space;         ///< before a section's heading
  Pt heading_space;         ///< after it
  Pt indent;                ///< of lists and quotes
  Pt map;                   ///< width of a map beside the facts; 0: it stands by itself
  double least_map{0.6};    ///< width of one that stands by itself, as a part of the widest
  double most_map{1};       ///< the same, where a wider one would leave a last page of a few lines
  Pt code;                  ///< width of the column of a QR code and the words below it
  Pt code_side;             ///< least side of a QR code
  Pt code_module{0.45_mm};  ///< least width of a module: what a telephone reads at arm's length
  Pt source_space{1.2};     ///< between sources
  Pt hairline{0.6};         ///< thickness of fine rules
  Pt masthead_rule{2};      ///< thickness
  Pt summary_padding{8};
  double marking_tracking = 0.08;  ///< of its size: wider, and some readers take it for spaces
  Pt foot_gap{18};                 ///< between what stands at the left and at the right of a line
  BarMetrics bars{};
  TableMetrics columns{};
  FactMetrics facts{};
  TimelineMetrics timeline{};
  int fact_columns;
  bool drawn_timeline;  ///< or a list
  bool table;           ///< of the initiatives, or one entry after the other

  Pt height() const { return bottom - top; }
};

const Sheet& sheet_of(Edition edition);

}  // namespace brief::layout
