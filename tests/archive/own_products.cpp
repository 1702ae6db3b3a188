#include "archive/own_products.hpp"

#include <doctest/doctest.h>

#include <string>

#include "archive/archive.hpp"

using namespace brief;

namespace {

const std::string report_text =
    "format   = 1\ntitle    = \"T\"\n\n[commitment]\ntext = \"C.\"\n\n[[quotes]]\nspeaker = \"S\"\ntext = \"We "
    "stay.\"\n";
const std::string page =
    "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"generator\" content=\"brief 1.0.0\">"
    "<title>T</title></head><body><p>“We stay.”</p></body></html>";

std::string refusal(const std::string& bytes, const std::string& path) {
  const auto outcome = archive::read(bytes, path);
  const auto* fault = std::get_if<archive::Fault>(&outcome);
  return fault == nullptr ? "" : fault->message;
}

}  // namespace

TEST_CASE("a report is no archive under any name") {
  for (const std::string path : {"a.txt", "a.html", "a.htm", "a"}) {
    CAPTURE(path);
    CHECK(refusal(report_text, path) == "it is a report; an archive holds the text of a source as it was published");
  }
  CHECK(refusal("[[quotes]]\nspeaker=\"S\"\ntext = \"We stay.\"\n", "part.txt").starts_with("it is a report"));
  CHECK(refusal("[[sources]]\r\nid = \"a\"\r\n", "part.txt").starts_with("it is a report"));
}

TEST_CASE("a brief’s own page, saved again too, is no archive") {
  CHECK(refusal(page, "a.html").starts_with("it is a brief"));
  CHECK(
      refusal("<!--\n Page saved\n url: https://www.example.org/\n-->" + page, "a.html").starts_with("it is a brief"));
}

TEST_CASE("what a reader of PDFs makes of a brief is no archive") {
  const std::string said = "Quotes\n“We stay.”  A Speaker  Word for word in source 1.\n";
  for (const char* scope :
       {"Each quote’s wording was checked against its archived source; not its con-\ntext, not its truth.",
        "Each quote’s wording was checked against its\n   archived source; not its context, not its truth.",
        "1 A source. Archived, SHA-256 31b1c1de0537. Checked against an excerpt."}) {
    CAPTURE(scope);
    CHECK(refusal(said + scope + "\n\f", "a.txt").starts_with("it is a brief"));
  }
  CHECK(refusal("The file’s SHA-256 is told.\n", "a.txt").empty());
  CHECK(refusal("SHA-256 " + std::string(64, 'a') + "\n", "a.txt").empty());
}

TEST_CASE("a file that is no prose is no archive") {
  CHECK(refusal("%!PS-Adobe-3.0\n(We stay.) show\n", "a.txt").starts_with("it is a PostScript file"));
  CHECK(refusal("\xEF\xBB\xBF{\\rtf1 We stay.}", "a.txt").starts_with("it is a rich-text file"));
  CHECK(refusal("\n <?xml version=\"1.0\"?>\n<svg xmlns=\"x\"><text>We stay.</text></svg>", "a.txt") ==
        "it is a drawing (SVG)");
  CHECK(refusal("\\documentclass{article}\nWe stay.\n", "a.txt").starts_with("it is the source of a LaTeX"));
  CHECK(refusal("The %!PS mark begins PostScript, and {\\rtf a rich text.\n", "a.txt").empty());
}

TEST_CASE("what check writes for programs is no archive") {
  CHECK(refusal("[\n {\"report\": \"a.toml\", \"evidence\": {}}\n]\n", "a.txt").starts_with("it is data"));
  CHECK(refusal("{\"text\": \"We stay.\"}", "a.txt").starts_with("it is data"));
}

TEST_CASE("the head of a report and other data are no archive") {
  CHECK(refusal("format = 1\ntitle = \"T\"\ndate = 2025-10-22\nmarking = \"NONE\"\n", "a.txt")
            .starts_with("it is a report"));
  CHECK(refusal("# A report.\n\ntitle = \"We stay\"\nlanguage = \"en\"\nsummary = \"\"\"\nWe stay.\n\"\"\"\n", "a.txt")
            .starts_with("it is a report"));
  CHECK(refusal("---\ntitle: We stay\ndate: 2025-10-22\nquotes:\n  - speaker: A\n    text: We stay.\n", "a.txt")
            .starts_with("it is data (YAML)"));
}

TEST_CASE("a text that only looks a little like these is an archive") {
  CHECK(refusal("[Applause]\n\nWe stay.\n", "a.txt").empty());
  CHECK(refusal("The sections are [[quotes]] and [[sources]].\n", "a.txt").empty());
  CHECK(refusal("{We stay.}\n", "a.txt").empty());
  CHECK(refusal("title: We stay\ndate: today\nplace: London\n\nWe stay, he said.\n", "a.txt").empty());
  CHECK(refusal("HEALEY: We stay.\nRAMA: We grow.\nHEALEY: So it is.\n", "a.txt").empty());
  CHECK(refusal("x = 5 is what he wrote.\nWe stay, he said.\nSo it is.\n", "a.txt").empty());
  CHECK(refusal("<html><head><meta name=\"generator\" content=\"Brieftaube 2\"><meta name=\"description\" "
                "content=\"Brief news of the day\"></head><body><p>We stay.</p></body></html>",
                "a.html")
            .empty());
  CHECK(refusal("<html><body><p>A brief text, content=\"brief news\".</p></body></html>", "a.html").empty());
}

TEST_CASE("a report is none behind numbers of lines, in a table, in a mail’s answer or as tables on a line") {
  std::string numbered, quoted, rows = "<!doctype html><html><body><table>", cell = "<!doctype html><p>";
  std::size_t number = 0;
  for (std::size_t at = 0; at < report_text.size();) {
    const std::size_t end = report_text.find('\n', at);
    const std::string line = report_text.substr(at, end - at);
    at = end + 1;
    numbered += "  " + std::to_string(++number) + ": " + line + "\n";
    quoted += "> " + line + "\n";
    rows += "<tr><td>" + std::to_string(number) + "</td><td>" + line + "</td></tr>";
    cell += line + "<br>";
  }
  for (const std::string& text : {numbered, quoted}) CHECK(refusal(text, "a.txt").starts_with("it is a report"));
  CHECK(refusal(rows + "</table></body></html>", "a.html").starts_with("it is a report"));
  CHECK(refusal(cell + "</p>", "a.html").starts_with("it is a report"));
  CHECK(refusal("quotes = [{speaker = \"S\", text = \"We stay.\"}]\n", "a.txt").starts_with("it is a report"));
  CHECK(refusal("commitment = { text = \"C.\" }\n", "a.txt").starts_with("it is a report"));
  CHECK(refusal("[[ \"quotes\" ]]\nspeaker = \"S\"\n", "a.txt").starts_with("it is a report"));
}

TEST_CASE("numbered paragraphs, answers in mails and words of mathematics are an archive") {
  CHECK(refusal("1. We stay.\n2. We pay.\n3. We go.\n", "a.txt").empty());
  CHECK(refusal("> We stay.\n> We pay.\n\nI agree.\n", "a.txt").empty());
  CHECK(refusal("We found that trust in quotes = 5 and in sources = {A, B} for all.\n", "a.txt").empty());
}
