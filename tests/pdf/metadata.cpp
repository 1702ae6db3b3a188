#include "pdf/metadata.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::pdf;

TEST_CASE("the document's moment is the report's date, or SOURCE_DATE_EPOCH") {
  const report::Date date{2025, 10, 22};
  CHECK(pdf_date(moment_of(date, {})) == "D:20251022000000Z");
  CHECK(pdf_date(moment_of({}, {})).empty());
  CHECK(pdf_date(moment_of({}, 0)) == "D:19700101000000Z");
  CHECK(pdf_date(moment_of(date, 0)) == "D:19700101000000Z");
  CHECK(pdf_date(moment_of(date, 1761177599)) == "D:20251022235959Z");
  CHECK(pdf_date(moment_of(date, 951782400)) == "D:20000229000000Z");
  CHECK(pdf_date(moment_of(date, -1)) == "D:19691231235959Z");
}

TEST_CASE("the information dictionary and XMP say the same") {
  layout::Metadata metadata;
  metadata.title = "Peace & <security>";
  metadata.author = "Desk";
  metadata.subject = "S";
  metadata.keywords = "a, b";
  metadata.language = "en-GB";
  const Moment moment = moment_of({2025, 10, 22}, {});
  const String info = information_of(metadata, "brief 1", moment).take(),
               xmp = xmp_packet(metadata, "brief 1", moment, {});
  CHECK(info.find("/Title(Peace & <security>)") != String::npos);
  CHECK(xmp.find("xml:lang=\"x-default\">Peace &amp; &lt;security&gt;</rdf:li>") != String::npos);
  CHECK(info.find("/Author(Desk)") != String::npos);
  CHECK(xmp.find("<dc:creator><rdf:Seq><rdf:li>Desk</rdf:li>") != String::npos);
  CHECK(info.find("/Producer(brief 1)") != String::npos);
  CHECK(xmp.find("<pdf:Producer>brief 1</pdf:Producer>") != String::npos);
  CHECK(info.find("/CreationDate(D:20251022000000Z)/ModDate(D:20251022000000Z)") != String::npos);
  for (const char* date : {"xmp:CreateDate", "xmp:ModifyDate"})
    CHECK(xmp.find(String("<") + date + ">2025-10-22T00:00:00Z</") != String::npos);
  CHECK(xmp.find("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>") != String::npos);
  CHECK(xmp.find("<pdfuaid:part>1</pdfuaid:part>") != String::npos);
}

TEST_CASE("what a report leaves out is left out, not left empty") {
  layout::Metadata metadata;
  metadata.title = "T";
  const Moment moment = moment_of({2025, 10, 22}, {});
  CHECK(information_of(metadata, "p", moment).entries().find("/Author") == String::npos);
  CHECK(xmp_packet(metadata, "p", moment, {}).find("dc:creator") == String::npos);
}

TEST_CASE("a schema that is described stands in a description of its own, before any use of it") {
  layout::Metadata metadata;
  metadata.title = "T";
  const String undated = xmp_packet(metadata, "p", moment_of({}, {}), Standard::a3a_ua1());
  CHECK(undated.find("Date>") == String::npos);
  const String xmp = xmp_packet(metadata, "p", moment_of({2025, 10, 22}, {}), Standard::a3a_ua1());
  const auto first = xmp.find("<rdf:Description"), end = xmp.find("</rdf:Description>");
  CHECK(xmp.substr(first, end - first).find("pdfaExtension:schemas") != String::npos);
  CHECK(xmp.substr(end).find("pdfaExtension") == String::npos);
  CHECK(xmp.find("<pdfuaid:part>") > end);
}

TEST_CASE("PDF/A-4f and PDF/UA-2 are named by part and revision, and Well-Tagged PDF is declared") {
  layout::Metadata metadata;
  metadata.title = "T";
  const String xmp = xmp_packet(metadata, "p", moment_of({2025, 10, 22}, {}), Standard::a4f_ua2());
  for (const std::string_view part :
       {"<pdfaid:part>4</pdfaid:part>", "<pdfaid:rev>2020</pdfaid:rev>", "<pdfaid:conformance>F</pdfaid:conformance>",
        "<pdfuaid:part>2</pdfuaid:part>", "<pdfuaid:rev>2024</pdfuaid:rev>", "#accessibility1.0</pdfd:conformsTo>",
        "#reuse1.0</pdfd:conformsTo>"})
    CHECK(xmp.find(part) != String::npos);
  CHECK(xmp.find("pdfaExtension") == String::npos);
}
