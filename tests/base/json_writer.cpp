#include "base/json_writer.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace brief;

TEST_CASE("objects, arrays and values are written in the order of the calls") {
  JsonWriter json;
  {
    const JsonScope object(json, JsonScope::Kind::object);
    json.member("a", "b");
    json.key("list");
    {
      const JsonScope list(json, JsonScope::Kind::array);
      json.number(18446744073709551615u);
      json.null();
      const JsonScope empty(json, JsonScope::Kind::array);
    }
    json.member("n", 0);
  }
  CHECK(json.str() == "{\n \"a\": \"b\",\n \"list\": [\n  18446744073709551615,\n  null,\n  []\n ],\n \"n\": 0\n}");
}

TEST_CASE("any text comes back as it was; only what is no UTF-8 is replaced") {
  std::string all;
  for (char c = 1; c < 127; ++c) all += c;
  all += "\x7f\u009b\u202e\u2028ë😀\U000E0041";
  JsonWriter json;
  json.text(all);
  CHECK(nlohmann::json::parse(json.str()).get<std::string>() == all);
  for (const char c : json.str()) CHECK_FALSE((c >= 0 && c < 0x20 && c != '\n'));
  CHECK(json.str().find("\u009b") == std::string::npos);
  CHECK(json.str().find("\u202e") == std::string::npos);
  JsonWriter wrong;
  wrong.text("a\xFF");
  CHECK(nlohmann::json::parse(wrong.str()).get<std::string>() == "a\uFFFD");
}
