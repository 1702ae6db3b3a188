// The place and the day that a report begins with.
#include "draft/dateline.hpp"

#include <doctest/doctest.h>

#include "draft/article_text.hpp"
#include "draft/draft.hpp"
#include "draft/head.hpp"

using namespace brief;
using namespace brief::draft;

TEST_CASE("datelines of every agency, and lines that only look like one") {
  const auto rest = [](std::string_view line) { return std::string(line.substr(dateline_size(line))); };
  CHECK(rest("PRISTINA, Oct 22 (Agency) - It stays.") == "It stays.");
  CHECK(rest("Berlin, 3. Juni 2025 (dpa) – Es bleibt.") == "Es bleibt.");
  CHECK(rest("Tirana, 22 tetor 2025 – Mbetet.") == "Mbetet.");
  CHECK(rest("Novi Sad, 17. oktobar 2023. – Ostaje.") == "Ostaje.");
  CHECK(rest("Скопје, 8 мај 2025 – Останува.") == "Останува.");
  CHECK(rest("Paris, le 12 septembre 2025 — Elle reste.") == "Elle reste.");
  CHECK(rest("London (AP) — It stays.") == "It stays.");
  CHECK(rest("Kosovo, 25 years on – It stays.") == "Kosovo, 25 years on – It stays.");
  CHECK(rest("Berlin – die Stadt – bleibt.") == "Berlin – die Stadt – bleibt.");
  CHECK(rest("The minister (dpa) – it stays.") == "The minister (dpa) – it stays.");
  CHECK(is_place_and_day("Podgorica, 17 November 2021"));
  CHECK(is_place_and_day("Zagreb, 1. novembar 2024. godine"));
  CHECK_FALSE(is_place_and_day("Podgorica, November 2021"));
  CHECK_FALSE(is_place_and_day("Podgorica, 17 November 2021 and other days of the year"));
}

TEST_CASE("a whole day in a dateline is the article's, and no event of it") {
  const archive::Document document = document_of(
      "Bundeswehr bleibt\n\nBerlin, 3. Juni 2025 (dpa) – Die Bundeswehr wird bis Ende Mai 2027 mit 400 Soldaten "
      "bleiben. "
      "Das beschloss das Kabinett in Berlin, und der Bundestag muss dem Mandat noch zustimmen.");
  const std::string toml = draft::draft({{&document, "sources/a.txt"}}, std::nullopt).toml;
  CHECK(toml.find("date      = 2025-06-03\n") != std::string::npos);
  CHECK(toml.find("publisher = \"dpa\"\n") != std::string::npos);
  CHECK(toml.find("date     = 2025-06-03\n") == std::string::npos);
  CHECK(toml.find("\nDie Bundeswehr wird") != std::string::npos);
}

TEST_CASE("a line of place and day under a title is no part of it") {
  const TextArticle made(
      "Joint Declaration of the Ministers of Transport of the Danube\nNovi Sad, 17 November 2021\n\nWe have met.");
  const Head head = head_of(made.article, std::nullopt);
  CHECK(head.title.text == "Joint Declaration of the Ministers of Transport of the Danube");
  CHECK(head.date == report::Date{2021, 11, 17});
}

TEST_CASE("a day that the source gives is sure, and another one given beside it is told") {
  const auto release = document_of("Ministry of Ferries\n22 October 2025\n\nThe ferry will run for three more years.");
  const auto date_of = [&](std::optional<report::Date> given) {
    const std::string toml = draft::draft({{&release, "sources/a.txt"}}, given).toml;
    const auto at = toml.find("\ndate ");
    return toml.substr(at + 1, toml.find('\n', at + 1) - at - 1);
  };
  CHECK(date_of(std::nullopt) == "date      = 2025-10-22");
  CHECK(date_of(report::Date{2025, 10, 22}) == "date      = 2025-10-22");
  CHECK(date_of(report::Date{2025, 10, 23}) ==
        "date      = 2025-10-23  # unsure: given by --date; the source says 2025-10-22");
}
