#include "geography/far_reach.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>

#include "base/is_any.hpp"

namespace brief::geography {
namespace {

constexpr double far_reach = 36;         // degrees: a tenth of the way around the globe
constexpr double far_more = 2;           // the view with such a country, as a multiple of the view of the others
constexpr std::size_t least_others = 2;  // of one other country, a part alone would not tell where it lies
constexpr std::size_t many_others = 4;   // for whose sake the only country of the focus may be cut
constexpr double least_seen = 0.05;      // of the view, that its name may have room
constexpr double growth = 0.1;           // of the view of the others, each step towards it
constexpr int most_steps = 3;
constexpr double radian = std::numbers::pi / 180;

using Codes = std::vector<std::string_view>;

Line outline(const Borders& borders, const Polygon& polygon, double turn) {
  constexpr double apart = 0.1;  // degrees
  Line line;
  for (const RingArc& part : polygon.rings.front()) {
    const bool backwards = part.arc < 0;
    auto places = borders.arcs()[static_cast<std::size_t>(backwards ? ~part.arc : part.arc)].points(apart);
    if (backwards) std::reverse(places.begin(), places.end());
    for (const Place& place : places) line.push_back({place.longitude + turn + part.turn, place.latitude});
  }
  return line;
}

/// Of an extent the share that is land of a country.
double share_seen(const Borders& borders, std::string_view code, const Extent& extent) {
  const Country* country = borders.find(code);
  if (country == nullptr) return 0;
  double land = 0;
  for (const Line& ring : land_in(borders, *country, extent)) land += area_of(ring);
  return land / (extent.width() * extent.height());
}

bool is_seen(const Borders& borders, std::span<const std::string_view> codes, const Extent& extent) {
  return std::all_of(codes.begin(), codes.end(),
                     [&](std::string_view code) { return share_seen(borders, code, extent) >= least_seen; });
}

/// An extent with one side moved out.
Extent grown(Extent extent, int side, double degrees) {
  const double meridians = std::min(degrees / std::cos((extent.south + extent.north) / 2 * radian), 180.0);
  if (side == 0) extent.east += meridians;
  if (side == 1) extent.west -= meridians;
  if (side == 2) extent.north = std::min(extent.north + degrees, 89.0);
  if (side == 3) extent.south = std::max(extent.south - degrees, -89.0);
  return extent;
}

/// The extent grown by as little as shows enough of a country, to the side where most of it is seen.
std::optional<Extent> grown_towards(const Borders& borders, std::string_view code, const Extent& others) {
  for (int step = 0; step <= most_steps; ++step) {
    Extent best = others;
    double most = 0;
    for (int side = 0; side < 4; ++side) {
      const Extent more = grown(others, side, step * growth * broad(others));
      if (const double share = share_seen(borders, code, more); share > most) most = share, best = more;
    }
    if (most >= least_seen) return best;
  }
  return std::nullopt;
}

Extent extent_of(const Borders& borders, std::span<const std::string_view> codes) {
  std::vector<Extent> list;
  for (const std::string_view code : codes) list.push_back(main_extent(*borders.find(code)));
  return around(std::move(list));
}

/// Those shown whole, without one.
Codes others_of(const View& view, std::string_view code) {
  Codes others;
  for (const std::string_view shown : view.shown)
    if (shown != code && !is_any(shown, view.cut)) others.push_back(shown);
  return others;
}

/// The view without the far reach of a country, if it is much smaller.
std::optional<View> view_with_cut(const Borders& borders, std::span<const std::string> focus, const View& view,
                                  std::string_view code) {
  if (is_any(code, view.cut) || broad(main_extent(*borders.find(code))) < far_reach) return std::nullopt;
  const Codes others = others_of(view, code);
  const bool has_focus =
      focus.empty() || others.size() >= many_others ||
      std::any_of(focus.begin(), focus.end(), [&](const std::string& own) { return is_any(own, others); });
  if (others.size() < least_others || !has_focus) return std::nullopt;
  const Extent rest = extent_of(borders, others);
  if (broad(view.extent) < far_more * broad(rest)) return std::nullopt;
  const auto extent = grown_towards(borders, code, rest);
  if (!extent || !is_seen(borders, view.cut, *extent)) return std::nullopt;
  View made = view;
  made.cut.push_back(code);
  made.extent = *extent;
  return made;
}

/// Cuts the country that makes the view smallest; whether there was one.
bool cut_one(const Borders& borders, std::span<const std::string> focus, View& view) {
  std::optional<View> best;
  for (const std::string_view code : view.shown)
    if (auto made = view_with_cut(borders, focus, view, code))
      if (!best || broad(made->extent) < broad(best->extent)) best = std::move(made);
  if (best) view = std::move(*best);
  return best.has_value();
}

/// Those outside of which enough is seen are shown in part.
void show_seen(const Borders& borders, View& view) {
  const auto is_unseen = [&](std::string_view code) { return share_seen(borders, code, view.extent) < least_seen; };
  const auto seen = std::stable_partition(view.outside.begin(), view.outside.end(), is_unseen);
  view.shown.insert(view.shown.end(), seen, view.outside.end());
  view.cut.insert(view.cut.end(), seen, view.outside.end());
  view.outside.erase(seen, view.outside.end());
}

}  // namespace

std::vector<Line> land_in(const Borders& borders, const Country& country, const Extent& extent) {
  const Frame frame{extent.west, extent.south, extent.east, extent.north};
  std::vector<Line> land;
  for (const Polygon& polygon : country.polygons) {
    const double turn = near_meridian(polygon.extent, (extent.west + extent.east) / 2).west - polygon.extent.west;
    Line ring = clipped_area(outline(borders, polygon, turn), frame);
    if (!ring.empty()) land.push_back(std::move(ring));
  }
  return land;
}

void cut_far_reach(const Borders& borders, std::span<const std::string> focus, View& view) {
  while (cut_one(borders, focus, view)) {
  }
  show_seen(borders, view);
}

}  // namespace brief::geography
