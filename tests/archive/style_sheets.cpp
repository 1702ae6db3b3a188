// Style sheets: text, conditions, selectors, rules, and what they make of elements on a desk's screen.
#include "archive/style_sheets.hpp"

#include <doctest/doctest.h>

#include <string>

#include "archive/archive.hpp"
#include "archive/css_text.hpp"
#include "archive/html.hpp"
#include "archive/linked_sheets.hpp"
#include "archive/media_query.hpp"
#include "archive/selector.hpp"
#include "archive/styles.hpp"

using namespace brief::archive;

namespace {

/// Whether X is seen in a page with this sheet and body.
bool is_seen(const std::string& css, const std::string& body) {
  const Outcome outcome = read_html("<!DOCTYPE html><style>" + css + "</style><p>A</p>" + body + "<p>B</p>");
  return std::get<Document>(outcome).text.find('X') != std::string::npos;
}

/// The ids of the elements that a selector matches; "-" where it is left out, "!" where it is invalid.
std::string matched(std::string_view selector, const std::string& html) {
  const auto tree = HtmlTree::parse(html);
  const HtmlTree& page = std::get<HtmlTree>(tree);
  CssStrings strings;
  std::vector<Selector> selectors;
  if (!read_selectors(selector, strings, selectors)) return "!";
  if (selectors.empty()) return "-";
  SelectorMatcher matcher(page, 100'000);
  std::string ids;
  for (std::uint32_t i = 1; i < page.size(); ++i)
    if (page[i].has("id") && matcher.matches(selectors.front(), i)) ids += page[i].attribute("id");
  return ids;
}

}  // namespace

TEST_CASE("comments are nothing, but none stands in a string or an address") {
  CssStrings strings;
  CHECK(without_css_comments("a/*x*/b/**/c", strings) == "abc");
  CHECK(without_css_comments("a'/*'b\"*/\"", strings) == "a'/*'b\"*/\"");
  CHECK(without_css_comments("url(//x/*y)/*z", strings) == "url(//x/*y)");
  CHECK(find_in_css("url(a;b);", ";", 0) == 8);
  CHECK(find_in_css("f(a;b);", ";", 0, true) == 6);
  CHECK(find_in_css("'a;b'\\;;", ";", 0) == 7);
  CHECK(css_list(" a, f(b, c) ,[d=','] ").size() == 3);
  std::size_t at = 0;
  CHECK(read_css_name("md\\:w-1\\/2\\31 0.x", at, strings) == "md:w-1/210");
}

TEST_CASE("media queries hold for a screen of 1280 pixels on a desk") {
  for (const char* holds : {"",
                            "all",
                            "screen",
                            "only screen",
                            "SCREEN",
                            "print, screen",
                            "not print",
                            "(min-width: 48em)",
                            "screen and (min-width:768px)",
                            "only screen and (min-width: 60rem) and (max-width: 1300px)",
                            "(width >= 64rem)",
                            "(640px <= width < 1281px)",
                            "not (max-width: 900px)",
                            "not all and (max-width: 900px)",
                            "(color)",
                            "(hover)",
                            "(orientation: landscape)",
                            "(prefers-color-scheme: light)",
                            "(max-width:1px) or (min-width:1px)",
                            "(1000px<width)",
                            "((min-width: 1px) and (not (max-width: 1px)))",
                            "(-webkit-min-device-pixel-ratio:0)",
                            "(min-aspect-ratio: 4/3)",
                            "screen and (min-height: 10cm)",
                            "not print and (max-width: 1px), nothing"})
    CHECK_MESSAGE(holds_at_desk(holds), holds);
  for (const char* fails : {"print",
                            "speech",
                            "not screen",
                            "not all",
                            "(max-width: 767px)",
                            "(min-width: 100em)",
                            "(width < 600px)",
                            "(400px <= width <= 700px)",
                            "screen and (max-width:1000px)",
                            "print and (min-width:1px)",
                            "(hover: none)",
                            "(prefers-color-scheme: dark)",
                            "(prefers-reduced-motion)",
                            "(prefers-reduced-motion: reduce)",
                            "(orientation:portrait)",
                            "(min-aspect-ratio: 9/5)",
                            "(max-aspect-ratio: 3/2)",
                            "(min-resolution: 2dppx)",
                            "(bogus: 1)",
                            "not (bogus)",
                            "screen and",
                            "(min-width: calc(1px))",
                            "(min-width:1px",
                            "(min-width: 1px) and (max-width: 2px)"})
    CHECK_MESSAGE(!holds_at_desk(fails), fails);
  CHECK(is_supported("(display: grid)"));
  CHECK(is_supported("(display:grid) and (not (-ms-ime-align:auto))"));
  CHECK(is_supported("selector(:has(a))"));
  CHECK_FALSE(is_supported("not (display:grid)"));
  CHECK_FALSE(is_supported("(-moz-appearance:none)"));
  CHECK(holds_in_column("(min-width: 400px)"));
  CHECK(holds_in_column("card (inline-size > 30em)"));
  CHECK_FALSE(holds_in_column("(max-width: 300px)"));
}

TEST_CASE("selectors") {
  const std::string html =
      "<div id=a class='x y'><p id=b data-k=fox-trot>t<p id=c class='Z md:z' lang=en><em id=d>t</em><p id=e></p></div>"
      "<a id=f href=/>t</a><input id=g checked type=RADIO><b id=h></b>";
  const std::pair<const char*, const char*> cases[] = {{"*", "abcdefgh"},
                                                       {"P", "bce"},
                                                       {".x.y", "a"},
                                                       {".z", ""},
                                                       {".md\\:z", "c"},
                                                       {"#\\61", "a"},
                                                       {"[data-k]", "b"},
                                                       {"[data-k=fox-trot]", "b"},
                                                       {"[DATA-K^='fo']", "b"},
                                                       {"[data-k$=rot]", "b"},
                                                       {"[data-k*='x-t']", "b"},
                                                       {"[data-k|=fox]", "b"},
                                                       {"[class~=y]", "a"},
                                                       {"[type='radio' i]", "g"},
                                                       {"[data-k^='']", ""},
                                                       {"div > p", "bce"},
                                                       {"div em", "d"},
                                                       {"body > em", ""},
                                                       {"p + p", "ce"},
                                                       {"#b ~ p", "ce"},
                                                       {"p ~ a", ""},
                                                       {"div + a + input", "g"},
                                                       {":not(p)", "adfgh"},
                                                       {"p:not(.Z, #e)", "b"},
                                                       {":is(p, b):is(#b, #h)", "bh"},
                                                       {":where(div) p", "bce"},
                                                       {"p:first-child", "b"},
                                                       {"p:last-child", "e"},
                                                       {"p:nth-child(2n+1)", "be"},
                                                       {"p:nth-child(-n+2)", "bc"},
                                                       {"p:nth-last-child(1)", "e"},
                                                       {"em:only-child", "d"},
                                                       {"b:first-of-type", "h"},
                                                       {"p:nth-of-type(2)", "c"},
                                                       {"p:empty", "e"},
                                                       {"a:link", "f"},
                                                       {"input:checked", "g"},
                                                       {"p:hover", "-"},
                                                       {"p:hover em", "-"},
                                                       {":is(:hover, em)", "d"},
                                                       {"p:not(:hover)", "bce"},
                                                       {"div:has(em)", "a"},
                                                       {"p:has(> em)", "c"},
                                                       {"div:has(> em)", ""},
                                                       {"p::before", "-"},
                                                       {"p:before", "-"},
                                                       {"p:lang(en)", "c"},
                                                       {"p:not(:lang(en))", "be"},
                                                       {"p:bogus", "!"},
                                                       {"p, b:bogus", "!"},
                                                       {"p >", "!"},
                                                       {"> p", "!"},
                                                       {"", "!"},
                                                       {".1a", "!"},
                                                       {"p[", "!"},
                                                       {"p..a", "!"},
                                                       {":is(:bogus, em)", "d"}};
  for (const auto& row : cases) CHECK_MESSAGE(matched(row.first, html) == row.second, row.first);
  // What stands nearest may not fit, and what stands farther off does.
  CHECK(matched("i > b em", "<i><b><b><em id=x>") == "x");
}

TEST_CASE("what a sheet hides at a desk is hidden, and nothing else") {
  const std::string x = "<p class='a c' id=i>X</p>";
  for (const char* hides : {"@media (min-width:600px){.a{display:none}}",
                            "@media screen and (min-width:40em){.a{display:none}}",
                            "@media (width>=600px){@media screen{.a{display:none}}}",
                            "@supports (display:grid){.a{display:none}}",
                            "@layer q{.a{display:none}}",
                            "@container (width > 1px){.a{display:none}}",
                            ".a/**/{display:/*x*/none}",
                            "P.a{display:none}",
                            ".a{display:none;display:bogus}",
                            ".a{display:none;visibility:seen}",
                            "p+.a{display:none}",
                            "body{p.a{display:none}}",
                            ".c{&.a{display:none}}",
                            ".a{@media (min-width:1px){display:none}}",
                            "*{color:red} body > *.a{display:none}",
                            ".a{content-visibility:hidden}",
                            ".a{transform:scale(0)}",
                            ".a{width:0;overflow:hidden}",
                            ".q:before{content:'}'}.a{display:none}",
                            "<!-- .a{display:none} -->",
                            ".a{display:none!important} .a{display:block}",
                            "@layer l{.a{display:none!important}} .a{display:block!important}",
                            "@import 'x'; .a{display:none}",
                            ".q{background:url(data:x;}{)}.a{display:none}",
                            "@layer one,two;@layer two{.a{display:none}}@layer one{.a{display:block}}"})
    CHECK_MESSAGE(!is_seen(hides, x), hides);
  for (const char* shows : {"@media (max-width:600px){.a{display:none}}",
                            ".a{display:none}@media(min-width:48em){.a{display:block}}",
                            ".a{display:none!important}@media (min-width:576px){.c{display:block!important}}",
                            "@supports not (display:grid){.a{display:none}}",
                            ".a,.b:bogus{display:none}",
                            ".a{display:none;display:block}",
                            ".a{display:block}@layer q{.a{display:none}}",
                            "@layer q{#i{display:none}}.a{display:block}",
                            "@layer one{.a{display:none}}@layer two{.a{display:block}}",
                            "@layer one,two;@layer two{.a{display:block}}@layer one{.a{display:none}}",
                            ".a{display:none}.a{display:revert}",
                            ".a:not(:not(:hover)){display:none}",
                            "@keyframes k{from{display:none}}",
                            ".a{opacity:0;animation:in 1s forwards}",
                            ".a{height:0;overflow:hidden;padding-top:56.25%}",
                            ".a{width:0}",
                            ".a{transform:scale(0.5)}",
                            "@media print{.a{display:none}}@media screen{}",
                            "@font-face{}.a::after{display:none}",
                            ".a{@media (max-width:99px){display:none}}",
                            ".c{.a{display:none}}",
                            "@import url(x);p+p+p+.a{display:none}"})
    CHECK_MESSAGE(is_seen(shows, x), shows);
}

TEST_CASE("words without any colour are not seen; a picture shows through the shape of letters") {
  for (const char* hides :
       {"transparent", "rgba(0,0,0,0)", "rgb(0 0 0 / 0%)", "#0000", "#ffffff00", "hsla(0,0%,0%,0.0)"})
    CHECK_FALSE_MESSAGE(is_seen("p{color:" + std::string(hides) + "}", "<p>X</p>"), hides);
  for (const char* shows : {"red", "#000", "#000000", "#000f", "rgb(0,0,0)", "rgba(0,0,0,.1)", "rgb(0 0 0 / 5%)",
                            "inherit", "currentColor", "nonsense", "#0f0"})
    CHECK_MESSAGE(is_seen("p{color:" + std::string(shows) + "}", "<p>X</p>"), shows);
  CHECK(is_seen("h1{color:transparent;-webkit-background-clip:text}", "<h1>X</h1>"));
  CHECK(is_seen("div{color:transparent}p{color:black}", "<div><p>X</p></div>"));
  CHECK_FALSE(is_seen("div{color:transparent}", "<div><p>X</p></div>"));
  CHECK_FALSE(is_seen("div{visibility:hidden}p{color:black}", "<div><p>X</p></div>"));
  CHECK(is_seen("p:hover{color:transparent}", "<p>X</p>"));
}

TEST_CASE("what hides an element may be undone inside it") {
  CHECK(is_seen(".m{visibility:hidden}.m>*{visibility:visible}", "<div class=m><p>X</p></div>"));
  CHECK(is_seen("ul{font-size:0}li{font-size:14px}", "<ul><li>X</ul>"));
  CHECK_FALSE(is_seen("ul{font-size:0}li{font-size:2em}", "<ul><li>X</ul>"));
  CHECK_FALSE(is_seen(".m{display:none}.m>*{display:block}", "<div class=m><p>X</p></div>"));
  CHECK(is_seen("[hidden]{display:block}", "<p hidden>X</p>"));
  CHECK(is_seen(".b{display:flex}", "<p hidden class=b>X</p>"));
  CHECK_FALSE(is_seen("[hidden]{display:none!important}.b{display:flex}", "<p hidden class=b>X</p>"));
  CHECK_FALSE(is_seen("p{color:red}", "<div popover>X</div>"));
}

TEST_CASE("words for screen readers are hidden by the names of their classes where no sheet knows these") {
  for (const char* name : {"sr-only", "visually-hidden", "govuk-visually-hidden", "screen-reader-text", "u-sr-only"})
    CHECK_MESSAGE(!is_seen("", std::string("<span class='") + name + "'>X</span>"), name);
  for (const char* name : {"not-sr-only", "md:not-sr-only", "sr-onlyish", "user-only", "hidden"})
    CHECK_MESSAGE(is_seen("", std::string("<span class='") + name + "'>X</span>"), name);
  CHECK(is_seen(".sr-only{position:static}", "<span class=sr-only>X</span>"));
}

TEST_CASE("sheets that are no part of what a reader sees") {
  const auto seen = [](const std::string& head) { return is_seen("</style>" + head + "<style>", "<p class=a>X</p>"); };
  CHECK(seen("<style media=print>.a{display:none}</style>"));
  CHECK(seen("<style media='(max-width:600px)'>.a{display:none}</style>"));
  CHECK_FALSE(seen("<style media='(min-width:600px)'>.a{display:none}</style>"));
  CHECK(seen("<noscript><style>.a{display:none}</style></noscript>"));
  CHECK(seen("<template><style>.a{display:none}</style></template>"));
  CHECK(seen("<style type=text/less>.a{display:none}</style>"));
}

TEST_CASE("a shadow tree that the page declares is seen, and has its own style") {
  const std::string tree =
      "<x-y><template shadowrootmode=open><style>.a{display:none}</style><p>X</p></template></x-y>";
  CHECK(is_seen("", tree));
  CHECK(is_seen("p{display:none}", tree));
  CHECK(is_seen("",
                "<x-y><template shadowrootmode=open><style>.a{display:none}</style></template></x-y><p class=a>X</p>"));
  CHECK_FALSE(
      is_seen("", "<x-y><template shadowrootmode=open><style>.a{display:none}</style><p class=a>X</p></template>"));
  CHECK_FALSE(is_seen("", "<template><p>X</p></template>"));
}

TEST_CASE("references of a page are made absolute") {
  const std::string base = "https://a.example/b/c/d?q#f";
  CHECK(resolved_address(base, "g.css") == "https://a.example/b/c/g.css");
  CHECK(resolved_address(base, "./../g?y#s") == "https://a.example/b/g?y");
  CHECK(resolved_address(base, "../../../g") == "https://a.example/g");
  CHECK(resolved_address(base, "/g/") == "https://a.example/g/");
  CHECK(resolved_address(base, "//h.example/i") == "https://h.example/i");
  CHECK(resolved_address(base, "?r") == "https://a.example/b/c/d?r");
  CHECK(resolved_address(base, " cid:css-1@x ") == "cid:css-1@x");
  CHECK(resolved_address("https://a.example", "g") == "https://a.example/g");
  CHECK(resolved_address("", "g") == "g");
  CHECK(resolved_address(base, "") == "https://a.example/b/c/d?q");
}

TEST_CASE("a linked sheet is read where it is held, with what it imports") {
  LinkedSheets sheets;
  sheets.base = "https://a.example/n/page";
  sheets.find = [](const std::string& address) -> std::optional<std::string> {
    if (address == "https://a.example/n/own.css") return "@import url(more.css) screen;.a{display:none}";
    if (address == "https://a.example/n/more.css") return "@import 'more.css';.b{display:none}";
    return std::nullopt;
  };
  const auto text = [&](const std::string& link) {
    const Outcome outcome = read_html(link + "<p class=a>one<p class=b>two<p>three", {}, sheets);
    return std::get<Document>(outcome).text;
  };
  CHECK(text("<link rel=stylesheet href=own.css>") == "three");
  CHECK(text("<base href=/n/x/><link rel=STYLESHEET href='../own.css'>") == "three");
  CHECK(text("<link rel=stylesheet media=print href=own.css>") == "one\n\ntwo\n\nthree");
  CHECK(text("<link rel=stylesheet media=print onload=\"this.media='all'\" href=own.css>") == "three");
  CHECK(text("<link rel='alternate stylesheet' href=own.css>") == "one\n\ntwo\n\nthree");
  CHECK(text("<link rel=stylesheet href=/own.css>") == "one\n\ntwo\n\nthree");
}

TEST_CASE("rules of a scope hold inside its roots alone") {
  const auto text = [](const std::string& css) {
    const std::string page = "<style>" + css + "</style><p class=h>A</p><div class=c><p class=h>B</p><p>C</p></div>";
    return std::get<Document>(read_html(page, {})).text;
  };
  CHECK(text("@scope (.c) { .h { display: none } }") == "A\n\nC");
  CHECK(text("@scope (.c, .d) { p.h { display: none } :scope > p:last-child { display: none } }") == "A");
  CHECK(text("@scope (.c) { :scope { display: none } }") == "A");
  CHECK(text("@scope (.x) { .h { display: none } }") == "A\n\nB\n\nC");
  CHECK(text("@scope (.c) to (.d) { .h { display: none } }") == "A\n\nB\n\nC");
  CHECK(text("@scope { .h { display: none } }") == "A\n\nB\n\nC");
}

TEST_CASE("a linked sheet too large is decoded once, however often a page or its frames link it") {
  int asked = 0;
  LinkedSheets sheets;
  sheets.base = "https://a.example/";
  sheets.find = [&asked](const std::string&) {
    ++asked;
    return std::optional(std::string((16u << 20) + 1, ' '));
  };
  std::string links;
  for (int i = 0; i < 50; ++i) links += "<link rel=stylesheet href=s>";
  CHECK(std::get<Document>(read_html(links + "<p>A", {}, sheets)).text == "A");
  CHECK(asked == 1);
  std::string frames = "<p>A";
  for (int i = 0; i < 20; ++i) frames += "<iframe srcdoc='" + links + "'></iframe>";
  CHECK(std::get<Document>(read_html(frames, {}, sheets)).text == "A");
  CHECK(asked == 2);
}
