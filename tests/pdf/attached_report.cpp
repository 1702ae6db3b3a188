#include "pdf/attached_report.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "brief.hpp"

using namespace brief;

namespace {

std::string file(const std::string& path) {
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("the report is had back from its brief, byte for byte, and from a damaged brief not at all") {
  const std::string report = file("reports/kfor-2028.toml");
  RenderOptions options;
  options.name = "kfor-2028";
  const auto archives = [](std::string_view path) { return ArchiveFile{file("reports/" + std::string(path)), {}, {}}; };
  const std::string pdf = render(report, archives, options).pdf;
  REQUIRE(!pdf.empty());
  CHECK(pdf::attached_report(pdf, 1u << 20) == report);
  CHECK(!pdf::attached_report(pdf, report.size() - 1));
  CHECK(!pdf::attached_report("", 1u << 20));
  CHECK(!pdf::attached_report("%PDF-1.7\n/Type/ObjStm stream\n", 1u << 20));
  // Wherever one byte is another, what comes is the report or nothing.
  for (std::size_t i = 0; i < pdf.size(); i += 7) {
    std::string flipped = pdf;
    flipped[i] ^= 4;
    const auto found = pdf::attached_report(flipped, 1u << 20);
    CHECK((!found || *found == report));
  }
  for (std::size_t size = 0; size < pdf.size(); size += 97) {
    const auto found = pdf::attached_report(std::string_view(pdf).substr(0, size), 1u << 20);
    CHECK((!found || *found == report));
  }
}
