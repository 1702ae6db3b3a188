#include "verify/attachments.hpp"

#include <doctest/doctest.h>

#include "verifying.hpp"

using namespace brief;

TEST_CASE("what a brief carries is had back the short way and through qpdf") {
  const std::string earlier = report_with("An earlier summary"), now = report_with("A summary");
  RenderOptions options;
  options.earlier = earlier;
  for (const pdf::Standard standard : {pdf::Standard::a3a_ua1(), pdf::Standard::a4f_ua2()}) {
    options.standard = standard;
    const std::string pdf = render(now, archive_of_report, options).pdf;
    const verify::Attachments carried = verify::attachments_of(pdf);
    CHECK(carried.report == now);
    CHECK(carried.earlier == earlier);
    CHECK(carried.evidence.find("\"finding\": \"verbatim\"") != std::string::npos);
    std::string error;
    const verify::PdfFile file(verify::Qpdf::load(error), pdf);
    REQUIRE(error == "");
    REQUIRE(file.error() == "");
    CHECK((verify::attachments_of(file) == carried));
    CHECK(verify::attached_files(file).size() == 3);
  }
}

TEST_CASE("of a file without attachments they are empty") {
  CHECK((verify::attachments_of("%PDF-1.7") == verify::Attachments()));
}
