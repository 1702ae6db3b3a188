// Pages inside a page: what a reader sees of them.
#include "archive/frames.hpp"

#include <doctest/doctest.h>

#include <string>

#include "archive/archive.hpp"
#include "archive/html.hpp"

using namespace brief::archive;

namespace {

Document read_page(const std::string& body) {
  return std::get<Document>(read_html("<!DOCTYPE html><p>A</p>" + body + "<p>B</p>"));
}

std::string text_of(const std::string& body) { return read_page(body).text; }

std::string escaped(const std::string& html) {
  std::string made;
  for (const char c : html) made += c == '&' ? "&amp;" : c == '"' ? "&quot;" : std::string(1, c);
  return made;
}

std::string framed(const std::string& page, const std::string& attributes = "") {
  return "<iframe " + attributes + " srcdoc=\"" + escaped(page) + "\"></iframe>";
}

std::string nested(std::string page, int levels) {
  for (int i = 0; i < levels; ++i) page = framed(page);
  return page;
}

}  // namespace

TEST_CASE("the text of a frame's own document stands where the frame does") {
  CHECK(text_of(framed("<p>One &amp; two</p><p>three")) == "A\n\nOne & two\n\nthree\n\nB");
  CHECK(text_of("<p>before " + framed("X") + " after</p>") == "A\n\nbefore\n\nX\n\nafter\n\nB");
  CHECK(text_of(nested("<p>X", 3)) == "A\n\nX\n\nB");
  CHECK(text_of("<IFRAME SRCDOC='<p title=a>X'>no frames here</IFRAME>") == "A\n\nX\n\nB");
  CHECK(text_of("<iframe srcdoc=X></iframe>") == "A\n\nX\n\nB");
  CHECK(text_of("<iframe src='x.html'>no frames here</iframe>") == "A\n\nB");
  CHECK(text_of("<iframe srcdoc=''></iframe>") == "A\n\nB");
}

