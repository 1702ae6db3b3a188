// A page's tree, and what each element is: its look, its part, whether it marks a note.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "archive/html.hpp"
#include "archive/html_tree.hpp"
#include "archive/main_part.hpp"
#include "archive/note_mark.hpp"
#include "archive/provenance.hpp"
#include "archive/styles.hpp"
#include "archive/visible.hpp"
#include "archive/zones.hpp"

using namespace brief::archive;

namespace {

/// A parsed page, with its text.
struct Page {
  std::string html;
  HtmlTree tree;

  explicit Page(std::string text) : html(std::move(text)), tree(std::get<HtmlTree>(HtmlTree::parse(html))) {}
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  std::uint32_t by_id(std::string_view id) const {
    for (std::uint32_t i = 0; i < tree.size(); ++i)
      if (tree[i].kind == HtmlNode::Kind::element && tree[i].attribute("id") == id) return i;
    FAIL("no element " << id);
    return 0;
  }
  Look look(std::string_view id) const { return Styles(tree).look_of(by_id(id)); }
};

Raised raised(const std::string& sup, std::string_view before) {
  const Page page("<p>" + std::string(before) + sup);
  for (std::uint32_t i = 0; i < page.tree.size(); ++i)
    if (page.tree[i].is(GUMBO_TAG_SUP)) return raised_as(page.tree, i, before);
  FAIL("no sup");
  return Raised::text;
}

bool notes(const std::string& sup, std::string_view before) { return raised(sup, before) == Raised::note; }

/// The text of a paragraph.
std::string read_paragraph(const std::string& html) {
  const Page page("<p>" + html + "</p>");
  const auto blocks = visible_blocks(page.tree);
  return blocks.empty() ? "" : blocks[0].text;
}

const std::string prose(200, 'x');

}  // namespace

TEST_CASE("the tree has each node before its descendants, and says where they end") {
  const Page page("<div id=a class='x y'><p>one</p><!-- note --><p>two</div><svg><g id=g></svg>");
  const HtmlTree& tree = page.tree;
  for (std::uint32_t i = 1; i < tree.size(); ++i) {
    CHECK(tree[i].parent < i);
    CHECK(tree[i].end > i);
    CHECK(tree[i].end <= tree[tree[i].parent].end);
  }
  CHECK(tree[0].end == tree.size());
  const std::uint32_t a = page.by_id("a");
  CHECK(tree[a].attribute("class") == "x y");
  CHECK(tree[a].has("class"));
  CHECK_FALSE(tree[a].has("hidden"));
  CHECK(tree[a].attribute("hidden").empty());
  CHECK_FALSE(tree[a].foreign);
  CHECK(tree[page.by_id("g")].foreign);
  std::string text, comments;
  for (std::uint32_t i = a; i < tree[a].end; ++i) {
    if (tree[i].kind == HtmlNode::Kind::text) text += tree[i].text;
    if (tree[i].kind == HtmlNode::Kind::comment) comments += tree[i].text;
  }
  CHECK(text == "onetwo");
  CHECK(comments == " note ");
}

TEST_CASE("style sheets and attributes are cascaded: important, attribute, specific, later") {
  const Page page(
      "<style>p { display: none } .shown { display: block } #id { display: none } .late { visibility: hidden } "
      ".late { visibility: visible } .deep > em { display: none !important } @media print { #printed { display: none } "
      "}"
      "</style><p id=p>x<p id=c class=shown>x<div id=id>x</div><div id=attribute style='display:none'>x</div>"
      "<div id=l class=late>x</div><div class=deep><em id=e style='display:block'>x</em><b><em id=f>x</em></b></div>"
      "<div id=printed>x</div>");
  CHECK(page.look("p").hidden);
  CHECK_FALSE(page.look("c").hidden);
  CHECK(page.look("c").block);
  CHECK(page.look("id").hidden);
  CHECK(page.look("attribute").hidden);
  CHECK_FALSE(page.look("l").invisible);
  CHECK(page.look("l").visible);
  CHECK(page.look("e").hidden);
  CHECK_FALSE(page.look("f").hidden);
  CHECK_FALSE(page.look("printed").hidden);
}

