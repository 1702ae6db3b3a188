// The small parts that archives are read with.
#include <doctest/doctest.h>
#include <libdeflate.h>

#include <memory>
#include <string>

#include "archive/gunzip.hpp"
#include "archive/html_charset.hpp"
#include "archive/html_depth.hpp"
#include "archive/html_input.hpp"
#include "archive/inline_text.hpp"
#include "archive/json_ld.hpp"
#include "archive/running_heads.hpp"
#include "archive/text_builder.hpp"
#include "archive/text_tools.hpp"

using namespace brief;
using namespace brief::archive;

namespace {

std::string gzipped(std::string_view text) {
  const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor(
      libdeflate_alloc_compressor(1), libdeflate_free_compressor);
  std::string out(text.size() + 100, '\0');
  out.resize(libdeflate_gzip_compress(compressor.get(), text.data(), text.size(), out.data(), out.size()));
  return out;
}

struct Nesting {
  HtmlDepth depth;
  void open(GumboTag name, std::string_view tag = "<x>") { depth.start(name, false, tag); }
  /// How many more elements of a kind that closes nothing fit in.
  std::size_t room() const {
    HtmlDepth copy = depth;
    std::size_t more = 0;
    for (; !copy.too_deep(); ++more) copy.start(GUMBO_TAG_SPAN, false, "<span>");
    return more - 1;
  }
  std::size_t open_elements() const { return HtmlDepth::most - room(); }
};

}  // namespace

TEST_CASE("the frame of a page is none of its depth, however often its tags come") {
  Nesting page;
  for (const GumboTag name : {GUMBO_TAG_HTML, GUMBO_TAG_HEAD, GUMBO_TAG_BODY, GUMBO_TAG_HEAD, GUMBO_TAG_BR})
    page.open(name);
  CHECK(page.open_elements() == 0);
}

