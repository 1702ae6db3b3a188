#include "layout/timeline.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

using namespace brief;
using layout::LabelWish;

namespace {

constexpr Pt left = 77_pt, right = 519_pt;

/// Whether labels overlap on a level, or a leader runs through a label.
void check_places(const std::vector<LabelWish>& labels) {
  const auto places = layout::place_labels(labels, left, right, layout::TimelineMetrics());
  REQUIRE(places);
  const auto from = [&](std::size_t i) {
    constexpr Pt gap = layout::TimelineMetrics().flag_gap;
    return (*places)[i].ends_at_leader ? labels[i].x - gap - labels[i].width : labels[i].x + gap;
  };
  for (std::size_t i = 0; i < labels.size(); ++i) {
    CHECK(from(i) >= left);
    CHECK(from(i) + labels[i].width <= right);
    for (std::size_t j = 0; j < labels.size(); ++j) {
      const auto &a = (*places)[i], &b = (*places)[j];
      if (i == j || a.above != b.above) continue;
      const bool apart = from(i) + labels[i].width < from(j) || from(j) + labels[j].width < from(i);
      if (a.level == b.level) CHECK(apart);
      if (a.level > b.level) CHECK((labels[i].x < from(j) || labels[i].x > from(j) + labels[j].width));
    }
  }
}

}  // namespace

TEST_CASE("labels of 2 to 14 events never collide, spread or bunched") {
  std::mt19937 random(14);
  for (int events = 2; events <= 14; ++events) {
    for (int round = 0; round < 60; ++round) {
      // From spread over the axis to all within a few points; labels far to the left, in the middle, far to the right.
      const double spread = round % 3 == 0 ? 420 : round % 3 == 1 ? 60 : 8;
      const double start = 85 + static_cast<double>(random() % static_cast<unsigned>(427 - spread));
      std::vector<LabelWish> labels;
      for (int i = 0; i < events; ++i)
        labels.push_back({Pt{start + spread * i / events}, Pt{30.0 + static_cast<double>(random() % 103)}});
      check_places(labels);
    }
  }
}

TEST_CASE("events of one date are read from the top down in their order, and collide no more than others") {
  for (int events = 2; events <= 6; ++events) {
    for (const double x : {90.0, 300.0, 500.0}) {
      std::vector<LabelWish> labels{{Pt{100}, 30_pt}};
      for (int i = 0; i < events; ++i) labels.push_back({Pt{x}, Pt{60.0 + 5 * (i % 3)}});
      if (x < 100) std::rotate(labels.begin(), labels.begin() + 1, labels.end());
      check_places(labels);
      const auto places = layout::place_labels(labels, left, right, layout::TimelineMetrics());
      REQUIRE(places);
      const auto height = [](const layout::LabelPlace& place) { return place.above ? place.level + 1 : -place.level; };
      for (std::size_t i = 0; i + 1 < labels.size(); ++i)
        if (labels[i].x == labels[i + 1].x) CHECK(height((*places)[i]) > height((*places)[i + 1]));
    }
  }
}

TEST_CASE("labels of events whose marks touch are read from the top down in their order") {
  for (const double x : {90.0, 250.0, 480.0, 510.0}) {
    for (const double apart : {0.2, 1.5, 4.0}) {
      const Pt beside{x < 300 ? 500.0 : 80.0};
      std::vector<LabelWish> labels;
      for (int i = 0; i < 4; ++i) labels.push_back({Pt{x + apart * i - (x > 500 ? 12 : 0)}, Pt{60.0 + 20 * (i % 2)}});
      labels.insert(x < 300 ? labels.end() : labels.begin(), {beside, 40_pt});
      check_places(labels);
      const auto places = layout::place_labels(labels, left, right, layout::TimelineMetrics());
      REQUIRE(places);
      const auto height = [](const layout::LabelPlace& place) { return place.above ? place.level + 1 : -place.level; };
      for (std::size_t i = 0; i + 1 < labels.size(); ++i)
        if (labels[i + 1].x - labels[i].x < 8_pt) CHECK(height((*places)[i]) > height((*places)[i + 1]));
    }
  }
}

TEST_CASE("the places kept by the memo are those of the same labels, room and measures") {
  Memo memo;
  std::vector<LabelWish> labels{{100_pt, 90_pt}, {160_pt, 90_pt}, {180_pt, 60_pt}, {400_pt, 110_pt}};
  layout::TimelineMetrics metrics;
  const auto check_kept = [&](Pt from, Pt to) {
    const auto made = layout::place_labels(labels, from, to, metrics);
    for (int time = 0; time < 2; ++time) {
      const auto kept = layout::kept_label_places(memo, labels, from, to, metrics);
      REQUIRE(kept.has_value() == made.has_value());
      for (std::size_t i = 0; made && i < made->size(); ++i) {
        CHECK((*kept)[i].above == (*made)[i].above);
        CHECK((*kept)[i].level == (*made)[i].level);
        CHECK((*kept)[i].ends_at_leader == (*made)[i].ends_at_leader);
      }
    }
  };
  check_kept(left, right);
  check_kept(left, 480_pt);
  check_kept(left, 90_pt);
  labels[2].x = 162_pt;
  check_kept(left, right);
  metrics.most_levels = 1;
  check_kept(left, right);
}
