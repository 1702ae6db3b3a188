#include "pdf/colour_profile.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace {

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

}  // namespace

TEST_CASE("the profile has a header of its own size, for RGB displays, and tags inside it") {
  const std::string& profile = brief::pdf::srgb_profile();
  CHECK(number_at(profile, 0) == profile.size());
  CHECK(profile.substr(12, 11) == "mntrRGB XYZ");
  CHECK(profile.substr(36, 4) == "acsp");
  const std::uint32_t tags = number_at(profile, 128);
  CHECK(tags == 10);
  for (std::uint32_t i = 0; i < tags; ++i) {
    const std::size_t entry = 132 + 12 * std::size_t{i};
    const std::uint32_t offset = number_at(profile, entry + 4), size = number_at(profile, entry + 8);
    CHECK(offset % 4 == 0);
    CHECK(offset >= 132 + 12 * tags);
    CHECK(offset + size <= profile.size());
  }
}

TEST_CASE("the primaries of sRGB add up to the white point, D50") {
  const std::string& profile = brief::pdf::srgb_profile();
  const auto xyz = [&profile](std::string_view tag) {
    const std::uint32_t offset = number_at(profile, profile.find(tag, 128) + 4);
    return number_at(profile, offset + 12);  // Y
  };
  const double sum = (xyz("rXYZ") + xyz("gXYZ") + xyz("bXYZ")) / 65536.0;
  CHECK(sum == doctest::Approx(1).epsilon(0.001));
}
