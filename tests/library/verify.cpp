#include <doctest/doctest.h>

#include "brief.h"
#include "brief.hpp"
#include "verify/verifying.hpp"

using namespace brief;
using verify::Answer;

namespace {

std::string brief_of(const RenderOptions& options = {}, const std::string& summary = "A summary") {
  return render(report_with(summary), archive_of_report, options).pdf;
}

std::string details_of(const verify::Verification& made) {
  std::string all;
  for (const auto& claim : made.claims)
    for (const std::string& detail : claim.details) all += detail + "; ";
  return all;
}

}  // namespace

TEST_CASE("a brief of every kind proves itself") {
  const std::string earlier = report_with("An earlier summary");
  for (const layout::Edition edition : {layout::Edition::standard, layout::Edition::large})
    for (const pdf::Standard standard : {pdf::Standard::a3a_ua1(), pdf::Standard::a4f_ua2()})
      for (const std::string_view before : {std::string_view(), std::string_view(earlier)}) {
        RenderOptions options;
        options.name = "a-name";
        options.edition = edition;
        options.standard = standard;
        options.earlier = before;
        options.source_date_epoch = before.empty() ? std::optional<std::int64_t>() : -5;
        const auto made = verify_pdf(brief_of(options));
        CHECK_MESSAGE(made.answer() == Answer::proved, details_of(made));
        CHECK(made.claims.size() == 3);
      }
}

TEST_CASE("quotes that differ and are printed all the same prove what the page says of them") {
  RenderOptions options;
  options.allow_unverified = true;
  const std::string pdf = render(report_with("S", "peace and prosperity"), archive_of_report, options).pdf;
  const auto made = verify_pdf(pdf);
  CHECK(made.answer() == Answer::proved);
  CHECK(made.claims.at(1).sentence.find("1 differs") != std::string::npos);
}

TEST_CASE("with the sources every quote is searched again") {
  VerifyOptions options;
  options.read_source = archive_of_report;
  CHECK(verify_pdf(brief_of(), options).claims.at(1).sentence.find("1 in the same bytes") != std::string::npos);
  options.read_source = [](std::string_view) { return ArchiveFile{"other words", {}, {}}; };
  const auto made = verify_pdf(brief_of(), options);
  CHECK(made.answer() == Answer::not_proved);
  CHECK(details_of(made).find("the source `a` is not at hand") != std::string::npos);
}

TEST_CASE("bytes after the end are told as that, and a file that is none is unreadable") {
  const auto more = verify_pdf(brief_of() + "%\n");
  CHECK(more.answer() == Answer::same_content);
  CHECK(details_of(more).find("added: 2 bytes after the end of the brief") != std::string::npos);
  CHECK(verify_pdf("no PDF").answer() == Answer::unreadable);
  CHECK(verify_pdf("").answer() == Answer::unreadable);
}

TEST_CASE("bytes before the beginning are told, one as many") {
  const std::string pdf = brief_of();
  const auto told = [](const std::string& file) { return details_of(verify_pdf(file)); };
  CHECK(told("\n" + pdf).find("1 byte before the beginning of the PDF") != std::string::npos);
  CHECK(told("x\n\n" + pdf).find("3 bytes before the beginning of the PDF") != std::string::npos);
  CHECK(told(pdf).find("before the beginning") == std::string::npos);
}

TEST_CASE("the C interface gives the same answers") {
  const std::string pdf = brief_of();
  brief_verification_t* made = brief_verify(pdf.data(), pdf.size(), nullptr);
  CHECK(brief_verification_get_answer(made) == BRIEF_PROVED);
  REQUIRE(brief_verification_get_claim_count(made) == 3);
  CHECK(std::string(brief_verification_get_claim(made, 0).name) == "whole");
  CHECK(std::string(brief_verification_get_claim(made, 0).details).empty());
  CHECK(std::string(brief_verification_get_claim(made, 3).name).empty());
  CHECK(std::string(brief_verification_get_error(made)).empty());
  brief_verification_destroy(made);

  const std::string longer = pdf + "\n";
  made = brief_verify(longer.data(), longer.size(), nullptr);
  CHECK(brief_verification_get_answer(made) == BRIEF_SAME_CONTENT);
  CHECK(std::string(brief_verification_get_claim(made, 0).details).find("added: 1 byte after the end of the brief") !=
        std::string::npos);
  brief_verification_destroy(made);

  made = brief_verify(nullptr, 7, nullptr);
  CHECK(brief_verification_get_answer(made) == BRIEF_UNREADABLE);
  CHECK_FALSE(std::string(brief_verification_get_error(made)).empty());
  brief_verification_destroy(made);
  CHECK(brief_verification_get_answer(nullptr) == BRIEF_UNREADABLE);
  brief_verification_destroy(nullptr);
}