TEST_CASE("what is clipped, moved away, shrunk or made transparent is hidden, each only as a whole") {
  const auto hidden = [](const std::string& style) { return Page("<p id=p style='" + style + "'>x").look("p").hidden; };
  CHECK(hidden("position:absolute;clip:rect(0,0,0,0)"));
  CHECK_FALSE(hidden("clip:rect(0,0,0,0)"));
  CHECK(hidden("position:absolute;left:-9999px"));
  CHECK_FALSE(hidden("left:-9999px"));
  CHECK(Page("<p id=p style='text-indent:-9999px'>x").look("p").indented);
  CHECK(hidden("height:0;overflow:hidden"));
  CHECK_FALSE(hidden("height:0"));
  CHECK(hidden("height:0%;overflow:hidden"));
  CHECK_FALSE(hidden("height:0zz;overflow:hidden"));  // a unit that is none
  CHECK(hidden("opacity:0"));
  CHECK(Page("<p id=p style='font-size:0'>x").look("p").sizeless);
  CHECK_FALSE(hidden("font-size:12px"));
}

TEST_CASE("a raised mark of a note is none of the sentence; a power, an ordinal and a unit are") {
  CHECK(notes("<sup>[1]</sup>", "security"));
  CHECK(notes("<sup>(12)</sup>", "security"));
  CHECK(notes("<sup>*</sup>", "security"));
  CHECK(notes("<sup>†</sup>", "security"));
  CHECK(notes("<sup><a href='#n1'>1</a></sup>", "10"));
  CHECK(notes("<a href='#n1'><sup>a</sup></a>", "10"));
  CHECK(notes("<sup role='doc-noteref'>note one</sup>", "x"));
  CHECK(notes("<sup>1</sup>", "security"));
  CHECK(notes("<sup>1,2</sup>", "security."));
  CHECK_FALSE(notes("<sup>6</sup>", "10"));
  CHECK_FALSE(notes("<sup>2</sup>", "km"));
  CHECK_FALSE(notes("<sup>st</sup>", "1"));
  CHECK_FALSE(notes("<sup>nd</sup>", "the 2"));
  CHECK_FALSE(notes("<sup></sup>", "security"));
  CHECK_FALSE(notes("<sup>a longer remark</sup>", "security"));
  CHECK_FALSE(notes("<sup><a href='https://x.example/'>x</a></sup>", "security"));
}

TEST_CASE("what is raised after a number is its power, a note, or the first part of a fraction") {
  const std::vector<std::pair<const char*, const char*>> rows{
      {"In 2024<sup>7</sup> we left", "In 2024 we left"},
      {"some 350<sup>2</sup> men", "some 350 men"},
      {"some 1,200<sup>12</sup> men", "some 1,200 men"},
      {"7 per cent<sup>4</sup>", "7 per cent"},
      {"5%<sup>4</sup> more", "5% more"},
      {"10<sup>9</sup> cells", "10⁹ cells"},
      {"10<sup>−3</sup> m", "10⁻³ m"},
      {"2<sup>12</sup> ways", "2¹² ways"},
      {"5<sup>1</sup>/<sub>2</sub> years", "5 1/2 years"},
      {"the 4<sup>th</sup> of it<sup>2</sup> all", "the 4th of it all"},
      {"told us<sup>9</sup>.", "told us."},
      {"the plan<sup>b</sup> is", "the plan is"},
      {"12 km<sup>2</sup> and 3 m<sup>3</sup>", "12 km2 and 3 m3"},
      {"4 in<sup>2</sup>", "4 in2"},
      {"went in<sup>2</sup> there", "went in there"},
      {"of <sup>235</sup>U here", "of 235U here"},
      {"la 2<sup>e</sup> fois, M<sup>me</sup> X", "la 2e fois, Mme X"},
      {"some 350<a href='#f2'>2</a> men", "some 350 men"},
      {"the men<a href='#f2'>[2]</a> left", "the men left"},
      {"see page <a href='#p4'>4</a> now", "see page 4 now"},
      {"see <a href='#p4'>chapter 4</a> now", "see chapter 4 now"}};
  for (const auto& [html, text] : rows) CHECK(read_paragraph(html) == text);
}