TEST_CASE("a frame shows the document that a data: address holds") {
  const auto source = [](const std::string& address, const std::string& more = "") {
    return text_of("<iframe " + more + " src=\"" + address + "\"></iframe>");
  };
  const std::string shown = "A\n\nX y\n\nB";
  CHECK(source("data:text/html,<p>X%20y</p>") == shown);
  CHECK(source(" DATA:Text/HTML;charset=utf-8,%3Cp%3EX y") == shown);
  CHECK(source("data:text/html;base64,PHA+WCB5PC9wPg==") == shown);
  CHECK(source("data:text/html;charset=windows-1251,%D5") == "A\n\nХ\n\nB");
  CHECK(source("data:text/html,X y#<p>fragment") == shown);
  CHECK(source("data:text/html,X%2 y%zz%") == "A\n\nX%2 y%zz%\n\nB");
  CHECK(source("data:text/html,<p>" + std::string(100'000, ' ') + "X y") == shown);
  CHECK(source("data:text/html,X", "hidden") == "A\n\nB");
  CHECK(source("data:text/html,X", "srcdoc=\"\"") == "A\n\nB");
  for (const char* none : {"data:text/html", "data:image/png,X", "data:text/css,X", "data:", "about:blank", "x.html"})
    CHECK_MESSAGE(source(none) == "A\n\nB", none);
  CHECK(text_of("<p>before <iframe src=x.html></iframe>after</p>") == "A\n\nbefore after\n\nB");
}

TEST_CASE("plain text in a data: address is shown as it is") {
  CHECK(text_of("<iframe src='data:,X'></iframe>") == "A\n\nX\n\nB");
  CHECK(text_of("<iframe src='data:text/plain;charset=utf-8,<b>X'></iframe>") == "A\n\n<b>X\n\nB");
  CHECK(text_of("<iframe src='data:;base64,WA=='></iframe>") == "A\n\nX\n\nB");
}

TEST_CASE("a page of frames shows what each holds") {
  const auto page = [](const std::string& set) { return std::get<Document>(read_html("<html>" + set)).text; };
  CHECK(page("<frameset cols='*,*'><frame src='data:text/html,<p>X'><frame src='data:text/html;base64,WQ=='>"
             "<noframes>no frames here</noframes></frameset>") == "X\n\nY");
  CHECK(page("<frameset rows=*><frameset><frame src='data:text/html,X'></frameset><frame src=y.html></frameset>") ==
        "X");
  CHECK(page("<frameset><frame srcdoc='X'></frameset>").empty());
}

TEST_CASE("a data: frame of any length stands in a frame's own document") {
  const std::string sentence = "A sentence of the inner page. ";
  std::string inner;
  for (int i = 0; i < 100; ++i) inner += sentence;
  const std::string text = text_of(framed("<iframe src=\"data:text/html,<p>" + inner + "X\"></iframe>"));
  CHECK(text.ends_with(sentence + "X\n\nB"));
  std::string encoded;
  for (const char c : inner) encoded += c == ' ' ? "%20" : std::string(1, c);
  CHECK(text_of(framed("<iframe src='data:text/html," + encoded + "X'></iframe>")) == text);
}

TEST_CASE("a frame in a web archive shows the archive's response for its address") {
  const auto record = [](const std::string& url, const std::string& type, const std::string& body) {
    const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url +
           "\r\nContent-Length: " + std::to_string(http.size()) + "\r\n\r\n" + http + "\r\n\r\n";
  };
  const auto text = [&](const std::string& frame, const std::string& url, const std::string& type) {
    const std::string file = record("https://a.example/n/page", "text/html", "<p>A</p>" + frame + "<p>B</p>") +
                             record(url, type, "<p>X\xE9");
    return std::get<Document>(read(file, "a.warc", "https://a.example/n/page")).text;
  };
  const std::string frame = "<iframe src='../f?x=1'></iframe>", latin = "text/html; charset=windows-1252";
  CHECK(text(frame, "https://a.example/f?x=1", latin) == "A\n\nXé\n\nB");
  CHECK(text(frame, "https://a.example/other", latin) == "A\n\nB");
  CHECK(text(frame, "https://a.example/f?x=1", "text/css") == "A\n\nB");
  CHECK(text("<iframe hidden src='../f?x=1'></iframe>", "https://a.example/f?x=1", latin) == "A\n\nB");
}

TEST_CASE("a frame shows the page that the file holds beside its own") {
  const auto with = [](const std::string& frames, const std::string& part, const std::string& header) {
    const std::string file =
        "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n"
        "Content-Location: https://a.example/n/page\n\n<p>A</p>" +
        frames + "<p>B</p>\n--b\nContent-Type: text/html; charset=windows-1252\n" + header + "\n\n" + part +
        "\n--b\nContent-Type: text/css\nContent-ID: <s>\n\n.h{display:none}\n--b--\n";
    return std::get<Document>(read(file, "a.mhtml")).text;
  };
  const std::string frame = "<iframe src='cid:frame-1@mhtml.blink'></iframe>", id = "Content-ID: <frame-1@mhtml.blink>";
  CHECK(with(frame, "<p>X\xE9", id) == "A\n\nXé\n\nB");
  CHECK(with("<iframe src=../f?x=1></iframe>", "X", "Content-Location: https://a.example/f?x=1") == "A\n\nX\n\nB");
  CHECK(with(frame, "<link rel=stylesheet href=cid:s><p class=h>H<p>X", id) == "A\n\nX\n\nB");
  CHECK(with(frame, "X", "Content-ID: <other>") == "A\n\nB");
  CHECK(with("<iframe hidden src='cid:frame-1@mhtml.blink'></iframe>", "X", id) == "A\n\nB");
  CHECK(with("<iframe src=cid:s></iframe>", "X", id) == "A\n\nB");  // no page
  CHECK(with(frame, "X" + frame, id) == "A\n\nX\n\nX\n\nX\n\nX\n\nB");
  std::string many;
  for (int i = 0; i < 3000; ++i) many += frame;
  CHECK(with(many, "<p>X" + frame + frame, id).size() < 5000);
  CHECK(with(many, std::string(9u << 20, ' ') + "X", id) == "A\n\nB");
}

TEST_CASE("a frame that is not seen shows nothing") {
  for (const char* attributes : {"hidden", "style='display:none'", "style='visibility:hidden'", "width=0 height=0",
                                 "width='1' height='1'", "height=0", "style='height:0'", "style='opacity:0'",
                                 "style='position:absolute;left:-9999px'", "style='max-height:0'"})
    CHECK_MESSAGE(text_of(framed("<p style='visibility:visible'>X", attributes)) == "A\n\nB", attributes);
  CHECK(text_of("<div style='visibility:hidden'>" + framed("X") + "</div>") == "A\n\nB");
  CHECK(text_of("<template>" + framed("X") + "</template>") == "A\n\nB");
  for (const char* attributes : {"width=300 height=100", "width=100%", "height=0 style='height:50px'", "sandbox"})
    CHECK_MESSAGE(text_of(framed("X", attributes)) == "A\n\nX\n\nB", attributes);
}

TEST_CASE("styles end at the edge of a frame") {
  CHECK(text_of("<style>p{display:none}</style>" + framed("<p>X")) == "X");
  CHECK(text_of("<div style='color:transparent;font-size:0'>" + framed("X") + "</div>") == "A\n\nX\n\nB");
  CHECK(text_of(framed("<style>.a{display:none}</style><p class=a>X<p>Y")) == "A\n\nY\n\nB");
  CHECK(text_of(framed("<style>p{display:none}</style><p>X")) == "A\n\nB");
  CHECK(text_of(":root{--x:none}" + framed("<p style='display:var(--x,block)'>X")).find('X') != std::string::npos);
}

TEST_CASE("pictures in a frame are left out, and its quotation marks are not taken for data") {
  const std::string data = "data:image/png;base64," + std::string(300'000, 'A');
  CHECK(text_of(framed("<img src=\"" + data + "\" alt=\"x\"><p>X</p>")) == "A\n\nX\n\nB");
  CHECK(text_of(framed(framed("<img src=\"" + data + "\"><p>X</p>"))) == "A\n\nX\n\nB");
}

TEST_CASE("a frame beside the article is no part of it; one that holds the article is") {
  const std::string sentence = "<p>This sentence of some length stands in the page as its readers see it.</p>";
  const std::string advertisement = "<p>Buy this excellent product today, it is the best one of all.</p>";
  const Document page = read_page(sentence + sentence + framed(advertisement) + sentence + sentence);
  for (const Block& block : page.blocks) {
    const bool frame = page.text.compare(block.begin, 3, "Buy") == 0;
    CHECK((block.part == Part::main) != frame);
  }
  const Document wrapped = read_page("<ul><li><a href=/>Menu</a></ul>" + framed(sentence + sentence));
  bool main = false;
  for (const Block& block : wrapped.blocks)
    main = main || (block.part == Part::main && wrapped.text.compare(block.begin, 4, "This") == 0);
  CHECK(main);
}

TEST_CASE("frames in frames end, and hostile ones are no more than their size") {
  CHECK(text_of(nested("<p>X", 4)) == "A\n\nX\n\nB");
  CHECK(text_of(nested("<p>X", 5)) == "A\n\nB");
  std::string many;
  for (int i = 0; i < 2000; ++i) many += framed("<p>X");
  CHECK(text_of(many).size() > 1000);
  CHECK(text_of(framed(std::string(9u << 20, ' ') + "X")) == "A\n\nB");  // cut
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "<div>";
  CHECK(text_of(framed(deep + "X")) == "A\n\nB");
  const std::string cut = framed(framed("<p class=\"a\">One</p>&amp;<p>Two"));
  for (std::size_t size = 0; size < cut.size(); ++size) CHECK_NOTHROW(read_page(cut.substr(0, size)));
}
