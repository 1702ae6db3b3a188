// Pages in containers: mails, MHTML, web archives.
#include <doctest/doctest.h>
#include <libdeflate.h>

#include "archive/archive.hpp"
#include "archive/dates.hpp"
#include "archive/mime.hpp"
#include "archive/related_parts.hpp"

using namespace brief::archive;

namespace {

Document document_of(std::string_view bytes, std::string_view path, std::string_view url = {}) {
  auto outcome = read(bytes, path, url);
  if (auto* fault = std::get_if<Fault>(&outcome)) FAIL(fault->message);
  return std::get<Document>(std::move(outcome));
}

Fault::Kind fault_of(std::string_view bytes, std::string_view path, std::string_view url = {}) {
  auto outcome = read(bytes, path, url);
  REQUIRE(std::holds_alternative<Fault>(outcome));
  return std::get<Fault>(outcome).kind;
}

std::string gzip(std::string_view bytes) {
  libdeflate_compressor* compressor = libdeflate_alloc_compressor(6);
  std::string out(libdeflate_gzip_compress_bound(compressor, bytes.size()), '\0');
  out.resize(libdeflate_gzip_compress(compressor, bytes.data(), bytes.size(), out.data(), out.size()));
  libdeflate_free_compressor(compressor);
  return out;
}

std::string record(std::string_view type, std::string_view url, std::string_view content) {
  return "WARC/1.0\r\nWARC-Type: " + std::string(type) + "\r\nWARC-Target-URI: " + std::string(url) +
         "\r\nWARC-Date: 2025-10-23T07:00:00Z\r\nContent-Length: " + std::to_string(content.size()) + "\r\n\r\n" +
         std::string(content) + "\r\n\r\n";
}

const std::string page_response =
    "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1250\r\n\r\n<p>Vu\xE8i\xE6";

std::string two_pages() {
  return record("warcinfo", "", "software: x") +
         record("response", "<https://example.org/old>",
                "HTTP/1.1 301 Moved\r\nLocation: https://example.org/a/\r\n\r\n") +
         record("response", "https://example.org/b", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Other") +
         record("response", "https://example.org/a", page_response);
}

}  // namespace

TEST_CASE("the response for the source's address, with its own character set") {
  const Document document = document_of(two_pages(), "a.warc", "https://example.org/a");
  CHECK(document.text == "Vučić");
  CHECK(document.format == Format::warc);
  CHECK(document.provenance.url->value == "https://example.org/a");
  CHECK(document.provenance.saved->value == "2025-10-23");
  CHECK(document_of(two_pages(), "a.warc", "http://www.example.org/a/#part").text == "Vučić");
  CHECK(document_of(two_pages(), "a.warc", "https://example.org/old").text == "Vučić");
  CHECK(document.provenance.other_pages == 0);
  const Document first = document_of(two_pages(), "a.warc");
  CHECK(first.text == "Other");
  CHECK(first.provenance.url->value == "https://example.org/b");
  CHECK(first.provenance.other_pages == 1);
}

TEST_CASE("a web archive compressed record by record, or whole") {
  CHECK(document_of(gzip(two_pages()), "a.warc.gz", "https://example.org/a").text == "Vučić");
  const std::string parts =
      gzip(record("warcinfo", "", "x")) + gzip(record("response", "https://example.org/a", page_response));
  CHECK(document_of(parts, "A.WARC.GZ", "https://example.org/a").text == "Vučić");
}

TEST_CASE("chunked and compressed responses") {
  const std::string body = gzip("<p>A longer page of text");
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n";
  CHECK(document_of(record("response", "u", head + "\r\n" + body), "a.warc", "u").text == "A longer page of text");
  std::string exact = "5\r\n" + body.substr(0, 5) + "\r\n";
  char size[16];
  std::snprintf(size, sizeof size, "%zx\r\n", body.size() - 5);
  exact += size + body.substr(5) + "\r\n0\r\n\r\n";
  CHECK(document_of(record("response", "u", head + "Transfer-Encoding: chunked\r\n\r\n" + exact), "a.warc", "u").text ==
        "A longer page of text");
  CHECK(document_of(record("response", "u", head + "\r\n<p>Stored decoded"), "a.warc", "u").text == "Stored decoded");
  const std::string brotli = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n\x8B\x02";
  CHECK(fault_of(record("response", "u", brotli), "a.warc", "u") == Fault::Kind::malformed);
}

TEST_CASE("a page or a text that was kept compressed is read as what it holds, under any name") {
  CHECK(document_of(gzip("<p>Vučić<script>x</script>"), "a.html.gz").text == "Vučić");
  CHECK(document_of(gzip("<p>Vučić"), "a.html").format == Format::html);
  CHECK(document_of(gzip("One <b>line"), "a.txt.gz").text == "One <b>line");
  CHECK(fault_of(gzip("<p>" + std::string(5000, 'a')).substr(0, 30), "a.html") == Fault::Kind::malformed);
  CHECK(fault_of(gzip("%PDF-1.7"), "a.html.gz") == Fault::Kind::not_text);
  CHECK(fault_of(gzip(gzip("<p>twice")), "a.html.gz") == Fault::Kind::not_text);
}

TEST_CASE("a binary file is no page, whatever its name") {
  std::string noise;
  for (unsigned seed = 1; noise.size() < 4096; seed = seed * 1103515245 + 12345) noise += static_cast<char>(seed >> 16);
  CHECK(fault_of(noise, "a.html") == Fault::Kind::not_text);
  CHECK(fault_of(noise, "a.txt") == Fault::Kind::not_text);
  CHECK(document_of("<p>A page with strays\x01\x02 in it. " + std::string(600, 'a'), "a.html").text.size() > 600);
}

TEST_CASE("web archives that do not hold the page") {
  CHECK(fault_of(two_pages(), "a.warc", "https://example.org/c") == Fault::Kind::no_response);
  CHECK(fault_of(record("response", "u", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nNo"), "a.warc",
                 "u") == Fault::Kind::no_response);
  CHECK(fault_of("not a web archive", "a.warc") == Fault::Kind::malformed);
  CHECK(fault_of(gzip(two_pages()).substr(0, 60), "a.warc.gz") == Fault::Kind::malformed);
  const std::string loop = record("response", "u", "HTTP/1.1 302 Found\r\nLocation: u\r\n\r\n");
  CHECK(fault_of(loop, "a.warc", "u") == Fault::Kind::no_response);
  for (std::size_t size = 0; size < two_pages().size(); size += 7) read(two_pages().substr(0, size), "a.warc");
}

TEST_CASE("a page saved as one file by Edge or Chrome") {
  const std::string_view mhtml =
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a?x=1\r\nSubject: "
      "=?utf-8?Q?Si=C4=8D?=\r\n"
      "Date: Thu, 23 Oct 2025 08:00:00 -0000\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n"
      "\tboundary=\"----Multipart--x----\"\r\n\r\n\r\n------Multipart--x----\r\nContent-Type: text/css\r\n\r\np{}\r\n"
      "------Multipart--x----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
      "<p>Vu=C4=8Di=C4=87 said what is broken by a soft line br=\r\neak.=\r\n\r\n------Multipart--x------\r\n";
  const Document document = document_of(mhtml, "a.mhtml");
  CHECK(document.text == "Vučić said what is broken by a soft line break.");
  CHECK(document.format == Format::mhtml);
  CHECK(document.provenance.url->value == "https://example.org/a?x=1");
  CHECK(document.provenance.saved->value == "2025-10-23");
  CHECK(document.provenance.title->value == "Sič");
  CHECK(fault_of("Subject: x\r\n\r\nNothing", "a.mht") == Fault::Kind::malformed);
  for (std::size_t size = 0; size < mhtml.size(); ++size) read(mhtml.substr(0, size), "a.mhtml");
}

TEST_CASE("a mail: subject, sender, date, and the part that is shown") {
  const std::string_view mail =
      "Date: Wed, 22 Oct 2025 10:00:00 +0200\r\nFrom: =?UTF-8?B?0J/RgNC10YE=?= <press@example.org>\r\n"
      "Subject: =?UTF-8?B?0JzQ?=\r\n =?UTF-8?B?uNGA?= and more\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n"
      "--a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\nPlain\r\n--b\r\n"
      "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+U2hvd248L3A+\r\n--b--\r\n"
      "--a\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nAttached\r\n--a--\r\n";
  const Document document = document_of(mail, "a.eml");
  CHECK(document.text == "Мир and more\n\nShown\n\nAttached");
  CHECK(document.provenance.author->value == "Прес");
  CHECK(document.provenance.published->value == "2025-10-22");
  for (std::size_t size = 0; size < mail.size(); ++size) read(mail.substr(0, size), "a.eml");
}

TEST_CASE("messages inside a mail, attached texts, and what is quoted or passed on line by line") {
  const std::string head =
      "From: A <a@example.org>\nSubject: FW: Re: Bridge opens\nDate: Wed, 22 Oct 2025 10:00:00 +0200\n";
  const Document inside = document_of(
      head +
          "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below.\n--b\nContent-Type: text/plain; name=a.txt\n"
          "Content-Disposition: attachment\n\nThe attached release.\n--b\nContent-Type: message/rfc822\n\n"
          "Subject: Release\nContent-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n=E2=80=9CIt is "
          "open.=E2=80=9D\n--b--\n",
      "a.eml");
  CHECK(inside.text == "Bridge opens\n\nSee below.\n\nRelease\n\n“It is open.”\n\nThe attached release.");
  CHECK(inside.provenance.title->value == "Bridge opens");
  CHECK(
      document_of(head + "\nSee:\n> “It is open until\n> the end,” he said.\n>> Is it?\n>\n> Yes.\nOk", "a.eml").text ==
      "Bridge opens\n\nSee:\n\n“It is open until\nthe end,” he said.\n\nIs it?\n\nYes.\n\nOk");
  CHECK(document_of(head + "Content-Type: text/plain; format=flowed\n\n> It \n> flows. \nNot here.", "a.eml").text ==
        "Bridge opens\n\nIt flows.\n\nNot here.");
  const Document passed_on = document_of(
      head + "\nFYI\n-------- Original Message --------\nFrom: Press\nSent: today\n\nThe bridge is open.\n", "a.eml");
  REQUIRE(passed_on.blocks.size() == 4);
  CHECK(passed_on.blocks[1].part == Part::main);
  CHECK(passed_on.blocks[2].part == Part::header);
  CHECK(passed_on.blocks[3].part == Part::main);
  const Document html = document_of(head +
                                        "Content-Type: text/html\n\n<p>Zdravo</p><div><b>Od:</b> "
                                        "Pres<br><b>Poslato:</b> juče<br><b>Predmet:</b> Most</div><p>Most radi.",
                                    "a.eml");
  REQUIRE(html.blocks.size() == 4);
  CHECK(html.blocks[2].part == Part::header);
  // Two speakers, and lines that a colon parts, are none.
  const Document talk = document_of(head + "\nAnna: Hello.\nDate: none.\n\nTo: all\nCc: some", "a.eml");
  for (const Block& block : talk.blocks) CHECK(block.part == Part::main);
}

TEST_CASE("the style sheets in an archive are those of its page") {
  const std::string page = "<link rel=stylesheet href='SHEET'><p>Seen<p class=h>Hidden";
  const auto with = [&page](const std::string& sheet) {
    std::string made = page;
    return made.replace(made.find("SHEET"), 5, sheet);
  };
  const auto mhtml = [&](const std::string& sheet, const std::string& header) {
    return document_of(
               "Snapshot-Content-Location: https://example.org/n/a\nContent-Type: multipart/related; boundary=b\n\n"
               "--b\nContent-Type: text/html\n\n" +
                   with(sheet) + "\n--b\nContent-Type: text/css\n" + header +
                   "\n\n@charset \"utf-8\";\n.h { display: none; }\n--b--\n",
               "a.mhtml")
        .text;
  };
  CHECK(mhtml("cid:css-7@x", "Content-Location: cid:css-7@x") == "Seen");
  CHECK(mhtml("cid:css-7@x", "Content-ID: <css-7@x>") == "Seen");
  CHECK(mhtml("s.css", "Content-Location: https://example.org/n/s.css") == "Seen");
  CHECK(mhtml("/s.css?v=1", "Content-Location: https://example.org/s.css?v=1") == "Seen");
  CHECK(mhtml("t.css", "Content-Location: https://example.org/n/s.css") == "Seen\n\nHidden");
  const std::string ok = "HTTP/1.1 200 OK\r\nContent-Type: ";
  const auto warc = [&](const std::string& sheet, const std::string& response) {
    return record("response", "https://example.org/s.css", response) +
           record("response", "https://example.org/n/a", ok + "text/html\r\n\r\n" + with(sheet));
  };
  const std::string css = ok + "text/css\r\n\r\n.h{display:none}";
  CHECK(document_of(warc("../s.css", css), "a.warc", "https://example.org/n/a").text == "Seen");
  CHECK(document_of(warc("http://www.example.org/s.css", css), "a.warc").text == "Seen");
  CHECK(document_of(warc("../s.css", css), "a.warc").provenance.other_pages == 0);
  CHECK(document_of(warc("s.css", css), "a.warc").text == "Seen\n\nHidden");
  CHECK(document_of(warc("../s.css", "HTTP/1.1 404 No\r\nContent-Type: text/css\r\n\r\n.h{display:none}"), "a.warc")
            .text == "Seen\n\nHidden");
}

TEST_CASE("a mail of flowing text, and one in a legacy character set") {
  CHECK(document_of("Content-Type: text/plain; format=flowed\n\nA sentence \nthat flows.\n\nNext.\n", "a.eml").text ==
        "A sentence that flows.\n\nNext.");
  CHECK(document_of("Subject: Vu\xE8i\xE6\nContent-Type: text/plain; charset=windows-1250\n\nVu\xE8i\xE6", "a.eml")
            .text.ends_with("Vučić"));
}

TEST_CASE("a mail's page finds the style sheets beside it") {
  const auto text = [](const std::string& id) {
    return document_of(
               "From: a@b.example\nContent-Type: multipart/related; boundary=q\n\n--q\nContent-Type: text/html\n\n"
               "<link rel=stylesheet href=cid:s><p class=h>X<p>Y\n--q\nContent-Type: text/css\nContent-ID: <" +
                   id + ">\n\n.h{display:none}\n--q--\n",
               "a.eml")
        .text;
  };
  CHECK(text("s") == "Y");
  CHECK(text("t") == "X\n\nY");
  const std::vector<Entity> parts{Entity::read("Content-ID: <s>\nContent-Type: text/css\n\na{}")};
  CHECK_FALSE(is_page_part(parts[0]));
  CHECK(linked_of(parts, "").find("cid:s") == "a{}");
}

TEST_CASE("dates as they are written") {
  CHECK(day_of("2025-10-22T23:30:00-05:00") == "2025-10-22");
  CHECK(day_of("Wed, 22 Oct 2025 09:30:00 GMT") == "2025-10-22");
  CHECK(day_of("Wed Oct 22 2025 18:00:00 GMT+0200 (CEST)") == "2025-10-22");
  CHECK(day_of("October 22, 2025") == "2025-10-22");
  CHECK(day_of("22 October 2025") == "2025-10-22");
  CHECK(day_of("20251022") == "2025-10-22");
  for (const char* same : {"Wed, 22 Oct 25 23:30:00 UT",
                           "Wednesday, 22-Oct-25 08:49:37 GMT",
                           "Wed Oct 22 08:49:37 EST 2025",
                           "Wed, 22 Oct 2025 23:30:00 Z",
                           "22 Oct 2025 23:30 A",
                           "Wed, 22 Oct 2025 (local) 23:30:00 +0200",
                           "22.10.2025",
                           "22. 10. 2025 09:30",
                           "2025.10.22",
                           "22/10/2025",
                           "22-10-2025",
                           "22. Oktober 2025",
                           "mercredi 22 octobre 2025",
                           "Mi, 22. Okt 2025 10:00 MESZ",
                           "9:30 AM EDT, Wed October 22, 2025",
                           "Oct 22, 2025 9:30am EDT",
                           "09:30 22 Oct 2025",
                           "Updated 9:30 a.m. ET Oct. 22, 2025",
                           "22 October 2025 at 3pm BST",
                           "Marathon, 22 Oct 2025",
                           "the 22nd of October, 2025"})
    CHECK_MESSAGE(day_of(same) == "2025-10-22", std::string(same));
  CHECK(day_of("Sun, 06 Nov 94 08:49:37 GMT") == "1994-11-06");
  CHECK(day_of("29 Feb 2024") == "2024-02-29");
  for (const char* none : {"31 Feb 2025", "29 Feb 2025", "10/11/2025", "1761120000", "May 2025", "9:30 Oct 2025",
                           "1.2.3", "32.10.2025", "22.13.2025", "99999999999/10/2025"})
    CHECK_MESSAGE(day_of(none).empty(), std::string(none));
  CHECK(day_of("2025").empty());
  CHECK(day_of("today").empty());
  CHECK(day_of("2025-13-45").empty());
}

TEST_CASE("header text and encodings") {
  CHECK(header_text("=?iso-8859-1?q?caf=E9_x?= =?iso-8859-1?q?y?= z") == "café xy z");
  CHECK(header_text("=?broken") == "=?broken");
  CHECK(decode_base64("YQ==") == "a");
  CHECK(decode_base64("Y\nW I_-/+A") == "ab?\xFB\xFF\x80");
  CHECK(decode_base64("").empty());
  CHECK(decode_base64("Y").empty());
  CHECK(decode_quoted_printable("a=3D=\nb=ZZ=") == "a=b=ZZ");
  CHECK(decode_percent("a%3Cb%zz%4") == "a<b%zz%4");
  CHECK(parameterised("text/html; charset=\"a\\\"b\"; X=y").parameter("charset") == "a\"b");
  CHECK(parameterised("Text/HTML;charset=utf-8").value == "text/html");
}
