#include "geography/dense_part.hpp"

#include <algorithm>
#include <cmath>

#include "base/is_any.hpp"

namespace brief::geography {
namespace {

constexpr double largest = 45;      // degrees, as `broad` measures: from Iceland to Turkey
constexpr double much_smaller = 2;  // times as broad is the view

struct Member {
  std::string_view code;
  Extent extent;
};

double middle(const Extent& e) { return (e.west + e.east) / 2; }

/// How far a country reaches from another one.
double reach(const Extent& from, const Extent& to) {
  const Extent all = joined(from, near_meridian(to, middle(from)));
  return std::hypot(all.width() * std::cos((all.south + all.north) / 2 * 0.01745), all.height());
}

struct Part {
  Extent extent;
  std::vector<std::string_view> codes;
};

/// What lies around one country, the nearest first.
Part part_around(const Member& centre, std::vector<Member> others) {
  std::stable_sort(others.begin(), others.end(), [&](const Member& a, const Member& b) {
    return reach(centre.extent, a.extent) < reach(centre.extent, b.extent);
  });
  Part part{centre.extent, {}};
  for (const Member& other : others) {
    const Extent more = joined(part.extent, near_meridian(other.extent, middle(part.extent)));
    if (broad(more) > largest) continue;
    part.extent = more;
    part.codes.push_back(other.code);
  }
  return part;
}

}  // namespace

std::vector<std::string_view> dense_part(const Borders& borders, const View& view) {
  std::vector<Member> members;
  for (const std::string_view code : view.shown)
    if (!is_any(code, view.cut)) members.push_back({code, main_extent(*borders.find(code))});
  Part best;
  for (const Member& centre : members)
    if (Part part = part_around(centre, members); part.codes.size() > best.codes.size()) best = std::move(part);
  const bool is_dense = best.codes.size() >= many_in_part && broad(view.extent) > much_smaller * broad(best.extent);
  return is_dense ? std::move(best.codes) : std::vector<std::string_view>();
}

}  // namespace brief::geography
