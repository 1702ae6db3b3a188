// The day of publication where a page states none in its metadata.
#include "draft/date_lines.hpp"

#include <doctest/doctest.h>

#include "archive/archive.hpp"
#include "draft/article_text.hpp"
#include "draft/head.hpp"
#include "draft/toml_writer.hpp"

using namespace brief;
using namespace brief::draft;

namespace {

archive::Document page(const std::string& html) {
  return std::get<archive::Document>(archive::read("<!DOCTYPE html><meta charset=utf-8>" + html, "page.html"));
}

const std::string body =
    "<article><h1>Council votes</h1><p>The council voted on the bridge, and the vote was close after a long debate.</p>"
    "<p>It will meet again, said the mayor, who has held the office for many years now.</p></article>";

}  // namespace

TEST_CASE("a line that says published, before one that is a date, in words of each language") {
  using Date = report::Date;
  CHECK(day_in_lines(page("<div>Published 11:11 PM EST Nov 19, 2019</div>" + body), "en") == Date{2019, 11, 19});
  CHECK(day_in_lines(page("<p>3 May 2018</p><div>Last Updated : Nov 20, 2019 01:41 PM IST</div>" + body), "en") ==
        Date{2019, 11, 20});
  CHECK(day_in_lines(page("<div>Wednesday, 20 November 2019</div>" + body), "en") == Date{2019, 11, 20});
  CHECK(day_in_lines(page("<div>Publié le 20 novembre 2019 à 10h00</div>" + body), "fr") == Date{2019, 11, 20});
  CHECK(day_in_lines(page("<div>Veröffentlicht am 20. November 2019</div>" + body), "de") == Date{2019, 11, 20});
  CHECK(day_in_lines(page("<div>Objavljeno: 20. novembra 2019.</div>" + body), "bs") == Date{2019, 11, 20});
  CHECK(day_in_lines(page(body), "en") == std::nullopt);
  CHECK(day_in_lines(page("<div>The bridge was closed on 3 May 2018 after a storm had broken two of its six old piers "
                          "on the left side</div>" +
                          body),
                     "en") == std::nullopt);
}

TEST_CASE("the whole day of a dateline, wherever in it the day stands") {
  using Date = report::Date;
  CHECK(day_in_dateline("12 October 2025 – ", "en") == Date{2025, 10, 12});
  CHECK(day_in_dateline("ZAGREB, 12. listopada 2025. -", "hr") == Date{2025, 10, 12});
  CHECK(day_in_dateline("PARIS (AFP) —", "fr") == std::nullopt);
  CHECK(day_in_dateline("", "en") == std::nullopt);
}

TEST_CASE("an address with a day") {
  using Date = report::Date;
  CHECK(day_in_address("https://example.org/2019/11/20/council-votes") == Date{2019, 11, 20});
  CHECK(day_in_address("https://example.org/news/2019-11-20-council.html") == Date{2019, 11, 20});
  CHECK(day_in_address("https://example.org/news/a-20191120.html") == Date{2019, 11, 20});
  CHECK(day_in_address("https://example.org/news/19991320") == std::nullopt);
  CHECK(day_in_address("https://example.org/news/201911201") == std::nullopt);
  CHECK(day_in_address("https://example.org/?d=2019-11-20") == std::nullopt);
  CHECK(day_in_address("example.org") == std::nullopt);
}

TEST_CASE("a day in a line of its own at the end is the text's; one of something to come is not") {
  const auto day = [](const std::string& text, const char* language) {
    const TextArticle made(text, language);
    const Head head = head_of(made.article, std::nullopt);
    return head.date ? iso(*head.date) : "";
  };
  const std::string meeting = "Sastanak je bio kratak. Sledeći sastanak biće održan 5. februara 2027. godine.";
  CHECK(day(meeting + "\n\nNiš, 12. oktobar 2026.", "sh") == "2026-10-12");
  CHECK(day("The fund will open on 5 May 2027.\n\nIt was a short day.", "en") == "");
  CHECK(day("The fund opened on 5 May 2025.\n\nIt will close on 6 June 2027.", "en") == "2025-05-05");
  CHECK(day("The fund will open in 2027.\n\n6 May 2026", "en") == "2026-05-06");
}

TEST_CASE("the head takes the day of a page's line, and says so") {
  const archive::Document document = page("<div>Published Nov 19, 2019</div>" + body);
  const Head head = head_of(Article(document, "en"), std::nullopt);
  REQUIRE(head.date);
  CHECK(*head.date == report::Date{2019, 11, 19});
  CHECK(head.date_unsure == "the day in a line beside the text");
}
