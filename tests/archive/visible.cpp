// What a reader sees of a page.
#include <doctest/doctest.h>

#include "archive/archive.hpp"

using namespace brief::archive;

namespace {

Document page(std::string_view html) {
  auto outcome = read(html, "page.html");
  REQUIRE(std::holds_alternative<Document>(outcome));
  return std::get<Document>(std::move(outcome));
}

std::string seen(std::string_view html) { return page(html).text; }

}  // namespace

TEST_CASE("blocks are parted, inline markup is not") {
  CHECK(seen("<p>One <b>two</b>, <a href='/x'>th</a>ree.<p>Four.") == "One two, three.\n\nFour.");
  CHECK(seen("<div>A<div>B</div>C</div>") == "A\n\nB\n\nC");
  CHECK(seen("<h1>A</h1><ul><li>B<li>C</ul>") == "A\n\nB\n\nC");
  CHECK(seen("<p>A<br>B<br><br>C</p>") == "A\nB\n\nC");
  CHECK(seen("<span style='display:block'>A</span><span style='display:block'>B</span>") == "A\n\nB");
}

TEST_CASE("words struck out are none of the sentence, and come last") {
  CHECK(seen("<p>It has <del>4,000</del> <ins>4,500</ins> men.<p>Next.") == "It has 4,500 men.\n\nNext.\n\n4,000");
  CHECK(seen("<p>A<p><s>One</s> <strike>two</strike> B<p>C") == "A\n\nB\n\nC\n\nOne\n\ntwo");
  CHECK(seen("<del><p>One</p><p>two</p></del><p>A") == "A\n\nOne\n\ntwo");
  CHECK(seen("<p>A <span style='text-decoration:red line-through'>X</span> B") == "A B\n\nX");
  CHECK(seen("<style>s{text-decoration:none}</style><p>A <s>X</s> B") == "A X B");
  CHECK(seen("<style>.o{text-decoration-line:line-through}</style><p>A <b class=o><i>X</i></b> B") == "A B\n\nX");
  CHECK(seen("<p>A <del hidden>X</del> B") == "A B");
  CHECK(seen("<table><tr><td>A<td><s>1</s> 2</table>") == "A\t2\n\n1");
  const Document struck = page("<p>A sentence of some length that stands in the page.<del>X</del>");
  CHECK(struck.blocks[0].part == Part::main);
  CHECK(struck.blocks[1].part == Part::struck);
}

TEST_CASE("an editor's remarks over a sentence are no part of it") {
  CHECK(
      seen("<p>It was so.<sup class='noprint Inline-Template'>[<i><a href=/w/x>citation needed</a></i>]</sup> Then") ==
      "It was so. Then");
  CHECK(seen("<p>It was<sup>[who?]</sup> so<sup>[clarification needed (1)]</sup>.") == "It was so.");
  CHECK(seen("<p>It was so.<sup class='reference nowrap'>: 23–24 </sup> Then") == "It was so. Then");
  CHECK(seen("<p>It was [as he said] so<sup>th</sup>.") == "It was [as he said] soth.");
  CHECK(seen("<p>x<sup>a long remark without any brackets about it</sup>") ==
        "xa long remark without any brackets about it");
}

TEST_CASE("white space is collapsed, and characters for line breaking are dropped") {
  CHECK(seen("<p>  A \n\t B<b> </b>C  </p>") == "A B C");
  CHECK(seen("<p>Inter&shy;na<wbr>tio&#8203;nal&NewLine;law</p>") == "International law");
  CHECK(seen("<pre>a\n  b</pre>") == "a\n  b");
  CHECK(seen("<p>&ldquo;Caf&eacute;&rdquo; &amp; &#x10D;&#269;</p>") == "“Café” & čč");
}

TEST_CASE("a table of data is told row by row, cell by cell; one of layout as blocks") {
  CHECK(seen("<table><tr><th>Year<th>Troops<tr><td>2025<td>600</table>") == "Year\tTroops\n\n2025\t600");
  CHECK(page("<table><tr><td>A<td>B</table>").blocks[0].kind == Block::Kind::table_row);
  CHECK(seen("<table><tr><td><h2>A</h2><p>B<td>C</table>") == "A\n\nB\n\nC");
  CHECK(seen("<table><tr><td><td>B<td><p>C<p>D</table>") == "\tB\tC\nD");
}

