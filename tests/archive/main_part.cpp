// The main part of a page told from the rest.
#include <doctest/doctest.h>

#include "archive/archive.hpp"
#include "archive/headed_parts.hpp"

using namespace brief::archive;

namespace {

constexpr std::string_view prose =
    "<p>The ministers met in London on Wednesday and agreed on the next steps for the region, which they called "
    "vital.</p>"
    "<p>They said that the mission would stay for three more years, and that its numbers would not be cut.</p>"
    "<p>“We are grateful to those who serve,” the minister said. “Their work keeps the peace in the whole region.”</p>";

/// The part of the block that holds the words.
Part part_of(const std::string& html, std::string_view words) {
  auto outcome = read(html, "page.html");
  REQUIRE(std::holds_alternative<Document>(outcome));
  const auto& document = std::get<Document>(outcome);
  for (const Block& block : document.blocks)
    if (document.text.substr(block.begin, block.end - block.begin).find(words) != std::string::npos) return block.part;
  FAIL("not seen");
  return Part::main;
}

std::string page(const std::string& around) {
  return "<body><nav><ul><li><a href=/>Home page</a></ul></nav><div class=content><h1>Ministers meet</h1>" +
         std::string(prose) + around +
         "</div><footer><p>All rights of the publisher are reserved, as the law says.</p>";
}

}  // namespace

TEST_CASE("an article is the main part of its page") {
  CHECK(part_of(page(""), "next steps") == Part::main);
  CHECK(part_of(page(""), "grateful") == Part::main);
  CHECK(part_of(page(""), "Home page") == Part::navigation);
  CHECK(part_of(page(""), "All rights") == Part::footer);
}

TEST_CASE("what stands inside an article and is not of it") {
  const std::string words =
      "<p>This is a sentence long enough to be taken for one of the article itself, it seems.</p>";
  CHECK(part_of(page("<div class=comments>" + words + "</div>"), "long enough") == Part::comment);
  CHECK(part_of(page("<section id=comment-list>" + words + "</section>"), "long enough") == Part::comment);
  CHECK(part_of(page("<div class='c-relatedStories'>" + words + "</div>"), "long enough") == Part::related);
  CHECK(part_of(page("<aside>" + words + "</aside>"), "long enough") == Part::aside);
  CHECK(part_of(page("<div role=navigation>" + words + "</div>"), "long enough") == Part::navigation);
}

TEST_CASE("a heading tells what stands beside the article where no name does") {
  const std::string words =
      "<p>This is a sentence long enough to be taken for one of the article itself, it seems.</p>";
  std::string article;
  for (int i = 0; i < 6; ++i) article += prose;
  const auto beside = [&](const std::string& before, const std::string& behind = "") {
    return part_of("<div class=content><h1>Ministers meet</h1>" + article + "</div><div><div>" + before + words +
                       behind + "</div></div>",
                   "long enough");
  };
  for (const char* heading : {"Comments", "12 Kommentare", "3 responses to “Bridge”", "Komentari (7)", "Коментари"})
    CHECK(beside("<h2>" + std::string(heading) + "</h2><div>", "</div>") == Part::comment);
  for (const char* heading : {"Most read", "Najčitanije", "Lesen Sie auch"})
    CHECK(beside("<h3>" + std::string(heading) + "</h3>") == Part::related);
  CHECK(beside("<h2>About the ministry</h2>") == Part::aside);
  CHECK(beside("<h2>Comments</h2><p>x</p><h2>Contact</h2>") == Part::aside);
  CHECK(beside("<section><h2>Comments</h2><p>x</p></section>") == Part::aside);
  CHECK(beside("<div class=kommentare>", "</div>") == Part::comment);
  CHECK(beside("<div class=most-read>", "</div>") == Part::related);
  CHECK(part_of(page("<h2>Comments of the ministers</h2>" + words), "long enough") == Part::main);
}

TEST_CASE("what a closed disclosure holds is folded up, its summary is not") {
  const std::string words =
      "<p>This is a sentence long enough to be taken for one of the article itself, it seems.</p>";
  CHECK(part_of(page("<details><summary>More to read here</summary>" + words + "</details>"), "long enough") ==
        Part::folded);
  CHECK(part_of(page("<details><summary>More to read here</summary>" + words + "</details>"), "More to") == Part::main);
  CHECK(part_of(page("<details>Bare words of some length in it.</details>"), "Bare") == Part::folded);
  CHECK(part_of(page("<details open><summary>More</summary>" + words + "</details>"), "long enough") == Part::main);
  CHECK(part_of("<details><summary>x</summary>" + std::string(prose) + "</details>", "next steps") == Part::main);
}

TEST_CASE("a name alone makes nothing of what holds most of the prose") {
  CHECK(part_of("<body class='has-sidebar'><div class='widget'>" + std::string(prose) + "</div>", "next steps") ==
        Part::main);
}

TEST_CASE("a page with one sentence has a main part") {
  CHECK(part_of("<p>The minister agreed.</p>", "agreed") == Part::main);
  CHECK(part_of("Ready", "Ready") == Part::main);
}

