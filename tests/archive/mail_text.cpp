// The lines of plain mails.
#include "archive/mail_text.hpp"

#include <doctest/doctest.h>

#include "archive/formats.hpp"

using namespace brief::archive;

TEST_CASE("a subject is told without the marks of mailers") {
  CHECK(bare_subject("Fwd: RE: AW: Bridge: open") == "Bridge: open");
  CHECK(bare_subject("Re:") == "Re:");
  CHECK(bare_subject("  Minister: we stay ") == "Minister: we stay");
  CHECK(bare_subject("").empty());
}

TEST_CASE("lines flow within one depth of quotation") {
  CHECK(unquoted("a \nb\n>c \n> > d", {true, false}) == "a b\n\nc \n\nd\n");
  CHECK(unquoted("a \nb\n>c", {}) == "a \nb\n\nc\n");
  CHECK(unquoted("sup \ner", {true, true}) == "super\n");
  CHECK(unquoted("x\r\n-- \r\ny", {true, false}) == "x\n-- \ny\n");
  CHECK(unquoted("5 > 4", {}) == "5 > 4\n");
  CHECK(unquoted("", {}).empty());
}

TEST_CASE("the head of a mail passed on is a block of its own, and not of the main part") {
  const auto parts = [](std::string_view text) {
    Document document = std::get<Document>(read_plain(unquoted(text, {})));
    mark_mail_heads(document);
    std::string found;
    for (const Block& block : document.blocks) found += block.part == Part::header ? 'h' : 'm';
    return found;
  };
  CHECK(parts("x\n-----Original Message-----\nFrom: a\nSent: b\nThe text.") == "mhm");
  CHECK(parts("Begin forwarded message:\n\n> From: a\n> Subject: b\n> Date: c\n>\n> The text.") == "hm");
  CHECK(parts("Von: a\nGesendet: b\n c\nBetreff: d\n\nText") == "hm");
  CHECK(parts("Date: a\nSubject: b\nText") == "m");
  CHECK(parts("-----\nThe text.") == "m");
}