TEST_CASE("hidden words are not seen") {
  for (const char* hidden :
       {"<p hidden>X</p>",
        "<div style='display:none'><p>X</p></div>",
        "<p style='DISPLAY : NONE !important'>X</p>",
        "<p style='visibility:hidden'>X</p>",
        "<template><p>X</p></template>",
        "<script>X</script>",
        "<noscript>X</noscript>",
        "<style>.a.b{display:none}</style><p class='b a'>X</p>",
        "<style>@media screen{#x p{color:red;display:none}}</style><div id=x><b><p>X</p></b></div>",
        "<style>/* { */ nav>ul [data-x='1'] { visibility : hidden }</style><nav><ul><p data-x=1>X</p></ul></nav>",
        "<img alt=X>",
        "<input value=X>",
        "<textarea>X</textarea>",
        "<select><option>X</select>",
        "<title>X</title>",
        "<p style='position:absolute;left:-9999px'>X</p>",
        "<p style='font-size:0'>X</p>",
        "<p style='opacity:0'>X</p>",
        "<p style='position:absolute;clip:rect(0 0 0 0)'>X</p>",
        "<svg><title>X</title></svg>",
        "<dialog>X</dialog>",
        "<video>X</video>",
        "<iframe>X</iframe>",
        "<!-- X -->",
        "<p style='height:0;overflow:hidden'>X</p>"}) {
    CAPTURE(hidden);
    CHECK(seen(std::string("<p>A</p>") + hidden + "<p>B</p>") == "A\n\nB");
  }
}

TEST_CASE("what only might be hidden is seen") {
  for (const char* shown :
       {"<p aria-hidden=true>X</p>", "<style>@media print{p{display:none}}</style><p>X</p>",
        "<style>@media (max-width:600px){p{display:none}}</style><p>X</p>",
        "<style>p:hover{display:none}</style><p>X</p>",
        "<style>.a{display:none}.a.b{display:block}</style><p class='a b'>X</p>", "<details><p>X</p></details>",
        "<style>.h{display:none}</style><p class=h style='display:block'>X</p>", "<dialog open>X</dialog>",
        "<div style='visibility:hidden'><p style='visibility:visible'>X</p></div>",
        "<style>.x::before{display:none}</style><p class=x>X</p>", "<p style='background:url(a;display:none)'>X</p>"}) {
    CAPTURE(shown);
    CHECK(seen(std::string("<p>A</p>") + shown + "<p>B</p>") == "A\n\nX\n\nB");
  }
}

TEST_CASE("a dialog ends with its end tag, whatever stands open in it") {
  CHECK(seen("<p>A</p><dialog><p>X</dialog><p>B</p>") == "A\n\nB");
  CHECK(seen("<p>A<DIALOG><div><ul><li>X</DIALOG>B") == "A\n\nB");
  CHECK(seen("<p>A</p><dialog open class=c><p>X</dialog>B") == "A\n\nX\n\nB");
  CHECK(seen("<style>dialog.c{display:none}</style><p>A<dialog open class=c><p>X</dialog>B") == "A\n\nB");
  CHECK(seen("<search><p>A</search>B<dialogue>C</dialogue>") == "A\n\nBC");
}

TEST_CASE("a page that hides itself until its scripts have run is seen") {
  CHECK(seen("<style>html{display:none}</style><p>A</p>") == "A");
  CHECK(seen("<style>body{visibility:hidden!important;opacity:0}p.x{display:none}</style><p>A</p><p class=x>B</p>") ==
        "A");
  CHECK(seen("<html hidden><body style='display:none'><p>A</p>") == "A");
}

TEST_CASE("marks of notes are left out, powers and ordinals are not") {
  CHECK(seen("<p>The mission<sup>1</sup> stays.<sup>2</sup>") == "The mission stays.");
  CHECK(seen("<p>It stays<sup><a href='#fn1'>a</a></sup> here<a href='#cite'><sup>[12]</sup></a>.") ==
        "It stays here.");
  CHECK(seen("<p>10<sup>6</sup> m<sup>2</sup> on the 1<sup>st</sup>") == "10⁶ m2 on the 1st");
}

TEST_CASE("control characters and numbers beyond Unicode") {
  CHECK(seen("<p>A\x01\x0B\x7F"
             "B") == "AB");
  CHECK(seen("<scr\x01ipt>A</scr\x01ipt>") == "A");
  CHECK(seen("<p>&#x100000041;&#4294967361;&#65;&#x41") ==
        "\uFFFD\uFFFD"
        "AA");
}

TEST_CASE("a browser's own quotation marks are seen") {
  CHECK(seen("<p>She said: <q>We <q>stay</q> here</q>.") == "She said: “We ‘stay’ here”.");
}

TEST_CASE("capitals by style are not words in capitals") {
  CHECK(seen("<p style='text-transform:uppercase'>The Minister</p>") == "The Minister");
}

