#include "layout/picture.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::layout;

TEST_CASE("a picture is painted once, and again only under another key") {
  Memo memo;
  int painted = 0;
  const auto picture = [&](std::string_view key) {
    return kept_picture(memo, key, [&] {
      ++painted;
      return Picture{std::string(key), {1_pt, 1_pt}, 1_pt, {}};
    });
  };
  CHECK(picture("a") == picture("a"));
  CHECK(picture("b")->key == "b");
  CHECK(painted == 2);
}

TEST_CASE("the size of a picture counts its points") {
  Picture picture{"key", {}, 1_pt, {}};
  const std::size_t empty = size_of(picture);
  picture.paths.emplace_back().lines.emplace_back(100);
  CHECK(size_of(picture) >= empty + 100 * sizeof(Point));
}
