#include <doctest/doctest.h>

#include <cstdint>

#include "brief.h"
#include "brief.hpp"
#include "pdf/inflate.hpp"
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

namespace {

/// The short streams of a file, packed as another compressor may do it: stored (RFC 1951, 3.2.4).
std::string packed_otherwise(std::string_view pdf) {
  std::string streams;
  for (std::size_t at = pdf.find("stream"); at != std::string_view::npos; at = pdf.find("stream", at + 6)) {
    const std::size_t data = pdf.find('\n', at) + 1;
    const auto bytes = pdf::inflated(pdf.substr(data), 700);
    if (!bytes) continue;
    const auto size = static_cast<unsigned>(bytes->size());
    std::uint32_t a = 1, b = 0;  // Adler-32 (RFC 1950, 8.2)
    for (const char c : *bytes) a = (a + static_cast<unsigned char>(c)) % 65521, b = (b + a) % 65521;
    streams += "stream\n\x78\x01\x01";
    for (const unsigned byte : {size, size >> 8, ~size, ~size >> 8}) streams += static_cast<char>(byte & 255);
    streams += *bytes;
    for (const unsigned byte : {b >> 8, b, a >> 8, a}) streams += static_cast<char>(byte & 255);
    streams += "\nendstream\n";
  }
  return streams;
}

}  // namespace

TEST_CASE("a brief that another release of libdeflate has packed is whole, and nothing else that is packed otherwise") {
  const std::string toml = report_with("A summary");
  const Checked checked = check(toml, archive_of_report);
  RenderOptions options;
  evidence::MadeBy made_by = brief::made_by(options);
  made_by.deflate = "0.1";
  const auto again = [&](std::string_view packed_as) {
    return Renderer().render_again(toml, *checked.report, checked.evidence, made_by, options, packed_as).pdf;
  };
  const std::string other = again(packed_otherwise(again({})));
  CHECK(other != again({}));
  const auto made = verify_pdf(other);
  CHECK(made.answer() == Answer::proved);
  CHECK(made.claims.at(0).sentence.find("another release of libdeflate") != std::string::npos);
  CHECK(details_of(made).find("the same pages, packed otherwise") != std::string::npos);
  CHECK(verify_pdf(other + "\n").answer() != Answer::proved);
  std::string spoilt = other;
  const std::size_t packed = spoilt.find("stream\r\n\x78\x01\x01");
  REQUIRE(packed != std::string::npos);
  spoilt[packed + 20] ^= 1;
  CHECK(verify_pdf(spoilt).answer() != Answer::proved);
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

  made = brief_verify(pdf.data(), SIZE_MAX, nullptr);
  CHECK(brief_verification_get_answer(made) == BRIEF_UNREADABLE);
  CHECK(brief_verification_get_error(made) == std::string("it is larger than the 256 MiB that are read"));
  brief_verification_destroy(made);
  made = brief_verify(nullptr, 7, nullptr);
  CHECK(brief_verification_get_answer(made) == BRIEF_UNREADABLE);
  CHECK_FALSE(std::string(brief_verification_get_error(made)).empty());
  brief_verification_destroy(made);
  CHECK(brief_verification_get_answer(nullptr) == BRIEF_UNREADABLE);
  brief_verification_destroy(nullptr);
}
