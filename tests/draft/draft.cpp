// Whole drafts: every article in tests/draft/articles beside what is drafted from it.
#include "draft/draft.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "draft/article_text.hpp"
#include "draft/head.hpp"

using namespace brief;
using namespace brief::draft;

namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream all;
  all << file.rdbuf();
  return all.str();
}

std::vector<fs::path> articles() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator("tests/draft/articles"))
    if (entry.path().extension() != ".toml") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string drafted(const fs::path& path) {
  const auto document = std::get<archive::Document>(archive::read(contents(path), path.string()));
  return draft::draft({{&document, "sources/" + path.filename().string()}}, report::Date{2025, 10, 22}).toml;
}

}  // namespace

TEST_CASE("golden drafts") {
  for (const fs::path& path : articles()) {
    CAPTURE(path.string());
    fs::path golden = path;
    golden.replace_extension(".toml");
    const std::string made = drafted(path);
    if (std::getenv("BRIEF_WRITE_GOLDEN")) std::ofstream(golden, std::ios::binary) << made;
    CHECK(made == contents(golden));
    CHECK(drafted(path) == made);
  }
}

TEST_CASE("an agency's dateline tells its name and day; a line of place and day is no title") {
  const archive::Document agency =
      document_of("TIRANA, Feb 3 (Nova Agency) - Albania and Bulgaria agreed on Monday to build a railway by 2029.");
  const Draft made = draft::draft({{&agency, "sources/a.txt"}}, std::nullopt);
  CHECK(made.toml.find("publisher = \"Nova Agency\"\n") != std::string::npos);
  CHECK(made.toml.find("the source bears no year (“TIRANA, Feb 3 (Nova Agency)”)") != std::string::npos);
  const archive::Document line = document_of(
      "Београд, 12. март 2025.\n\nСрбија гради нови мост\n\nВлада Србије издвојиће 15 милиона евра за нови мост на "
      "Дрини до "
      "краја 2027. године, саопштило је Министарство саобраћаја. Радови су почели и трајаће две године.");
  const Draft serbian = draft::draft({{&line, "sources/a.txt"}}, std::nullopt);
  CHECK(serbian.toml.find("title     = \"Србија гради нови мост\"\n") != std::string::npos);
  CHECK(serbian.toml.find("date      = 2025-03-12\n") != std::string::npos);
}

TEST_CASE("a line that says what a text is gives no title") {
  const archive::Document release = document_of(
      "MINISTRY OF DEFENCE\n\nPRESS RELEASE No. 44/2025\n\nFor immediate release\n\n12 June 2025\n\nNORLAND TO LEAD "
      "PATROL\n\nNorland will lead the patrol, the ministry said.");
  const Draft made = draft::draft({{&release, "sources/a.txt"}}, std::nullopt);
  CHECK(made.toml.find("title     = \"NORLAND TO LEAD PATROL\"\n") != std::string::npos);
  CHECK(made.toml.find("date      = 2025-06-12\n") != std::string::npos);
}

TEST_CASE("without a year the date is left open and told") {
  const archive::Document document = document_of("The Ministry said on 22 October that it will stay.");
  const Draft made = draft::draft({{&document, "sources/a.txt"}}, std::nullopt);
  CHECK(made.toml.find("\n# date") != std::string::npos);
  REQUIRE(!made.unsure.empty());
  CHECK(made.unsure[0].find("no year") != std::string::npos);
}

TEST_CASE("the head comes from the lines above the text") {
  const TextArticle made(
      "Ministry of Defence\nUK reaffirms commitment in Kosovo\n22 October 2025\n\nThe UK will stay.");
  const Head head = head_of(made.article, std::nullopt);
  CHECK(head.publisher.text == "Ministry of Defence");
  CHECK(head.title.text == "UK reaffirms commitment in Kosovo");
  REQUIRE(head.date);
  CHECK(*head.date == report::Date{2025, 10, 22});
  CHECK(parse_date("2025-13-01") == std::nullopt);
}

TEST_CASE("a title of two lines; the publisher of a GOV.UK page as text") {
  const TextArticle declaration(
      "Ohrid Declaration\nof the Heads of Government\n18 September 2026\n\nWe have agreed on it.");
  CHECK(head_of(declaration.article, std::nullopt).title.text == "Ohrid Declaration of the Heads of Government");
  const TextArticle page(
      "Press release\n\nUK signs a roadmap\n\nFrom: Ministry of Defence and John Hill MP\n\nPublished 3 "
      "March 2026\n\nThe UK has signed it.");
  CHECK(head_of(page.article, std::nullopt).publisher.text == "Ministry of Defence");
  CHECK(head_of(page.article, std::nullopt).title.text == "UK signs a roadmap");
}

TEST_CASE("an empty source makes a draft too") {
  const archive::Document document = document_of("x");
  CHECK(draft::draft({{&document, "sources/x.txt"}}, report::Date{2025, 10, 22}).toml.find("[[sources]]") !=
        std::string::npos);
  CHECK(draft::draft({}, std::nullopt).toml.empty());
}
