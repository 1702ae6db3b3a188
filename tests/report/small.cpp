// Calendar, countries, suggestions, addresses.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/calendar.hpp"
#include "report/countries.hpp"
#include "report/limits.hpp"
#include "report/suggest.hpp"
#include "report/url.hpp"

using namespace brief;
using namespace brief::report;

TEST_CASE("days of the proleptic Gregorian calendar") {
  CHECK(exists({2024, 2, 29}));
  CHECK(exists({2000, 2, 29}));
  CHECK_FALSE(exists({1900, 2, 29}));
  CHECK_FALSE(exists({2025, 2, 29}));
  CHECK_FALSE(exists({2025, 4, 31}));
  CHECK_FALSE(exists({2025, 13, 1}));
  CHECK_FALSE(exists({0, 1, 1}));
  CHECK(exists({9999, 12, 31}));
  CHECK(exists({2025, 0, 0}));
  CHECK(exists({2025, 6, 0}));
  CHECK_FALSE(exists({2025, 0, 6}));
}

TEST_CASE("a date is read in three forms and no other") {
  CHECK(parse_date("2025") == Date{2025, 0, 0});
  CHECK(parse_date("2025-10") == Date{2025, 10, 0});
  CHECK(parse_date("2025-10-22") == Date{2025, 10, 22});
  for (const char* wrong : {"", "25", "2025-1", "2025/10", "2025-10-2x", "2025-10-22T", "22.10.2025", "２０２５"})
    CHECK_FALSE(parse_date(wrong));
  CHECK_FALSE(exists(*parse_date("2025-00")));
  CHECK_FALSE(exists(*parse_date("2025-10-00")));
}

TEST_CASE("countries are known by their codes") {
  const auto codes = country_codes();
  REQUIRE(country_index("XK"));
  CHECK(codes[*country_index("XK")] == "XK");
  CHECK(codes[*country_index("GB")] == "GB");
  for (const char* none : {"", "UK", "gb", "XX", "GBR", "\xC3\xA9"}) CHECK_FALSE(country_index(none));
}

TEST_CASE("a misspelt word is told the nearest, one that is far from all none") {
  const std::vector<std::string_view> words{"speaker", "source", "text", "date"};
  CHECK(suggestion("speeker", words) == "; did you mean `speaker`?");
  CHECK(suggestion("SOURCE", words) == "; did you mean `source`?");
  CHECK(suggestion("soucre", words) == "; did you mean `source`?");
  CHECK(suggestion("tex", words) == "; did you mean `text`?");
  CHECK(suggestion("banana", words).empty());
  CHECK(suggestion("x", words).empty());
  CHECK(suggestion("", words).empty());
  CHECK(suggestion(std::string(4000, 'a'), words).empty());
  CHECK(suggestion("speaker", std::vector<std::string_view>{}).empty());
}

TEST_CASE("an address is http, https or mailto, or it is said what is wrong with it") {
  for (const char* good : {"https://a", "http://a/b?c#d", "HTTP://A", "mailto:a@b.example", "MailTo:a"})
    CHECK(url_problem(good).empty());
  CHECK(url_problem("https://a/b c") == "has a space in it; write it as %20");
  CHECK(url_problem("https://a\tb") == "has a control character in it");
  CHECK(url_problem("https://a/<b>") == "has the character < in it");
  for (const char* other : {"", "a", "https://", "mailto:", "javascript:alert(1)", "ftp://a", "file:///a"})
    CHECK(url_problem(other) == "is not an http, https or mailto address");
  CHECK(url_problem("https://" + std::string(max_url_bytes, 'a')) == "is longer than 2048 bytes");
  CHECK(web_url_problem("mailto:a@b") == "is not an http or https address");
  CHECK(web_url_problem("https://a").empty());
  CHECK(normalised_url("HTTPS://A/B:C") == "https://A/B:C");
}
