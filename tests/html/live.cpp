#include "html/live.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {
const std::string published =
    "<!DOCTYPE html>\n<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"></head>"
    "<body><p>&lt;/body&gt;</p></body></html>";
}

TEST_CASE("a live page is the published one with a script of its own, and says what is wrong above it") {
  const auto well = html::live_page(published, "", "a b.live.js");
  CHECK(well.page.find("Content-Security-Policy") == std::string::npos);
  CHECK(well.page.find("<body><p>&lt;/body&gt;</p><script>") != std::string::npos);
  CHECK(well.page.find("\"a%20b.live.js?\"") != std::string::npos);
  CHECK(well.page.ends_with("</script></body></html>"));
  const auto wrong = html::live_page(published, "a.toml:1:2: error: <b>\n", "x.live.js");
  CHECK(wrong.page.find("a.toml:1:2: error: &lt;b&gt;\n</pre><p>") != std::string::npos);
}

TEST_CASE("the stamp names the page: the same for the same, another for another") {
  const auto one = html::live_page(published, "", "x.js"), again = html::live_page(published, "", "x.js");
  const auto other = html::live_page(published, "wrong", "x.js");
  CHECK(one.stamp == again.stamp);
  CHECK(one.stamp != other.stamp);
  const std::string stamp = one.stamp.substr(14, 16);
  CHECK(one.stamp == "briefStamp = \"" + stamp + "\";\n");
  CHECK(one.page.find("briefStamp !== \"" + stamp + "\"") != std::string::npos);
}

TEST_CASE("before there is a brief a live page shows what is wrong alone") {
  const auto live = html::live_page("", "a.toml:1:1: error: not TOML\n", "x.js");
  CHECK(live.page.starts_with("<!DOCTYPE html>"));
  CHECK(live.page.find("role=\"alert\"") != std::string::npos);
}