TEST_CASE("an article parted into several elements is the main part whole") {
  const std::string ad =
      "<div class=ad><p>Buy this now, before all of it is gone, at the lowest price there is.</p></div>";
  const std::string half = "<div class='story-body'>" + std::string(prose) + "</div>";
  const std::string last =
      "<div class='story-body'><p>The next summit is to be held in the capital next year.</p></div>";
  const std::string html =
      "<div class=page><div class=left>" + half + "</div>" + ad + "<div class=right>" + last +
      "</div></div><div class=more><p>Another story of the day, which is told elsewhere.</p></div>";
  CHECK(part_of(html, "next steps") == Part::main);
  CHECK(part_of(html, "next summit") == Part::main);
  CHECK(part_of(html, "Buy this") == Part::aside);
  CHECK(part_of(html, "Another story") != Part::main);
  const std::string sections = "<main><section class=part>" + std::string(prose) + std::string(prose) +
                               "</section><section class=part><p>The next summit is to be held there.</p></section>";
  CHECK(part_of(sections, "next summit") == Part::main);
  // The body of another article is not this one’s.
  CHECK(part_of("<article>" + half + "</article><article>" + last + "</article>", "next summit") == Part::aside);
}

TEST_CASE("teasers of other articles are none of this one, however many") {
  std::string list = "<ul>";
  for (int i = 0; i < 20; ++i)
    list +=
        "<li><h3><a href=/other>Another headline</a></h3><p>Somebody said something elsewhere, which is told in a "
        "few words here, so that people follow the link and read on.</p></li>";
  const std::string html = "<div id=main>" + std::string(prose) + std::string(prose) + list + "</ul></div>";
  CHECK(part_of(html, "next steps") == Part::main);
  CHECK(part_of(html, "elsewhere") == Part::related);
  // A list of the article’s own sections leads nowhere.
  std::string own = list;
  for (std::size_t at; (at = own.find("<a href=/other>")) != std::string::npos;) own.erase(at, 15);
  CHECK(part_of("<div id=main>" + std::string(prose) + own + "</ul></div>", "elsewhere") == Part::main);
}

TEST_CASE("a list in which some items are links, a heading that is one, and contents that lead down the page") {
  const std::string list =
      "<ul><li><a href=/x>The first of the reports</a></li><li>The second was made by the mission "
      "itself, and is not out yet.</li></ul>";
  CHECK(part_of(page(list), "first of the reports") == Part::main);
  CHECK(part_of(page("<ul><li><a href=/x>The first of the reports</a></li></ul>"), "first of the reports") ==
        Part::related);
  CHECK(part_of(page("<h2><a href=/x>The mission itself</a></h2>" + std::string(prose)), "mission itself") ==
        Part::main);
  CHECK(part_of(page("<ul><li><a href='#b'>What comes next</a></li></ul>"), "What comes next") == Part::main);
  CHECK(part_of("<p><a href=/x>Read it elsewhere</a></p>", "Read it") == Part::main);
}

TEST_CASE("what stands at the head of an article is of it where it is prose") {
  const std::string head =
      "<article><header><h1>Ministers meet</h1><p class=intro>The ministers of six countries have met "
      "in London to speak about what is to come next.</p><p>1 May</p></header>";
  CHECK(part_of(head + std::string(prose) + "</article>", "six countries") == Part::main);
  CHECK(part_of(head + std::string(prose) + "</article>", "1 May") == Part::header);
}

TEST_CASE("a short standfirst in the article's own header is of the article where it is named so") {
  const auto part = [](const std::string& paragraph) {
    return part_of("<body><main><article><header><h1>A title</h1>" + paragraph + "</header>" + std::string(prose) +
                       "</article></main></body>",
                   "before the storm");
  };
  CHECK(part("<p class=standfirst>The heron counts its fish before the storm.</p>") == Part::main);
  CHECK(part("<p>The heron counts its fish before the storm.</p>") == Part::header);
}

TEST_CASE("a lead between the heading and the body is of the article; a subtitle and what is not so named is not") {
  const std::string body = std::string(prose) + std::string(prose) + std::string(prose);
  const auto part = [&](const std::string& lead) {
    return part_of("<body><main><h1>Ministers meet</h1>" + lead +
                       "<dl><dt>From:</dt><dd>The ministry</dd></dl><div class=govspeak>" + body + "</div></main>",
                   "will stay until");
  };
  const std::string words = "The mission will stay until the end of 2027, the ministers said today.";
  CHECK(part("<p class='gem-c-lead-paragraph'>" + words + "</p>") == Part::main);
  CHECK(part("<div class=article__standfirst><p>" + words + "</p></div>") == Part::main);
  CHECK(part("<h2 class=chapo>" + words + "</h2>") == Part::main);
  CHECK(part("<p class=subtitle>" + words + "</p>") == Part::aside);
  CHECK(part("<p class=notice>" + words + "</p>") == Part::aside);
  CHECK(
      part_of("<body><p class=lead>It will stay until next week.</p><main><h1>Ministers meet</h1><div class=govspeak>" +
                  body + "</div></main>",
              "will stay until") == Part::aside);
}