TEST_CASE("a member is decompressed from the head of the bytes, which are moved behind it") {
  const std::string one = gzipped("one"), two = gzipped(std::string(100'000, 'x'));
  const std::string both = one + two;
  std::string_view rest = both;
  CHECK(decompress(rest, Compression::gzip, 1'000) == "one");
  CHECK(rest.size() == two.size());
  CHECK(decompress(rest, Compression::gzip, 100'000) == std::string(100'000, 'x'));
  CHECK(rest.empty());
}

TEST_CASE("what is larger than wanted, damaged, cut or otherwise compressed is not decompressed") {
  const std::string whole = gzipped(std::string(5'000'000, 'x'));
  std::string_view bytes = whole;
  CHECK_FALSE(decompress(bytes, Compression::gzip, 4'999'999));
  CHECK(decompress(bytes, Compression::gzip, 5'000'000));
  bytes = std::string_view(whole).substr(0, whole.size() - 1);
  CHECK_FALSE(decompress(bytes, Compression::gzip, 5'000'000));
  CHECK(bytes.size() == whole.size() - 1);
  bytes = whole;
  CHECK_FALSE(decompress(bytes, Compression::zlib, 5'000'000));
  std::string damaged = gzipped("some words");
  damaged[damaged.size() - 6] ^= 1;  // of the checksum
  bytes = damaged;
  CHECK_FALSE(decompress(bytes, Compression::gzip, 1'000));
}

TEST_CASE("a page's character set: its mark, UTF-8 that it plainly is, the header, its own word, a guess") {
  CHECK(html_charset("\xEF\xBB\xBFx", "windows-1250") == "utf-8");
  CHECK(html_charset("<p>Kosov\xC3\xAB</p>", "windows-1250") == "utf-8");
  CHECK(html_charset("<p>Kosov\xEB</p>", "iso-8859-2") == html_charset("<p>Kosov\xEB</p>", "latin2"));
  CHECK(html_charset("<meta charset=windows-1251><p>\xCA\xEE\xF1\xEE\xE2\xEE", "") == "windows-1251");
  CHECK(html_charset("<meta charset=windows-1251><p>\xCA", "windows-1250") == "windows-1250");
  CHECK(html_charset("<?xml version='1.0' encoding='windows-1251'?><p>\xCA", "") == "windows-1251");
  CHECK(html_charset("<!-- <meta charset=windows-1251> --><meta charset=\"windows-1250\"><p>\xCA", "") ==
        "windows-1250");
  CHECK(html_charset("<meta content='text/html; charset = windows-1251'><p>\xCA", "") == "windows-1251");
  // A page that names UTF-8 and is not is guessed.
  CHECK_FALSE(html_charset("<meta charset=utf-8><p>Kosov\xEB dhe Shqip\xEBria", "").starts_with("utf-"));
}

TEST_CASE("elements are as deep as the parser will nest them") {
  Nesting empty;
  CHECK(empty.open_elements() == 0);
  Nesting nested;
  for (int i = 0; i < 5; ++i) nested.open(GUMBO_TAG_DIV);
  CHECK(nested.open_elements() == 5);
  nested.depth.end(GUMBO_TAG_DIV);
  CHECK(nested.open_elements() == 4);
  nested.depth.end(GUMBO_TAG_TABLE);  // none is open
  CHECK(nested.open_elements() == 4);
}

TEST_CASE("an element that ends the one before it is no deeper") {
  Nesting nested;
  nested.open(GUMBO_TAG_UL);
  for (int i = 0; i < 5; ++i) nested.open(GUMBO_TAG_LI);
  CHECK(nested.open_elements() == 2);
  for (int i = 0; i < 5; ++i) nested.open(GUMBO_TAG_P);
  CHECK(nested.open_elements() == 3);
  nested.open(GUMBO_TAG_UL);  // a list inside the item, which ends the paragraph and not the item
  nested.open(GUMBO_TAG_LI);
  CHECK(nested.open_elements() == 4);
  Nesting table;
  table.open(GUMBO_TAG_TABLE);
  table.open(GUMBO_TAG_TBODY);
  for (int i = 0; i < 3; ++i) {
    table.open(GUMBO_TAG_TR);
    for (int k = 0; k < 3; ++k) table.open(GUMBO_TAG_TD);
  }
  CHECK(table.open_elements() == 4);
  table.depth.end(GUMBO_TAG_TABLE);
  CHECK(table.open_elements() == 0);
}

TEST_CASE("void elements and those that close themselves in SVG are no deeper, and foreign names end only their like") {
  Nesting nested;
  for (const GumboTag tag : {GUMBO_TAG_BR, GUMBO_TAG_IMG, GUMBO_TAG_HR, GUMBO_TAG_BODY}) nested.open(tag);
  CHECK(nested.open_elements() == 0);
  nested.open(GUMBO_TAG_SVG);
  nested.depth.start(GUMBO_TAG_UNKNOWN, true, "<path/>");
  CHECK(nested.open_elements() == 1);
  nested.depth.start(GUMBO_TAG_UNKNOWN, false, "<g>");
  CHECK(nested.open_elements() == 2);
}

TEST_CASE("formatting elements that are closed with what they stood in come again, three of a kind at the most") {
  Nesting nested;
  nested.open(GUMBO_TAG_DIV);
  for (int i = 0; i < 10; ++i) nested.open(GUMBO_TAG_B, "<b>");
  nested.depth.end(GUMBO_TAG_DIV);
  CHECK(nested.open_elements() == 3);
  nested.depth.end(GUMBO_TAG_B);
  CHECK(nested.open_elements() == 2);
}

TEST_CASE("strays and numbers beyond Unicode become what the standard makes of them") {
  CHECK(standard_input("a\tb\nc") == "a\tb\nc");
  CHECK(standard_input("a\x01"
                       "b\x7F") == "a\u200Bb\u200B");
  CHECK(standard_input(std::string("a\0b", 3)) == std::string("a\0b", 3));
  CHECK(standard_input("&#x10FFFF;&#1114111;") == "&#x10FFFF;&#1114111;");
  CHECK(standard_input("&#x110000;&#1114112;!") == "&#xFFFD;&#xFFFD;!");
  CHECK(standard_input("&#X4294967361;") == "&#xFFFD;");
  CHECK(standard_input("&#99999999999999999999999x") == "&#xFFFDx");
  CHECK(standard_input("&#;&#x;&#") == "&#;&#x;&#");
}

TEST_CASE("white space collapses, at the head of a line to nothing") {
  InlineText text;
  text.add("  one \n two", false);
  text.add(" ", false);
  text.add("three\u00AD\u200B!", true);
  CHECK(text.link_bytes() == 7);  // with the space before it
  CHECK(text.break_line());
  text.add("  four", false);
  CHECK(text.text() == "one two three!\nfour");
  CHECK(text.take() == "one two three!\nfour");
  CHECK(text.empty());
  CHECK(text.link_bytes() == 0);
}

TEST_CASE("two line breaks part paragraphs; cells are parted by a tab; preformatted text is as it stands") {
  InlineText text;
  CHECK(text.break_line());  // nothing is there yet
  text.add("one ", false);
  CHECK(text.break_line());
  CHECK_FALSE(text.break_line());
  text.begin_cell();
  text.add(" two", false);
  CHECK(text.take() == "one\ttwo");
  text.add("a ", false);
  text.add_mark("“");
  text.add("b", false);
  CHECK(text.take() == "a “b");
  text.add_preformatted("a\n  b\u00AD ");
  CHECK(text.take() == "a\n  b");
}

TEST_CASE("the record of an article is taken in its several forms, the first of a page") {
  ArticleData article;
  read_json_ld(R"({"@graph": [{"@type": "WebPage", "datePublished": "2025-01-01"},
                   {"@type": ["Thing", "NewsArticle"], "headline": "Head", "datePublished": "2025-10-22",
                    "publisher": {"name": "Ministry"}, "author": [{"name": "Jane"}, {"name": "Joe"}],
                    "mainEntityOfPage": {"@id": "https://a.example/"}}]})",
               article);
  CHECK(article.headline == "Head");
  CHECK(article.published == "2025-10-22");
  CHECK(article.publisher == "Ministry");
  CHECK(article.author == "Jane");
  CHECK(article.url == "https://a.example/");
  CHECK(article.modified.empty());
  read_json_ld(R"({"@type": "Article", "headline": "Other", "dateModified": "2025-10-23"})", article);
  CHECK(article.headline == "Head");
  CHECK(article.modified == "2025-10-23");
}

TEST_CASE("a page's own record gives its days alone; what is no record, or hurts, gives nothing") {
  ArticleData page;
  read_json_ld(R"([{"@type": "WebPage", "datePublished": "2025-01-01", "headline": "Page"}])", page);
  CHECK(page.published == "2025-01-01");
  CHECK(page.headline.empty());
  ArticleData none;
  read_json_ld(R"({"@type": "Person", "headline": "X"})", none);
  read_json_ld(R"({"@type": "Article", "headline": )", none);
  read_json_ld(R"({"@type": "Article", "headline": 7})", none);
  read_json_ld(std::string(100'000, '['), none);
  read_json_ld("", none);
  CHECK(none.headline.empty());
  ArticleData commented;  // scripts of pages have comments
  read_json_ld("/* x */ {\"@type\": \"BlogPosting\", \"headline\": \"X\"}", commented);
  CHECK(commented.headline == "X");
}

TEST_CASE("lines that come again at the edges of pages are taken out, with their numbers; text is not") {
  std::vector<Lines> pages;
  for (int i = 1; i <= 4; ++i)
    pages.push_back({"House of Commons", "", "Text of page " + std::string(static_cast<std::size_t>(i), 'x'),
                     "More " + std::string(static_cast<std::size_t>(i), 'y') + ".",
                     "Page " + std::to_string(i) + " of 4"});
  remove_running_heads(pages);
  for (const Lines& page : pages) {
    CHECK(page[0].empty());
    CHECK_FALSE(page[2].empty());
    CHECK_FALSE(page[3].empty());
    CHECK(page[4].empty());
  }
  std::vector<Lines> numbers{{"600 troops", "stay", "– 7 –"}, {"strana 8"}, {"in 2028"}};
  remove_running_heads(numbers);
  CHECK(numbers[0][0] == "600 troops");
  CHECK(numbers[0][2].empty());
  CHECK(numbers[1][0].empty());
  CHECK(numbers[2][0] == "in 2028");
}

TEST_CASE("blocks are parted by a blank line, bear their places and pages, and hold no control character") {
  TextBuilder builder;
  Block heading;
  heading.kind = Block::Kind::heading;
  builder.add(heading, "Head\x01i\uFEFFng");
  builder.add({}, " \n\t");
  builder.turn_page();
  builder.add({}, "one\u2028two\u0085three\u009B");
  builder.add({}, "a\fb");
  const Document document = builder.take();
  CHECK(document.text == "Heading\n\none\ntwo\nthree\n\nab");
  REQUIRE(document.blocks.size() == 3);
  CHECK(document.blocks[0].kind == Block::Kind::heading);
  CHECK(document.text.substr(document.blocks[1].begin, 3) == "one");
  CHECK(document.blocks[2].end == document.text.size());
  CHECK(document.pages == std::vector<std::size_t>{9, document.text.size() - 1});
  CHECK(document.blocks[1].page == 1);
}

TEST_CASE("small tools for text") {
  CHECK(lower_case("ABC Ž xyz@[`{") == "abc Ž xyz@[`{");
  CHECK(trimmed(" \t\r\n\f\v a b \n") == "a b");
  CHECK(trimmed(" \n").empty());
  CHECK(one_line("  a \n\t b\v") == "a b");
  CHECK(one_line("").empty());
}
