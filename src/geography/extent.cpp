#include "geography/extent.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string_view>

#include "geography/far_reach.hpp"

namespace brief::geography {
namespace {

constexpr double least_focus = 1.5;       // degrees: smaller countries count as of this width
constexpr double focus_share = 1.0 / 12;  // of the map's width
constexpr std::size_t few_left_out = 6;   // one of so many may be left out
constexpr double far_more = 2;            // where the map would be so many times as broad with it

double centre(const Extent& e) { return (e.west + e.east) / 2; }

double gap(const Extent& a, const Extent& b) {
  const double x = std::max({0.0, a.west - b.east, b.west - a.east});
  const double y = std::max({0.0, a.south - b.north, b.south - a.north});
  return std::hypot(x * std::cos(a.north * 0.01745), y);
}

double diagonal(const Extent& e) { return std::hypot(e.width() * std::cos(e.north * 0.01745), e.height()); }

double area(const Extent& e) { return e.width() * std::cos((e.south + e.north) / 2 * 0.01745) * e.height(); }

}  // namespace

Extent near_meridian(Extent extent, double meridian) {
  const double turn = 360 * std::round((meridian - centre(extent)) / 360);
  extent.west += turn;
  extent.east += turn;
  return extent;
}

double broad(const Extent& e) { return std::max(e.width() * std::cos((e.south + e.north) / 2 * 0.01745), e.height()); }

Extent around(std::vector<Extent> list) {
  for (Extent& e : list) e = near_meridian(e, 0);
  std::sort(list.begin(), list.end(), [](const Extent& a, const Extent& b) { return a.west < b.west; });
  double east = list.front().east, widest = 0, start = list.front().west;
  for (const Extent& e : list) {
    if (e.west - east > widest) {
      widest = e.west - east;
      start = e.west;
    }
    east = std::max(east, e.east);
  }
  if (list.front().west + 360 - east >= widest) start = list.front().west;
  const auto moved = [&](Extent e) {
    const double turn = e.west < start ? 360.0 : 0.0;
    return Extent{e.west + turn, e.east + turn, e.south, e.north};
  };
  Extent all = moved(list.front());
  for (const Extent& e : list) all = joined(all, moved(e));
  return near_meridian(all, 0);
}

namespace {

std::optional<Extent> all_of(const Borders& borders, std::span<const std::string> codes, View& view) {
  std::vector<Extent> list;
  std::set<std::string_view> seen;
  for (const std::string& code : codes) {
    if (!seen.insert(code).second) continue;
    const Country* country = borders.find(code);
    (country == nullptr ? view.outside : view.shown).push_back(code);
    if (country != nullptr) list.push_back(main_extent(*country));
  }
  if (list.empty()) return std::nullopt;
  return around(std::move(list));
}

/// How far it reaches, whatever its latitude.
double reach(const Extent& e) {
  return std::hypot(e.width() * std::cos((e.south + e.north) / 2 * 0.01745), e.height());
}

/// The nearest first, so that a far one does not keep out a near one.
std::vector<const Country*> by_distance(const Borders& borders, std::span<const std::string> codes, const Extent& from,
                                        View& view) {
  std::vector<const Country*> list;
  std::set<std::string_view> seen(view.shown.begin(), view.shown.end());
  for (const std::string& code : codes) {
    if (!seen.insert(code).second) continue;
    if (const Country* country = borders.find(code))
      list.push_back(country);
    else
      view.outside.push_back(code);
  }
  std::stable_sort(list.begin(), list.end(), [&](const Country* a, const Country* b) {
    return reach(joined(from, near_meridian(main_extent(*a), centre(from)))) <
           reach(joined(from, near_meridian(main_extent(*b), centre(from))));
  });
  return list;
}

}  // namespace

Extent main_extent(const Country& country) {
  Extent main = country.polygons.front().extent;
  const double largest = area(main);
  for (const Polygon& polygon : country.polygons) {
    const Extent own = near_meridian(polygon.extent, centre(main));
    const bool large = area(own) > 0.15 * largest;
    if (gap(main, own) < (large ? 0.8 : 0.08) * diagonal(main)) main = joined(main, own);
  }
  return main;
}

namespace {

/// The view with the large parts of countries shown that its edge would cut through: half of Malaysia beside Singapore.
void take_in_parts(const Borders& borders, View& view) {
  constexpr double large = 0.05;  // of the country's largest part
  constexpr double growth = 1.5;  // of the view, at the most
  const double widest = broad(view.extent) * growth;
  for (const std::string_view code : view.shown) {
    if (std::find(view.cut.begin(), view.cut.end(), code) != view.cut.end()) continue;
    const Country* country = borders.find(code);
    const double whole = area(country->polygons.front().extent);
    for (const Polygon& polygon : country->polygons) {
      const Extent part = near_meridian(polygon.extent, centre(view.extent));
      const Extent more = joined(view.extent, part);
      if (gap(view.extent, part) <= 0 && area(part) > large * whole && broad(more) <= widest) view.extent = more;
    }
  }
}

/// The view with all countries, however far.
View with_all(std::span<const Country* const> countries, View view) {
  std::vector<Extent> list{view.extent};
  for (const Country* country : countries) {
    list.push_back(main_extent(*country));
    view.shown.push_back(country->code);
  }
  view.extent = around(std::move(list));
  return view;
}

View view_within(const Borders& borders, std::span<const std::string> focus,
                 std::span<const std::string> participants) {
  View view;
  const auto seen = all_of(borders, focus, view);
  if (!seen) {
    if (const auto all = all_of(borders, participants, view)) view.extent = *all;
    return view;
  }
  view.extent = *seen;
  const double widest = std::max(broad(*seen), least_focus) / focus_share;
  const auto others = by_distance(borders, participants, *seen, view);
  View all = with_all(others, view);
  if (broad(all.extent) <= widest) return all;
  for (std::size_t left = 1; left * few_left_out <= others.size(); ++left) {
    View near = with_all(std::span(others).first(others.size() - left), view);
    for (const Country* country : std::span(others).last(left)) near.outside.push_back(country->code);
    if (broad(near.extent) * far_more <= broad(all.extent)) return near;
  }
  return all;
}

}  // namespace

View view_of(const Borders& borders, std::span<const std::string> focus, std::span<const std::string> participants) {
  View view = view_within(borders, focus, participants);
  if (view.shown.empty()) return view;
  cut_far_reach(borders, focus, view);
  take_in_parts(borders, view);
  return view;
}

}  // namespace brief::geography
