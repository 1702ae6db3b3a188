#include "geography/simplify.hpp"

#include <algorithm>
#include <cmath>
#include <queue>

namespace brief::geography {
namespace {

double triangle(const PlanePoint& a, const PlanePoint& b, const PlanePoint& c) {
  return std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
}

/// The points that are left, as a list of neighbours; each inner one with its effective area.
class Elimination {
 public:
  Elimination(const Line& line, double least_area) : line_(line), least_area_(least_area), points_(line.size()) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      points_[i].before = i - 1;
      points_[i].after = i + 1;
    }
    for (std::size_t i = 1; i + 1 < line.size(); ++i) set_area(i, 0);
  }

  Line run() {
    const bool closed = line_.front().x == line_.back().x && line_.front().y == line_.back().y;
    for (std::size_t left = line_.size(); left > (closed ? 4u : 2u) && !queue_.empty();) {
      const Entry next = queue_.top();
      queue_.pop();
      if (points_[next.point].area != next.area) continue;  // it has another area by now, or is gone
      remove(next.point);
      --left;
    }
    return kept();
  }

 private:
  struct Point {
    std::size_t before = 0, after = 0;
    double area = -1;  // -1: gone, or an end
  };
  struct Entry {
    double area;
    std::size_t point;
    bool operator<(const Entry& other) const { return area > other.area; }  // the least on top
  };

  /// An area never falls below that of a point removed before it, so that the order of removal is one of size. What is
  /// large enough to stay is not queued.
  void set_area(std::size_t i, double at_least) {
    points_[i].area = std::max(at_least, triangle(line_[points_[i].before], line_[i], line_[points_[i].after]));
    if (points_[i].area < least_area_) queue_.push({points_[i].area, i});
  }

  void remove(std::size_t i) {
    const Point gone = points_[i];
    points_[i].area = -1;
    points_[gone.before].after = gone.after;
    points_[gone.after].before = gone.before;
    for (const std::size_t neighbour : {gone.before, gone.after})
      if (neighbour != 0 && neighbour + 1 != line_.size()) set_area(neighbour, gone.area);
  }

  Line kept() const {
    Line result;
    for (std::size_t i = 0; i < line_.size(); i = points_[i].after) result.push_back(line_[i]);
    return result;
  }

  const Line& line_;
  const double least_area_;
  std::vector<Point> points_;
  std::priority_queue<Entry> queue_;
};

}  // namespace

Line simplified(const Line& line, double least_area) {
  return line.size() < 3 ? line : Elimination(line, least_area).run();
}

}  // namespace brief::geography