TEST_CASE("blocks bear their kind, level and language") {
  const Document document = page(
      "<html lang=en><h2>A</h2><blockquote><p>B</blockquote><ol><li>C</ol><figure><figcaption>D</figcaption></figure>"
      "<p lang=sr>Е");
  REQUIRE(document.blocks.size() == 5);
  CHECK(document.blocks[0].kind == Block::Kind::heading);
  CHECK(document.blocks[0].level == 2);
  CHECK(document.blocks[1].kind == Block::Kind::quotation);
  CHECK(document.blocks[2].kind == Block::Kind::list_item);
  CHECK(document.blocks[3].kind == Block::Kind::caption);
  CHECK(document.blocks[3].language == "en");
  CHECK(document.blocks[4].language == "sr");
}

TEST_CASE("a page's character set: mark, plain UTF-8, the page's own word, a guess") {
  CHECK(seen("<meta charset=windows-1250><p>Vu\xE8i\xE6") == "Vučić");
  CHECK(seen("<meta http-equiv=Content-Type content='text/html; charset=x-mac-cyrillic'><p>\x8C\xE8\xF0") == "Мир");
  CHECK(seen("<meta charset=iso-8859-1><p>Vučić") == "Vučić");
  CHECK(seen("<meta charset=utf-8><p>Das gr\xF6\xDF"
             "te") == "Das größte");
  CHECK(seen(std::string_view("\xFF\xFE<\0p\0>\0A\0", 10)) == "A");
}

TEST_CASE("where a page shows what is none of the sentence is kept") {
  const Document document = page("<p>One.<p>We stay<sup>1</sup> in <s>far</s> Kosovo.");
  CHECK(document.text == "One.\n\nWe stay in Kosovo.\n\nfar");
  CHECK(document.passed_over == std::vector<PassedOver>{{13, false, {}}, {16, false, {}}});
  CHECK(page("<p>We stay.").passed_over.empty());
}

TEST_CASE("edges of boxes in a line are known, and two spaces that keep their place") {
  const auto edges = [](const std::string& html) {
    std::vector<std::size_t> made;
    for (const auto& passed : page(html).passed_over)
      if (passed.is_edge) made.push_back(passed.at);
    return made;
  };
  using Places = std::vector<std::size_t>;
  CHECK(edges("<p>We <span style='display:inline-block'>stay</span> on") == Places{2, 7});
  CHECK(edges("<p>We <span style='float:left'>stay</span> on") == Places{2, 7});
  CHECK(edges("<p>We <button>stay</button> on").size() >= 2);
  CHECK(edges("<p>We <svg></svg> stay").size() >= 1);
  CHECK(edges("<p>We&nbsp;&nbsp;stay") == Places{4});
  CHECK(edges("<p>We <b>stay</b> <span style='display:inline'>on</span>&nbsp;now").empty());
}

TEST_CASE("words that a browser's search finds and nobody reads are kept beside the text") {
  const auto unseen = [](const std::string& html) {
    std::string made;
    for (const auto& passed : page(html).passed_over) made += passed.words;
    return made;
  };
  CHECK(unseen("<textarea>We  go</textarea><p>We stay") == "We go ");
  CHECK(unseen("<p>We <input value=go> stay") == "go");
  CHECK(unseen("<p>We <input type=hidden value=go> stay").empty());
  CHECK(unseen("<p>We <b style='position:absolute;clip:rect(0,0,0,0)'>go<script>x</script></b> stay") == "go");
  CHECK(unseen("<p style='opacity:0'>We <b>go</b><p>We stay") == "We go ");
  CHECK(unseen("<p style='font-size:0'>We <b>go</b><p>We stay") == "We go ");
  CHECK(unseen("<p style='display:none'>We go<p>We stay").empty());
  CHECK(unseen("<p style='visibility:hidden'>We go<p>We stay").empty());
}

TEST_CASE("where a search ends in boxes of a row and at spaces that are kept is known") {
  const auto places = [](const std::string& html) {
    std::vector<std::size_t> made;
    for (const auto& passed : page(html).passed_over)
      if (passed.is_edge && (made.empty() || made.back() != passed.at)) made.push_back(passed.at);
    return made;
  };
  using Places = std::vector<std::size_t>;
  CHECK(places("<div style='display:flex'><b>We</b> <i>stay</i></div>") == Places{2});
  CHECK(places("<div style='display:grid'>We <b>stay</b> on</div>") == Places{2, 7});
  CHECK(places("<pre>We  stay").size() == 1);
  CHECK(places("<p style='white-space:pre-wrap'>We <b> stay</b>\non") == Places{2, 7});
  CHECK(places("<p style='white-space:pre'><b style='white-space:normal'>We  stay</b>").empty());
}