TEST_CASE("zones come from tag, role, class and id, and hold for what is inside; most of the prose is not named away") {
  const Page page(
      "<nav><p id=a>x</nav><div role=contentinfo><p id=b>x</div><div class='site-comments'><p id=c>x</div>"
      "<div id=sidebar><p id=d>x</div><div class=menu id=e>x</div><p id=f>x</p><svg><title id=g>x</svg>");
  const std::vector<std::uint32_t> nothing(page.tree.size(), 0);
  const auto zones = zones_of(page.tree, nothing);
  CHECK(zones[page.by_id("a")] == Part::navigation);
  CHECK(zones[page.by_id("b")] == Part::footer);
  CHECK(zones[page.by_id("c")] == Part::comment);
  CHECK(zones[page.by_id("d")] == Part::aside);
  CHECK(zones[page.by_id("e")] == Part::navigation);
  CHECK(zones[page.by_id("f")] == Part::main);
  std::vector<std::uint32_t> mass(page.tree.size(), 0);
  mass[0] = 1'000;
  mass[page.by_id("e")] = 401;
  CHECK(zones_of(page.tree, mass)[page.by_id("e")] == Part::main);
  mass[page.by_id("e")] = 400;
  CHECK(zones_of(page.tree, mass)[page.by_id("e")] == Part::navigation);
}

TEST_CASE("visible blocks know their element, and how much of them is links") {
  const Page page("<div id=d><p id=p>one <a href=x>two</a></p></div>");
  const auto blocks = visible_blocks(page.tree);
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].text == "one two");
  CHECK(blocks[0].node == page.by_id("p"));
  CHECK(blocks[0].link_bytes >= 3);
  CHECK(blocks[0].link_bytes <= 4);
}

TEST_CASE("parts: the body of the article is main, what is beside it is not, lists of links are related") {
  const Page page("<div id=page><p>" + prose + ".</p></div><article><p>" + prose + prose + prose +
                  ".</p><p><a href=x>Read more on this story</a></p><p>Short.</p></article><aside><p>" + prose +
                  ".</p></aside>");
  auto blocks = visible_blocks(page.tree);
  mark_parts(page.tree, blocks);
  REQUIRE(blocks.size() == 5);
  CHECK(blocks[0].block.part == Part::aside);
  CHECK(blocks[1].block.part == Part::main);
  CHECK(blocks[2].block.part == Part::related);
  CHECK(blocks[3].block.part == Part::main);
  CHECK(blocks[4].block.part == Part::aside);
}

TEST_CASE("a page's origin, with where each is said") {
  const Page page(
      "<html lang=en><title>Title – Site</title><meta property='og:site_name' content='Site'>"
      "<link rel=canonical href='https://a.example/x'><h1>Head</h1><time datetime='2025-10-22T10:00Z'>");
  const Provenance stated = provenance_of(page.tree);
  REQUIRE(stated.title);
  CHECK(stated.title->value == "Head");
  CHECK(stated.title->from == "h1");
  CHECK(stated.publisher->from == "meta og:site_name");
  CHECK(stated.canonical->value == "https://a.example/x");
  CHECK(stated.language->value == "en");
  CHECK(stated.published->value == "2025-10-22");
  CHECK_FALSE(stated.saved);
  CHECK_FALSE(stated.author);
}

TEST_CASE("HTML is read in the character set of its transport, and a binary file is none") {
  const auto text = [](std::string_view bytes, std::string_view charset) {
    auto outcome = read_html(bytes, charset);
    const auto* document = std::get_if<Document>(&outcome);
    return document != nullptr ? document->text : std::get<Fault>(outcome).message;
  };
  CHECK(text("<p>Kosov\xEB", "iso-8859-1") == "Kosovë");
  CHECK(text(std::string("\xFF\xFE<\0p\0>\0a\0", 10), "") == "a");
  std::string binary;
  for (int i = 0; i < 1'000; ++i) binary += static_cast<char>(i % 128);
  CHECK(text(binary, "") == "it is no page, but a binary file");
  CHECK(std::get<Document>(read_html("<p>x")).format == Format::html);
}
