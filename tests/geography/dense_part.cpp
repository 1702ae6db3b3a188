#include "geography/dense_part.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "geography/map.hpp"

using namespace brief::geography;

namespace {

const std::vector<std::string> european{"AL", "BG", "HR", "CZ", "DE", "DK", "FR", "GR", "IT", "PL"};

std::vector<std::string> with(std::vector<std::string> more) {
  more.insert(more.end(), european.begin(), european.end());
  return more;
}

}  // namespace

TEST_CASE("many countries that lie in a small part of a large view are its dense part") {
  const Borders borders;
  const std::vector<std::string> all = with({"US", "CA", "JP"});
  const auto part = dense_part(borders, view_of(borders, {}, all));
  CHECK(part.size() == european.size());
  for (const std::string& code : european) CHECK(std::find(part.begin(), part.end(), code) != part.end());
}

TEST_CASE("few countries are no dense part, nor are all of a view, nor such as lie apart") {
  const Borders borders;
  const std::vector<std::string> few{"US", "CA", "JP", "FR", "DE", "IT", "GB"};
  CHECK(dense_part(borders, view_of(borders, {}, few)).empty());
  CHECK(dense_part(borders, view_of(borders, {}, european)).empty());
  const std::vector<std::string> apart{"US", "CA", "MX", "BR", "AR", "CL", "JP", "CN", "IN", "AU", "NZ", "ZA", "EG"};
  CHECK(dense_part(borders, view_of(borders, {}, apart)).empty());
}

TEST_CASE("the dense part of a map is framed on it, and its countries are detailed elsewhere") {
  const Map map = draw({{}, with({"US", "CA", "JP"}), 0.5, 0.84});
  REQUIRE(map.dense.size() == european.size());
  CHECK(map.dense_part.left > 0);
  CHECK(map.dense_part.top > 0);
  CHECK(map.dense_part.right < 1);
  CHECK(map.dense_part.bottom < map.height);
  CHECK(map.dense_part.width() < 0.4);
  for (const Shape& shape : map.countries) {
    const bool is_european = std::find(european.begin(), european.end(), shape.code) != european.end();
    CHECK(shape.is_detailed == is_european);
    if (!is_european) continue;
    CHECK(shape.label.centre.x > map.dense_part.left);
    CHECK(shape.label.centre.x < map.dense_part.right);
    CHECK(shape.label.centre.y < map.dense_part.bottom);
  }
}

TEST_CASE("a small map, and the map of a dense part, have no dense part") {
  const Map map = draw({{"XK"}, european, 0.5, 0.84});
  CHECK(map.dense.empty());
  CHECK(std::none_of(map.countries.begin(), map.countries.end(), [](const Shape& s) { return s.is_detailed; }));
}
