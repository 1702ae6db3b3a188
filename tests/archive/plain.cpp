// Plain text files as archives.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "archive/archive.hpp"

using brief::archive::Document;
using brief::archive::Fault;
using Kind = Fault::Kind;

namespace {

Document document_of(std::string_view bytes, std::string_view path = "a.txt") {
  auto outcome = brief::archive::read(bytes, path);
  REQUIRE(std::holds_alternative<Document>(outcome));
  return std::get<Document>(std::move(outcome));
}

std::string text_of(std::string_view bytes) { return document_of(bytes).text; }

Kind fault_of(std::string_view bytes, std::string_view path = "a.txt") {
  auto outcome = brief::archive::read(bytes, path);
  REQUIRE(std::holds_alternative<Fault>(outcome));
  return std::get<Fault>(outcome).kind;
}

std::string utf16(std::u16string_view text, bool little) {
  std::string out;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    out += little ? low : high;
    out += little ? high : low;
  }
  return out;
}

}  // namespace

TEST_CASE("a plain text is parted into blocks by blank lines, whatever ends its lines") {
  const Document document = document_of("One line\r\nand another. \r\n\r\n \t\r\nThe second\rblock.\r\n\r\n");
  CHECK(document.text == "One line\nand another.\n\nThe second\nblock.");
  REQUIRE(document.blocks.size() == 2);
  CHECK(document.text.substr(document.blocks[1].begin, document.blocks[1].end) == "The second\nblock.");
  CHECK(document.blocks[0].end == 21);
  CHECK(document.pages.empty());
  CHECK(document.blocks[0].page == 0);
  CHECK(document.sha256.size() == 64);
}

TEST_CASE("form feeds mark pages") {
  const Document document = document_of("First.\n\nThe sentence is\n\fcut by a page.\n\f\fLast.\n\f");
  CHECK(document.text == "First.\n\nThe sentence is\ncut by a page.\nLast.");
  REQUIRE(document.pages.size() == 4);
  CHECK(document.pages[0] == 0);
  CHECK(document.text.substr(document.pages[1], 3) == "cut");
  CHECK(document.pages[2] == document.pages[3]);
  CHECK(document.blocks[1].page == 1);
  const Document parted = document_of("First.\n\n\f\fLast.");
  REQUIRE(parted.blocks.size() == 2);
  CHECK(parted.blocks[1].page == 3);
}

TEST_CASE("a byte order mark decides, and is no text") {
  CHECK(text_of("\xEF\xBB\xBFŠćepan") == "Šćepan");
  CHECK(text_of("\xFF\xFE" + utf16(u"Đoković 𝄞", true)) == "Đoković 𝄞");
  CHECK(text_of("\xFE\xFF" + utf16(u"Đoković 𝄞", false)) == "Đoković 𝄞");
  CHECK(text_of(utf16(u"A text without a mark", true)) == "A text without a mark");
  CHECK(text_of(utf16(u"A text without a mark", false)) == "A text without a mark");
}

TEST_CASE("control characters of a text are dropped") {
  CHECK(text_of("An \x1B[31mescape\x7F and a \xC2\x9Bsequence") == "An [31mescape and a sequence");
  CHECK(text_of("One\xE2\x80\xA8two") == "One\ntwo");
}

TEST_CASE("what is no text is told by what it is") {
  CHECK(fault_of("%PDF-1.7\n") == Kind::not_text);
  CHECK(fault_of("PK\x03\x04...") == Kind::not_text);
  CHECK(fault_of(std::string_view("text and \0 a zero", 17)) == Kind::not_text);
  CHECK(fault_of("format = 1\n", "sources/other.toml") == Kind::is_report);
  CHECK(fault_of("format = 1\n", "OTHER.TOML") == Kind::is_report);
  CHECK(fault_of(std::string((4u << 20) + 1, 'a')) == Kind::too_much);
  CHECK(fault_of(std::string((32u << 20) + 1, 'a')) == Kind::too_large);
}

TEST_CASE("an empty file is an empty text") {
  CHECK(text_of("").empty());
  CHECK(document_of("\n\n").blocks.empty());
}

TEST_CASE("a page under the name of plain text is refused, as it would show what the page hides") {
  const std::string page = "<html><body><p style='display:none'>Hidden.</p><p>Shown.</p></body></html>";
  for (const std::string& bytes : std::vector<std::string>{
           page, "<!DOCTYPE html>\n" + page, "\xEF\xBB\xBF \n<?xml version='1.0'?><!-- a -- b --> <HTML lang=en>text",
           std::string("<div>text</div>"), "Before. " + page + "\n\n",
           std::string("WARC/1.0\r\nWARC-Type: response\r\n"),
           std::string("From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\na"),
           std::string("MIME-Version: 1.0\nContent-Type: multipart/related\n\na")})
    CHECK_MESSAGE((fault_of(bytes) == Kind::not_text), bytes);
  CHECK((fault_of("\xFF\xFE" + utf16(u"<html><body>text", true)) == Kind::not_text));
  for (const char* text :
       {"Use the <html> tag, and close it by </html> in the end; more words follow here, and more, and "
        "more, and more, and more, and more, and more, and more, and more.",
        "<preliminary> text", "<p. 3> A page.", "< 5 per cent", "<<Guillemets>>", "<!-- a", "<a@b.org> wrote:"})
    CHECK_MESSAGE(!text_of(text).empty(), text);
}

TEST_CASE("a block goes on where a page or a blank line parts a word at its hyphen") {
  CHECK(document_of("Our commit-\n\nment holds.\n\nNext.").blocks.size() == 2);
  const Document paged = document_of("Our commit-\n\n\fment holds.");
  CHECK(paged.text == "Our commit-\nment holds.");
  REQUIRE(paged.pages.size() == 2);
  CHECK(paged.text.substr(paged.pages[1]) == "ment holds.");
  CHECK(document_of("Our commit-\f\n\nment holds.").blocks.size() == 1);
  CHECK(document_of("Before pre-\n\nand post-war").blocks.size() == 2);
  CHECK(document_of("Our commit-\n\nMent holds.").blocks.size() == 2);
  CHECK(document_of("Years 1995-\n\nand on").blocks.size() == 2);
  CHECK(document_of("It ends -\n\nand goes on").blocks.size() == 2);
  CHECK(document_of("Our commit-\n\n").text == "Our commit-");
}
