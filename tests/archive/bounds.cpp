// Pages made to hurt: each is a text or an error, soon.
#include <doctest/doctest.h>

#include "archive/archive.hpp"
#include "archive/html_guard.hpp"

using namespace brief::archive;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

std::string numbered(std::string_view before, std::string_view after, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += std::string(before) + std::to_string(i) + std::string(after);
  return out;
}

/// The text, or the message of the fault. Quadratic time in any of the pages below would be hours.
std::string read_soon(const std::string& html) {
  auto outcome = read(html, "page.html");
  if (auto* fault = std::get_if<Fault>(&outcome)) return fault->message;
  return std::get<Document>(outcome).text;
}

constexpr std::string_view too_deep = "its elements are nested more than 512 deep";

std::string prepared(std::string_view html) { return std::get<std::string>(prepared_html(html)); }

}  // namespace

TEST_CASE("a page in UTF-16 is bounded like any other") {
  std::string wide = "\xFF\xFE";
  for (const char c : repeated("<div>", 2'000)) wide += {c, '\0'};
  CHECK(read_soon(wide) == too_deep);
}

TEST_CASE("instructions and comments stay as they are") {
  for (const char* kept : {"<?xml <dialog>?>x", "<!-- <dialog> -->x", "<!doctype <dialog>x"})
    CHECK(prepared(kept) == kept);
  CHECK(prepared("<dialog>x") != "<dialog>x");
}

TEST_CASE("a million nested tags") {
  for (const char* tag : {"<div>", "<b>", "<span>", "<x-y>", "<table><tr><td>", "<ul><li>", "<dl><dd>", "<section><li>",
                          "<button><p>", "<svg><g>", "<a><div>", "<template>", "<h1>", "<i id=1><i id=2>"}) {
    CAPTURE(tag);
    CHECK(read_soon(repeated(tag, 1'000'000)) == too_deep);
  }
  CHECK(read_soon(numbered("<p><b id=", ">x", 300'000)) == too_deep);
}

TEST_CASE("tags that end what is open before them may be as many as they like") {
  CHECK(read_soon(repeated("<p>", 100'000)).empty());
  CHECK(read_soon("<table>" + repeated("<tr><td>", 50'000)).empty());
  CHECK(read_soon("<ul>" + repeated("<li>", 100'000)).empty());
  CHECK(read_soon(repeated("<p><font color=red>x", 20'000)).size() == 20'000 * 3 - 2);
}

TEST_CASE("elements closed out of order, each amid a hundred thousand neighbours") {
  CHECK(read_soon(repeated("<br>", 300'000) + repeated("<b><div></b></div>", 300'000)) ==
        "its elements are closed out of order too often");
  CHECK(read_soon(repeated("<b><p>x</b></p>", 1'000)).size() == 3 * 1'000 - 2);
}

TEST_CASE("attributes without number and without end") {
  const std::string message = "an element of it has more than 1,000 attributes";
  CHECK(read_soon("<p " + numbered("a", "=1 ", 500'000) + ">x") == message);
  CHECK(read_soon(numbered("<body a", "=1>", 300'000)) == message);
  CHECK(read_soon("<p title='" + std::string(8u << 20, 'x') + "'>y") == "y");
  CHECK(read_soon("<p title='" + std::string(8u << 20, 'x')).empty());
  CHECK(read_soon("<p style='" + repeated("display:none;", 500'000) + "'>y</p>z") == "z");
}

TEST_CASE("more text, paragraphs, lines, parts and headers than any archive has") {
  const std::string too_much = "it has more than 4 MiB of text, or more than 100,000 paragraphs";
  const auto read_as = [](const std::string& bytes, const char* name) {
    auto outcome = read(bytes, name);
    if (auto* fault = std::get_if<Fault>(&outcome)) return fault->message;
    return std::get<Document>(outcome).text.substr(0, 20);
  };
  CHECK(read_as(repeated("x\n\n", 100'001), "a.txt") == too_much);
  CHECK(read_as(repeated("x\n\n", 1'000), "a.txt") != too_much);
  CHECK(read_as(std::string((16u << 20) + 1, 'x'), "a.txt") == too_much);
  CHECK(read_as(repeated("a ", 2'000'000), "a.txt") == "a a a a a a a a a a ");
  CHECK(read_as(repeated(",a", 2'000'000), "a.txt") == "it has more than 2.5 million words and marks");
  const std::string head = "From: a@b.example\n";
  CHECK(read_as(head + "\n" + repeated("x\n\n", 400'000), "a.eml") == too_much);
  CHECK(read_as(head + repeated("A: b\n c\n", 1'000'000) + "\nx", "a.eml") == "x");
  const std::string parts = repeated("--b\n\nx\n", 1'000'000);
  CHECK(read_as(head + "Content-Type: multipart/mixed; boundary=b\n\n" + parts, "a.eml") ==
        "the mail has more than 10,000 parts");
  const std::string long_page = "it has more than 16 MiB without its pictures and scripts";
  CHECK(read_soon(std::string((16u << 20) + 1, 'x')) == long_page);
  CHECK(read_soon("<meta charset=windows-1251>" + std::string(9u << 20, '\xD5')) == long_page);
}

TEST_CASE("attributes without number, each with a value") {
  CHECK(read_soon(numbered("<p a='", "'>", 50'000)).empty());
}

TEST_CASE("style sheets without end") {
  CHECK(read_soon("<style>" + std::string(4u << 20, '{') + "</style>x") == "x");
  CHECK(read_soon("<style>" + repeated(".a .b{display:none}", 100'000) + "</style>" + repeated("<p class=b>x", 10'000))
            .size() > 10'000);
}

TEST_CASE("selectors, nested rules, layers and lists without end") {
  const std::string elements = repeated("<b class=x>y</b>", 20'000);
  for (const std::string& css :
       {repeated("*:not(.q) ~ b > *{display:none}", 10'000), repeated("b:has(i){display:none}", 10'000),
        repeated("b:nth-last-of-type(3){display:none}", 1000), repeated("b ~ b ~ b ~ i ~ b{display:none}", 1000),
        repeated("a,b{&:is(&,&) &{", 100'000), repeated("@layer a.b.c;@layer{", 100'000),
        "@import " + repeated("(", 500'000), repeated(":is(:is(:is(:is(", 100'000) + "{display:none}",
        repeated(".x[", 200'000), repeated("@media(", 200'000),
        repeated(".\\31 ,", 2000) + "p{" + repeated("display:none;", 200'000)})
    CHECK(read_soon("<style>" + css + "</style>" + elements).size() < 30'000);
}

TEST_CASE("unfinished markup of every kind") {
  for (const char* piece : {"<!--", "<![CDATA[", "<!", "<?", "</", "&", "&#", "&#x", "<a href=", "<a href='",
                            "<script>", "<style>", "<title>", "<textarea>", "<p\n", "&ampampamp", "</div>", "</b>"}) {
    CAPTURE(piece);
    read_soon(repeated(piece, 200'000));
  }
}

TEST_CASE("a page cut anywhere is a text") {
  const std::string page =
      "<!DOCTYPE html><!-- a --><html lang=en><head><meta "
      "charset='utf-8'><title>T</title><style>.a{display:none}</style>"
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"H\"}</script></head><body "
      "class=\"b\">"
      "<p style='color:red'>Café &amp; <b>x</b><sup>1</sup><table><tr><td>1<td>2</table><svg><text>t</text></svg>";
  for (std::size_t size = 0; size <= page.size(); ++size) {
    auto outcome = read(std::string_view(page).substr(0, size), "page.html");
    CHECK(std::holds_alternative<Document>(outcome));
  }
}

TEST_CASE("inlined data is taken out of markup, and nothing out of text") {
  const std::string data = "data:image/png;base64," + std::string(1000, 'A');
  CHECK(prepared("<img src=\"" + data + "\" alt=\"a\">b") == "<img src=\"data:\" alt=\"a\">b");
  CHECK(prepared("<img src=" + data + ">b") == "<img src=data:>b");
  CHECK(prepared("<p style='background:url(" + data + ");display:none'>b") ==
        "<p style='background:url(data:);display:none'>b");
  CHECK(prepared("<style>a{src:url(" + data + ")}.x{}</style>b") == "<style>a{src:url(data:)}.x{}</style>b");
  CHECK(prepared("<p>" + data + "</p>") == "<p>" + data + "</p>");
  CHECK(prepared("<!-- " + data + " -->") == "<!-- " + data + " -->");
  CHECK(prepared("<script>" + data + "</SCRIPT>b") == "<script></SCRIPT>b");
  CHECK(prepared("<script type='application/ld+json'>{}</script>") == "<script type='application/ld+json'>{}</script>");
  CHECK(prepared("<script><!-- <script> </script> x --></script>") == "<script><!-- <script> </script> x --></script>");
}

TEST_CASE("a page of 20 MiB with inlined pictures is read for its text") {
  std::string page = "<meta charset=utf-8><article>";
  while (page.size() < (20u << 20))
    page += "<p>A sentence of the article.</p><img src='data:image/jpeg;base64," + std::string(200'000, 'Q') + "'>";
  CHECK(read_soon(page).starts_with("A sentence of the article.\n\nA sentence"));
}
