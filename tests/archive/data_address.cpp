// Addresses that hold what they name, and the style sheets in them.
#include "archive/data_address.hpp"

#include <doctest/doctest.h>

#include <string>

#include "archive/archive.hpp"
#include "archive/html.hpp"
#include "archive/html_guard.hpp"

using namespace brief::archive;

namespace {

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string made;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    unsigned bits = 0;
    for (std::size_t k = 0; k < 3; ++k)
      bits = bits << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0u);
    for (std::size_t k = 0; k < 4; ++k) made += i + k > bytes.size() ? '=' : digits[bits >> (18 - 6 * k) & 63];
  }
  return made;
}

std::string percent(std::string_view bytes) {
  const std::string address = sheet_address({}, bytes);
  return address.substr(address.find(',') + 1);
}

/// What is seen of a page with this at its head.
std::string seen(const std::string& head) {
  return std::get<Document>(read_html("<!DOCTYPE html>" + head + "<p>A</p><p class=a>X</p><p>B</p>")).text;
}

std::string link(const std::string& address) { return "<link rel=stylesheet href=\"" + address + "\">"; }
std::string import(const std::string& what) { return "<style>@import " + what + ";</style>"; }

constexpr const char* hidden = "A\n\nB";
constexpr const char* shown = "A\n\nX\n\nB";

}  // namespace

TEST_CASE("an address is parted into its type, its coding and what it holds") {
  const auto holds = [](std::string_view address) {
    const auto data = data_address(address);
    return data ? data->type.value + "|" + std::string(data->type.parameter("charset")) + "|" + data->content() : "-";
  };
  CHECK(holds("data:text/css,a%7Bb") == "text/css||a{b");
  CHECK(holds(" DATA:Text/CSS;charset=utf-8;base64,YSBi") == "text/css|utf-8|a b");
  CHECK(holds("data:text/css;base64 ,YSBi") == "text/css||a b");
  CHECK(holds("data:text/css;base64,YS%42i") == "text/css||a b");
  CHECK(holds("data:,x#y") == "text/plain||x");
  CHECK(holds("data:x") == "-");
  CHECK(holds("https://a.example/,") == "-");
  CHECK(sheet_address("utf-8", "a{b:'%\xC3'}") == "data:text/css;charset=utf-8,a{b:%27%25%C3%27}");
}

TEST_CASE("a style sheet in a data: address is read, in every coding") {
  const std::string css = ".a{display:none}";
  for (const std::string& address :
       {"data:text/css," + css, "data:text/css;base64," + base64(css), "data:text/css;charset=utf-8," + percent(css),
        "DATA:TEXT/CSS;base64," + base64(css), "data:text/css;charset=utf-8;base64," + base64(css),
        " data:text/css;base64," + base64(css + std::string(100'000, ' ')),
        "data:text/css;base64," + base64("a{src:url(data:font/woff2;base64," + std::string(100'000, 'A') + ")}" + css),
        "data:text/css;charset=utf-16le;base64," +
            base64(std::string(".\0a\0{\0d\0i\0s\0p\0l\0a\0y\0:\0n\0o\0n\0e\0}\0", 32))}) {
    CAPTURE(address.substr(0, 200));
    CHECK(seen(link(address)) == hidden);
    CHECK(seen(import("url(\"" + address + "\")")) == hidden);
    CHECK(seen(import("'" + address + "' screen")) == hidden);
    CHECK(seen(import("'" + address + "' print")) == shown);
    CHECK(seen("<link rel=stylesheet media=print href=\"" + address + "\">") == shown);
  }
  CHECK(seen(import("url(data:text/css;base64," + base64(css) + ")")) == hidden);
  CHECK(seen(link("data:text/css;base64," + base64("@import 'data:text/css;base64," + base64(css) + "';"))) == hidden);
  CHECK(seen(link("data:text/css,.a%7Bdisplay:none%7D.b%7Bcontent:&quot;x&quot;%7D")) == hidden);
}

TEST_CASE("what is no style sheet, or styles nothing here, hides nothing") {
  for (const char* address : {"data:,.a{display:none}", "data:text/plain,.a{display:none}", "data:text/css,#.a{}",
                              "data:text/css;base64,!!!", "data:text/css", "data:text/css,.b{display:none}"})
    CHECK_MESSAGE(seen(link(address)) == shown, address);
  CHECK(seen("<a href='data:text/css,.a{display:none}'></a>") == shown);
}

TEST_CASE("an imported sheet stands in its layer, on its condition") {
  const std::string sheet = "url('data:text/css,.a{display:none}')";
  CHECK(seen(import(sheet + " layer(base)")) == hidden);
  CHECK(seen(import(sheet + " layer")) == hidden);
  CHECK(seen(import(sheet + " layer(x) supports(display:grid) screen")) == hidden);
  CHECK(seen(import(sheet + " supports(not (display:grid))")) == shown);
  CHECK(seen(import(sheet + " layer(x) print")) == shown);
  CHECK(seen("<style>@import " + sheet + " layer(base);.a{display:block}</style>") == shown);
}

TEST_CASE("what a frame's own document links is read there") {
  const std::string css = "data:text/css;base64," + base64(".f{display:none}");
  CHECK(seen("<iframe srcdoc=\"<link rel=stylesheet href='" + css + "'><p class=f>F<p>G\"></iframe>") ==
        "G\n\nA\n\nX\n\nB");
  CHECK(seen("<iframe srcdoc='<link rel=stylesheet href=&quot;" + css + "&quot;><p class=f>F<p>G'></iframe>") ==
        "G\n\nA\n\nX\n\nB");
}

TEST_CASE("sheets that import one another without end are no more than their size") {
  std::string address = "data:text/css,.a{display:none}";
  for (int i = 0; i < 12; ++i) address = "data:text/css;base64," + base64("@import '" + address + "';");
  CHECK(seen(link(address)) == shown);
  std::string raw;
  for (int i = 0; i < 100'000; ++i) raw += "data:text/css,";
  CHECK(seen(link(raw)) == shown);
  CHECK(seen(import("'" + raw + "'")) == shown);
  CHECK(seen(link("data:text/css;base64," + base64(".a{display:none}" + std::string(8u << 20, '%')))) == shown);
}
