#include "layout/sheet.hpp"

namespace brief::layout {
namespace {

constexpr Sheet standard{
    .left = 27_mm,
    .measure = 156_mm,
    .top = 19.5_mm,
    .bottom = 279.9_mm,
    .head_marking = 13_mm,
    .foot_rule = 281.5_mm,
    .foot_baseline = 285.2_mm,
    .foot_of_two = 284.5_mm,
    .foot_leading = 10.5_pt,
    .foot_marking = 292.8_mm,
    .body = {12_pt, 15.5_pt},
    .title = {24_pt, 27.5_pt},
    .subtitle = {13_pt, 17_pt},
    .heading = {16_pt, 20_pt},
    .entry = {12_pt, 16_pt},
    .value = {14_pt, 17_pt},
    .small = {10_pt, 13_pt},
    .note = {9_pt, 11.5_pt},
    .label = {9.5_pt, 11.25_pt},
    .superior = 9_pt,
    .paragraph_space = 5.5_pt,
    .section_space = 13_pt,
    .heading_space = 3_pt,
    .indent = 14_pt,
    .map = 53_mm,
    .code = 27_mm,
    .code_side = 20_mm,
    .fact_columns = 3,
    .drawn_timeline = true,
    .table = true,
};

// No words of large print are smaller than 16 pt (UK Association for Accessible Formats). It is set wider, and what
// stands side by side in the standard edition stands one below the other.
constexpr Sheet large{
    .left = 18_mm,
    .measure = 174_mm,
    .top = 25_mm,
    .bottom = 264_mm,
    .head_marking = 15_mm,
    .foot_rule = 266.5_mm,
    .foot_baseline = 273_mm,
    .foot_of_two = 273_mm,
    .foot_leading = 21_pt,
    .foot_marking = 289_mm,
    .body = {18_pt, 24_pt},
    .title = {30_pt, 36_pt},
    .subtitle = {19_pt, 25_pt},
    .heading = {24_pt, 30_pt},
    .entry = {18_pt, 24_pt},
    .value = {21_pt, 26_pt},
    .small = {16_pt, 21_pt},
    .note = {16_pt, 21_pt},
    .label = {16_pt, 21_pt},
    .superior = 14_pt,
    .paragraph_space = 10_pt,
    .section_space = 30_pt,
    .heading_space = 6_pt,
    .indent = 20_pt,
    .map = 0_pt,
    .code = 52_mm,
    .code_side = 34_mm,
    .code_module = 0.7_mm,
    .source_space = 2.5_pt,
    .hairline = 0.9_pt,
    .masthead_rule = 3_pt,
    .summary_padding = 13_pt,
    .foot_gap = 24_pt,
    .bars = {.quotation = 4.5_pt, .summary = 6_pt, .change = 4_pt, .change_offset = 13_pt},
    .facts = {.gutter = 24_pt,
              .row_space = 12_pt,
              .first_space = 4_pt,
              .rule = 1.5_pt,
              .above_value = 6_pt,
              .below_value = 2_pt},
    .fact_columns = 2,
    .drawn_timeline = false,
    .table = false,
};

}  // namespace

const Sheet& sheet_of(Edition edition) { return edition == Edition::large ? large : standard; }

}  // namespace brief::layout
